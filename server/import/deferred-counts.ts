import { z } from 'zod';
import { chainLockPresence, chainRecountPresence, chainSetSurveyed } from '../../cypher/queries.gen.ts';
import type { Params, WriteTransaction } from '../platform/graph/graph.ts';
import type { Query } from '../platform/graph/query.ts';

const asked = z.object({ pairs: z.array(z.object({ regionId: z.string(), linkId: z.string() })) });
const counting: ReadonlySet<string> = new Set(
  [chainLockPresence, chainRecountPresence, chainSetSurveyed].map(({ name }) => name),
);

/**
 * The transaction of a chunk: counts that a kind asks for are noted, not made. What a batch creates is not seen before
 * its commit, so it is not counted before either, and then once for the whole batch.
 */
export function deferredCounts(tx: WriteTransaction): {
  readonly tx: WriteTransaction;
  /** `region~link` of every count asked for. */
  readonly pairs: ReadonlySet<string>;
} {
  const pairs = new Set<string>();
  const run = async <P extends Params, R>(query: Query<P, R>, params: P): Promise<readonly R[]> => {
    if (!counting.has(query.name)) return tx.run(query, params);
    for (const { regionId, linkId } of asked.parse(params).pairs) pairs.add(`${regionId}~${linkId}`);
    return [];
  };
  return { tx: { run }, pairs };
}
