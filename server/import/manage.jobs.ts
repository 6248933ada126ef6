import { importAskCancel } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import { stateOf } from '../platform/jobs/job-state.ts';
import { DomainError, ForbiddenError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { rereadJob } from './import.jobs.ts';
import type { ManagedJob } from './import-job.ts';
import { mayManage } from './undo.rules.ts';
import { readManagedJob, type UndoOptions, type UndoResult, undoBatch } from './undo.writes.ts';

/** A run that was cut off holds the lock of imports until its lease runs out: an undo waits for that. */
const waitMs = 30_000;

async function ownJob(context: Context, id: string): Promise<ManagedJob> {
  const job = await readManagedJob(context.graph, id);
  if (!job) throw new NotFoundError('importNotFound', { field: 'id', params: { id } });
  const { username } = context.viewer;
  if (!mayManage(job, { username, permissions: context.permissions })) throw new ForbiddenError('undoNotOwn');
  return job;
}

/** Undoes in the background once it is sure that it goes: the answer comes when it has begun, or when it will not. */
function undoBehind(context: Context, id: string, options: Omit<UndoOptions, 'onBegun'>): Promise<UndoResult | null> {
  const { username: by } = context.viewer;
  // The request that asks for it ends before it.
  const own = context.graph.for({ operation: 'undo', user: by });
  const begun = Promise.withResolvers<UndoResult | null>();
  undoBatch(own, id, by, { ...options, onBegun: () => begun.resolve(null) }).then(begun.resolve, (error: unknown) => {
    if (!(error instanceof DomainError)) context.log.error({ err: error, job: id }, 'undo failed');
    begun.reject(error);
  });
  return begun.promise;
}

/**
 * Undoes an import, or tells what was edited since and does nothing. Throws FORBIDDEN for somebody else's, NOT_FOUND,
 * INVALID when there is nothing to undo, CONFLICT while another import runs.
 */
export async function undoImport(
  context: Context,
  { id, skipEdited }: { readonly id: string; readonly skipEdited: boolean },
): Promise<UndoResult | null> {
  const job = await ownJob(context, id);
  if (job.state === 'UNDONE') return null;
  return undoBehind(context, id, { skipEdited, waitMs });
}

/**
 * Stops an import at its next chunk, in whatever process it runs, and undoes what it wrote; one that was cut off is
 * undone at once. Throws FORBIDDEN, NOT_FOUND, or INVALID when it has ended.
 */
export async function cancelImport(context: Context, { id }: { readonly id: string }): Promise<void> {
  const job = await ownJob(context, id);
  if (job.state === 'CANCELLED') return;
  const { username: by } = context.viewer;
  const [asked] = await context.graph.write((tx) => tx.run(importAskCancel, { id, by }));
  if (!asked) throw new InvalidError('cancelState', { field: 'id' });
  if (stateOf(job, new Date()) === 'RUNNING') return;
  await undoBehind(context, id, { skipEdited: true, waitMs, state: 'CANCELLED' });
}

/** Goes on with an import that was cut off. Throws FORBIDDEN, NOT_FOUND (also for a file that is gone), INVALID. */
export async function resumeImport(context: Context, { id }: { readonly id: string }): Promise<void> {
  const job = await ownJob(context, id);
  if (stateOf(job, new Date()) !== 'INTERRUPTED') throw new InvalidError('resumeState', { field: 'id' });
  await rereadJob(context, id);
}
