import { z } from 'zod';
import type { Stamp } from '../platform/facts/fact-kind.ts';
import type { ImportReport, ImportRequest } from './import.types.ts';

/** A job that has not been heard of for so long has been cut off: longer than its slowest chunk. */
const leaseMs = 60_000;
const listed = 500;

/** What a job under way says of itself; `leaseUntil` moves with every chunk. */
export function runningJob(
  request: Pick<ImportRequest, 'file' | 'region' | 'by' | 'dryRun'>,
  kind: string,
  { at }: Pick<Stamp, 'at'>,
  progress: { readonly total: number; readonly done: number },
) {
  const { file, region = null, by, dryRun = false } = request;
  const leaseUntil = new Date(Date.now() + leaseMs).toISOString();
  return { kind, file, region, by, at, dryRun, state: 'RUNNING', error: null, report: null, leaseUntil, ...progress };
}

const problem = z.object({
  row: z.number(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
  fix: z.string(),
});
const storedReport = z.object({
  ...{ rows: z.number(), created: z.number(), changed: z.number(), unchanged: z.number() },
  ...{ conflicts: z.number(), rejected: z.number(), problemCount: z.number(), noteCount: z.number() },
  problems: z.array(problem),
  notes: z.array(z.object({ row: z.number(), text: z.string() })),
  tally: z.record(z.string(), z.number()),
});
export type StoredReport = z.infer<typeof storedReport>;

/** What a job that ended says of itself: the report, its lists cut to the first 500. */
export function doneJob({ problems, notes, ...report }: ImportReport) {
  const stored: StoredReport = {
    ...report,
    ...{ problemCount: problems.length, noteCount: notes.length },
    ...{ problems: problems.slice(0, listed), notes: notes.slice(0, listed) },
  };
  return { state: 'DONE', report: JSON.stringify(storedReport.parse(stored)) };
}

const job = z.object({
  ...{ id: z.string(), kind: z.string(), file: z.string(), by: z.string(), at: z.string(), leaseUntil: z.string() },
  ...{
    region: z.string().nullish(),
    regionName: z.string().nullish(),
    dryRun: z.boolean().nullish(),
    error: z.string().nullish(),
  },
  ...{ total: z.number(), done: z.number(), state: z.enum(['RUNNING', 'DONE', 'FAILED']) },
  report: z
    .string()
    .nullish()
    .transform((text) => (text ? storedReport.parse(JSON.parse(text)) : null)),
});
/** A run of an import as the page of imports shows it. */
export type ImportJob = z.infer<typeof job>;

/** A job as stored. */
export function jobOf(stored: unknown): ImportJob {
  return job.parse(stored);
}

/** RUNNING, DONE or FAILED as stored, and INTERRUPTED when a running job's lease ran out. */
export function stateOf({ state, leaseUntil }: Pick<ImportJob, 'state' | 'leaseUntil'>, now: Date): string {
  return state === 'RUNNING' && leaseUntil < now.toISOString() ? 'INTERRUPTED' : state;
}
