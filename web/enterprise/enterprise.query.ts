import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const EnterpriseQuery = graphql(`
  query Enterprise($id: ID!) {
    enterprise(id: $id) {
      id name uscc identityState address demo status scope asOf
      region { code name path }
      sources { id title file section documentNumber issuer date }
      occupations {
        id role kind state asOf reason evidence confirmedBy
        link { id name }
        sources { id title file section documentNumber issuer date }
      }
    }
  }
`);

export type EnterpriseFacts = NonNullable<ResultOf<typeof EnterpriseQuery>['enterprise']>;
