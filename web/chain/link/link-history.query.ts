import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const LinkHistoryQuery = graphql(`
  query LinkHistory($id: ID!, $region: String!) {
    history(kind: LINK, id: $id, region: $region, first: 50) {
      id at by about linkName field before after
    }
  }
`);

export type LinkChange = ResultOf<typeof LinkHistoryQuery>['history'][number];
