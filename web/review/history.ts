import type { Decided, OccupationState } from './review.query.ts';

export interface StepItem {
  readonly id: string;
  readonly name: string;
  readonly enterpriseId: string;
  /** What the decision found, to go back to. */
  readonly state: OccupationState;
  readonly reason: string | null;
  /** The version that the decision made. */
  readonly version: number;
}

/** One decision of this user, over one row or many. */
export interface Step {
  readonly place: string;
  readonly decision: OccupationState;
  readonly items: readonly StepItem[];
}

const most = 20;

/**
 * The decisions of this visit, newest last, that can still be undone. They outlive the pages that they were taken on:
 * panel and full list of a link share them.
 */
export class ReviewHistory {
  #steps: readonly Step[] = [];
  readonly #listeners = new Set<() => void>();
  /** Version that a decision of ours found → version that it made, by row. */
  readonly #moves = new Map<string, number>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly steps = (): readonly Step[] => this.#steps;

  /** Adds a decision; of each row it notes which version became which. */
  push(step: Step): void {
    this.#set([...this.#steps, step].slice(-most));
  }

  /** Puts what is left of a step in its place; a step without rows is gone. */
  replace(step: Step, items: readonly StepItem[]): void {
    this.#set(this.#steps.flatMap((each) => (each !== step ? [each] : items.length > 0 ? [{ ...step, items }] : [])));
  }

  /** Notes that our own request brought a row from one version to the next. */
  noteMove(id: string, from: number, to: number): void {
    this.#moves.set(`${id}@${from}`, to);
  }

  /** The version that a row has now if only we changed it since it had this one. */
  versionNow(id: string, version: number): number {
    let now = version;
    for (let next = this.#moves.get(`${id}@${now}`); next !== undefined; next = this.#moves.get(`${id}@${now}`)) {
      now = next;
    }
    return now;
  }

  #set(steps: readonly Step[]): void {
    this.#steps = steps;
    for (const listener of this.#listeners) listener();
  }
}

export const history = new ReviewHistory();

export const batchSize = 200;

/** Cuts a list into calls of at most 200. */
export function inBatches<Item>(items: readonly Item[], size = batchSize): readonly (readonly Item[])[] {
  const batches: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += size) batches.push(items.slice(at, at + size));
  return batches;
}

/** The calls that take a step back: one group for each state and reason to return to. */
export function waysBack(items: readonly StepItem[]): readonly (readonly StepItem[])[] {
  const groups = new Map<string, StepItem[]>();
  for (const each of items) {
    const key = `${each.state} ${each.reason ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

/** How many firms stand behind rows. */
export const firmsOf = (items: readonly { readonly enterpriseId: string }[]): number =>
  new Set(items.map((each) => each.enterpriseId)).size;

/** Whether a row was changed by somebody else: it is gone, or its version is not the one that we know. */
export const changedElsewhere =
  (now: ReadonlyMap<string, Decided>) =>
  ({ id, version }: Pick<Decided, 'id' | 'version'>): boolean =>
    now.get(id)?.version !== version;
