import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const CompareRegionsQuery = graphql(`
  query CompareRegions($industryId: ID!, $regions: [String!]!) {
    compareRegions(industryId: $industryId, regions: $regions) {
      industryId title peers
      regions { code name }
      reference { kind name regions year origin linksCompared }
      rules { id validFrom by }
      rows {
        link { id name lane parentId }
        cells { region class n toReview demo expected thetaHat low high probability }
      }
    }
  }
`);

export type Compared = NonNullable<ResultOf<typeof CompareRegionsQuery>['compareRegions']>;
export type RegionCell = Compared['rows'][number]['cells'][number];
