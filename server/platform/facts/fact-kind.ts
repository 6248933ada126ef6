import type { Query, Value } from '../graph/query.ts';

export type Props = Readonly<Record<string, Value>>;
export type FactInput = { readonly [key: string]: Value };

/** What a save statement answers for one row: the values before, and the names of what differs. */
export type SavedRow = {
  readonly id: string;
  readonly version: number;
  readonly changed: readonly string[];
  readonly before: { readonly [key: string]: Value };
};

export type SaveQuery = Query<{ readonly rows: readonly FactInput[]; readonly stamp: FactInput }, SavedRow>;

/** A kind of thing or relation that can be written: its name in the history, and the one statement that writes it. */
export interface FactKind {
  readonly name: string;
  readonly save: SaveQuery;
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
}
