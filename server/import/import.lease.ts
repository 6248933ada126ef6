import type { Graph } from '../platform/graph/graph.ts';
import { type LeaseHolder, underLease } from '../platform/jobs/lease.ts';
import { ConflictError } from '../platform/kernel/errors.ts';

/** Renewed every few seconds while work goes on, so that a killed run holds others up no longer than this. */
const leaseSeconds = 20;
const beatMs = 5_000;

/** Another process holds the lock of imports now: this one must not touch the batch any more. */
export class LostLease extends ConflictError {
  constructor() {
    super('importRunning', { params: { by: '另一进程', at: '刚才' } });
  }
}

/**
 * Holds the lock of imports while work goes on; the work asks now and then whether it still does. Throws CONFLICT when
 * another import or undo still runs after `waitMs`.
 */
export async function underImportLease<T>(
  graph: Graph,
  by: string,
  waitMs: number,
  work: (check: () => void) => Promise<T>,
): Promise<T> {
  const lock = { id: 'import', by, seconds: leaseSeconds, waitMs };
  const busy = (holder: LeaseHolder) =>
    new ConflictError('importRunning', { params: { by: holder.by, at: holder.since } });
  return underLease(graph, lock, busy, async (renew) => {
    let held = true;
    const beat = async () => {
      held = await renew().catch(() => held);
    };
    let beating = Promise.resolve();
    const timer = setInterval(() => {
      beating = beating.then(beat);
    }, beatMs);
    try {
      return await work(() => {
        if (!held) throw new LostLease();
      });
    } finally {
      clearInterval(timer);
      // A renewal still under way would take the lock again after its release.
      await beating;
    }
  });
}
