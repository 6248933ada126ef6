import { type AnyVariables, type DocumentInput, type OperationResult, stringifyVariables } from '@urql/core';
import { useMemo } from 'react';
import { useMutation, useQuery } from 'urql';
import { type FailureCode, failureCode, failureText } from './failure.ts';

export type Loaded<Data> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly code: FailureCode; readonly text: string; readonly retry: () => void }
  | { readonly status: 'ready'; readonly data: Data; readonly stale: boolean; readonly retry: () => void };

interface DataOptions {
  readonly pause?: boolean;
  /** Types whose change by a mutation makes this answer out of date, though it does not contain them. */
  readonly dependsOn?: readonly string[];
}

const nothing: readonly string[] = [];

/** The answer to a query, kept current: after a mutation that concerns it, it is read again. */
export function useData<Data, Variables extends AnyVariables>(
  query: DocumentInput<Data, Variables>,
  variables: Variables,
  { pause = false, dependsOn = nothing }: DataOptions = {},
): Loaded<Data> {
  const types = dependsOn.join();
  const context = useMemo(() => ({ additionalTypenames: types === '' ? [] : types.split(',') }), [types]);
  const [{ data, error, stale, operation }, read] = useQuery<Data, AnyVariables>({ query, variables, pause, context });
  const retry = (): void => read({ requestPolicy: 'network-only' });
  // After a change of variables urql gives the former answer until the new one comes.
  const current = operation !== undefined && stringifyVariables(operation.variables) === stringifyVariables(variables);
  // An error beside data means that a null in the data may be a failure, not an absence.
  if (current && error) return { status: 'failed', code: failureCode(error), text: failureText(error), retry };
  if (current && data !== undefined && data !== null) return { status: 'ready', data, stale, retry };
  return { status: 'loading' };
}

export type Done<Data> =
  | { readonly status: 'done'; readonly data: Data }
  | { readonly status: 'failed'; readonly text: string };

/** A function that runs a mutation and says what came of it. */
export function useAction<Data, Variables extends AnyVariables>(
  mutation: DocumentInput<Data, Variables>,
): (variables: Variables) => Promise<Done<Data>> {
  const [, run] = useMutation<Data, Variables>(mutation);
  return async (variables) => {
    const { data, error }: OperationResult<Data, Variables> = await run(variables);
    if (data !== undefined && data !== null && !error) return { status: 'done', data };
    return { status: 'failed', text: error ? failureText(error) : '' };
  };
}
