import { newRequestId } from '../platform/data/request-id.ts';
import { useAction, useData } from '../platform/data/use-data.ts';
import { usePoll } from '../platform/data/use-poll.ts';
import { useSubmit } from '../platform/data/use-submit.ts';
import { useAddress } from '../platform/state/address.ts';
import { type Draft, inputOf, wrongField } from './draft.ts';
import { AllocateMutation, CancelRunMutation, type Run, RunQuery } from './plan.query.ts';
import { text } from './plan.text.ts';

const everyMs = 500;

export interface RunReading {
  /** Null: none was begun, or it is not read yet. */
  readonly run: Run | null;
  readonly lost: boolean;
  readonly reading: boolean;
  readonly failed: { readonly text: string; readonly retry: () => void } | null;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly start: (draft: Draft, prices?: readonly number[]) => Promise<void>;
  readonly cancel: () => Promise<void>;
}

/** The run that the address names, read again while it goes on; and how to begin one or end it. */
export function useRun(region: string): RunReading {
  const [query, change] = useAddress();
  const id = query.get('run');
  const answer = useData(RunQuery, { id: id ?? '' }, { pause: id === null });
  const { busy, problem, say, submit } = useSubmit(AllocateMutation, (data) => data.allocate);
  const stop = useAction(CancelRunMutation);
  const run = id !== null && answer.status === 'ready' ? answer.data.planRun : null;
  const running = run?.state === 'RUNNING';
  const read = answer.status === 'loading' ? () => undefined : answer.retry;
  usePoll(running, read, everyMs);
  const start = async (draft: Draft, prices: readonly number[] = []): Promise<void> => {
    const wrong = wrongField(draft);
    if (wrong) return say(text.numberWrong(text[wrong]));
    const begun = await submit((clientMutationId) => ({
      input: { clientMutationId, ...inputOf(region, draft, prices) },
    }));
    if (begun) change((address) => address.set('run', begun.id), true);
  };
  const cancel = async (): Promise<void> => {
    if (run) await stop({ input: { clientMutationId: newRequestId(), id: run.id } });
    read();
  };
  return {
    ...{ run, start, cancel, problem },
    busy: busy || running,
    lost: id !== null && answer.status === 'ready' && run === null,
    reading: id !== null && answer.status === 'loading',
    failed: answer.status === 'failed' ? { text: answer.text, retry: answer.retry } : null,
  };
}
