import type { Done } from './use-data.ts';

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

type Outcome<Value> =
  | { readonly status: 'done'; readonly value: Value }
  | { readonly status: 'failed'; readonly code: string | null; readonly text: string };

/** What came of a mutation; a conflict is told in the server's words unless there are better ones here. */
export function outcomeOf<Data, Value>(
  done: Done<Data>,
  answerOf: (data: Data) => { readonly data: Value } | Refusal,
  conflict?: string,
): Outcome<Value> {
  if (done.status === 'failed') return { status: 'failed', code: null, text: done.text };
  const answer = answerOf(done.data);
  if ('data' in answer) return { status: 'done', value: answer.data };
  const { code, message } = answer;
  return { status: 'failed', code, text: code === 'CONFLICT' ? (conflict ?? message) : message };
}

/** What went wrong, or null when it is done. */
export function problemOf(outcome: Outcome<unknown>): string | null {
  return outcome.status === 'failed' ? outcome.text : null;
}
