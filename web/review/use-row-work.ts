import { type RefObject, useState } from 'react';
import type { Command } from './commands.ts';
import type { Occupation, OccupationState, ReasonedState } from './review.query.ts';
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
  /** The row whose decision waits for its reason. */
  readonly asking: { readonly row: Occupation; readonly state: ReasonedState } | null;
  readonly point: (id: string) => void;
  readonly focusCurrent: () => void;
  readonly decide: (row: Occupation, state: OccupationState) => void;
  /** Gives the reason that was asked for. */
  readonly answer: (reason: string) => void;
  readonly cancel: () => void;
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
  const [asked, setAsked] = useState<{ readonly id: string; readonly state: ReasonedState } | null>(null);
  const { rows } = list;
  const found = rows.findIndex(({ id }) => id === at);
  const index = Math.max(0, found);
  const current = rows[index] ?? null;
  const askedRow = rows.find(({ id }) => id === asked?.id);
  const asking = asked && askedRow ? { row: askedRow, state: asked.state } : null;

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
    setAsked(state === 'CONFIRMED' ? null : { id: row.id, state });
    if (state !== 'CONFIRMED') return;
    go(rows.indexOf(row) + 1);
    void review.decide([row], state);
  };
  const answer = (reason: string): void => {
    setAsked(null);
    if (!asking) return;
    go(rows.indexOf(asking.row) + 1);
    void review.decide([asking.row], asking.state, reason);
  };
  const cancel = (): void => {
    setAsked(null);
    focus(asking?.row);
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
  return { current, asking, point: setAt, focusCurrent: () => focus(current), decide, answer, cancel, obey };
}
