import {
  importBatchPairs,
  importBeginChunk,
  importChunks,
  importSaveChunk,
  importSaveJob,
  importStage,
  importStaged,
  importTidyChunks,
  importUnstage,
} from '../../cypher/queries.gen.ts';
import type { PresenceKey } from '../chain/chain.types.ts';
import { recount, refreshSurveyed } from '../chain/presence.writes.ts';
import { type FactLog, writeLog } from '../platform/facts/fact-log.ts';
import type { Graph, WriteTransaction } from '../platform/graph/graph.ts';
import type { Value } from '../platform/graph/query.ts';
import { ConflictError } from '../platform/kernel/errors.ts';
import { type Counts, readCounts } from './import.rules.ts';
import { type StagedBatch, stagedBatch } from './import-job.ts';

type Props = Readonly<Record<string, Value>>;

/** Somebody asked that an import stop. */
export class Cancelled extends ConflictError {
  readonly by: string;
  constructor(by: string) {
    super('importCancelled', { params: { by } });
    this.by = by;
  }
}

/** The imports whose things nobody sees yet. */
export async function stagedBatches(graph: Graph): Promise<readonly StagedBatch[]> {
  return (await graph.read(importStaged, {})).map(({ job }) => stagedBatch.parse(job));
}

/** Opens a batch, or goes on with one that was cut off: what it creates is not seen until it is committed. */
export async function stageBatch(graph: Graph, id: string, props: Props): Promise<void> {
  await graph.write(async (tx) => {
    await tx.run(importStage, { id });
    await tx.run(importSaveJob, { id, props });
  });
}

/** What the chunks of a batch came to that are written already, by the number of their first row. */
export async function writtenChunks(graph: Graph, batchId: string): Promise<ReadonlyMap<number, Counts>> {
  const rows = await graph.read(importChunks, { batchId });
  return new Map(rows.map(({ seq, result }) => [seq, readCounts(result)]));
}

/** Begins a chunk in its transaction: false when it is written already. Throws Cancelled. */
export async function beginChunk(tx: WriteTransaction, batchId: string, end: number): Promise<boolean> {
  const [job] = await tx.run(importBeginChunk, { id: batchId });
  if (job?.cancelledBy != null) throw new Cancelled(job.cancelledBy);
  return (job?.done ?? 0) < end;
}

export interface WrittenChunk {
  readonly batchId: string;
  /** Number of its first row among those of the right form. */
  readonly seq: number;
  readonly log: FactLog;
  readonly pairs: ReadonlySet<string>;
  readonly counts: Counts;
}

/** Notes in a chunk's transaction what it wrote and how far its job is. */
export async function endChunk(tx: WriteTransaction, chunk: WrittenChunk, props: Props): Promise<void> {
  const { batchId, seq, log, pairs, counts } = chunk;
  const stored = { pairs: [...pairs], log: writeLog(log), result: JSON.stringify(counts) };
  await tx.run(importSaveChunk, { chunk: { id: `${batchId}@${seq}`, batchId, seq, ...stored } });
  await tx.run(importSaveJob, { id: batchId, props });
}

function keyOf(pair: string): PresenceKey {
  const [regionId = '', linkId = ''] = pair.split('~');
  return { regionId, linkId };
}

const pairsAtOnce = 500;

/** Counts anew all that a batch may have changed, in the transaction given. */
export async function recountBatch(tx: WriteTransaction, batchId: string): Promise<void> {
  const pairs = (await tx.run(importBatchPairs, { batchId })).map(({ pair }) => pair).sort();
  for (let start = 0; start < pairs.length; start += pairsAtOnce) {
    const keys = pairs.slice(start, start + pairsAtOnce).map(keyOf);
    await recount(tx, keys);
    await refreshSurveyed(tx, keys);
  }
}

/** Lets readers see what a batch created, with the counts it leads to, and closes its job: all at once. Throws Cancelled. */
export async function commitBatch(graph: Graph, id: string, props: Props): Promise<void> {
  await graph.write(async (tx) => {
    await beginChunk(tx, id, 0);
    await tx.run(importUnstage, { id });
    await recountBatch(tx, id);
    await tx.run(importTidyChunks, { batchId: id });
    await tx.run(importSaveJob, { id, props });
  });
}

/** An import waits for no other one: who left one behind goes on with it or undoes it first. */
export function pendingError({ file, by, at, id }: StagedBatch): ConflictError {
  return new ConflictError('importPending', { params: { file, by, at, id } });
}
