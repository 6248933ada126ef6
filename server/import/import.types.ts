import type { z } from 'zod';
import type { Fact } from '../platform/facts/fact-kind.ts';
import type { SavedFact } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';

/** Why one cell was not taken, and what to do about it. */
export interface Problem {
  /** 1-based number of the row in the file. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly fix: string;
}

/** What an import did; created + changed + unchanged + conflicts + rejected = rows. */
export interface ImportReport {
  readonly kind: string;
  readonly file: string;
  readonly dryRun: boolean;
  readonly batchId: string;
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly conflicts: number;
  readonly rejected: number;
  readonly problems: readonly Problem[];
}

export interface RowContext {
  /** Day of the newest source cited; null when none has a date. */
  asOf(sourceIds: readonly string[]): string | null;
  /** 1-based number of the row in the file, for things that keep the file's order. */
  readonly number: number;
}

/** A kind of sheet: how its rows look, what facts they state, and what must be counted after them. */
export interface ImportKind<Row> {
  readonly name: string;
  /** What the kind is called on screens and in reports. */
  readonly title: string;
  readonly row: z.ZodType<Row>;
  /** Ids of the sources that a row cites: a row that cites an unknown one is rejected. */
  sources(row: Row): readonly string[];
  /** The facts of a row; the first one decides whether the row is new. */
  facts(row: Row, context: RowContext): readonly Fact[];
  before?(tx: WriteTransaction, rows: readonly Row[]): Promise<() => Promise<void>>;
  after?(tx: WriteTransaction, rows: readonly Row[], saved: readonly SavedFact[]): Promise<void>;
}
