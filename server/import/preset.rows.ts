import { InvalidError } from '../platform/kernel/errors.ts';
import { cellText, type JsonObject, jsonOf, jsonRows } from './json-lines.ts';
import type { PresetPart } from './preset.types.ts';
import { readCsv } from './sheet-csv.ts';
import { decodeText } from './sheet-text.ts';

/** A row of a kind by the titles of its columns. */
export type PresetRow = Readonly<Record<string, string | null>>;

export interface PresetRows {
  readonly rows: readonly PresetRow[];
  /** The line or place of each row in the file; rows made of the entries of one line are numbered through. */
  readonly numbers: readonly number[];
  readonly records: number;
  /** Records whose field of entries holds none. */
  readonly empty: number;
}

/** The text of a file of the set. */
export type ReadText = (file: string) => string;

interface Records {
  readonly rows: readonly JsonObject[];
  readonly numbers: readonly number[];
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entriesOf = (value: unknown): readonly JsonObject[] =>
  isObject(value) ? Object.entries(value).map(([key, each]) => ({ key, value: each })) : [];

const numbered = (rows: readonly JsonObject[]): Records => ({ rows, numbers: rows.map((_, index) => index + 1) });

function csvRecords(text: string): Records {
  const [header = [], ...lines] = readCsv(text);
  const rows = lines
    .map((line, index) => ({ line, number: index + 2 }))
    .filter(({ line }) => line.some((cell) => cell !== ''));
  return {
    rows: rows.map(({ line }) => Object.fromEntries(header.map((name, index) => [name, line[index] ?? '']))),
    numbers: rows.map(({ number }) => number),
  };
}

function recordsOf({ file, at, entries }: PresetPart, text: string): Records {
  if (file.endsWith('.csv')) return csvRecords(text);
  if (entries === true) return numbered(entriesOf(jsonOf(text)));
  if (at === undefined) return jsonRows(text);
  const whole = jsonOf(text);
  const list = isObject(whole) ? whole[at] : undefined;
  if (!Array.isArray(list)) throw new InvalidError('presetFile', { params: { file, field: at } });
  return numbered(list.filter(isObject));
}

function exploded({ entries }: PresetPart, records: Records): Records & { readonly empty: number } {
  if (entries === undefined || entries === true) return { ...records, empty: 0 };
  let empty = 0;
  const rows = records.rows.flatMap((record) => {
    const each = entriesOf(record[entries]);
    if (each.length === 0) empty += 1;
    return each.map((entry) => ({ ...record, ...entry }));
  });
  return { ...numbered(rows), empty };
}

type Cell = (record: JsonObject) => string | null;

function cellsOf({ columns, constants }: PresetPart, readText: ReadText): readonly (readonly [string, Cell])[] {
  const said = Object.entries(columns).map(([title, column]): readonly [string, Cell] => {
    if (typeof column === 'string') return [title, (record) => cellText(record[column])];
    const { from, prefix, suffix, words = {}, lookup } = column;
    const found = lookup === undefined ? null : jsonOf(readText(lookup));
    return [
      title,
      (record) => {
        const plain = cellText(record[from]);
        const value = found === null || plain === null ? plain : isObject(found) ? cellText(found[plain]) : null;
        return value === null ? null : prefix + (words[value] ?? value) + suffix;
      },
    ];
  });
  const constant = Object.entries(constants).map(([title, value]) => [title, (): string => value] as const);
  return [...said, ...constant];
}

/** The rows of one part of a set in the columns of its kind; throws SheetRefusal or INVALID for a file of another form. */
export function presetRows(part: PresetPart, readText: ReadText): PresetRows {
  const records = recordsOf(part, readText(part.file));
  const { rows, numbers, empty } = exploded(part, records);
  const wanted = Object.entries(part.where ?? {});
  const cells = cellsOf(part, readText);
  const out: PresetRow[] = [];
  const kept: number[] = [];
  for (const [index, record] of rows.entries()) {
    if (!wanted.every(([field, value]) => cellText(record[field]) === value)) continue;
    const row: Record<string, string | null> = {};
    for (const [title, cell] of cells) row[title] = cell(record);
    out.push(row);
    kept.push(numbers[index] ?? index + 1);
  }
  return { rows: out, numbers: kept, records: records.rows.length, empty };
}

/** Text of a file of a set, in the encodings that sheets may have. */
export function textOf(bytes: Uint8Array): string {
  return decodeText(bytes).text.replace(/^﻿/, '');
}
