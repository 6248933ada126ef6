import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const LinkEntriesQuery = graphql(`
  query LinkEntries($linkId: ID!, $region: String!) {
    linkEntries(linkId: $linkId, region: $region) {
      linkId
      judgement { id class reason on by version sources { id title file section documentNumber issuer date } }
      factors { id present absent text on by version sources { id title file section documentNumber issuer date } }
      supply { id outside selfSupply on by version sources { id title file section documentNumber issuer date } }
      notes { id kind text on by version regionName sources { id title file section documentNumber issuer date } }
      counts { id measure year value unit origin by regionId regionName entered version }
      places { id name }
    }
  }
`);

export const JudgeLinkMutation = graphql(`
  mutation JudgeLink($input: JudgeLinkInput!) {
    judgeLink(input: $input) {
      __typename
      ... on MutationJudgeLinkSuccess { data { linkId } }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawJudgementMutation = graphql(`
  mutation WithdrawJudgement($input: WithdrawJudgementInput!) {
    withdrawJudgement(input: $input) {
      __typename
      ... on MutationWithdrawJudgementSuccess { data { linkId } }
      ... on Error { code field message }
    }
  }
`);

export const RecordReferenceCountMutation = graphql(`
  mutation RecordReferenceCount($input: RecordReferenceCountInput!) {
    recordReferenceCount(input: $input) {
      __typename
      ... on MutationRecordReferenceCountSuccess { data { linkId } }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawReferenceCountMutation = graphql(`
  mutation WithdrawReferenceCount($input: WithdrawEntryInput!) {
    withdrawReferenceCount(input: $input) {
      __typename
      ... on MutationWithdrawReferenceCountSuccess { data { linkId } }
      ... on Error { code field message }
    }
  }
`);

export const NoteLinkMutation = graphql(`
  mutation NoteLink($input: NoteLinkInput!) {
    noteLink(input: $input) {
      __typename
      ... on MutationNoteLinkSuccess { data { linkId } }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawNoteMutation = graphql(`
  mutation WithdrawNote($input: WithdrawEntryInput!) {
    withdrawNote(input: $input) {
      __typename
      ... on MutationWithdrawNoteSuccess { data { linkId } }
      ... on Error { code field message }
    }
  }
`);

export const RecordFactorsMutation = graphql(`
  mutation RecordFactors($input: RecordFactorsInput!) {
    recordFactors(input: $input) {
      __typename
      ... on MutationRecordFactorsSuccess { data { linkId } }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawFactorsMutation = graphql(`
  mutation WithdrawFactors($input: WithdrawFactorsInput!) {
    withdrawFactors(input: $input) {
      __typename
      ... on MutationWithdrawFactorsSuccess { data { linkId } }
      ... on Error { code field message }
    }
  }
`);

export const RecordSupplyAtMutation = graphql(`
  mutation RecordSupplyAt($input: RecordSupplyAtInput!) {
    recordSupplyAt(input: $input) {
      __typename
      ... on MutationRecordSupplyAtSuccess { data { linkId } }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawSupplyAtMutation = graphql(`
  mutation WithdrawSupplyAt($input: WithdrawSupplyAtInput!) {
    withdrawSupplyAt(input: $input) {
      __typename
      ... on MutationWithdrawSupplyAtSuccess { data { linkId } }
      ... on Error { code field message }
    }
  }
`);

export type LinkEntries = NonNullable<ResultOf<typeof LinkEntriesQuery>['linkEntries']>;
export type Judgement = NonNullable<LinkEntries['judgement']>;
export type LinkFactors = NonNullable<LinkEntries['factors']>;
export type CoreFactor = LinkFactors['present'][number];
export type LinkSupply = NonNullable<LinkEntries['supply']>;
export type LinkNote = LinkEntries['notes'][number];
export type LinkCount = LinkEntries['counts'][number];
