import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const AreaMatrixQuery = graphql(`
  query AreaMatrix($industryId: ID, $region: String!, $outward: Boolean!) {
    areaMatrix(industryId: $industryId, region: $region, outward: $outward) {
      region { code name }
      industries { id title }
      links { id name industryId lane parentId }
      columns { id kind name within regionId }
      cells { linkId columnId confirmed toReview targets demo branches noneFound }
    }
  }
`);

export type AreaMatrix = NonNullable<ResultOf<typeof AreaMatrixQuery>['areaMatrix']>;
export type AreaCell = AreaMatrix['cells'][number];
export type AreaColumn = AreaMatrix['columns'][number];
