import { expect } from 'vitest';
import { readCsv } from '../../server/import/sheet-csv.ts';
import { readXlsx } from '../../server/import/xlsx.ts';
import type { Client } from './app.ts';

/** The endings of the address of a list that is handed out. */
export const endings = ['xlsx', 'csv', 'gb18030.csv'] as const;

/** A list that was handed out: cover, titles, and rows by title. */
export interface HandedOut {
  readonly cover: string;
  readonly header: readonly string[];
  readonly body: readonly Readonly<Record<string, string>>[];
  readonly name: string;
}

function listOf(rows: readonly (readonly string[])[], name: string): HandedOut {
  const [cover = [], header = [], ...body] = rows;
  const named = body.map((row) => Object.fromEntries(header.map((title, at) => [title, row[at] ?? ''])));
  return { cover: cover[0] ?? '', header, body: named, name };
}

/** Fetches a list as a user and reads it as a spreadsheet would. */
export async function handedOut(as: Client, path: string): Promise<HandedOut> {
  const response = await as.request(path);
  const told = await response.clone().text();
  expect(response.status, `${path}: ${told.slice(0, 200)}`).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const [, name = ''] = /filename\*=UTF-8''(\S+)$/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('spreadsheetml')) return listOf((await readXlsx(bytes)).rows, decodeURIComponent(name));
  const encoding = /charset=(.+)$/.exec(type)?.[1] ?? '';
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  return listOf(readCsv(text, ','), decodeURIComponent(name));
}

/** The text of a list as CSV: what is in its cells before anybody reads them. */
export async function rawCsv(as: Client, path: string): Promise<string> {
  const response = await as.request(path);
  expect(response.status, path).toBe(200);
  return response.text();
}
