/** Where a fact comes from: a document with its section, a file, a page, or a person's entry. */
export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly file: string | null;
  readonly section: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
}
