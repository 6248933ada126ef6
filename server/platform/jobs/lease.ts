import { setTimeout as sleep } from 'node:timers/promises';
import { platformReleaseLease, platformTakeLease } from '../../../cypher/queries.gen.ts';
import type { Graph } from '../graph/graph.ts';
import { freshId } from '../kernel/ids.ts';

export interface LeaseHolder {
  readonly by: string;
  readonly since: string;
}

export interface Lease {
  readonly granted: true;
  readonly renew: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** Tries to take a named lock for `seconds`; the holder renews it while it works, a dead holder's runs out. */
export async function takeLease(
  graph: Graph,
  id: string,
  by: string,
  seconds: number,
): Promise<Lease | ({ readonly granted: false } & LeaseHolder)> {
  const holder = freshId('holder');
  const take = async () => {
    const now = new Date();
    const until = new Date(now.getTime() + seconds * 1_000).toISOString();
    const params = { id, holder, by, now: now.toISOString(), until };
    const [row] = await graph.write((tx) => tx.run(platformTakeLease, params), { past: 'anything' });
    return row ?? { granted: false, by: '', since: '' };
  };
  const first = await take();
  if (!first.granted) return { granted: false, by: first.by, since: first.since };
  return {
    granted: true,
    renew: async () => (await take()).granted,
    release: async () => {
      await graph.write((tx) => tx.run(platformReleaseLease, { id, holder }), { past: 'anything' });
    },
  };
}

const pollMs = 500;

/** Renews a lease three times in its term until the work is over. */
async function beating<T>(lease: Lease, seconds: number, work: (held: () => boolean) => Promise<T>): Promise<T> {
  let held = true;
  const beat = async () => {
    // A database that is away for a moment says nothing about who holds the lock.
    held = await lease.renew().catch(() => held);
  };
  let beats = Promise.resolve();
  const timer = setInterval(
    () => {
      beats = beats.then(beat);
    },
    (seconds * 1_000) / 3,
  );
  try {
    return await work(() => held);
  } finally {
    clearInterval(timer);
    // A renewal still under way would take the lock again after its release.
    await beats;
  }
}

/**
 * Does the work while holding a named lock, which is renewed until it ends, after waiting up to `waitMs` for it; `late`
 * makes the error of waiting in vain. The work may ask whether the lock is still held.
 */
export async function underLease<T>(
  graph: Graph,
  lock: { readonly id: string; readonly by: string; readonly seconds: number; readonly waitMs: number },
  late: (holder: LeaseHolder) => Error,
  work: (held: () => boolean) => Promise<T>,
): Promise<T> {
  const until = Date.now() + lock.waitMs;
  for (;;) {
    const lease = await takeLease(graph, lock.id, lock.by, lock.seconds);
    if (lease.granted) {
      try {
        return await beating(lease, lock.seconds, work);
      } finally {
        await lease.release();
      }
    }
    if (Date.now() >= until) throw late(lease);
    await sleep(pollMs);
  }
}
