import { graphql } from '../platform/data/graphql.ts';

export const RulePrecisionQuery = graphql(`
  query RulePrecision($linkId: ID!) {
    rulePrecision(linkId: $linkId) { ruleVersion keyword confirmed rejected precision }
  }
`);
