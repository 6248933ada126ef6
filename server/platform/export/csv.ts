import { guarded } from './formula-guard.rules.ts';
import { encodeGb18030 } from './gb18030.ts';
import { type Cell, coverLine, type Table } from './table.rules.ts';

export type CsvEncoding = 'utf-8' | 'gb18030';

const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

/** A cell as RFC 4180 quotes it. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : guarded(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cells as one line of a CSV, its end included. */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map(cellText).join(',') + lineEnd;
}

function textOf<Row>({ columns, rows }: Table<Row>, cover: string): string {
  const lines = [
    [cover],
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ];
  return lines.map(csvLine).join('');
}

/**
 * A list as CSV: UTF-8 with its mark, which Excel opens in Chinese, or GB18030 for older programs. What GB18030 has no
 * code for is written as ?, told on the cover row and returned.
 */
export function csvOf<Row>(
  table: Table<Row>,
  encoding: CsvEncoding,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly unmappable: readonly string[] } {
  const cover = coverLine(table);
  const text = textOf(table, cover);
  if (encoding === 'utf-8') return { bytes: new TextEncoder().encode(byteOrderMark + text), unmappable: [] };
  const encoded = encodeGb18030(text);
  if (encoded.unmappable.length === 0) return encoded;
  const named = encoded.unmappable.map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`);
  const { bytes } = encodeGb18030(textOf(table, `${cover}；无法用 GB18030 表示而写成 ? 的字符：${named.join('、')}`));
  return { bytes, unmappable: encoded.unmappable };
}
