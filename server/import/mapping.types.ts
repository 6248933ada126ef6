/** How the columns of one kind of list are read, as its export names them. */
export interface HeadingPreset {
  /** Whose export it is. */
  readonly name: string;
  readonly kind: string;
  /** Headings that tell this export from others. */
  readonly marks: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
  /** Headings that are known and not read. */
  readonly unused: readonly string[];
}

/** What people said of the columns of lists with certain headings. */
export interface SavedMapping {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly headings: readonly string[];
  /** For each heading its field; '' for a column that is not read. */
  readonly fields: readonly string[];
}

/** How a file would be read as a kind. */
export interface KindMatch {
  readonly kind: string;
  /** For each heading of the file the column of the kind; null: not read. */
  readonly fields: readonly (string | null)[];
  /** Required columns that no heading was recognised as. */
  readonly missing: readonly string[];
  readonly by: 'SAVED' | 'PRESET' | 'NAMES';
  /** Name of the preset or of the saved mapping. */
  readonly source: string | null;
}
