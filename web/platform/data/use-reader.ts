import type { AnyVariables, DocumentInput } from '@urql/core';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { failureText } from './failure.ts';
import type { Done } from './use-data.ts';

/** A function that reads once, past what was kept, and says what came of it: for work that reads page after page. */
export function useReader<Data, Variables extends AnyVariables>(
  query: DocumentInput<Data, Variables>,
): (variables: Variables) => Promise<Done<Data>> {
  const client = useClient();
  return useCallback(
    async (variables) => {
      const { data, error } = await client
        .query<Data, Variables>(query, variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (data !== undefined && data !== null && !error) return { status: 'done', data };
      return { status: 'failed', text: error ? failureText(error) : '' };
    },
    [client, query],
  );
}
