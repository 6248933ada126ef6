import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const ThresholdsQuery = graphql(`
  query Thresholds($industryId: ID!) {
    verdictRuleSets(industryId: $industryId) {
      industryId title regionId currentId shippedId shippedSource
      current { key value }
      shipped { key value }
      sets { id validFrom validTo source by at withdrawn withdrawnBecause version numbers { key value } }
    }
  }
`);

export const ThresholdsEffectQuery = graphql(`
  query ThresholdsEffect($industryId: ID!, $region: String!, $numbers: [VerdictRuleNumberInput!]!) {
    verdictRulesEffect(industryId: $industryId, region: $region, numbers: $numbers) {
      looked reference
      changed { linkId name n expected before after }
      modesChanged { linkId name before after }
    }
  }
`);

export const SaveThresholdsMutation = graphql(`
  mutation SaveThresholds($input: SaveVerdictRulesInput!) {
    saveVerdictRules(input: $input) {
      __typename
      ... on MutationSaveVerdictRulesSuccess { data { industryId currentId } }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawThresholdsMutation = graphql(`
  mutation WithdrawThresholds($input: WithdrawVerdictRulesInput!) {
    withdrawVerdictRules(input: $input) {
      __typename
      ... on MutationWithdrawVerdictRulesSuccess { data { industryId currentId } }
      ... on Error { code field message }
    }
  }
`);

export type Thresholds = NonNullable<ResultOf<typeof ThresholdsQuery>['verdictRuleSets']>;
export type RuleNumber = Thresholds['current'][number];
export type RuleSet = Thresholds['sets'][number];
export type ThresholdsEffect = ResultOf<typeof ThresholdsEffectQuery>['verdictRulesEffect'];
