import { graphql } from '../../platform/data/graphql.ts';

export const SupplyOriginQuery = graphql(`
  query SupplyOrigin($from: ID!, $to: ID!) {
    supply(from: $from, to: $to) {
      id what confirmed asOf fromName toName enteredBy enteredAt changedBy changedAt
      sources { id title file section documentNumber issuer date }
    }
  }
`);
