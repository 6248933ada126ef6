/** A table of a paper; the widths of its columns are parts of the whole. */
export interface PaperTable {
  readonly head: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture of a paper with the words below it. */
export interface PaperPicture {
  readonly id: string;
  /** SHA-256 of its content. */
  readonly hash: string;
  readonly type: 'png' | 'jpeg';
  readonly caption: string;
}

/** A part of a paper under a heading of its own. */
export interface PaperPart {
  readonly heading: string;
  /** 2: below the part before it. */
  readonly level?: 1 | 2;
  readonly newPage?: boolean;
  readonly lines?: readonly string[];
  readonly table?: PaperTable;
  readonly pictures?: readonly PaperPicture[];
}

/** What is handed out to be read and printed. */
export interface Paper {
  readonly title: string;
  readonly lines: readonly string[];
  readonly parts: readonly PaperPart[];
  /** Said across every page, as of demo data. */
  readonly mark?: string | null;
}
