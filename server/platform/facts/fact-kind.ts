import type { Query, Value } from '../graph/query.ts';
import type { FactLog } from './fact-log.ts';

export type Props = Readonly<Record<string, Value>>;
export type FactInput = { readonly [key: string]: Value };

/**
 * What a save statement answers for one row: null in `changed` is a new fact, a list the names of what differs. Where
 * something differs, `before` holds all that the fact said, `floats` the names of its floats.
 */
export type SavedRow = {
  readonly id: string;
  readonly version: number;
  readonly changed: readonly string[] | null;
  readonly before: FactInput | null;
  readonly floats: readonly string[] | null;
};

/** What a statement that deletes relations answers for each: its ends and all that it said. */
export type RemovedRow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly before: FactInput;
  readonly floats: readonly string[];
};

export type SaveQuery = Query<{ readonly rows: readonly FactInput[]; readonly stamp: FactInput }, SavedRow>;
export type GiveWayQuery = Query<{ readonly rows: readonly FactInput[] }, RemovedRow>;

/** A kind of thing or relation that can be written: its name in the history, and the one statement that writes it. */
export interface FactKind {
  readonly name: string;
  readonly save: SaveQuery;
  /** Set for things that are searched for by name: how their names sound is written with them. */
  readonly named?: true;
  /** Set for relations that a thing has one of at a time: takes away the one to another end. */
  readonly giveWay?: GiveWayQuery;
}

/** One thing (no ends) or relation to write; props name every property that the writer vouches for. */
export interface Fact {
  readonly kind: FactKind;
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
  readonly props: Props;
}

/** Who writes, when and in which batch: put on every fact that differs, and on its history. */
export interface Stamp {
  readonly batchId: string;
  readonly by: string;
  /** ISO instant, UTC. */
  readonly at: string;
  /** What is written goes here, in order, so that it can be undone; without it new facts go into the history one by one. */
  readonly log?: FactLog;
}
