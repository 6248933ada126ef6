import type { Belongings } from './belongings.ts';
import type { Lab } from './lab.ts';

/** One line of the table; the ratio is value / reference. */
export interface Row {
  /** Without spaces, so that a line splits into its five columns. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is held against; null where there is nothing to hold it against. */
  readonly reference: number | null;
  /** Where the ratio should stay: a miss is told, it does not fail the run. */
  readonly aim?: { readonly atMost: number } | { readonly atLeast: number };
}

/** What the call of a run says besides names. */
export interface BenchOptions {
  /** A folder with a data set. */
  readonly data: string | null;
  /** Files of what is to be hidden from what ranks. */
  readonly holdout: readonly string[];
}

/** What a bench may use; all of it ends with the run, however that ends. */
export interface Room {
  /** Tells progress, beside the table. */
  readonly say: (line: string) => void;
  /** What this bench opens for itself. */
  readonly own: Belongings;
  readonly options: BenchOptions;
  /** The Liantu that the benches of one run share, opened by the first that asks. */
  readonly lab: () => Promise<Lab>;
}

export interface Bench {
  readonly name: string;
  /** What is measured against what, for `--list`. */
  readonly about: string;
  readonly run: (room: Room) => Promise<readonly Row[]>;
}
