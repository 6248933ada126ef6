import { importJobs, importSaveJob } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { DomainError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { message } from '../platform/kernel/messages.ts';
import { rowsOfFile } from './import.file.ts';
import { importKinds, type RegisteredKind } from './import.registry.ts';
import type { ImportRequest } from './import.types.ts';
import { type ImportJob, jobOf, runningJob } from './import-job.ts';

/** A run that was cut off holds the lock of imports until its lease runs out: the next one waits for that. */
const waitMs = 30_000;
const mostJobs = 50;

/** Kinds of file that people import on the page, by sheets. */
export const sheetKinds: readonly RegisteredKind[] = importKinds.filter(({ sheet }) => sheet !== null);

export interface StartImport {
  readonly clientMutationId: string;
  readonly fileId: string;
  readonly kind: string;
  readonly region?: string | null | undefined;
  readonly dryRun: boolean;
}

/** The newest imports, or the one of an id. */
export async function readJobs(context: Context, id: string | null, first: number): Promise<readonly ImportJob[]> {
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
  const { id: userId, username: by } = context.viewer;
  const { clientMutationId: _id, ...body } = input;
  let opened = false;
  const request = { file: file.name, ...(region ? { region } : {}), by, dryRun };
  const mutation = { userId, username: by, operation: 'startImport', clientMutationId, body };
  const jobId = await mutateOnce(context.graph, mutation, async (tx, { at }) => {
    opened = true;
    const id = `import~${userId}~${clientMutationId}`;
    await tx.run(importSaveJob, { id, props: runningJob(request, kind.name, { at }, { total: 0, done: 0 }) });
    return id;
  });
  if (opened) void runJob(context, kind, { ...request, jobId }, file.bytes);
  return jobId;
}

async function runJob(
  { graph, log }: Context,
  kind: RegisteredKind,
  request: Omit<ImportRequest, 'rows'> & { readonly jobId: string },
  bytes: Uint8Array,
): Promise<void> {
  // The request that opened the job ends before it: its deadline and its client are not the job's.
  const own = graph.for({ operation: `import:${kind.name}`, user: request.by });
  try {
    const rows = await rowsOfFile(request.file, bytes, kind);
    await kind.import(own, { ...request, ...rows }, waitMs);
  } catch (error) {
    if (!(error instanceof DomainError)) log.error({ err: error, job: request.jobId }, 'import failed');
    const text = error instanceof DomainError ? error.message : message('internal', { requestId: request.jobId });
    const failed = { id: request.jobId, props: { state: 'FAILED', error: text } };
    await own
      .write((tx) => tx.run(importSaveJob, failed))
      .catch((cause: unknown) => log.error({ err: cause, job: request.jobId }, 'import job not closed'));
  }
}
