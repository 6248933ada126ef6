import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const SearchQuery = graphql(`
  query Search($text: String!, $region: String, $first: Int) {
    search(text: $text, region: $region, first: $first) {
      kind id name hint industryId demo reason matched marks
    }
  }
`);

/** Passages of policy texts: read beside the names, so that these need not wait. */
export const PassagesQuery = graphql(`
  query SearchPassages($text: String!, $region: String) {
    policyWords(text: $text, region: $region, first: 5) {
      documentId title number heading at text marks
    }
  }
`);

export type SearchHit = ResultOf<typeof SearchQuery>['search'][number];
