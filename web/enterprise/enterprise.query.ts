import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const EnterpriseQuery = graphql(`
  query Enterprise($id: ID!) {
    enterprise(id: $id) {
      id name uscc registrationNumber identityState address demo status scope asOf version
      establishedOn companyType capitalText branchForm industryCodes tags
      registeredCapital { amount currency }
      region { code name level path }
      location { regionId rule precision state }
      sources { id title file section documentNumber issuer date }
      occupations {
        id role kind state asOf reason evidence confirmedBy confidence ruleVersion keywords reasons
        matches { word in at }
        link { id name industryTitle }
        sources { id title file section documentNumber issuer date }
      }
      history { id at by batchId about linkName field before after }
    }
  }
`);

export type EnterpriseFacts = NonNullable<ResultOf<typeof EnterpriseQuery>['enterprise']>;
export type EnterpriseLink = EnterpriseFacts['occupations'][number];
export type EnterpriseChange = EnterpriseFacts['history'][number];
