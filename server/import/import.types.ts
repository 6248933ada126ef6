import type { z } from 'zod';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import type { SavedFact } from '../platform/facts/save-facts.ts';
import type { Graph, WriteTransaction } from '../platform/graph/graph.ts';
import type { RowRanges } from './row-ranges.rules.ts';
import type { Told } from './told.rules.ts';

/** Why one cell was not taken, and what to do about it. */
export interface Problem {
  /** Number of the row in the file: as Excel numbers it for a sheet, from 1 for a JSON list. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: Told;
  readonly fix: Told;
}

/** Something about a row that was taken, which its importer should see. */
export interface RowNote {
  readonly row: number;
  readonly text: Told;
}

/** What a row of a file comes to. */
export type OutcomeName = 'created' | 'changed' | 'unchanged' | 'conflicts' | 'rejected';

/** Numbers of the rows of each outcome, as ranges. */
export type RowsOfOutcomes = Record<OutcomeName, RowRanges>;

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
  /** Of rejected rows and of rows in conflict. */
  readonly problems: readonly Problem[];
  readonly notes: readonly RowNote[];
  /** Further numbers of the kind by name, over the rows of the right form. */
  readonly tally: Readonly<Record<string, number>>;
}

export interface ImportRequest {
  readonly file: string;
  readonly rows: readonly unknown[];
  /** Number of each row in the file; from 1 when not given. */
  readonly numbers?: readonly number[];
  /** SHA-256 of the file's bytes. */
  readonly digest?: string;
  /** Where the file comes from, for the source that its facts cite. */
  readonly origin?: { readonly title: string; readonly issuer: string | null; readonly date: string | null };
  /** The district that a list is of. */
  readonly region?: string;
  readonly by: string;
  readonly dryRun?: boolean;
  /** The job that watches this run, dry runs too; made when not given. */
  readonly jobId?: string;
  /** The uploaded file, to go on with after an interruption. */
  readonly fileId?: string;
  /** Told when all is read: which rows came to what. */
  readonly onRows?: (rows: RowsOfOutcomes) => void;
}

export interface RowContext {
  /** Day of the newest source cited; null when none has a date. */
  asOf(sourceIds: readonly string[]): string | null;
  /** Number of the row in the file, for things that keep the file's order. */
  readonly number: number;
}

/** A kind of file: how its rows look, what facts they state, and what must be counted after them. */
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

export interface NumberedRow<Row> {
  readonly number: number;
  readonly row: Row;
}

/** What becomes of one row: facts to write, or why a person must decide, or why it cannot be taken. */
export type RowPlan =
  | {
      readonly outcome: 'write';
      /** The first one decides whether the row is new; none: the row says nothing new. */
      readonly facts: readonly Fact[];
      /** Whether the row changes something besides its facts. */
      readonly changes?: boolean;
      readonly notes?: readonly Told[];
      readonly tally?: Readonly<Record<string, number>>;
    }
  | {
      readonly outcome: 'conflict' | 'reject';
      readonly problems: readonly Problem[];
      readonly tally?: Readonly<Record<string, number>>;
    };

export interface ChunkPlan {
  /** Facts that several rows stand on, written before theirs. */
  readonly shared: readonly Fact[];
  /** One for each row of the chunk, in its order. */
  readonly rows: readonly RowPlan[];
  /** Runs in the same transaction after the facts are written. */
  readonly finish?: (saved: readonly SavedFact[]) => Promise<void>;
}

/** One file about to be written, chunk by chunk. A chunk may be planned again after a deadlock: planning keeps nothing. */
export interface ImportPlan<Row> {
  readonly chunkRows: number;
  plan(tx: WriteTransaction, rows: readonly NumberedRow<Row>[], stamp: Stamp): Promise<ChunkPlan>;
}

/** How the columns of a sheet are found: each by the names it goes by; the first is the one reports use. */
export interface SheetShape {
  readonly columns: readonly {
    readonly names: readonly string[];
    readonly required: boolean;
    /** How a cell is written, for those who fill in a sheet. */
    readonly note?: string;
    /** The words to choose from; others may be taken too. */
    readonly choices?: readonly string[];
  }[];
}

/** What the engine of imports runs: a kind with everything that depends on the file or the database behind `open`. */
export interface Importer<Row> {
  readonly name: string;
  readonly title: string;
  /** Set for kinds that come as sheets (CSV); the others are JSON. */
  readonly sheet?: SheetShape;
  readonly needsRegion?: boolean;
  readonly row: z.ZodType<Row>;
  /** What to do about a bad value of a column. */
  readonly fix?: (column: string) => Told;
  open(graph: Graph, rows: readonly NumberedRow<Row>[], request: ImportRequest): Promise<ImportPlan<Row>>;
}

/** Lines as they stand in a file, under its header. */
export interface SheetExcerpt {
  readonly header: readonly string[];
  readonly lines: readonly { readonly line: readonly string[]; readonly number: number }[];
}
