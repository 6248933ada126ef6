import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const SearchQuery = graphql(`
  query Search($text: String!, $region: String, $first: Int) {
    search(text: $text, region: $region, first: $first) {
      kind id name hint industryId demo reason matched marks
    }
  }
`);

export type SearchHit = ResultOf<typeof SearchQuery>['search'][number];
