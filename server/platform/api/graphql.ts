import { AsyncLocalStorage } from 'node:async_hooks';
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { useDisableIntrospection } from '@graphql-yoga/plugin-disable-introspection';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, type GraphQLParams, type Plugin } from 'graphql-yoga';
import type { FileStore } from '../files/file-store.ts';
import type { Graph } from '../graph/graph.ts';
import { type Language, languageOf } from '../kernel/language.ts';
import type { Log } from '../kernel/log.ts';
import { message } from '../kernel/messages.ts';
import type { Context, Viewer } from './context.ts';
import { coded, maskError } from './errors.ts';
import { limits } from './limits.ts';
import type { Operations } from './operations.ts';

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  readonly log: Log;
  readonly files: FileStore;
  readonly operations: Operations;
  /** Signed-in people may run documents of their own. */
  readonly arbitrary: boolean;
  readonly permissionsOf: (viewer: Viewer) => readonly string[];
  /** Told the statements of each finished request; tests count them. */
  readonly onTrips?: (operation: string, trips: readonly string[]) => void;
}

export interface GraphqlRequest {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** Longest life of one request (safety requirement G11). */
const requestMs = 15_000;

function operationId(params: GraphQLParams): string | null {
  const asked: unknown = params.extensions?.['persistedQuery'];
  const hash: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'sha256Hash') : undefined;
  const named: unknown = Reflect.get(params, 'documentId');
  if (typeof hash === 'string') return hash;
  return typeof named === 'string' ? named : null;
}

const persistedOnly = () => new GraphQLError(message('persistedOnly'), { extensions: { code: 'INVALID' } });

/** Errors of parsing, validation and refused requests get our codes too: masking sees only those of execution. */
const ownCodes: Plugin = {
  onResultProcess({ result, setResult }) {
    if (!('errors' in result) || !result.errors) return;
    const errors = result.errors.map((error) =>
      error.extensions['code'] === 'INTERNAL' || !(error instanceof GraphQLError) ? error : coded(error),
    );
    setResult({ ...result, errors });
  },
};

/** The GraphQL endpoint: trusted documents only unless `arbitrary`, errors masked, one context a request. */
export function createGraphql(options: GraphqlOptions) {
  const { schema, graph, log, files, operations, arbitrary, permissionsOf, onTrips } = options;
  const current = new AsyncLocalStorage<GraphqlRequest & { readonly language: Language }>();

  const yoga = createYoga<Record<never, never>, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    maxRequestBodySize: limits.bodyBytes,
    maskedErrors: {
      maskError: (error) => {
        const { requestId = '', language = 'zh' } = current.getStore() ?? {};
        return maskError(error, { requestId, language }, (cause) =>
          log.error({ requestId, err: cause }, 'request failed'),
        );
      },
    },
    context: ({ params }): Context => {
      const request = current.getStore();
      if (!request) throw new Error('a GraphQL request has a viewer');
      const { viewer, requestId, language, signal } = request;
      const trips: string[] = [];
      const operation = params.operationName ?? 'anonymous';
      onTrips?.(operation, trips);
      const caller = { operation, user: viewer.username, signal, onTrip: (name: string) => trips.push(name) };
      return {
        viewer,
        requestId,
        language,
        log,
        files,
        trips,
        loaders: new Map(),
        permissions: new Set(permissionsOf(viewer)),
        graph: graph.for(caller),
      };
    },
    plugins: [
      useCSRFPrevention({ requestHeaders: ['x-requested-with'] }),
      usePersistedOperations({
        allowArbitraryOperations: arbitrary,
        extractPersistedOperationId: operationId,
        getPersistedOperation: (key) => operations.get(key) ?? null,
        customErrors: { notFound: persistedOnly, keyNotFound: persistedOnly, persistedQueryOnly: persistedOnly },
      }),
      ...(arbitrary ? [] : [useDisableIntrospection()]),
      ownCodes,
    ],
  });

  return (request: Request, { viewer, requestId, signal }: GraphqlRequest): Promise<Response> => {
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(requestMs)]);
    const language = languageOf(request.headers.get('accept-language'));
    return current.run({ viewer, requestId, language, signal: bounded }, async () => yoga.fetch(request));
  };
}
