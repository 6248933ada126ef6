import type { InLanguages } from '../platform/kernel/language.ts';
import { jsonLines, looksLikeJson } from './json-lines.ts';
import { delimiterOf, readCsv } from './sheet-csv.ts';
import { refusalText } from './sheet-refusal.ts';
import { brokenIn, decodeText, type Encoding, usualShare } from './sheet-text.ts';
import { sheetTypeOf } from './sheet-type.ts';
import { readXlsx, type SheetText } from './xlsx.ts';

/** The lines of a sheet of any format, and what a person should know of how they were read. */
export interface SheetLines extends SheetText {
  readonly format: 'csv' | 'json' | 'xlsx';
  readonly encoding: Encoding | null;
  /** No encoding fits every byte: a person has to say which it is. */
  readonly asked: boolean;
  readonly delimiter: string | null;
  readonly warnings: readonly InLanguages<string>[];
}

const leastUsual = 0.6;

function warningsOf(text: string): readonly InLanguages<string>[] {
  const warnings: InLanguages<string>[] = [];
  const broken = brokenIn(text);
  if (broken > 0) warnings.push(refusalText('brokenText', { broken }));
  const share = usualShare(text);
  if (share !== null && share < leastUsual) {
    const percent = Math.floor(share * 100);
    warnings.push(refusalText('fewUsual', { percent }));
  }
  return warnings;
}

/** Reads the lines of a CSV, .xlsx, JSON array or JSON Lines by what the bytes are; throws SheetRefusal for any other file and at the limits. */
export async function readLines(bytes: Uint8Array, encoding: Encoding | null): Promise<SheetLines> {
  if ((await sheetTypeOf(bytes)) === 'xlsx') {
    const none = { encoding: null, asked: false, delimiter: null };
    return { format: 'xlsx', ...none, warnings: [], ...(await readXlsx(bytes)) };
  }
  const decoded = decodeText(bytes, encoding);
  if (looksLikeJson(decoded.text)) {
    const { encoding: read, asked, text } = decoded;
    return { format: 'json', delimiter: null, ...jsonLines(text), encoding: read, asked, warnings: warningsOf(text) };
  }
  const delimiter = delimiterOf(decoded.text);
  const rows = readCsv(decoded.text, delimiter);
  return {
    ...{ format: 'csv', delimiter, rows, numbers: rows.map((_, index) => index + 1) },
    ...{ encoding: decoded.encoding, asked: decoded.asked, warnings: warningsOf(decoded.text) },
  };
}
