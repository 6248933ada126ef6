import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { KnownHeadings } from './mapping.rules.ts';
import { folded } from './sheet.rules.ts';

const file = z.strictObject({
  personal: z.array(z.string()),
  presets: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.string(),
      marks: z.array(z.string()),
      columns: z.record(z.string(), z.string()),
      unused: z.array(z.string()),
    }),
  ),
});

let known: KnownHeadings | null = null;

/** The headings of exports that are known, and those of columns about persons, which are never read. */
export function knownHeadings(): KnownHeadings {
  if (known) return known;
  const path = new URL('../../seed/import/list-headings.json', import.meta.url);
  const { personal, presets } = file.parse(JSON.parse(readFileSync(path, 'utf8')));
  known = { presets, personal: new Set(personal.map(folded)) };
  return known;
}
