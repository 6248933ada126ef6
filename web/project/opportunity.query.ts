import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const OpportunitiesQuery = graphql(`
  query Opportunities($region: String!, $stage: OpportunityStage, $about: ID) {
    opportunities(region: $region, stage: $stage, about: $about) {
      region regionName totalCount
      rows {
        id name stage movedBecause content investment { amount } cooperation contact on by recordedAt demo version
        region regionName next lacking
        links { id name industryId industry } carriers { id name }
        sources { id title file section documentNumber issuer date }
      }
      linkChoices { id name industry }
      carrierChoices { id name }
    }
  }
`);

export const OpportunityHistoryQuery = graphql(`
  query OpportunityHistory($id: ID!) {
    history(kind: OPPORTUNITY, id: $id, first: 50) { id at by about field before after }
  }
`);

export const SaveOpportunityMutation = graphql(`
  mutation SaveOpportunity($input: SaveOpportunityInput!) {
    saveOpportunity(input: $input) {
      __typename
      ... on MutationSaveOpportunitySuccess { data { region rows { id version } } }
      ... on Error { code field message }
    }
  }
`);

export const MoveOpportunityMutation = graphql(`
  mutation MoveOpportunity($input: MoveOpportunityInput!) {
    moveOpportunity(input: $input) {
      __typename
      ... on MutationMoveOpportunitySuccess { data { region rows { id version } } }
      ... on Error { code field message }
    }
  }
`);

export const stages = ['PLANNED', 'READY', 'ENGAGED', 'WITHDRAWN'] as const;
export type Stage = (typeof stages)[number];

export type Opportunities = NonNullable<ResultOf<typeof OpportunitiesQuery>['opportunities']>;
export type Opportunity = Opportunities['rows'][number];
