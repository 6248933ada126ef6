import { graphql, type ResultOf, type VariablesOf } from '../../platform/data/graphql.ts';

const DraftParts = graphql(`
  fragment DraftParts on ChainDraft @_unmask {
    id version by at since redoable
    gone { id name }
    published { by at count }
    problems { editId clash name }
    edits { id type linkId name target source by at }
    links { id name laneId parentId order criticality support column row standing mark }
    supplies { id fromId toId what mark }
  }
`);

export const ChainDraftQuery = graphql(
  `
  query ChainDraft($industryId: ID!) {
    chainDraft(industryId: $industryId) { ...DraftParts }
  }
`,
  [DraftParts],
);

export const EditChainDraftMutation = graphql(
  `
  mutation EditChainDraft($input: EditChainDraftInput!) {
    editChainDraft(input: $input) {
      __typename
      ... on MutationEditChainDraftSuccess { data { ...DraftParts } }
      ... on Error { code message }
    }
  }
`,
  [DraftParts],
);

export const StepChainDraftMutation = graphql(
  `
  mutation StepChainDraft($input: StepChainDraftInput!) {
    stepChainDraft(input: $input) {
      __typename
      ... on MutationStepChainDraftSuccess { data { ...DraftParts } }
      ... on Error { code message }
    }
  }
`,
  [DraftParts],
);

// The lanes stand for the chain: what was read of it is out of date once it is published.
export const PublishChainDraftMutation = graphql(
  `
  mutation PublishChainDraft($input: PublishChainDraftInput!) {
    publishChainDraft(input: $input) {
      __typename
      ... on MutationPublishChainDraftSuccess { data { lanes { id } ...DraftParts } }
      ... on Error { code message }
    }
  }
`,
  [DraftParts],
);

export type Draft = NonNullable<ResultOf<typeof ChainDraftQuery>['chainDraft']>;
export type DraftMark = NonNullable<Draft['links'][number]['mark']>;
export type EditAsked = VariablesOf<typeof EditChainDraftMutation>['input']['edits'][number];
export type DraftStep = VariablesOf<typeof StepChainDraftMutation>['input']['step'];
