import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { importSaveJob } from '../../cypher/queries.gen.ts';
import type { Stamp } from '../platform/facts/fact-kind.ts';
import type { FactLog } from '../platform/facts/fact-log.ts';
import { type SavedFact, saveFacts } from '../platform/facts/save-facts.ts';
import type { Graph, WriteTransaction } from '../platform/graph/graph.ts';
import { LostLease, underImportLease } from '../platform/jobs/import-lease.ts';
import { DomainError } from '../platform/kernel/errors.ts';
import { freshId, sha256 } from '../platform/kernel/ids.ts';
import {
  beginChunk,
  Cancelled,
  commitBatch,
  endChunk,
  pendingError,
  stageBatch,
  stagedBatches,
  writtenChunks,
} from './batch.writes.ts';
import { deferredCounts } from './deferred-counts.ts';
import { accept, addCounts, type Counts, countsOf, noCounts } from './import.rules.ts';
import type { ChunkPlan, Importer, ImportPlan, ImportReport, ImportRequest, NumberedRow } from './import.types.ts';
import { aliveJob, continues, doneJob, runningJob } from './import-job.ts';
import { keptError } from './job-error.rules.ts';
import { withRows } from './row-ranges.rules.ts';
import { takeBack } from './undo.writes.ts';

const readMs = 30_000;
const chunkMs = 45_000;
/** Counting all that a large batch touches is one transaction. */
const commitMs = 300_000;
/** How long a run waits for a database that went away, and how often it looks. */
const patienceMs = 90_000;
const lookMs = 2_000;

z.config(z.locales.zhCN());

/** Ends the transaction of a dry run without keeping anything. */
class RolledBack extends Error {
  readonly result: Counts;
  constructor(result: Counts) {
    super('dry run');
    this.result = result;
  }
}

/**
 * Imports rows of a kind: rejects what is wrong row by row, writes the rest in chunks of one transaction each. What it
 * creates is seen by readers when all is written; a run that was cut off is gone on with by running it again, one that
 * fails or is cancelled leaves nothing. The same rows again change nothing. One import at a time; throws CONFLICT when
 * another still runs after `waitMs`, or was cut off and is neither gone on with nor undone.
 */
export async function importRows<Row>(
  graph: Graph,
  importer: Importer<Row>,
  request: ImportRequest,
  waitMs = 0,
): Promise<ImportReport> {
  const patient = graph.for({ operation: `import:${importer.name}`, user: request.by, readMs, writeMs: chunkMs });
  return underImportLease(graph, request.by, waitMs, (check) => importUnderLease(patient, importer, request, check));
}

interface Run<Row> {
  readonly graph: Graph;
  readonly importer: Importer<Row>;
  readonly request: ImportRequest;
  readonly batchId: string;
  readonly stamp: Stamp;
  readonly accepted: readonly NumberedRow<Row>[];
  readonly plan: ImportPlan<Row>;
  readonly check: () => void;
}

async function saveChunk<Row>(
  tx: WriteTransaction,
  plan: ImportPlan<Row>,
  chunk: readonly NumberedRow<Row>[],
  stamp: Stamp,
): Promise<{ readonly planned: ChunkPlan; readonly saved: readonly SavedFact[] }> {
  const planned = await plan.plan(tx, chunk, stamp);
  const facts = planned.rows.flatMap((row) => (row.outcome === 'write' ? row.facts : []));
  const saved = await saveFacts(tx, [...planned.shared, ...facts], stamp);
  await planned.finish?.(saved);
  return { planned, saved };
}

async function tryChunk<Row>({ graph, plan, stamp }: Run<Row>, chunk: readonly NumberedRow<Row>[]): Promise<Counts> {
  return graph
    .write(async (tx) => {
      const { planned, saved } = await saveChunk(deferredCounts(tx).tx, plan, chunk, { ...stamp, log: [] });
      throw new RolledBack(countsOf(chunk, planned.rows, saved));
    })
    .catch((error: unknown) => {
      if (error instanceof RolledBack) return error.result;
      throw error;
    });
}

/** Does again what may be done twice, however often the database goes away meanwhile. */
async function patiently<T>(check: () => void, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const away = error instanceof DomainError && error.code === 'UNAVAILABLE';
      if (!away || Date.now() > until) throw error;
      await sleep(lookMs);
      check();
    }
  }
}

/** Writes a chunk once; null: it was written before. */
async function writeChunk<Row>(
  { graph, plan, stamp, batchId, accepted, check }: Run<Row>,
  chunk: readonly NumberedRow<Row>[],
  seq: number,
): Promise<Counts | null> {
  const done = seq + chunk.length;
  const props = () => aliveJob({ total: accepted.length, done });
  return patiently(check, () =>
    graph.write(async (tx) => {
      if (!(await beginChunk(tx, batchId, done))) return null;
      const log: FactLog = [];
      const counted = deferredCounts(tx);
      const { planned, saved } = await saveChunk(counted.tx, plan, chunk, { ...stamp, log });
      const counts = countsOf(chunk, planned.rows, saved);
      await endChunk(tx, { batchId, seq, log, pairs: counted.pairs, counts }, props());
      return counts;
    }),
  );
}

async function runDry<Row>(run: Run<Row>, total: Counts): Promise<void> {
  const { graph, importer, request, batchId, stamp, accepted, plan, check } = run;
  for (let start = 0; start < accepted.length; start += plan.chunkRows) {
    const chunk = accepted.slice(start, start + plan.chunkRows);
    addCounts(total, await tryChunk(run, chunk));
    if (request.jobId !== undefined) {
      const progress = { total: accepted.length, done: start + chunk.length };
      const props = runningJob(request, importer.name, stamp, progress);
      await graph.write((tx) => tx.run(importSaveJob, { id: batchId, props }));
    }
    check();
  }
}

async function runWet<Row>(run: Run<Row>, total: Counts): Promise<void> {
  const { graph, batchId, accepted, plan, check } = run;
  let before = await writtenChunks(graph, batchId);
  for (let start = 0; start < accepted.length; start += plan.chunkRows) {
    let counts = before.get(start) ?? (await writeChunk(run, accepted.slice(start, start + plan.chunkRows), start));
    if (counts === null) {
      before = await patiently(check, () => writtenChunks(graph, batchId));
      counts = before.get(start) ?? noCounts();
    }
    addCounts(total, counts);
    check();
  }
}

/** What tells the rows of a run from others: a file may be read in more than one way. */
function contentOf({ digest, rows }: ImportRequest & { readonly digest: string }): string {
  return sha256(JSON.stringify([digest, rows.length, rows[0] ?? null, rows.at(-1) ?? null]));
}

/** The batch that this run goes on with, or a new one; throws CONFLICT when another one was cut off. */
async function batchOf(graph: Graph, kind: string, request: ImportRequest & { readonly digest: string }) {
  const { dryRun = false, jobId, digest, region } = request;
  const [pending] = await stagedBatches(graph);
  if (!pending) return { batchId: jobId ?? freshId('batch'), again: false };
  const mine = !dryRun && continues(pending, { kind, digest, region }) && (jobId ?? pending.id) === pending.id;
  if (!mine) throw pendingError(pending);
  return { batchId: pending.id, again: true };
}

/** Leaves nothing of a batch that failed or was cancelled; one whose database or lock went away stays to be gone on with. */
async function abandon(graph: Graph, batchId: string, stamp: Stamp, error: unknown, check: () => void): Promise<void> {
  if (error instanceof LostLease) return;
  if (error instanceof DomainError && error.code === 'UNAVAILABLE') return;
  const text = error instanceof DomainError ? keptError(error) : String(error instanceof Error ? error.message : error);
  const cancelled = error instanceof Cancelled;
  const end = { ...(cancelled ? { state: 'CANCELLED', undoneBy: error.by } : { state: 'FAILED' }), error: text };
  await takeBack(graph, { batchId, by: stamp.by, check, end });
}

async function importUnderLease<Row>(
  graph: Graph,
  importer: Importer<Row>,
  given: ImportRequest,
  check: () => void,
): Promise<ImportReport> {
  const request = { ...given, digest: given.digest ?? sha256(JSON.stringify(given.rows)) };
  const content = contentOf(request);
  const { file, by, dryRun = false } = request;
  const { batchId, again } = await batchOf(graph, importer.name, { ...request, digest: content });
  const stamp: Stamp = { batchId, by, at: new Date().toISOString() };
  const total = noCounts();
  const numberAt = (index: number) => request.numbers?.[index] ?? index + 1;
  const accepted = request.rows.flatMap((raw, index) => accept(importer, raw, numberAt(index), total.problems) ?? []);
  total.outcomes.rejected = request.rows.length - accepted.length;
  const plan = await importer.open(graph, accepted, request);
  const run = { graph, importer, request, batchId, stamp, accepted, plan, check };
  const reported = (): ImportReport => {
    const { outcomes, problems, notes, tally } = total;
    problems.sort((a, b) => a.row - b.row);
    const rows = request.rows.length;
    const taken = new Set(accepted.map(({ number }) => number));
    const refused = request.rows.map((_, index) => numberAt(index)).filter((number) => !taken.has(number));
    const rejected = withRows(total.rowsOf.rejected, refused);
    request.onRows?.({ ...total.rowsOf, rejected });
    return { kind: importer.name, file, dryRun, batchId, rows, ...outcomes, problems, notes, tally };
  };
  if (dryRun) {
    await runDry(run, total);
    const report = reported();
    if (request.jobId !== undefined) {
      const props = { done: accepted.length, total: accepted.length, ...doneJob(report) };
      await graph.write((tx) => tx.run(importSaveJob, { id: batchId, props }));
    }
    return report;
  }
  const progress = { total: accepted.length, done: 0 };
  const opened = again
    ? aliveJob({ total: accepted.length })
    : runningJob({ ...request, digest: content }, importer.name, stamp, progress);
  await stageBatch(graph, batchId, opened);
  try {
    await runWet(run, total);
    const report = reported();
    const lasting = graph.for({ operation: `import:${importer.name}`, user: by, writeMs: commitMs });
    const props = { done: accepted.length, total: accepted.length, ...doneJob(report) };
    await patiently(check, () => commitBatch(lasting, batchId, props));
    return report;
  } catch (error) {
    await abandon(graph, batchId, stamp, error, check);
    throw error;
  }
}
