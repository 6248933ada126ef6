import type { z } from 'zod';
import type { Fact, Stamp } from '../../platform/facts/fact-kind.ts';
import type { SavedFact } from '../../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../../platform/graph/graph.ts';
import { invariant } from '../../platform/kernel/invariant.ts';
import type { Problem, SheetShape } from '../import.types.ts';
import type { Told } from '../told.rules.ts';
import type { Hit, Introduced, Reference } from './references.ts';

/** What a row refers to, by the part that it plays in the row. */
export type References = Readonly<Record<string, Reference | null>>;

/** What the references of a row turned out to mean. */
export class Found {
  readonly #hits: ReadonlyMap<string, readonly Hit[]>;

  constructor(hits: ReadonlyMap<string, readonly Hit[]>) {
    this.#hits = hits;
  }

  /** The thing of a part that every row has. */
  one(part: string): Hit {
    const hit = this.#hits.get(part)?.[0];
    invariant(hit, `a row without ${part}`);
    return hit;
  }

  maybe(part: string): Hit | null {
    return this.#hits.get(part)?.[0] ?? null;
  }

  /** All that an optional part may mean. */
  all(part: string): readonly Hit[] {
    return this.#hits.get(part) ?? [];
  }
}

/** What a row states, once what it refers to is known. */
export interface Statement {
  /** The first one decides whether the row is new. */
  readonly facts: readonly Fact[];
  /** Facts that several rows may stand on. */
  readonly shared?: readonly Fact[];
  readonly notes?: readonly Told[];
  /** Names of what is peculiar about the row, counted in the report. */
  readonly marks?: readonly string[];
  /** What keeps the row from being taken after all. */
  readonly conflict?: Omit<Problem, 'row'>;
}

/** A row whose references are known. */
export interface ResolvedRow<Row> {
  readonly number: number;
  readonly row: Row;
  readonly found: Found;
}

export interface ListContext {
  /** The file as a source. */
  readonly sourceIds: readonly string[];
  readonly number: number;
}

/** What a row states, once what it refers to is known. */
export type StateOf<Row> = (row: Row, found: Found, context: ListContext) => Statement;

interface ListShape<Row> {
  readonly name: string;
  readonly title: string;
  readonly sheet: SheetShape;
  readonly row: z.ZodType<Row>;
  readonly fix?: (column: string) => Told;
  /** What a row is about: of several rows about one thing the last stands. */
  readonly key: (row: Row) => string;
  /** The thing that a row brings, where other rows of the file may refer to it. */
  readonly introduces?: (row: Row) => Introduced;
  /** Whether a region that the map lacks is taken from the table of current codes. */
  readonly regions?: boolean;
  readonly references: (row: Row) => References;
  /** Why a row cannot be taken, from itself alone. */
  readonly objection?: (row: Row) => Omit<Problem, 'row'> | null;
  /** Peculiarities that show only over the whole file, counted whatever becomes of the row. */
  readonly marks?: (rows: readonly Row[]) => (row: Row) => readonly string[];
  /** Runs in the chunk's transaction after its facts are written. */
  readonly after?: (tx: WriteTransaction, saved: readonly SavedFact[], stamp: Stamp) => Promise<void>;
}

/** A list whose rows refer to things of the map and state facts about them; `prepare` asks the map once more a chunk. */
export type ListKind<Row> = ListShape<Row> &
  (
    | { readonly state: StateOf<Row> }
    | {
        readonly prepare: (tx: WriteTransaction, rows: readonly ResolvedRow<Row>[]) => Promise<StateOf<Row>>;
      }
  );
