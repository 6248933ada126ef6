import {
  importChunkLog,
  importChunks,
  importChunkUndone,
  importJob,
  importSaveJob,
  importStage,
  importUnstage,
} from '../../cypher/queries.gen.ts';
import type { Stamp } from '../platform/facts/fact-kind.ts';
import { readLog } from '../platform/facts/fact-log.ts';
import type { Graph } from '../platform/graph/graph.ts';
import type { Value } from '../platform/graph/query.ts';
import { underImportLease } from '../platform/jobs/import-lease.ts';
import { InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { recountBatch } from './batch.writes.ts';
import { aliveJob, type ManagedJob, managedJob } from './import-job.ts';
import { undoEntry } from './undo.chunk.ts';
import { type Look, lookAtBatch } from './undo.look.ts';
import { canUndo } from './undo.rules.ts';

const chunkMs = 60_000;
/** To compare a part of a batch with what is there. */
const lookMs = 60_000;
const countMs = 300_000;
const nothing: ReadonlySet<string> = new Set();

/** A job by id, or null. */
export async function readManagedJob(graph: Graph, id: string): Promise<ManagedJob | null> {
  const [row] = await graph.read(importJob, { id });
  return row ? managedJob.parse(row.job) : null;
}

interface TakeBackOptions {
  readonly batchId: string;
  readonly by: string;
  /** What must stay as it is; what was changed since stays in any case. */
  readonly kept?: ReadonlySet<string>;
  /** Throws when another process took over. */
  readonly check: () => void;
  /** What the job says of itself in the end. */
  readonly end: Readonly<Record<string, Value>>;
}

/** Undoes the chunks of a batch, last one first, each in a transaction of its own; then readers see what is left. */
export async function takeBack(graph: Graph, options: TakeBackOptions): Promise<void> {
  const { batchId, by, kept = nothing, check, end } = options;
  const patient = graph.for({ operation: 'undo', user: by, readMs: lookMs, writeMs: chunkMs });
  const stamp: Stamp = { batchId: `undo~${batchId}`, by, at: new Date().toISOString() };
  const chunks = (await patient.read(importChunks, { batchId })).filter(({ undone }) => !undone).reverse();
  for (const { id } of chunks) {
    const [row] = await patient.read(importChunkLog, { id });
    const log = readLog(row?.log ?? '[]').reverse();
    await patient.write(async (tx) => {
      for (const entry of log) await undoEntry({ tx, batchId, stamp, kept }, entry);
      await tx.run(importChunkUndone, { id });
      const { leaseUntil } = aliveJob({});
      await tx.run(importSaveJob, { id: batchId, props: { state: 'UNDOING', leaseUntil } });
    });
    check();
  }
  await graph.for({ operation: 'undo', user: by, writeMs: countMs }).write(async (tx) => {
    await tx.run(importUnstage, { id: batchId });
    await recountBatch(tx, batchId);
    await tx.run(importSaveJob, { id: batchId, props: { undoneAt: stamp.at, ...end } });
  });
}

export interface UndoOptions {
  /** Leaves what was edited since as it is, and with an edited thing all that the batch said about it. */
  readonly skipEdited: boolean;
  readonly waitMs?: number;
  /** How the job ends; UNDONE when not given. */
  readonly state?: 'UNDONE' | 'CANCELLED';
  /** Called once the undo has begun: from then on it is not stopped. */
  readonly onBegun?: () => void;
}

export interface UndoResult extends Omit<Look, 'kept'> {
  readonly undone: boolean;
}

async function openUndo(graph: Graph, batchId: string, by: string): Promise<void> {
  await graph.for({ operation: 'undo', user: by, writeMs: countMs }).write(async (tx) => {
    await tx.run(importStage, { id: batchId });
    await recountBatch(tx, batchId);
    const { leaseUntil } = aliveJob({});
    await tx.run(importSaveJob, { id: batchId, props: { state: 'UNDOING', undoneBy: by, leaseUntil } });
  });
}

/**
 * Undoes what an import wrote: the graph is as it was before. When somebody changed something of it since, tells what and
 * does nothing, unless told to leave that out. An undo that was cut off is finished by calling it again. Throws
 * NOT_FOUND, INVALID when there is nothing to undo, CONFLICT while another import or undo runs after `waitMs`.
 */
export async function undoBatch(graph: Graph, batchId: string, by: string, options: UndoOptions): Promise<UndoResult> {
  const { skipEdited, waitMs = 0, state = 'UNDONE', onBegun } = options;
  return underImportLease(graph, by, waitMs, async (check) => {
    const job = await readManagedJob(graph, batchId);
    if (!job) throw new NotFoundError('importNotFound', { field: 'id', params: { id: batchId } });
    if (!canUndo(job)) throw new InvalidError('undoState', { field: 'id', params: { state: job.state } });
    const { edited, editedCount, kept } = await lookAtBatch(
      graph.for({ operation: 'undo', user: by, readMs: lookMs }),
      batchId,
    );
    const began = job.state === 'UNDOING';
    if (editedCount > 0 && !skipEdited && !began) return { undone: false, edited, editedCount };
    await openUndo(graph, batchId, by);
    onBegun?.();
    await takeBack(graph, { batchId, by, kept, check, end: { state, undoneBy: by, kept: editedCount } });
    return { undone: true, edited, editedCount };
  });
}
