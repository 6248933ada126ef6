import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const DossierQuery = graphql(`
  query Dossier($id: ID!) {
    industry(id: $id) {
      id title status note linkCount leaderTypes
      region { code name }
      dossier {
        shape note filled total
        items { key label value filled sources { id title file section documentNumber issuer date } }
      }
      groups {
        id name shape focus
        members { role post order organisation { id name aliases parent { id name } } }
        sources { id title file section documentNumber issuer date }
      }
      sources { id title file section documentNumber issuer date }
    }
  }
`);

export type DossierIndustry = NonNullable<ResultOf<typeof DossierQuery>['industry']>;
