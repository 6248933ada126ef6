/** A table of a paper; the widths of its columns are parts of the whole. */
export interface PaperTable {
  readonly head: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of a paper under a heading of its own. */
export interface PaperPart {
  readonly heading: string;
  readonly newPage?: boolean;
  readonly lines?: readonly string[];
  readonly table?: PaperTable;
}

/** What is handed out to be read and printed. */
export interface Paper {
  readonly title: string;
  readonly lines: readonly string[];
  readonly parts: readonly PaperPart[];
}
