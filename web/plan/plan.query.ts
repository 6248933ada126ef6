import { graphql, type ResultOf, type VariablesOf } from '../platform/data/graphql.ts';

export const PlansQuery = graphql(`
  query PlacementPlans($region: String!) {
    placementPlans(region: $region) {
      regionId regionName
      plans { id name state value tax mu placed gap by at acceptedBy acceptedAt version }
    }
  }
`);

export const RunQuery = graphql(`
  query PlanRun($id: ID!) {
    planRun(id: $id) {
      id regionId by startedAt state step steps phase objective bound error
      result {
        gapText proven seconds projects units pairs toCheckCount
        parameters {
          landPrice fitWeight rentMonths energyQuota subsidyBudget assume seconds
          pins { projectId unitId } forbids { projectId unitId }
        }
        totals { placed value tax mu taxPerMu }
        firstCome { placed value tax mu taxPerMu }
        lines {
          projectId name demo reason notes admitted toCheck wouldFit
          now { id carrierId carrierName number }
          firstCome { id carrierId carrierName number }
          place {
            value used mu assumed pinned
            unit { id carrierId carrierName number }
            split { tax fit policy cost land }
          }
          others { value delta free forbidden why unit { id carrierId carrierName number } }
          near { lack unit { id carrierId carrierName number } }
          failing { test failed unknown }
        }
        apart { projectId name why }
        toCheck { projectId name what unit { id carrierId carrierName number } }
        opens { test name pairs }
        quotas { name unit most used price }
        wish { cost within pins forbids free { placed value tax mu taxPerMu } }
        pins { projectId name unit { id carrierId carrierName number } }
        forbids { projectId name unit { id carrierId carrierName number } }
        frontier { landPrice gap totals { placed value tax mu taxPerMu } }
      }
    }
  }
`);

export const AllocateMutation = graphql(`
  mutation Allocate($input: AllocateInput!) {
    allocate(input: $input) {
      __typename
      ... on MutationAllocateSuccess { data { id } }
      ... on Error { code message }
    }
  }
`);

export const CancelRunMutation = graphql(`
  mutation CancelPlanRun($input: CancelPlanRunInput!) {
    cancelPlanRun(input: $input) {
      __typename
      ... on MutationCancelPlanRunSuccess { data { id state } }
      ... on Error { code message }
    }
  }
`);

export const SavePlanMutation = graphql(`
  mutation SavePlan($input: SavePlanInput!) {
    savePlan(input: $input) {
      __typename
      ... on MutationSavePlanSuccess { data { id } }
      ... on Error { code message }
    }
  }
`);

export const AcceptPlanMutation = graphql(`
  mutation AcceptPlan($input: ChangePlanInput!) {
    acceptPlan(input: $input) {
      __typename
      ... on MutationAcceptPlanSuccess { data { id } }
      ... on Error { code message }
    }
  }
`);

export const UndoPlanMutation = graphql(`
  mutation UndoPlan($input: ChangePlanInput!) {
    undoPlan(input: $input) {
      __typename
      ... on MutationUndoPlanSuccess { data { id } }
      ... on Error { code message }
    }
  }
`);

export const RemovePlanMutation = graphql(`
  mutation RemovePlan($input: ChangePlanInput!) {
    removePlan(input: $input) {
      __typename
      ... on MutationRemovePlanSuccess { data { id } }
      ... on Error { code message }
    }
  }
`);

export const PlanQuery = graphql(`
  query PlacementPlan($id: ID!) {
    placementPlan(id: $id) {
      gapText
      plan { id name regionId regionName state value tax mu placed gap by at acceptedBy acceptedAt version }
      parameters { landPrice fitWeight rentMonths energyQuota subsidyBudget }
      lines {
        projectId name reason
        place { value used mu assumed pinned unit { id carrierId carrierName number } split { tax } }
      }
      stale { kind id name gone }
    }
  }
`);

export const ComparePlansQuery = graphql(`
  query ComparePlans($one: ID!, $other: ID!) {
    comparePlans(one: $one, other: $other) {
      one { id name tax mu placed }
      other { id name tax mu placed }
      moves {
        projectId name tax mu
        from { unit { id carrierId carrierName number } }
        to { unit { id carrierId carrierName number } }
      }
    }
  }
`);

export type Run = NonNullable<ResultOf<typeof RunQuery>['planRun']>;
export type Result = NonNullable<Run['result']>;
export type Line = Result['lines'][number];
export type Unit = NonNullable<Line['now']>;
export type Totals = Result['totals'];
export type Parameters = Result['parameters'];
export type Test = Parameters['assume'][number];
export type Point = Result['frontier'][number];
export type PlanHead = NonNullable<ResultOf<typeof PlansQuery>['placementPlans']>['plans'][number];
export type Plan = NonNullable<ResultOf<typeof PlanQuery>['placementPlan']>;
export type AllocateInput = VariablesOf<typeof AllocateMutation>['input'];
