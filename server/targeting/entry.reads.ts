import { targetingEntries } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { loaderOf } from '../platform/api/loaders.ts';
import type { LinkEntriesRow } from './targeting.types.ts';

export type EntryPart = 'judgement' | 'factors' | 'supply' | 'notes' | 'counts' | 'places';

export const entryParts: readonly { readonly part: EntryPart; readonly paths: readonly string[] }[] = [
  { part: 'judgement', paths: ['judgement'] },
  { part: 'factors', paths: ['factors'] },
  { part: 'supply', paths: ['supply'] },
  { part: 'notes', paths: ['notes'] },
  { part: 'counts', paths: ['counts'] },
  { part: 'places', paths: ['places'] },
];

/** What people entered about links, by link: one trip whatever their number. */
async function readEntries(
  context: Context,
  args: { readonly ids: readonly string[]; readonly region: string },
  want: readonly EntryPart[],
): Promise<ReadonlyMap<string, LinkEntriesRow>> {
  const rows = await context.graph.read(targetingEntries, { ...args, want, viewer: scopeOf(context) });
  return new Map(rows.map(({ id, entries }) => [id, entries]));
}

/** What people entered about one link. Null when the link or the region does not exist. */
export async function linkEntries(
  context: Context,
  { linkId, region }: { readonly linkId: string; readonly region: string },
  want: readonly EntryPart[],
): Promise<LinkEntriesRow | null> {
  return (await readEntries(context, { ids: [linkId], region }, want)).get(linkId) ?? null;
}

/** A part of what people entered about a link of a view: all links of the view in one more trip. */
export async function entriesOf(
  context: Context,
  link: { readonly id: string; readonly regionId: string },
  part: EntryPart,
): Promise<LinkEntriesRow | null> {
  const load = (ids: readonly string[]) => readEntries(context, { ids, region: link.regionId }, [part]);
  return loaderOf(context, `entries:${link.regionId}:${part}`, load).load(link.id);
}
