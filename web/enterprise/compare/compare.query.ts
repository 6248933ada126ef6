import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const CompareQuery = graphql(`
  query CompareNames($text: String!) {
    compareNames(text: $text) {
      number text verdict repeats differs
      enterprises {
        id name uscc identityState demo regionPath
        occupations { id state confirmedBy linkId linkName industryTitle }
      }
    }
  }
`);

export type ComparedLine = ResultOf<typeof CompareQuery>['compareNames'][number];
export type ComparedEnterprise = ComparedLine['enterprises'][number];
export type Verdict = ComparedLine['verdict'];
