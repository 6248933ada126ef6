import type { Graph } from '../graph/graph.ts';
import { ConflictError } from '../kernel/errors.ts';
import { type LeaseHolder, underLease } from './lease.ts';

/** A killed run holds others up no longer than this. */
const seconds = 20;

/** Another process holds the lock of imports now: this one must not touch what it wrote any more. */
export class LostLease extends ConflictError {
  constructor() {
    super('importRunning', { params: { by: '另一进程', at: '刚才' } });
  }
}

/**
 * Holds the lock of whatever writes in bulk (import, undo, proposing anew, restore) while work goes on; the work asks
 * now and then whether it still does. Throws CONFLICT when another one still runs after `waitMs`.
 */
export async function underImportLease<T>(
  graph: Graph,
  by: string,
  waitMs: number,
  work: (check: () => void) => Promise<T>,
): Promise<T> {
  const busy = (holder: LeaseHolder) =>
    new ConflictError('importRunning', { params: { by: holder.by, at: holder.since } });
  return underLease(graph, { id: 'import', by, seconds, waitMs }, busy, (held) =>
    work(() => {
      if (!held()) throw new LostLease();
    }),
  );
}
