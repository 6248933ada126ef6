import { useCallback, useRef, useState } from 'react';
import { outcomeOf } from '../../platform/data/outcome.ts';
import { newRequestId } from '../../platform/data/request-id.ts';
import { useAction, useData } from '../../platform/data/use-data.ts';
import {
  ChainDraftQuery,
  type Draft,
  type DraftStep,
  type EditAsked,
  EditChainDraftMutation,
  PublishChainDraftMutation,
  StepChainDraftMutation,
} from './edit.query.ts';
import { text } from './edit.text.ts';

type Outcome = ReturnType<typeof outcomeOf<unknown, Draft>>;

export interface DraftWork {
  readonly draft: Draft | null;
  readonly failed: { readonly text: string; readonly retry: () => void } | null;
  readonly busy: boolean;
  /** What came of the last thing done. */
  readonly said: { readonly bad: boolean; readonly text: string } | null;
  readonly source: string;
  readonly setSource: (source: string) => void;
  /** Answers whether the edits are in the draft. */
  readonly edit: (edits: readonly EditAsked[]) => Promise<boolean>;
  readonly step: (step: DraftStep, editId?: string) => Promise<void>;
  readonly publish: () => Promise<boolean>;
}

const saidOf = { UNDO: 'undone', REDO: 'redone', DISCARD: 'discarded', REMOVE: 'undone', TAKE_BACK: 'saved' } as const;

/** The draft of a chain and what can be done to it, one thing after another. */
export function useDraft(industryId: string): DraftWork {
  const answer = useData(ChainDraftQuery, { industryId });
  const [runEdit, runStep, runPublish] = [
    useAction(EditChainDraftMutation),
    useAction(StepChainDraftMutation),
    useAction(PublishChainDraftMutation),
  ];
  const [answered, setAnswered] = useState<Draft | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<DraftWork['said']>(null);
  const [source, setSource] = useState('');
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const read = answer.status === 'ready' ? answer.data.chainDraft : null;
  const draft = answered && answered.version >= (read?.version ?? 0) ? answered : read;
  const version = useRef(0);
  version.current = Math.max(version.current, draft?.version ?? 0);

  const run = useCallback((work: (expectedVersion: number) => Promise<Outcome>, done: string): Promise<boolean> => {
    const next = queue.current.then(async () => {
      setBusy(true);
      const outcome = await work(version.current);
      setBusy(false);
      if (outcome.status === 'failed') {
        setSaid({ bad: true, text: outcome.text });
        return false;
      }
      version.current = outcome.value.version;
      setAnswered(outcome.value);
      setSaid({ bad: false, text: done });
      return true;
    });
    queue.current = next;
    return next;
  }, []);
  const seen = (expectedVersion: number) => ({ clientMutationId: newRequestId(), industryId, expectedVersion });

  return {
    draft,
    failed: answer.status === 'failed' ? answer : null,
    ...{ busy, said, source, setSource },
    edit: async (edits) => {
      if (source.trim() === '') {
        setSaid({ bad: true, text: text.sourceMissing });
        return false;
      }
      return run(async (expected) => {
        const done = await runEdit({ input: { ...seen(expected), edits: [...edits], source } });
        return outcomeOf(done, (data) => data.editChainDraft);
      }, text.done.saved);
    },
    step: async (step, editId) => {
      await run(async (expected) => {
        const done = await runStep({ input: { ...seen(expected), step, editId: editId ?? null } });
        return outcomeOf(done, (data) => data.stepChainDraft);
      }, text.done[saidOf[step]]);
    },
    publish: () =>
      run(async (expected) => {
        const done = await runPublish({ input: seen(expected) });
        return outcomeOf(done, (data) => data.publishChainDraft);
      }, text.done.published),
  };
}
