import type { Driver } from 'neo4j-driver';
import { z } from 'zod';
import { chainMap } from '../../cypher/queries.gen.ts';
import type { MapPart } from '../../server/chain/chain.reads.ts';
import { invariant } from '../../server/platform/kernel/invariant.ts';
import { persistedBody } from './persisted.ts';

export const sample = { industryId: 'software-data-model', region: '320102' } as const;

/** The ChainMap operation as the map screen sends it. */
export const chainMapBody = persistedBody('ChainMap', sample);

/** The same map without verdicts, and without the draft and the dossier: what its verdicts cost at most. */
export const plainMapBody = persistedBody('ChainMap', { ...sample, now: false });

// All parts that the ChainMap operation selects (checked by sameMap); the type lets none be forgotten.
const parts = {
  lanes: true,
  links: true,
  presence: true,
  stance: true,
  supplies: true,
  demo: true,
  dossier: true,
  draft: true,
  comparison: true,
  recorded: true,
} as const satisfies Record<Exclude<MapPart, 'targets'>, true>;
const want = Object.keys(parts);
const viewer = { id: 'bench', role: 'RESEARCHER', groupId: null };

/** The same statement with the same parameters through the bare driver: what the product's layers are held against. */
export async function rawChainMap(driver: Driver, database: string): Promise<unknown> {
  const session = driver.session({ database, defaultAccessMode: 'READ' });
  try {
    const { records } = await session.run(chainMap.text, { ...sample, want, viewer });
    return records[0]?.get('view');
  } finally {
    await session.close();
  }
}

const link = z.object({ id: z.string(), stance: z.string().nullable(), presence: z.object({ confirmed: z.number() }) });
const id = z.object({ id: z.string() });
const map = z.object({
  lanes: z.array(id).min(1),
  links: z.array(link).min(1),
  supplies: z.array(id).min(1),
  demo: z.boolean(),
});

/** Throws unless both ways answered with the same map: else they are no measure of each other. */
export function sameMap(served: unknown, raw: unknown): void {
  const { chainMap: ours } = z.object({ chainMap: map }).parse(served);
  const theirs = map.parse(raw);
  invariant(JSON.stringify(ours) === JSON.stringify(theirs), 'HTTP and the bare driver answer with different maps');
}
