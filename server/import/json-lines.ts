import { z } from 'zod';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import { SheetMeter } from './sheet-limits.ts';
import { SheetRefusal } from './sheet-refusal.ts';

const objects = z.record(z.string(), z.unknown());
export type JsonObject = z.infer<typeof objects>;

export interface JsonRows {
  readonly rows: readonly JsonObject[];
  /** The line of each row in JSON Lines, its place from 1 in an array. */
  readonly numbers: readonly number[];
}

function parsed(text: string, where: InLanguages<string>): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SheetRefusal('notJson', 'jsonFix', { params: { where }, cause: error });
  }
}

function objectOf(value: unknown, where: InLanguages<string>): JsonObject {
  const result = objects.safeParse(value);
  if (result.success) return result.data;
  throw new SheetRefusal('notObject', 'jsonFix', { params: { where } });
}

/** Whether a text can only be JSON. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*[{[\]])/.test(text.slice(0, 1_000));
}

/** One value of a whole file; throws SheetRefusal. */
export function jsonOf(text: string): unknown {
  return parsed(text, said('文件', 'the file'));
}

/** The objects of a JSON array or of JSON Lines; throws SheetRefusal that names the first bad line. */
export function jsonRows(text: string): JsonRows {
  const whole = text.trimStart().startsWith('[') ? jsonOf(text) : null;
  if (Array.isArray(whole)) {
    const rows = whole.map((value: unknown, index) => objectOf(value, said(`第 ${index + 1} 项`, `item ${index + 1}`)));
    return { rows, numbers: rows.map((_, index) => index + 1) };
  }
  const rows: JsonObject[] = [];
  const numbers: number[] = [];
  let number = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    start = end < 0 ? text.length : end + 1;
    number += 1;
    if (line.trim() === '') continue;
    const where = said(`第 ${number} 行`, `line ${number}`);
    rows.push(objectOf(parsed(line, where), where));
    numbers.push(number);
  }
  return { rows, numbers };
}

/** A value as a cell of a sheet holds it: lists as words, nothing as null. */
export function cellText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const words = value.flatMap((item: unknown) => cellText(item) ?? []);
    return words.length === 0 ? null : words.join('、');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** JSON as the lines of a sheet: a header of all its keys, in the order in which they first come, then the rows. */
export function jsonLines(text: string): {
  readonly rows: readonly (readonly string[])[];
  readonly numbers: readonly number[];
} {
  const { rows, numbers } = jsonRows(text);
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const meter = new SheetMeter();
  meter.row(header);
  const lines = rows.map((row) => {
    const line = header.map((key) => cellText(row[key]) ?? '');
    meter.row(line);
    return line;
  });
  return { rows: [header, ...lines], numbers: [0, ...numbers] };
}
