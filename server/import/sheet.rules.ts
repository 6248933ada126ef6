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

/** A column's name without what differs between lists: width of letters, blanks, case, a unit in brackets at its end. */
export const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s﻿]+/g, '')
    .replace(/(?<=.)\(.*\)$/, '')
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

/** Which column of the file is which of the kind's; field null: not read. */
export interface ColumnChoice {
  readonly heading: string;
  readonly field: string | null;
}

/** Where each column of a shape stands as a person chose, by title; a heading that is not there is left out. */
export function chosenColumns(
  header: readonly string[],
  shape: SheetShape,
  choices: readonly ColumnChoice[],
): ReadonlyMap<string, number> {
  const heads = header.map((name) => name.trim());
  const titles = new Set(shape.columns.flatMap(({ names: [title = ''] }) => title));
  const places = new Map<string, number>();
  for (const { heading, field } of choices) {
    const place = heads.indexOf(heading.trim());
    if (field !== null && titles.has(field) && place >= 0) places.set(field, place);
  }
  return places;
}

/** What is wrong with a header. */
export interface HeadingFault {
  readonly key: 'headingTwice' | 'headingReserved';
  readonly params: { readonly name: string };
}

/** What is wrong with a header line as a whole; null when nothing is. */
export function headingFault(header: readonly string[]): HeadingFault | null {
  const names = header.map((name) => name.trim()).filter((name) => name !== '');
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) return { key: 'headingTwice', params: { name: repeated } };
  const reserved = names.find((name) => name === '__proto__');
  return reserved === undefined ? null : { key: 'headingReserved', params: { name: reserved } };
}

/** The line that most likely names the columns, among the first ten: most known names, else most different texts. */
export function likelyHeader(lines: readonly (readonly string[])[], known: ReadonlySet<string>): number {
  const score = (line: readonly string[]) => {
    const names = new Set(line.map(folded).filter((name) => name !== ''));
    const found = [...names].filter((name) => known.has(name)).length;
    return found * 1_000 + names.size;
  };
  const scores = lines.slice(0, 10).map(score);
  const best = Math.max(...scores, 0);
  return best === 0 ? -1 : scores.indexOf(best);
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
