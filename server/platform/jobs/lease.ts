import { platformReleaseLease, platformTakeLease } from '../../../cypher/queries.gen.ts';
import type { Graph } from '../graph/graph.ts';
import { freshId } from '../kernel/ids.ts';

export interface LeaseHolder {
  readonly by: string;
  readonly since: string;
}

export type LeaseResult =
  | { readonly granted: true; readonly renew: () => Promise<boolean>; readonly release: () => Promise<void> }
  | ({ readonly granted: false } & LeaseHolder);

/** Tries to take a named lock for `seconds`; the holder renews it while it works, a dead holder's runs out. */
export async function takeLease(graph: Graph, id: string, by: string, seconds: number): Promise<LeaseResult> {
  const holder = freshId('holder');
  const take = async () => {
    const now = new Date();
    const until = new Date(now.getTime() + seconds * 1_000).toISOString();
    const params = { id, holder, by, now: now.toISOString(), until };
    const [row] = await graph.write((tx) => tx.run(platformTakeLease, params));
    return row ?? { granted: false, by: '', since: '' };
  };
  const first = await take();
  if (!first.granted) return { granted: false, by: first.by, since: first.since };
  return {
    granted: true,
    renew: async () => (await take()).granted,
    release: async () => {
      await graph.write((tx) => tx.run(platformReleaseLease, { id, holder }));
    },
  };
}
