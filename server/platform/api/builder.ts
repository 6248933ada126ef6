import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import TracingPlugin, { isRootField, runFunction } from '@pothos/plugin-tracing';
import ValidationPlugin from '@pothos/plugin-validation';
import { ForbiddenError } from '../kernel/errors.ts';
import type { Context } from './context.ts';
import { limits } from './limits.ts';

export interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  AuthScopes: {
    signedIn: boolean;
    permission: string;
  };
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    Decimal: { Input: string; Output: string };
  };
}

const slowFieldMs = 1_000;

/** The one schema builder. Relay stands before scope-auth, and scope-auth before everything that wraps resolvers. */
export const builder = new SchemaBuilder<SchemaTypes>({
  defaultFieldNullability: false,
  plugins: [
    RelayPlugin,
    ScopeAuthPlugin,
    ErrorsPlugin,
    ValidationPlugin,
    DataloaderPlugin,
    ComplexityPlugin,
    TracingPlugin,
  ],
  relay: {
    // Ids are plain strings of the graph: no type prefix, no base64.
    encodeGlobalID: (_typename, id) => String(id),
    decodeGlobalID: (id) => ({ typename: '', id }),
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    clientMutationId: 'omit',
  },
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: (context) => ({
      signedIn: context.viewer.id !== '',
      permission: (name) => context.permissions.has(name),
    }),
    unauthorizedError: () => new ForbiddenError(),
  },
  errors: { defaultTypes: [], directResult: false },
  complexity: { limit: limits.complexity, defaultComplexity: 1, defaultListMultiplier: 5 },
  tracing: {
    default: (config) => isRootField(config),
    wrap: (resolver, _options, config) => (source, args, context, info) =>
      runFunction(
        () => resolver(source, args, context, info),
        (_error, ms) => {
          const field = `${config.parentType}.${config.name}`;
          const { requestId } = context;
          context.log[ms > slowFieldMs ? 'warn' : 'debug']({ requestId, field, ms: Math.round(ms) }, 'field resolved');
        },
      ),
  },
});

builder.queryType({ authScopes: { signedIn: true } });
builder.mutationType({ authScopes: { signedIn: true } });
