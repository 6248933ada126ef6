import { Client, cacheExchange, fetchExchange, mapExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { failureCode } from './failure.ts';
import hashes from './hashes.gen.json' with { type: 'json' };
import { requestHeaders } from './request-headers.ts';
import { noteSession } from './session.ts';

const hashByOperation = new Map<string, string>(Object.entries(hashes));

interface NamedDefinition {
  readonly kind: string;
  readonly name?: { readonly value: string } | undefined;
}

function hashOf(document: { readonly definitions: readonly NamedDefinition[] }): string | undefined {
  const operation = document.definitions.find((each) => each.kind === 'OperationDefinition');
  return operation?.name && hashByOperation.get(operation.name.value);
}

/** The GraphQL client of one signed-in session; `onSignedOut` runs when the server no longer knows the session. */
export function createClient(onSignedOut: () => void): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: requestHeaders },
    exchanges: [
      cacheExchange,
      mapExchange({
        onResult({ error }) {
          if (!error) noteSession();
          else if (failureCode(error) === 'UNAUTHENTICATED') onSignedOut();
        },
      }),
      persistedExchange({
        preferGetForPersistedQueries: false,
        enforcePersistedQueries: true,
        enableForMutation: true,
        generateHash: async (_text, document) => hashOf(document),
      }),
      fetchExchange,
    ],
  });
}
