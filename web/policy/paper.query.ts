import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const PaperQuery = graphql(`
  query PolicyPaper($id: ID!) {
    policyPaper(id: $id) {
      regionId version own
      document {
        id title level regionName number issuer issued inForceFrom inForceTo supersedes standing uploaded
        clauses { id article quote quoteStart quoteEnd }
      }
      articles { order number heading depth start end text }
      files { id name size by at current withdrawn }
      scopes { id clauseId industryId industry linkId link version by on sources { id title } }
      others { id title }
      succession { lineage standing id title number issued inForceFrom inForceTo }
    }
  }
`);

export type Paper = NonNullable<ResultOf<typeof PaperQuery>['policyPaper']>;

export const UploadQuery = graphql(`
  query PolicyUpload($fileId: ID!, $region: String!) {
    policyUpload(fileId: $fileId, region: $region) {
      name text autoNumbered
      identity { title number issuer issued inForceFrom inForceTo }
      parts { start number heading depth clause }
      areas { id name level }
      candidates { id regionId title version uploaded likely found missing }
    }
  }
`);

export type Upload = ResultOf<typeof UploadQuery>['policyUpload'];

export const StorePaperMutation = graphql(`
  mutation StorePolicyPaper($input: StorePolicyPaperInput!) {
    storePolicyPaper(input: $input) {
      __typename
      ... on MutationStorePolicyPaperSuccess { data { version document { id } } }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawPaperMutation = graphql(`
  mutation WithdrawPolicyPaper($input: WithdrawPolicyPaperInput!) {
    withdrawPolicyPaper(input: $input) {
      __typename
      ... on MutationWithdrawPolicyPaperSuccess { data }
      ... on Error { code field message }
    }
  }
`);

export const DescribePaperMutation = graphql(`
  mutation DescribePolicyDocument($input: DescribePolicyDocumentInput!) {
    describePolicyDocument(input: $input) {
      __typename
      ... on MutationDescribePolicyDocumentSuccess { data { version document { id } } }
      ... on Error { code field message }
    }
  }
`);

export const RecordScopeMutation = graphql(`
  mutation RecordPolicyScope($input: RecordPolicyScopeInput!) {
    recordPolicyScope(input: $input) {
      __typename
      ... on MutationRecordPolicyScopeSuccess { data { version scopes { id } } }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawScopeMutation = graphql(`
  mutation WithdrawPolicyScope($input: WithdrawPolicyScopeInput!) {
    withdrawPolicyScope(input: $input) {
      __typename
      ... on MutationWithdrawPolicyScopeSuccess { data { version scopes { id } } }
      ... on Error { code field message }
    }
  }
`);

export const WordsQuery = graphql(`
  query PolicyWords($text: String!, $region: String) {
    policyWords(text: $text, region: $region, first: 30) {
      documentId title regionName number heading at text marks
    }
  }
`);

export type WordsHit = ResultOf<typeof WordsQuery>['policyWords'][number];
