import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { InvalidError } from '../platform/kernel/errors.ts';
import type { SheetShape } from './import.types.ts';
import { columnsOf, headerLine, rowOf } from './sheet.rules.ts';

export interface SheetRows {
  readonly rows: readonly Readonly<Record<string, string | null>>[];
  /** Number of each row as a spreadsheet shows it. */
  readonly numbers: readonly number[];
}

const table = z.array(z.array(z.string()));

/** Text of a file in UTF-8 (with or without mark) or, where it is none, GB 18030. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function delimiterOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const count = (mark: string) => line.split(mark).length;
  return ['\t', ';'].find((mark) => count(mark) > count(',')) ?? ',';
}

/** Reads a CSV file by the names of its columns; throws INVALID without a header line that has the required ones. */
export function readSheet(file: string, bytes: Uint8Array, shape: SheetShape): SheetRows {
  const text = decodeText(bytes);
  const lines = linesOf(file, text);
  const head = headerLine(lines, shape);
  const header = lines[head];
  if (!header) {
    const columns = shape.columns.flatMap(({ names, required }) => (required ? (names[0] ?? []) : [])).join('、');
    throw new InvalidError('sheetHeader', { params: { file, columns } });
  }
  const places = columnsOf(header, shape);
  const body = lines
    .map((line, index) => ({ line, number: index + 1 }))
    .slice(head + 1)
    .filter(({ line }) => line.some((cell) => cell.trim() !== ''));
  return {
    rows: body.map(({ line }) => rowOf(line, places, header.length)),
    numbers: body.map(({ number }) => number),
  };
}

function linesOf(file: string, text: string): readonly (readonly string[])[] {
  try {
    const options = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false } as const;
    return table.parse(parse(text, { ...options, delimiter: delimiterOf(text) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InvalidError('fileUnreadable', { params: { file, detail: error.message }, cause: error });
  }
}
