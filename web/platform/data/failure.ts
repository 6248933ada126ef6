import type { CombinedError } from '@urql/core';
import { t } from '../text/texts.ts';

const codes = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID', 'CONFLICT', 'TOO_LARGE', 'UNAVAILABLE'] as const;

export type FailureCode = (typeof codes)[number] | 'OFFLINE' | 'UNKNOWN';

const byStatus: Partial<Record<number, FailureCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'UNAVAILABLE',
};

function statusOf(response: unknown): number | undefined {
  if (typeof response !== 'object' || response === null || !('status' in response)) return undefined;
  return typeof response.status === 'number' ? response.status : undefined;
}

/** The kind of failure behind a GraphQL error: the server's code, else the HTTP status, else no connection. */
export function failureCode(error: CombinedError): FailureCode {
  for (const each of error.graphQLErrors) {
    const code = codes.find((known) => known === each.extensions['code']);
    if (code) return code;
  }
  const status = statusOf(error.response);
  const code = status === undefined ? undefined : byStatus[status];
  if (code) return code;
  return error.networkError && status === undefined ? 'OFFLINE' : 'UNKNOWN';
}

/** What to tell the user about a failed request. */
export function failureText(error: CombinedError): string {
  return t.failure[failureCode(error)];
}
