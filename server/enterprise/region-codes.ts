import { readFileSync } from 'node:fs';
import { parseCodes } from './district.rules.ts';

let codes: ReadonlyMap<string, string> | null = null;

/** GB/T 2260: the current code and name of every province, prefecture and district of the country. */
export function regionCodes(): ReadonlyMap<string, string> {
  codes ??= parseCodes(readFileSync(new URL('../../seed/region/gbt2260.txt', import.meta.url), 'utf8'));
  return codes;
}
