import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const SearchQuery = graphql(`
  query Search($text: String!, $region: String, $first: Int) {
    search(text: $text, region: $region, first: $first) { kind id name hint industryId demo }
  }
`);

export type SearchHit = ResultOf<typeof SearchQuery>['search'][number];
export type SearchKind = SearchHit['kind'];
