import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const PositionQuery = graphql(`
  query ChainPosition($industryId: ID!, $region: String!) {
    chainPosition(industryId: $industryId, region: $region) {
      industryId title complete
      region { code name }
      rows {
        local demo
        link { id name lane parentId }
        areas {
          measure year origin ours total share rank counted
          area { code name }
          top { code name value leaders leadersDemo }
        }
      }
    }
  }
`);

export type Position = NonNullable<ResultOf<typeof PositionQuery>['chainPosition']>;
export type LinkPosition = Position['rows'][number];
export type AreaPosition = LinkPosition['areas'][number];
