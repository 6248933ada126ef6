import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { InvalidError } from '../platform/kernel/errors.ts';
import type { SheetShape } from './import.types.ts';
import { columnsOf, headerLine, rowOf } from './sheet.rules.ts';
import { namingFile, SheetRefusal } from './sheet-refusal.ts';
import { decodeText } from './sheet-text.ts';
import { sheetTypeOf } from './sheet-type.ts';
import { maxRows, readXlsx, type SheetText } from './xlsx.ts';

export interface SheetRows {
  readonly rows: readonly Readonly<Record<string, string | null>>[];
  /** Number of each row as a spreadsheet shows it. */
  readonly numbers: readonly number[];
}

const table = z.array(z.array(z.string()));
/** Characters: an unclosed quotation mark makes one record of the rest of a file. */
const maxRecord = 1_000_000;

function delimiterOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const count = (mark: string) => line.split(mark).length;
  return ['\t', ';'].find((mark) => count(mark) > count(',')) ?? ',';
}

/**
 * Reads a sheet by the names of its columns, CSV or .xlsx by what the bytes are; throws INVALID for any other file,
 * and without a header line that has the required columns.
 */
export async function readSheet(file: string, bytes: Uint8Array, shape: SheetShape): Promise<SheetRows> {
  const { rows: lines, numbers } = await namingFile(file, async () =>
    (await sheetTypeOf(bytes)) === 'xlsx' ? readXlsx(bytes) : readCsv(bytes),
  );
  const head = headerLine(lines, shape);
  const header = lines[head];
  if (!header) {
    const columns = shape.columns.flatMap(({ names, required }) => (required ? (names[0] ?? []) : [])).join('、');
    throw new InvalidError('sheetHeader', { params: { file, columns } });
  }
  const places = columnsOf(header, shape);
  const body = lines
    .map((line, index) => ({ line, number: numbers[index] ?? index + 1 }))
    .slice(head + 1)
    .filter(({ line }) => line.some((cell) => cell.trim() !== ''));
  return {
    rows: body.map(({ line }) => rowOf(line, places, header.length)),
    numbers: body.map(({ number }) => number),
  };
}

function readCsv(bytes: Uint8Array): SheetText {
  const text = decodeText(bytes);
  const rows = recordsOf(text);
  if (rows.length > maxRows) throw new SheetRefusal(`超过 ${maxRows / 10_000} 万行`, '分成几个文件再导入');
  return { rows, numbers: rows.map((_, index) => index + 1) };
}

function recordsOf(text: string): readonly (readonly string[])[] {
  try {
    const options = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false } as const;
    return table.parse(parse(text, { ...options, max_record_size: maxRecord, delimiter: delimiterOf(text) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const where = error.code === 'CSV_MAX_RECORD_SIZE' ? '，可能有引号没有闭合' : '';
    throw new SheetRefusal(`CSV 格式不对${where}（${error.message}）`, '用 Excel 打开检查后另存为 .xlsx 再导入', {
      cause: error,
    });
  }
}
