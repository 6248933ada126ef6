import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.gen.d.ts';

/** Parses a GraphQL document and types it by the printed schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string; Decimal: string };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
