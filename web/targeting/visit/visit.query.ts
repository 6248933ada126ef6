import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const VisitsQuery = graphql(`
  query Visits($enterpriseId: ID!) {
    visitsOf(enterpriseId: $enterpriseId) {
      enterpriseId name address regionName links
      visits { id on who text by version answers { id kind text amount firm { id name } } }
    }
  }
`);

export const RecordVisitMutation = graphql(`
  mutation RecordVisit($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      __typename
      ... on MutationRecordVisitSuccess {
        data { enterpriseId visits { id version answers { id kind } } }
      }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawVisitMutation = graphql(`
  mutation WithdrawVisit($input: WithdrawVisitInput!) {
    withdrawVisit(input: $input) {
      __typename
      ... on MutationWithdrawVisitSuccess { data { enterpriseId visits { id version } } }
      ... on Error { code field message }
    }
  }
`);

export const questions = ['SUPPLIER', 'CUSTOMER', 'EXPANSION', 'SPACE', 'PROBLEM'] as const;
export type Question = (typeof questions)[number];

export type FirmVisits = NonNullable<ResultOf<typeof VisitsQuery>['visitsOf']>;
export type Visit = FirmVisits['visits'][number];
