import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const EligibleQuery = graphql(`
  query EligibleFor($region: String!, $ruleId: ID, $documentId: ID) {
    eligibleFor(region: $region, ruleId: $ruleId, documentId: $documentId) {
      regionId regionName asOf looked
      answered { id name }
      withheld { id name }
      rules {
        documentTitle eligible possible
        rule { id name gives }
        clause { id article }
        subjects { kind id name demo status missingMore evidence { fact text } missing { id name } }
      }
    }
  }
`);

export type Eligible = NonNullable<ResultOf<typeof EligibleQuery>['eligibleFor']>;
