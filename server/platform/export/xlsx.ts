import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { invariant } from '../kernel/invariant.ts';
import { type Column, coverLine, type Table } from './table.rules.ts';

/** The most characters that Excel lets into a cell. */
const cellLength = 32_767;
/** The row of the titles: the cover row stands above it. */
export const headerRow = 2;
const sheetNameLength = 31;

/** The name of a column: A to Z, AA and on. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (index % 26));
}

function cellOf<Row>({ value, wrap = false, day = false }: Column<Row>, row: Row): CellObject | null {
  const cell = value(row);
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  if (day && /^\d{4}-\d{2}-\d{2}$/.test(cell)) {
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' };
  }
  // Typed as text, what begins with = + - @ stays text: nothing of a list is ever a formula.
  return { value: cell.slice(0, cellLength), type: String, wrap, alignVertical: 'top' };
}

/** A filter on every column, and what else the writer has no option for, in the order that the format asks for. */
function additions(columns: number, rows: number, more: string) {
  const last = headerRow + Math.max(rows, 1);
  const markup = `<autoFilter ref="A${headerRow}:${columnName(columns - 1)}${last}"/>${more}`;
  const transform = (xml: string) => {
    invariant(xml.includes('</sheetData>'), 'a sheet has rows');
    return xml.replace('</sheetData>', () => `</sheetData>${markup}`);
  };
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

export interface XlsxOptions {
  /** Columns that stay in sight. */
  readonly sticky?: number;
  /** Markup behind the filter: data validations. */
  readonly markup?: string;
}

/** A list as an .xlsx workbook: cover row, titles, typed cells; no formula, no link. */
export async function xlsxOf<Row>(
  table: Table<Row>,
  { sticky = 1, markup = '' }: XlsxOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, columns, rows } = table;
  const cover: CellObject[] = [{ value: coverLine(table), type: String, textColor: '#5B6472' }];
  const header = columns.map(
    ({ title: name }): CellObject => ({ value: name, type: String, fontWeight: 'bold', backgroundColor: '#DDE7F3' }),
  );
  const body = rows.map((row) => columns.map((column) => cellOf(column, row)));
  const options = {
    sheet: title.replaceAll(/[[\]:*?/\\]/g, '_').slice(0, sheetNameLength),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: headerRow,
    stickyColumnsCount: sticky,
  };
  const features = [additions(columns.length, rows.length, markup)];
  return new Uint8Array(await writeXlsxFile([cover, header, ...body], options, { features }).toBuffer());
}
