import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import { columnTitle } from './column-titles.rules.ts';
import type { SheetShape } from './import.types.ts';
import { type ColumnChoice, chosenColumns, columnsOf, headerLine, headingFault, rowOf } from './sheet.rules.ts';
import { readLines } from './sheet-lines.ts';
import { namingFile, SheetRefusal } from './sheet-refusal.ts';
import type { Encoding } from './sheet-text.ts';

export interface SheetRows {
  readonly rows: readonly Readonly<Record<string, string | null>>[];
  /** Number of each row as a spreadsheet shows it. */
  readonly numbers: readonly number[];
}

/** How a person said that a sheet is read; null: as it is recognised. */
export interface SheetReading {
  readonly encoding: Encoding | null;
  readonly columns: readonly ColumnChoice[] | null;
}

export const recognised: SheetReading = { encoding: null, columns: null };

const missing = (file: string, shape: SheetShape, found: ReadonlySet<string>) => {
  const columns = shape.columns.flatMap(({ names: [title = ''], required }) =>
    required && !found.has(title) ? title : [],
  );
  const titles = said(columns.join('、'), columns.map((title) => `${columnTitle(title).en} (${title})`).join(', '));
  return new InvalidError('sheetHeader', { params: { file, columns: titles } });
};

function headerOf(lines: readonly (readonly string[])[], shape: SheetShape, columns: SheetReading['columns']) {
  if (columns === null) return headerLine(lines, shape);
  const wanted = columns.filter(({ field }) => field !== null).map(({ heading }) => heading.trim());
  return lines.slice(0, 10).findIndex((line) => {
    const heads = new Set(line.map((name) => name.trim()));
    return wanted.every((heading) => heads.has(heading));
  });
}

/** A sheet with its header found: where each column of the shape stands, and the lines below that hold something. */
export interface OpenSheet {
  readonly header: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly body: readonly { readonly line: readonly string[]; readonly number: number }[];
}

/**
 * Finds the header and the columns of a sheet, CSV or .xlsx by what the bytes are; throws INVALID for any other file,
 * and without a header line that has the required columns.
 */
export async function openSheet(
  file: string,
  bytes: Uint8Array,
  shape: SheetShape,
  { encoding, columns }: SheetReading = recognised,
): Promise<OpenSheet> {
  const { rows: lines, numbers } = await namingFile(file, async () => {
    const read = await readLines(bytes, encoding);
    if (read.asked) throw new SheetRefusal('noEncoding', 'noEncodingFix');
    return read;
  });
  const head = headerOf(lines, shape, columns);
  const header = lines[head];
  if (!header) throw missing(file, shape, new Set());
  await namingFile(file, async () => {
    const fault = headingFault(header);
    if (fault !== null) throw new SheetRefusal(fault.key, 'headingFix', { params: fault.params });
  });
  const places = columns === null ? columnsOf(header, shape) : chosenColumns(header, shape, columns);
  const found = new Set(places.keys());
  if (shape.columns.some(({ names: [title = ''], required }) => required && !found.has(title))) {
    throw missing(file, shape, found);
  }
  const body = lines
    .map((line, index) => ({ line, number: numbers[index] ?? index + 1 }))
    .slice(head + 1)
    .filter(({ line }) => line.some((cell) => cell.trim() !== ''));
  return { header, places, body };
}

/** Reads the rows of a sheet by the names of its columns; throws INVALID as openSheet does. */
export async function readSheet(
  file: string,
  bytes: Uint8Array,
  shape: SheetShape,
  reading: SheetReading = recognised,
): Promise<SheetRows> {
  const { header, places, body } = await openSheet(file, bytes, shape, reading);
  return {
    rows: body.map(({ line }) => rowOf(line, places, header.length)),
    numbers: body.map(({ number }) => number),
  };
}
