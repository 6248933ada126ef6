import { type RefObject, useState } from 'react';
import type { Command } from './commands.ts';
import type { Occupation, OccupationState } from './review.query.ts';
import type { OccupationList } from './use-occupation-list.ts';
import type { Review } from './use-review.ts';

interface RowWorkParts {
  readonly list: OccupationList;
  readonly review: Review;
  readonly mayReview: boolean;
  /** What holds the rows, each an element with its id in data-row. */
  readonly root: RefObject<HTMLElement | null>;
}

export interface RowWork {
  /** The row that the keyboard is on. */
  readonly current: Occupation | null;
  /** The row whose rejection waits for its reason. */
  readonly rejecting: Occupation | null;
  readonly point: (id: string) => void;
  readonly focusCurrent: () => void;
  readonly decide: (row: Occupation, state: OccupationState) => void;
  readonly reject: (reason: string) => void;
  readonly cancelReject: () => void;
  /** Carries a command out; false when it is none of the commands for a single row. */
  readonly obey: (command: Command) => boolean;
}

const steps: Readonly<Partial<Record<Command, number>>> = { next: 1, previous: -1, first: -Infinity, last: Infinity };
const decisions: Readonly<Partial<Record<Command, OccupationState>>> = {
  confirm: 'CONFIRMED',
  reject: 'REJECTED',
  restore: 'TO_REVIEW',
};

/** Work on one row after the other: where the keyboard is, and on to the next row after each decision. */
export function useRowWork({ list, review, mayReview, root }: RowWorkParts): RowWork {
  const [at, setAt] = useState<string | null>(null);
  const [rejectingId, setRejecting] = useState<string | null>(null);
  const { rows } = list;
  const found = rows.findIndex(({ id }) => id === at);
  const index = Math.max(0, found);
  const current = rows[index] ?? null;
  const rejecting = rows.find(({ id }) => id === rejectingId) ?? null;

  const focus = (row: Occupation | null | undefined): void => {
    const element = row && root.current?.querySelector(`[data-row="${CSS.escape(row.id)}"]`);
    if (element instanceof HTMLElement) element.focus();
  };
  const go = (to: number): void => {
    focus(rows[Math.min(Math.max(0, to), rows.length - 1)]);
    if (to >= rows.length - 1 && !list.loadingMore) list.more?.();
  };
  const decide: RowWork['decide'] = (row, state) => {
    if (!mayReview || review.pending.has(row.id)) return;
    setAt(row.id);
    setRejecting(state === 'REJECTED' ? row.id : null);
    if (state === 'REJECTED') return;
    go(rows.indexOf(row) + 1);
    void review.decide([row], state);
  };
  const reject = (reason: string): void => {
    setRejecting(null);
    if (!rejecting) return;
    go(rows.indexOf(rejecting) + 1);
    void review.decide([rejecting], 'REJECTED', reason);
  };
  const cancelReject = (): void => {
    setRejecting(null);
    focus(rejecting);
  };
  const obey = (command: Command): boolean => {
    const step = steps[command];
    const decision = decisions[command];
    if (step !== undefined) go(found === -1 && step === 1 ? 0 : index + step);
    else if (decision !== undefined && current) decide(current, decision);
    else if (command === 'undo' && mayReview) void review.undo();
    else return false;
    return true;
  };
  return { current, rejecting, point: setAt, focusCurrent: () => focus(current), decide, reject, cancelReject, obey };
}
