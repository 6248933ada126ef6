import type { AnyVariables, DocumentInput } from '@urql/core';
import { useState } from 'react';
import { outcomeOf, type Refusal } from './outcome.ts';
import { newRequestId } from './request-id.ts';
import { useAction } from './use-data.ts';

interface Submit<Variables, Value> {
  readonly busy: boolean;
  readonly problem: string | null;
  readonly say: (problem: string | null) => void;
  /** Sends what is made with the id of the request; what was answered, null when it is not done. */
  readonly submit: (variablesOf: (requestId: string) => Variables) => Promise<Value | null>;
}

/** A form's way to send: one id until it is answered, so that what is sent twice is still done once. */
export function useSubmit<Data, Variables extends AnyVariables, Value>(
  mutation: DocumentInput<Data, Variables>,
  answerOf: (data: Data) => { readonly data: Value } | Refusal,
  conflict?: string,
): Submit<Variables, Value> {
  const run = useAction(mutation);
  const [requestId, setRequestId] = useState(newRequestId);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (variablesOf: (requestId: string) => Variables): Promise<Value | null> => {
    setBusy(true);
    setProblem(null);
    const outcome = outcomeOf(await run(variablesOf(requestId)), answerOf, conflict);
    setBusy(false);
    // Refused, what is sent next is another request; not answered, it may have been done.
    if (outcome.status === 'done' || outcome.code !== null) setRequestId(newRequestId());
    if (outcome.status === 'failed') setProblem(outcome.text);
    return outcome.status === 'done' ? outcome.value : null;
  };
  return { busy, problem, say: setProblem, submit };
}
