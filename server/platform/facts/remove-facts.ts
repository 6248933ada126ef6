import { platformRecordChanges } from '../../../cypher/queries.gen.ts';
import type { WriteTransaction } from '../graph/graph.ts';
import type { Query } from '../graph/query.ts';
import type { RemovedRow, Stamp } from './fact-kind.ts';
import { imageOf } from './fact-log.ts';

/** Notes relations that a statement deleted: in the history what they said in `field`, in the log all of it. */
export async function noteRemoved(
  tx: WriteTransaction,
  kind: string,
  rows: readonly RemovedRow[],
  { at, by, batchId, log }: Stamp,
  field: string,
): Promise<void> {
  if (rows.length === 0) return;
  const changes = rows.map(({ id, from, to, before, floats }) => {
    const factId = `${kind}/${id}`;
    const version = Number(before['version'] ?? 0) + 1;
    // The ends and all that it said: the graph as of a day before this one stands on it.
    const said = JSON.stringify(imageOf(before, floats).props);
    const gone = { from, to, said, createdIn: before['createdIn'] ?? null };
    const change = { field: '*', before: before[field] ?? null, after: null, at, by, batchId, factId, ...gone };
    return { id: `${factId}@${version}:*:${batchId}`, ...change };
  });
  await tx.run(platformRecordChanges, { changes });
  log?.push({
    kind,
    removed: rows.map(({ id, from, to, before, floats }) => ({ id, from, to, before: imageOf(before, floats) })),
  });
}

/** The one way to delete relations that are facts: by a statement that answers what they said; returns how many. */
export async function removeFacts(
  tx: WriteTransaction,
  kind: string,
  query: Query<{ readonly ids: readonly string[] }, RemovedRow>,
  ids: readonly string[],
  stamp: Stamp,
): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx.run(query, { ids });
  await noteRemoved(tx, kind, rows, stamp, 'state');
  return rows.length;
}
