/** Null: nothing is known or nothing belongs there; a number is written as a number, a day as a date. */
export type Cell = string | number | null;

export interface Column<Row> {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly wrap?: boolean;
  /** Texts YYYY-MM-DD that are written as dates. */
  readonly day?: boolean;
  readonly value: (row: Row) => Cell;
}

/** A list as it is handed out: rows, and a cover row that tells what they are. */
export interface Table<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** What narrows the list, and the day whose state it shows. */
  readonly cover: readonly (readonly [label: string, value: string])[];
  /** The day whose state the rows show. */
  readonly asOf: string;
}

type Covered = Pick<Table<never>, 'title' | 'cover' | 'asOf'> & { readonly rows: readonly unknown[] };

/** The cover row: title, filters, as-of day and number of rows in one line. */
export function coverLine({ title, cover, asOf, rows }: Covered): string {
  const parts = [...cover, ['数据截至', asOf], ['行数', String(rows.length)]];
  return `${title}　${parts.map(([label, value]) => `${label}：${value}`).join('；')}`;
}
