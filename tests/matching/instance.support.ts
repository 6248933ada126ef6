import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readInstance } from '../../server/matching/instance.rules.ts';
import type { Instance } from '../../server/matching/instance.types.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, process.env['LIANTU_TEST_DATA'] ?? '../shared', 'data/reference');

/** Reference instances with the best that is known of each, proven to 1e-4 by several solvers. */
export const references = [
  { name: 'a1', best: 12_378.36, relaxed: 12_401.8, oversize: 1.6 },
  { name: 'b1', best: 8_320.63, relaxed: 8_369.8, oversize: 1.6 },
  // Made with looser tests.
  { name: 'dense1', best: 9_518.73, relaxed: 9_555.5, oversize: 4 },
] as const;

export const fileOf = (name: string): string => join(folder, `match-${name}.json`);
export const referencesAtHand = references.every(({ name }) => existsSync(fileOf(name)));

export function instanceOf(name: string): Instance {
  return readInstance(readFileSync(fileOf(name), 'utf8'));
}

/** What a reference file counts by the first test that fails; the product evaluates all. */
export function rawOf(name: string): unknown {
  return JSON.parse(readFileSync(fileOf(name), 'utf8'));
}
