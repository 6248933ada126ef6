import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

/** The documents behind a chain: what a single sheet names. */
export const PaperSourcesQuery = graphql(`
  query PaperSources($industryId: ID!, $region: String!) {
    chainPaper(industryId: $industryId, region: $region) { sources { id title documentNumber date } }
  }
`);

/** The documents and the first enterprises of every link: what slides and an atlas list. */
export const PaperListsQuery = graphql(`
  query PaperLists($industryId: ID!, $region: String!) {
    chainPaper(industryId: $industryId, region: $region) {
      links {
        linkId note sourceIds
        targets { id name demo state mode }
        lists { state total firms { id name demo identityState place role kind asOf sourceIds } }
      }
      sources { id title file section documentNumber issuer date }
    }
  }
`);

export type PaperLists = NonNullable<ResultOf<typeof PaperListsQuery>['chainPaper']>;
