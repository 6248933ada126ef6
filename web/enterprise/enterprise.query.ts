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
        id role kind state asOf stale reason evidence confirmedBy version confidence ruleVersion keywords reasons
        matches { word in at }
        link { id name industryTitle }
        sources { id title file section documentNumber issuer date }
      }
      origins {
        field row enteredBy enteredAt confirmed confirmedBy confirmedAt stale
        sources { id title file section documentNumber issuer date }
      }
      claims {
        id field value label state reason decidedBy decidedAt version row
        sources { id title file section documentNumber issuer date }
      }
      history { id at by batchId about linkName field before after }
    }
  }
`);

export const ConfirmFieldsMutation = graphql(`
  mutation ConfirmEnterpriseFields($input: ConfirmEnterpriseFieldsInput!) {
    confirmEnterpriseFields(input: $input) {
      __typename
      ... on MutationConfirmEnterpriseFieldsSuccess { data { id version } }
      ... on Error { code field message }
    }
  }
`);

export const UpdateEnterpriseMutation = graphql(`
  mutation UpdateEnterprise($input: UpdateEnterpriseInput!) {
    updateEnterprise(input: $input) {
      __typename
      ... on MutationUpdateEnterpriseSuccess { data { id version } }
      ... on Error { code field message }
    }
  }
`);

export const DecideClaimMutation = graphql(`
  mutation DecideClaim($input: DecideClaimInput!) {
    decideClaim(input: $input) {
      __typename
      ... on MutationDecideClaimSuccess { data { id version } }
      ... on Error { code field message }
    }
  }
`);

export type EnterpriseFacts = NonNullable<ResultOf<typeof EnterpriseQuery>['enterprise']>;
export type EnterpriseLink = EnterpriseFacts['occupations'][number];
export type EnterpriseChange = EnterpriseFacts['history'][number];
export type FieldOrigin = EnterpriseFacts['origins'][number];
export type RivalClaim = EnterpriseFacts['claims'][number];
