import { readFileSync } from 'node:fs';
import { z } from 'zod';

const repair = z.strictObject({
  code: z.string(),
  /** The name that tables of another edition give the code. */
  stated: z.string(),
  /** NUMBER: the number belongs to another industry by now; NAME: the industry was renamed. */
  about: z.enum(['NUMBER', 'NAME']),
  /** The name of the code in this edition; null: this edition has no such code. */
  name: z.string().nullable(),
  note: z.string(),
});
const table = z.strictObject({ scheme: z.string(), source: z.string(), repairs: z.array(repair) });

export type CodeRepair = z.infer<typeof repair> & { readonly source: string };

let repairs: ReadonlyMap<string, CodeRepair> | null = null;

function read(): ReadonlyMap<string, CodeRepair> {
  const file = new URL('../../seed/code/gbt4754-2017-repairs.json', import.meta.url);
  const { scheme, source, repairs: rows } = table.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(rows.map((each) => [`${scheme}:${each.code}:${each.stated}`, { ...each, source }]));
}

/** What the shipped table of repairs says of a code under a stated name; null when there is nothing to repair. */
export function repairOf(scheme: string, code: string, stated: string): CodeRepair | null {
  repairs ??= read();
  return repairs.get(`${scheme}:${code}:${stated}`) ?? null;
}
