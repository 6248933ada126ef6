import { z } from 'zod';
import { importSaveJob } from '../../cypher/queries.gen.ts';
import type { Stamp } from '../platform/facts/fact-kind.ts';
import { type SavedFact, saveFacts } from '../platform/facts/save-facts.ts';
import type { Graph, WriteTransaction } from '../platform/graph/graph.ts';
import { type LeaseHolder, underLease } from '../platform/jobs/lease.ts';
import { ConflictError } from '../platform/kernel/errors.ts';
import { freshId } from '../platform/kernel/ids.ts';
import { accept, type Counts, count } from './import.rules.ts';
import type { ChunkPlan, Importer, ImportPlan, ImportReport, ImportRequest, NumberedRow } from './import.types.ts';
import { doneJob, runningJob } from './import-job.ts';

/** Renewed every few seconds while work goes on, so that a killed run holds others up no longer than this. */
const leaseSeconds = 20;
const beatMs = 5_000;
const chunkMs = 45_000;

z.config(z.locales.zhCN());

interface ChunkResult {
  readonly plan: ChunkPlan;
  readonly saved: readonly SavedFact[];
}

/** Ends the transaction of a dry run without keeping anything. */
class RolledBack extends Error {
  readonly result: ChunkResult;
  constructor(result: ChunkResult) {
    super('dry run');
    this.result = result;
  }
}

async function saveChunk<Row>(
  tx: WriteTransaction,
  plan: ImportPlan<Row>,
  chunk: readonly NumberedRow<Row>[],
  stamp: Stamp,
): Promise<ChunkResult> {
  const planned = await plan.plan(tx, chunk, stamp);
  const facts = planned.rows.flatMap((row) => (row.outcome === 'write' ? row.facts : []));
  const saved = await saveFacts(tx, [...planned.shared, ...facts], stamp);
  await planned.finish?.(saved);
  return { plan: planned, saved };
}

/**
 * Imports rows of a kind: rejects what is wrong row by row, writes the rest in chunks of one transaction each, so that
 * a run that was cut off is finished by running it again. The same rows again change nothing. One import at a time;
 * throws CONFLICT when another still runs after `waitMs`.
 */
export async function importRows<Row>(
  graph: Graph,
  importer: Importer<Row>,
  request: ImportRequest,
  waitMs = 0,
): Promise<ImportReport> {
  const lock = { id: 'import', by: request.by, seconds: leaseSeconds, waitMs };
  const busy = ({ by, since }: LeaseHolder) => new ConflictError('importRunning', { params: { by, at: since } });
  const patient = graph.for({ operation: `import:${importer.name}`, user: request.by, writeMs: chunkMs });
  return underLease(graph, lock, busy, async (renew) => {
    let held = true;
    const beat = async () => {
      held = await renew().catch(() => held);
    };
    let beating = Promise.resolve();
    const timer = setInterval(() => {
      beating = beating.then(beat);
    }, beatMs);
    const check = () => {
      if (!held) throw new ConflictError('importRunning', { params: { by: '另一进程', at: '刚才' } });
    };
    try {
      return await importUnderLease(patient, importer, request, check);
    } finally {
      clearInterval(timer);
      // A renewal still under way would take the lock again after its release.
      await beating;
    }
  });
}

async function importUnderLease<Row>(
  graph: Graph,
  importer: Importer<Row>,
  request: ImportRequest,
  checkLease: () => void,
): Promise<ImportReport> {
  const { file, by, dryRun = false } = request;
  const batchId = request.jobId ?? freshId('batch');
  const watched = request.jobId !== undefined;
  const stamp: Stamp = { batchId, by, at: new Date().toISOString() };
  const outcomes = { created: 0, changed: 0, unchanged: 0, conflicts: 0, rejected: 0 };
  const counts: Counts = { outcomes, problems: [], notes: [], tally: {} };
  const accepted = request.rows.flatMap(
    (raw, index) => accept(importer, raw, request.numbers?.[index] ?? index + 1, counts.problems) ?? [],
  );
  outcomes.rejected = request.rows.length - accepted.length;

  const plan = await importer.open(graph, accepted, request);
  for (let start = 0; start < accepted.length; start += plan.chunkRows) {
    const chunk = accepted.slice(start, start + plan.chunkRows);
    const done = start + chunk.length;
    const props = runningJob(request, importer.name, stamp, { total: accepted.length, done });
    const result = await graph
      .write(async (tx) => {
        const written = await saveChunk(tx, plan, chunk, stamp);
        if (dryRun) throw new RolledBack(written);
        await tx.run(importSaveJob, { id: batchId, props });
        return written;
      })
      .catch((error: unknown) => {
        if (error instanceof RolledBack) return error.result;
        throw error;
      });
    if (dryRun && watched) await graph.write((tx) => tx.run(importSaveJob, { id: batchId, props }));
    count(counts, chunk, result.plan.rows, result.saved);
    checkLease();
  }
  const { problems, notes, tally } = counts;
  problems.sort((a, b) => a.row - b.row);
  const rows = request.rows.length;
  const report = { kind: importer.name, file, dryRun, batchId, rows, ...outcomes, problems, notes, tally };
  if (!dryRun || watched) {
    const started = runningJob(request, importer.name, stamp, { total: accepted.length, done: accepted.length });
    await graph.write((tx) => tx.run(importSaveJob, { id: batchId, props: { ...started, ...doneJob(report) } }));
  }
  return report;
}
