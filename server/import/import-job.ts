import { z } from 'zod';
import type { Stamp } from '../platform/facts/fact-kind.ts';
import { noteShape, problemShape } from './import.rules.ts';
import type { ImportReport, ImportRequest } from './import.types.ts';
import type { SheetReading } from './sheet.ts';
import { encodings } from './sheet-text.ts';

/** A job that has not been heard of for so long has been cut off: longer than its slowest chunk. */
const leaseMs = 60_000;
const listed = 500;

/** What a job under way says of itself; `leaseUntil` moves with every chunk. */
export function runningJob(
  request: Pick<ImportRequest, 'file' | 'region' | 'by' | 'dryRun' | 'digest' | 'fileId'>,
  kind: string,
  { at }: Pick<Stamp, 'at'>,
  progress: { readonly total: number; readonly done: number },
) {
  const { file, region = null, by, dryRun = false, digest = null, fileId = null } = request;
  const given = { kind, file, region, by, at, dryRun, digest, ...(fileId === null ? {} : { fileId }) };
  return { ...given, report: null, ...aliveJob(progress) };
}

/** What a job says of itself while it goes on. */
export function aliveJob(progress: { readonly total?: number; readonly done?: number }) {
  const leaseUntil = new Date(Date.now() + leaseMs).toISOString();
  return { state: 'RUNNING', error: null, leaseUntil, ...progress };
}

/** A batch whose things nobody sees yet: its import is under way or was cut off, or it is being undone. */
export const stagedBatch = z.object({
  ...{ id: z.string(), kind: z.string(), file: z.string(), by: z.string(), at: z.string(), state: z.string() },
  ...{ digest: z.string().nullish(), region: z.string().nullish(), leaseUntil: z.string() },
  ...{ total: z.number(), done: z.number(), cancelledBy: z.string().nullish() },
});
export type StagedBatch = z.infer<typeof stagedBatch>;

/** Whether a batch that was cut off is this file's: then the import goes on with it. */
export function continues(
  batch: StagedBatch,
  {
    kind,
    digest,
    region = null,
  }: { readonly kind: string; readonly digest: string; readonly region?: string | undefined | null },
): boolean {
  const same = batch.kind === kind && batch.digest === digest && (batch.region ?? null) === region;
  return same && batch.state === 'RUNNING' && batch.cancelledBy == null;
}

/** A job as it decides what may be done about it. */
export const managedJob = z.object({
  ...{ id: z.string(), kind: z.string(), file: z.string(), fileId: z.string().nullish(), region: z.string().nullish() },
  ...{ by: z.string(), at: z.string(), dryRun: z.boolean().nullish(), state: z.string(), leaseUntil: z.string() },
  ...{ total: z.number(), done: z.number(), cancelledBy: z.string().nullish() },
  ...{ staged: z.boolean(), chunks: z.number() },
});
export type ManagedJob = z.infer<typeof managedJob>;

const storedReport = z.object({
  ...{ rows: z.number(), created: z.number(), changed: z.number(), unchanged: z.number() },
  ...{ conflicts: z.number(), rejected: z.number(), problemCount: z.number(), noteCount: z.number() },
  problems: z.array(problemShape),
  notes: z.array(noteShape),
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

/** How the file of a job is read, so that it can be read so again. */
export function readingProps(fileId: string, { encoding, columns }: SheetReading) {
  const columnHeadings = columns?.map(({ heading }) => heading) ?? null;
  return { fileId, encoding, columnHeadings, columnFields: columns?.map(({ field }) => field ?? '') ?? null };
}

/** How the file of a stored job is read. */
export function readingOf({ encoding, columnHeadings, columnFields }: ImportJob): SheetReading {
  const columns = columnHeadings?.map((heading, index) => ({ heading, field: columnFields?.[index] || null }));
  return { encoding: encoding ?? null, columns: columns ?? null };
}

const job = z.object({
  ...{ id: z.string(), kind: z.string(), file: z.string(), by: z.string(), at: z.string(), leaseUntil: z.string() },
  ...{
    region: z.string().nullish(),
    regionName: z.string().nullish(),
    dryRun: z.boolean().nullish(),
    error: z.string().nullish(),
    fileId: z.string().nullish(),
    encoding: z.enum(encodings).nullish(),
    columnHeadings: z.array(z.string()).nullish(),
    columnFields: z.array(z.string()).nullish(),
    problemsFile: z.string().nullish(),
    rowsFile: z.string().nullish(),
  },
  ...{ undoneBy: z.string().nullish(), staged: z.boolean(), chunks: z.number() },
  ...{
    total: z.number(),
    done: z.number(),
    state: z.enum(['RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'UNDOING', 'UNDONE']),
  },
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
