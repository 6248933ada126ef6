import { useRef, useState, useSyncExternalStore } from 'react';
import { useViewer } from '../platform/state/viewer.tsx';
import { written } from '../platform/text/written.ts';
import {
  batchSize,
  changedElsewhere,
  firmsOf,
  history,
  inBatches,
  type Step,
  type StepItem,
  waysBack,
} from './history.ts';
import type { Decided, OccupationKey, OccupationState } from './review.query.ts';
import { text } from './review.text.ts';
import { unfiltered } from './review-address.ts';
import { type Answer, useSendReview, type Verdict } from './send-review.ts';
import { type ReadKeys, useKeysReader } from './use-keys-reader.ts';

/** A row as a decision needs it. */
export type Decidable = Pick<OccupationKey, 'id' | 'state' | 'version' | 'reason' | 'enterprise'>;

export interface Outcome {
  readonly tone: 'done' | 'problem';
  readonly text: string;
}

export interface Review {
  readonly outcome: Outcome | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Rows whose decision is on its way. */
  readonly pending: ReadonlySet<string>;
  /** How many decisions on this link can be undone. */
  readonly undoable: number;
  /** Decides those rows that are not yet so, or for another reason; never throws, tells which are now as decided. */
  readonly decide: (
    rows: readonly Decidable[],
    state: OccupationState,
    reason?: string | null,
  ) => Promise<ReadonlySet<string>>;
  readonly undo: () => Promise<void>;
  readonly readKeys: ReadKeys;
  readonly say: (outcome: Outcome | null) => void;
}

interface Ran {
  readonly written: readonly Decided[];
  readonly refused: Exclude<Answer, { kind: 'done' }> | null;
  /** Rows of the calls that were refused or not made. */
  readonly left: readonly StepItem[];
}

const namesShown = 5;
const nobody: ReadonlySet<string> = new Set();

function namesOf(items: readonly StepItem[]): string {
  const names = items.slice(0, namesShown).map((each) => each.name);
  return items.length > namesShown ? text.done.namesOf(written.list(names), items.length) : written.list(names);
}

function stepItem({ id, state, version, reason, enterprise }: Decidable): StepItem {
  return { id, state, reason, version, name: enterprise.name, enterpriseId: enterprise.id };
}

const atPresent = (item: StepItem): StepItem => ({ ...item, version: history.versionNow(item.id, item.version) });

interface ReviewPlace {
  readonly linkId: string;
  readonly region: string;
  /** Told of every row that has changed, by us or by others. */
  readonly onChanged: (changes: readonly Decided[]) => void;
}

/** Decides occupations one request after another, at most 200 rows each, and takes decisions back. */
export function useReview({ linkId, region, onChanged }: ReviewPlace): Review {
  const send = useSendReview();
  const readKeys = useKeysReader(linkId, region);
  const place = [useViewer()?.id, linkId, region].join(' ');
  const steps = useSyncExternalStore(history.subscribe, history.steps);
  const [outcome, say] = useState<Outcome | null>(null);
  const [progress, setProgress] = useState<Review['progress']>(null);
  const [pending, setPending] = useState<ReadonlySet<string>>(nobody);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const inTurn = <Result>(job: () => Promise<Result>): Promise<Result> => {
    const turn = queue.current.then(job);
    queue.current = turn.catch(() => undefined);
    return turn;
  };

  // Calls in order until one is refused; what they wrote is passed on call by call.
  const run = async (calls: readonly (readonly StepItem[])[], verdict: (of: StepItem) => Verdict): Promise<Ran> => {
    const total = calls.reduce((sum, call) => sum + call.length, 0);
    const written: Decided[] = [];
    for (const [index, call] of calls.entries()) {
      const [first] = call;
      if (!first) continue;
      if (total > batchSize) setProgress({ done: written.length, total });
      const answer = await send(call, verdict(first));
      if (answer.kind !== 'done') return { written, refused: answer, left: calls.slice(index).flat() };
      written.push(...answer.data);
      onChanged(answer.data);
    }
    return { written, refused: null, left: [] };
  };

  // After a conflict: brings the rows up to date and finds those that others have changed.
  const changedAmong = async (items: readonly StepItem[]): Promise<readonly StepItem[]> => {
    const keys = await readKeys(unfiltered);
    if (typeof keys === 'string') return [];
    onChanged(keys);
    return items.filter(changedElsewhere(new Map(keys.map((each) => [each.id, each]))));
  };

  const decide: Review['decide'] = (rows, state, reason = null) => {
    const fresh = rows.filter((each) => each.state !== state || (state !== 'CONFIRMED' && each.reason !== reason));
    const ids = new Set(fresh.map((each) => each.id));
    setPending((before) => new Set([...before, ...ids]));
    return inTurn(async () => {
      const items = fresh.map(stepItem).map(atPresent);
      const { written, refused, left } = await run(inBatches(items), () => ({ state, reason }));
      const versions = new Map(written.map((each) => [each.id, each.version]));
      const done = items.flatMap((each) => {
        const version = versions.get(each.id);
        return version === undefined ? [] : [{ ...each, version }];
      });
      if (done.length > 0) history.push({ place, decision: state, items: done });
      if (refused === null) {
        say({ tone: 'done', text: done.length === 0 ? text.done.nothing : text.done[state](firmsOf(done)) });
      } else {
        const changed = refused.kind === 'conflict' ? await changedAmong(left) : [];
        const why = refused.kind === 'failed' ? refused.text : text.done.conflict;
        const said = changed.length > 0 ? text.done.changed(changed.length, namesOf(changed)) : why;
        say({ tone: 'problem', text: `${done.length > 0 ? text.done.stopped(done.length) : ''}${said}` });
      }
      setProgress(null);
      setPending((before) => new Set([...before].filter((id) => !ids.has(id))));
      return new Set(versions.keys());
    });
  };

  const takeBack = async (step: Step): Promise<void> => {
    const calls = waysBack(step.items.map(atPresent)).flatMap((group) => inBatches(group));
    const { written, refused, left } = await run(calls, ({ state, reason }) => ({ state, reason }));
    setProgress(null);
    if (refused === null) {
      history.replace(step, []);
      return say({ tone: 'done', text: text.done.undone(text.done[step.decision](firmsOf(step.items))) });
    }
    const changed = refused.kind === 'conflict' ? await changedAmong(left) : [];
    const settled = new Set([...written, ...changed].map((each) => each.id));
    history.replace(
      step,
      step.items.filter(({ id }) => !settled.has(id)),
    );
    const why = refused.kind === 'failed' ? refused.text : text.done.conflict;
    const said = changed.length > 0 ? text.done.undoChanged(changed.length, namesOf(changed)) : why;
    say({ tone: 'problem', text: said });
  };

  const undo = (): Promise<void> =>
    inTurn(async () => {
      const step = history.steps().findLast((each) => each.place === place);
      if (step) await takeBack(step);
      else say({ tone: 'done', text: text.done.nothingToUndo });
    });

  const undoable = steps.filter((each) => each.place === place).length;
  return { outcome, progress, pending, undoable, decide, undo, readKeys, say };
}
