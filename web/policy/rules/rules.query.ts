import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const RulesQuery = graphql(`
  query PolicyRules($region: String!) {
    policyRules(region: $region) {
      regionId regionName
      clauses { id article quote documentTitle }
      facts { id name type unit unitKey options { key name } }
      rules {
        id definition clauseId article documentTitle standing offered
        rule { id name kind gives validFrom validTo }
        flags { reason words }
        review { id on who conclusion reference by version }
        stored {
          id state clauseId definition examples namedFirm tiedToTax inForce author editedBy editedAt approvedBy approvedAt
          sentBackBecause retiredBecause version
        }
      }
    }
  }
`);

export type RuleBook = NonNullable<ResultOf<typeof RulesQuery>['policyRules']>;
export type ListedRule = RuleBook['rules'][number];
export type BookFact = RuleBook['facts'][number];

export const RuleCheckQuery = graphql(`
  query PolicyRuleCheck($definition: String!, $examples: String!, $namedFirm: Boolean, $tiedToTax: Boolean) {
    policyRuleCheck(definition: $definition, examples: $examples, namedFirm: $namedFirm, tiedToTax: $tiedToTax) {
      problems { path text }
      conditions
      examples { name status failures results { key text } missing { id name } }
      open
      flags { reason words }
    }
  }
`);

export type RuleCheck = ResultOf<typeof RuleCheckQuery>['policyRuleCheck'];

export const SaveRuleMutation = graphql(`
  mutation SavePolicyRule($input: SavePolicyRuleInput!) {
    savePolicyRule(input: $input) {
      ... on MutationSavePolicyRuleSuccess { data { regionId rules { id stored { id state version } } } }
      ... on Error { message code field }
    }
  }
`);

export const StepRuleMutation = graphql(`
  mutation StepPolicyRule($input: StepPolicyRuleInput!) {
    stepPolicyRule(input: $input) {
      ... on MutationStepPolicyRuleSuccess { data { regionId rules { id stored { id state version } } } }
      ... on Error { message code field }
    }
  }
`);

export const RecordReviewMutation = graphql(`
  mutation RecordPolicyReview($input: RecordPolicyReviewInput!) {
    recordPolicyReview(input: $input) {
      ... on MutationRecordPolicyReviewSuccess { data { regionId rules { id offered } } }
      ... on Error { message code field }
    }
  }
`);

export const WithdrawReviewMutation = graphql(`
  mutation WithdrawPolicyReview($input: WithdrawPolicyReviewInput!) {
    withdrawPolicyReview(input: $input) {
      ... on MutationWithdrawPolicyReviewSuccess { data { regionId rules { id offered } } }
      ... on Error { message code field }
    }
  }
`);
