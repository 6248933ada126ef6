import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const ReserveQuery = graphql(`
  query Reserve(
    $industryId: ID, $region: String!, $state: TargetState, $group: ID, $mode: ModeName, $linkId: ID, $overdue: Boolean,
    $after: String
  ) {
    reserve(
      industryId: $industryId, region: $region, state: $state, group: $group, mode: $mode, linkId: $linkId,
      overdue: $overdue, first: 100, after: $after
    ) {
      region regionName totalCount all overdue contactOutcomes
      industry { id title }
      states { state count }
      modes { value count }
      links { value label count }
      groups { value label count }
      cities { value label count }
      coverage { withTargets withoutTargets unknown gaps { linkId name class active priority modes { mode priority } } }
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id version mode state next reason origin groupId groupName nextStep nextOn lookAgainOn overdue demo
          enterpriseId enterpriseName at industryId linkId linkName contacts addedBy addedAt
          lastContact { on outcome who }
        }
      }
    }
  }
`);

export const FirmReserveQuery = graphql(`
  query FirmReserve($enterpriseId: ID!) {
    reserveOf(enterpriseId: $enterpriseId) {
      enterpriseId enterpriseName
      talks { id on who by outcome firmName own linkName groupName }
      targets {
        id version mode state next reason origin groupId groupName nextStep nextOn lookAgainOn movedBecause
        addedBy addedAt industryId industryTitle linkId linkName
        sources { id title file section documentNumber issuer date }
        follows { id kind on who channel outcome text by version }
      }
    }
  }
`);

export const TargetHistoryQuery = graphql(`
  query TargetHistory($id: ID!) {
    history(kind: TARGET, id: $id, first: 50) { id at by about field before after }
  }
`);

/** Links of a chain to add a firm to. */
export const ReserveLinksQuery = graphql(`
  query ReserveLinks($industryId: ID!, $region: String!) {
    chainMap(industryId: $industryId, region: $region) {
      lanes { id name }
      links { id name laneId parentId }
    }
  }
`);

export const FindFirmQuery = graphql(`
  query FindFirm($text: String!, $region: String) {
    search(text: $text, region: $region, first: 20) { kind id name hint demo }
  }
`);

export const AddTargetsMutation = graphql(`
  mutation AddTargets($input: AddTargetsInput!) {
    addTargets(input: $input) {
      __typename
      ... on MutationAddTargetsSuccess {
        data { done rows { id name done message talks { id on who by outcome firmName own linkName groupName } } }
      }
      ... on Error { code field message }
    }
  }
`);

export const MoveTargetsMutation = graphql(`
  mutation MoveTargets($input: MoveTargetsInput!) {
    moveTargets(input: $input) {
      __typename
      ... on MutationMoveTargetsSuccess { data { done rows { id name done message } } }
      ... on Error { code field message }
    }
  }
`);

export const ChangeTargetsMutation = graphql(`
  mutation ChangeTargets($input: ChangeTargetsInput!) {
    changeTargets(input: $input) {
      __typename
      ... on MutationChangeTargetsSuccess { data { done rows { id name done message } } }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawTargetsMutation = graphql(`
  mutation WithdrawTargets($input: WithdrawTargetsInput!) {
    withdrawTargets(input: $input) {
      __typename
      ... on MutationWithdrawTargetsSuccess { data { done rows { id name done message } } }
      ... on Error { code field message }
    }
  }
`);

export const RecordContactMutation = graphql(`
  mutation RecordContact($input: RecordContactInput!) {
    recordContact(input: $input) {
      __typename
      ... on MutationRecordContactSuccess { data { done rows { id } } }
      ... on Error { code field message }
    }
  }
`);

export const NoteTargetMutation = graphql(`
  mutation NoteTarget($input: NoteTargetInput!) {
    noteTarget(input: $input) {
      __typename
      ... on MutationNoteTargetSuccess { data { done rows { id } } }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawFollowMutation = graphql(`
  mutation WithdrawFollow($input: WithdrawFollowInput!) {
    withdrawFollow(input: $input) {
      __typename
      ... on MutationWithdrawFollowSuccess { data { done rows { id } } }
      ... on Error { code field message }
    }
  }
`);

export type Reserve = NonNullable<ResultOf<typeof ReserveQuery>['reserve']>;
export type Target = Reserve['edges'][number]['node'];
export type TargetState = Target['state'];
export type Mode = Target['mode'];
export type FirmReserve = NonNullable<ResultOf<typeof FirmReserveQuery>['reserveOf']>;
export type FirmTarget = FirmReserve['targets'][number];
export type Follow = FirmTarget['follows'][number];
export type Talk = FirmReserve['talks'][number];

export const states = ['RESERVED', 'CONTACTED', 'NEGOTIATING', 'TO_PROJECT', 'SHELVED'] as const;
export const modes = ['BUILD', 'EXTEND', 'FILL', 'STRENGTHEN'] as const;
export const outcomes = [
  'UNREACHED',
  'DECLINED',
  'UNDECIDED',
  'INTERESTED',
  'VISIT_AGREED',
  'TERMS_DISCUSSED',
] as const;
export const channels = ['VISIT', 'CALL', 'MESSAGE', 'MEETING', 'EVENT', 'INTRODUCED', 'OTHER'] as const;
