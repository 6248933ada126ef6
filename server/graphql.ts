import { join } from 'node:path';
import { permissionsOf } from './auth/auth.access.ts';
import { roles } from './auth/auth.types.ts';
import type { Viewer } from './platform/api/context.ts';
import { createGraphql, type GraphqlOptions } from './platform/api/graphql.ts';
import { compiledOperations, operatorOperations } from './platform/api/operations.ts';
import { schema } from './schema.ts';

export type GraphqlParts = Pick<GraphqlOptions, 'graph' | 'log' | 'files' | 'arbitrary' | 'onTrips'> & {
  readonly projectRoot: string;
  /** LIANTU_HOME: its operations/ folder holds the operator's documents. */
  readonly home: string;
};

function permissionsOfViewer(viewer: Viewer): readonly string[] {
  const role = roles.find((known) => known === viewer.role);
  return role === undefined ? [] : permissionsOf(role);
}

/** The GraphQL endpoint of the whole server with its trusted documents; throws OperationsError when one does not fit. */
export function graphqlEndpoint({ projectRoot, home, ...parts }: GraphqlParts) {
  const operations = new Map([
    ...operatorOperations(schema, join(home, 'operations')),
    ...compiledOperations(schema, join(projectRoot, 'web/platform/data/operations.gen.json')),
  ]);
  return createGraphql({ ...parts, schema, operations, permissionsOf: permissionsOfViewer });
}
