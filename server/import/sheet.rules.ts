import type { SheetShape } from './import.types.ts';

/** What people and systems write for nothing. */
const nothing = /^(?:N\/?A|NULL|无|—+|-+|\/+|\(\)|（）|\*+|暂无|未知|不详)?$/i;
/** What a spreadsheet shows for a formula that failed. */
const failed = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

/** A cell as a value: trimmed, null for nothing. */
export function cellOf(text: string): string | null {
  const trimmed = text.replaceAll(/^[\s﻿]+|\s+$/g, '');
  return nothing.test(trimmed) || failed.test(trimmed) ? null : trimmed;
}

const folded = (name: string) =>
  name
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replace(/\(.*\)$/, '')
    .toUpperCase();

/** Where each column of a shape stands in a header line; unknown columns are left out. */
export function columnsOf(header: readonly string[], shape: SheetShape): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const heads = header.map(folded);
  for (const { names } of shape.columns) {
    const place = names.map((name) => heads.indexOf(folded(name))).find((index) => index >= 0);
    const [title] = names;
    if (place !== undefined && title !== undefined) places.set(title, place);
  }
  return places;
}

/** The first line that holds all required columns, among the first ten: lists often start with a title. */
export function headerLine(lines: readonly (readonly string[])[], shape: SheetShape): number {
  return lines.slice(0, 10).findIndex((line) => {
    const places = columnsOf(line, shape);
    return shape.columns.every(({ names: [title = ''], required }) => !required || places.has(title));
  });
}

/** The column name under which a row's wrong number of cells is reported. */
export const widthColumn = '列数';

/** A line as a row by column name; a line of another width keeps only that fact, since its cells may have moved. */
export function rowOf(
  line: readonly string[],
  places: ReadonlyMap<string, number>,
  width: number,
): Readonly<Record<string, string | null>> {
  if (line.length !== width) return { [widthColumn]: `${line.length} 列，表头 ${width} 列` };
  return Object.fromEntries([...places].map(([title, place]) => [title, cellOf(line[place] ?? '')]));
}
