import { z } from 'zod';
import { importSaveJob, sourceDates } from '../../cypher/queries.gen.ts';
import type { Stamp } from '../platform/facts/fact-kind.ts';
import { type SavedFact, saveFacts } from '../platform/facts/save-facts.ts';
import type { Graph, WriteTransaction } from '../platform/graph/graph.ts';
import { type LeaseHolder, underLease } from '../platform/jobs/lease.ts';
import { ConflictError } from '../platform/kernel/errors.ts';
import { freshId } from '../platform/kernel/ids.ts';
import { type Accepted, accept, rowOutcome, unknownSources } from './import.rules.ts';
import type { ImportKind, ImportReport, Problem } from './import.types.ts';

export interface ImportRequest {
  readonly file: string;
  readonly rows: readonly unknown[];
  readonly by: string;
  readonly dryRun?: boolean;
}

const chunkRows = 500;
const leaseSeconds = 60;

z.config(z.locales.zhCN());

/** Ends the transaction of a dry run without keeping anything. */
class RolledBack extends Error {
  readonly saved: readonly SavedFact[];
  constructor(saved: readonly SavedFact[]) {
    super('dry run');
    this.saved = saved;
  }
}

interface Progress {
  readonly total: number;
  readonly done: number;
  readonly state: 'RUNNING' | 'DONE';
}

function jobProps(request: ImportRequest, kind: string, stamp: Stamp, progress: Progress) {
  const until = new Date(Date.now() + leaseSeconds * 1_000).toISOString();
  return { kind: `import:${kind}`, file: request.file, by: request.by, at: stamp.at, leaseUntil: until, ...progress };
}

async function saveChunk<Row>(
  tx: WriteTransaction,
  kind: ImportKind<Row>,
  chunk: readonly Accepted<Row>[],
  stamp: Stamp,
): Promise<readonly SavedFact[]> {
  const rows = chunk.map(({ row }) => row);
  const finish = await kind.before?.(tx, rows);
  const saved = await saveFacts(
    tx,
    chunk.flatMap(({ facts }) => facts),
    stamp,
  );
  await finish?.();
  await kind.after?.(tx, rows, saved);
  return saved;
}

/**
 * Imports rows of a kind: rejects what is wrong row by row, writes the rest in chunks of one transaction each.
 * The same rows again change nothing. One import at a time; throws CONFLICT while another runs.
 */
export async function importRows<Row>(
  graph: Graph,
  kind: ImportKind<Row>,
  request: ImportRequest,
): Promise<ImportReport> {
  const lock = { id: 'import', by: request.by, seconds: leaseSeconds, waitMs: 0 };
  const busy = ({ by, since }: LeaseHolder) => new ConflictError('importRunning', { params: { by, at: since } });
  return underLease(graph, lock, busy, (renew) => importUnderLease(graph, kind, request, renew));
}

async function importUnderLease<Row>(
  graph: Graph,
  kind: ImportKind<Row>,
  request: ImportRequest,
  renew: () => Promise<boolean>,
): Promise<ImportReport> {
  const batchId = freshId('batch');
  const stamp: Stamp = { batchId, by: request.by, at: new Date().toISOString() };
  const problems: Problem[] = [];
  const parsed = request.rows.map((raw, index) => accept(kind, raw, index + 1, problems));
  const cited = [...new Set(parsed.flatMap((row) => (row === null ? [] : kind.sources(row.row))))];
  const dates = new Map((await graph.read(sourceDates, { ids: cited })).map(({ id, date }) => [id, date]));
  const asOf = (ids: readonly string[]) =>
    ids
      .map((id) => dates.get(id) ?? '')
      .sort()
      .at(-1) || null;

  const accepted: Accepted<Row>[] = [];
  for (const item of parsed) {
    if (item === null) continue;
    const unknown = unknownSources(kind.sources(item.row), dates, item.number);
    if (unknown.length > 0) problems.push(...unknown);
    else accepted.push({ ...item, facts: kind.facts(item.row, { asOf, number: item.number }) });
  }

  const outcomes = { created: 0, changed: 0, unchanged: 0 };
  for (let start = 0; start < accepted.length; start += chunkRows) {
    const chunk = accepted.slice(start, start + chunkRows);
    const done = Math.min(start + chunkRows, accepted.length);
    const state = done === accepted.length ? 'DONE' : 'RUNNING';
    const props = jobProps(request, kind.name, stamp, { total: accepted.length, done, state });
    const saved = await graph
      .write(async (tx) => {
        const result = await saveChunk(tx, kind, chunk, stamp);
        if (request.dryRun) throw new RolledBack(result);
        await tx.run(importSaveJob, { id: batchId, props });
        return result;
      })
      .catch((error: unknown) => {
        if (error instanceof RolledBack) return error.saved;
        throw error;
      });
    const byFact = new Map(saved.map((item) => [item.fact, item]));
    for (const { facts } of chunk) outcomes[rowOutcome(facts, byFact)] += 1;
    await renew();
  }
  const rejected = request.rows.length - accepted.length;
  const { file, dryRun = false } = request;
  return {
    kind: kind.name,
    file,
    dryRun,
    batchId,
    rows: request.rows.length,
    ...outcomes,
    conflicts: 0,
    rejected,
    problems,
  };
}
