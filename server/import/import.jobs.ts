import { importFailJob, importJobs, importSaveJob } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { DomainError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { keepProblems } from './corrections.ts';
import { rowsOfFile } from './import.file.ts';
import { importKinds, type RegisteredKind } from './import.registry.ts';
import type { ImportRequest, RowsOfOutcomes } from './import.types.ts';
import { aliveJob, type ImportJob, jobOf, readingOf, readingProps, runningJob } from './import-job.ts';
import { keptError } from './job-error.rules.ts';
import { columnsOfInput, encodingOf, saveMapping } from './mapping.writes.ts';
import { keepOutcomes } from './outcome-rows.ts';
import type { SheetReading } from './sheet.ts';

/** A run that was cut off holds the lock of imports until its lease runs out: the next one waits for that. */
const waitMs = 30_000;
/** As many as are listed at once. */
export const mostJobs = 50;

/** Kinds of file that people import on the page, by sheets. */
export const sheetKinds: readonly RegisteredKind[] = importKinds.filter(({ sheet }) => sheet !== null);

export interface StartImport {
  readonly clientMutationId: string;
  readonly fileId: string;
  readonly kind: string;
  readonly region?: string | null | undefined;
  readonly dryRun: boolean;
  readonly encoding?: string | null | undefined;
  /** Which column of the file is which of the kind's; as recognised when not given. */
  readonly columns?:
    | readonly { readonly heading: string; readonly field?: string | null | undefined }[]
    | null
    | undefined;
  /** The name under which the columns are remembered. */
  readonly remember?: string | null | undefined;
}

type Reader = Pick<Context, 'graph' | 'viewer'>;

/** The newest imports, or the one of an id. */
export async function readJobs(context: Reader, id: string | null, first: number): Promise<readonly ImportJob[]> {
  const kinds = sheetKinds.map(({ name }) => name);
  const params = { id, kinds, first: Math.min(first, mostJobs), viewer: scopeOf(context) };
  return (await context.graph.read(importJobs, params)).map(({ job }) => jobOf(job));
}

/**
 * Opens a job and imports the uploaded file in the background; the job tells how far it is and how it ended, and goes on
 * when its starter leaves. Throws INVALID for an unknown kind, NOT_FOUND for a file that is not there (any longer).
 */
export async function startImport(context: Context, input: StartImport): Promise<string> {
  const { clientMutationId, fileId, region, dryRun } = input;
  const kind = sheetKinds.find(({ name }) => name === input.kind);
  if (!kind) throw new InvalidError('importKindUnknown', { field: 'kind', params: { kind: input.kind } });
  const file = await context.files.get(fileId);
  if (!file) throw new NotFoundError('fileNotFound', { field: 'fileId' });
  const reading = { encoding: encodingOf(input.encoding), columns: columnsOfInput(kind, input.columns) };
  const { id: userId, username: by } = context.viewer;
  const { clientMutationId: _id, ...body } = input;
  let opened = false;
  const request = { file: file.name, ...(region ? { region } : {}), by, dryRun };
  const mutation = { userId, username: by, operation: 'startImport', clientMutationId, body };
  const jobId = await mutateOnce(context.graph, mutation, async (tx, { at }) => {
    opened = true;
    const id = `import~${userId}~${clientMutationId}`;
    const { remember } = input;
    const { columns } = reading;
    if (remember && columns) await saveMapping(tx, { columns, name: remember, kind: kind.name }, { by, at });
    const props = runningJob(request, kind.name, { at }, { total: 0, done: 0 });
    await tx.run(importSaveJob, { id, props: { ...props, ...readingProps(fileId, reading) } });
    return id;
  });
  if (opened) void runJob(context, kind, { ...request, jobId }, file.bytes, reading);
  return jobId;
}

/** Goes on with a job whose process ended under it, from the file that it was started with. Throws NOT_FOUND. */
export async function rereadJob(context: Context, id: string): Promise<void> {
  const [job] = await readJobs(context, id, 1);
  const kind = sheetKinds.find(({ name }) => name === job?.kind);
  const file = job?.fileId ? await context.files.get(job.fileId) : null;
  if (!job || !kind || !file) throw new NotFoundError('fileNotFound', { field: 'id' });
  const { region, dryRun } = job;
  const request = {
    file: job.file,
    ...(region ? { region } : {}),
    by: context.viewer.username,
    dryRun: dryRun === true,
  };
  await context.graph.write((tx) => tx.run(importSaveJob, { id, props: aliveJob({}) }));
  void runJob(context, kind, { ...request, jobId: id }, file.bytes, readingOf(job));
}

async function runJob(
  { graph, log, files }: Context,
  kind: RegisteredKind,
  request: Omit<ImportRequest, 'rows'> & { readonly jobId: string },
  bytes: Uint8Array,
  reading: SheetReading,
): Promise<void> {
  // The request that opened the job ends before it: its deadline and its client are not the job's.
  const own = graph.for({ operation: `import:${kind.name}`, user: request.by });
  try {
    const rows = await rowsOfFile(request.file, bytes, kind, { by: request.by, reading });
    const outcomes: RowsOfOutcomes[] = [];
    const onRows = (told: RowsOfOutcomes) => outcomes.push(told);
    const report = await kind.import(own, { ...request, ...rows, onRows }, waitMs);
    // The import is done whatever becomes of this.
    await keepProblems(own, files, request.jobId, report).catch((cause: unknown) =>
      log.error({ err: cause, job: request.jobId }, 'problems of an import not kept'),
    );
    for (const told of outcomes) {
      await keepOutcomes(own, files, request.jobId, told).catch((cause: unknown) =>
        log.error({ err: cause, job: request.jobId }, 'rows of an import not kept'),
      );
    }
  } catch (error) {
    if (!(error instanceof DomainError)) log.error({ err: error, job: request.jobId }, 'import failed');
    const internal = { key: 'internal', params: { requestId: request.jobId } } as const;
    const text = keptError(error instanceof DomainError ? error : internal);
    await own
      .write((tx) => tx.run(importFailJob, { id: request.jobId, error: text }))
      .catch((cause: unknown) => log.error({ err: cause, job: request.jobId }, 'import job not closed'));
  }
}
