import {
  chainAffectedPresence,
  chainAllPresence,
  chainLockPresence,
  chainRecountPresence,
  chainSetSurveyed,
} from '../../cypher/queries.gen.ts';
import type { Graph, WriteTransaction } from '../platform/graph/graph.ts';
import { relationId } from '../platform/kernel/ids.ts';
import type { PresenceKey } from './chain.types.ts';

function pairsOf(keys: readonly PresenceKey[]) {
  const byId = new Map(keys.map(({ regionId, linkId }) => [relationId(regionId, linkId), { regionId, linkId }]));
  return [...byId].map(([id, key]) => ({ id, ...key })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The counts that these enterprises can change as the transaction sees them now: ask before and after moving one. */
export async function presenceOf(
  tx: WriteTransaction,
  enterpriseIds: readonly string[],
): Promise<readonly PresenceKey[]> {
  return enterpriseIds.length === 0 ? [] : tx.run(chainAffectedPresence, { enterpriseIds });
}

/** Counts anew what the given keys name, in the transaction that changed it; returns how many counts were wrong. */
export async function recount(tx: WriteTransaction, keys: readonly PresenceKey[]): Promise<number> {
  const pairs = pairsOf(keys);
  if (pairs.length === 0) return 0;
  await tx.run(chainLockPresence, { pairs: pairs.map((pair) => ({ ...pair })) });
  const rows = await tx.run(chainRecountPresence, { pairs: pairs.map((pair) => ({ ...pair })) });
  return rows.filter(({ changed }) => changed).length;
}

/** Puts the latest survey day of each key where the map reads it. */
export async function refreshSurveyed(tx: WriteTransaction, keys: readonly PresenceKey[]): Promise<void> {
  const pairs = pairsOf(keys);
  if (pairs.length > 0) await tx.run(chainSetSurveyed, { pairs });
}

const chunk = 500;

/** Counts everything anew; returns how many pairs there are and how many were wrong. For `doctor`. */
export async function recountAll(graph: Graph): Promise<{ readonly pairs: number; readonly repaired: number }> {
  const keys = await graph.read(chainAllPresence, {});
  let repaired = 0;
  for (let start = 0; start < keys.length; start += chunk) {
    repaired += await graph.write(async (tx) => {
      const part = keys.slice(start, start + chunk);
      await refreshSurveyed(tx, part);
      return recount(tx, part);
    });
  }
  return { pairs: keys.length, repaired };
}
