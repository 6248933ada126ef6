import { setTimeout as sleep } from 'node:timers/promises';
import {
  platformHoldGate,
  platformOpenGate,
  platformOpenWriters,
  platformShutGate,
} from '../../../cypher/queries.gen.ts';
import type { Graph } from '../graph/graph.ts';
import { ConflictError, DomainError } from '../kernel/errors.ts';
import { freshId } from '../kernel/ids.ts';
import { said } from '../kernel/language.ts';

/** A gate whose holder died opens by itself after so long. */
const shutMs = 20_000;
const beatMs = 4_000;
const pollMs = 100;
const gateWaitMs = 40_000;
const writersWaitMs = 60_000;

async function shut(graph: Graph, holder: string, by: string): Promise<void> {
  const until = Date.now() + gateWaitMs;
  for (;;) {
    const params = { holder, by, ms: shutMs };
    const [row] = await graph.write((tx) => tx.run(platformShutGate, params), { past: 'anything' });
    if (row?.shut) return;
    if (Date.now() > until) {
      throw new ConflictError('archiveRunning', { params: { by: row?.by ?? '', at: said('刚才', 'just now') } });
    }
    await sleep(pollMs);
  }
}

/** A writer that found the gate open did so inside a transaction: all of those are over when this returns. */
async function awaitWriters(graph: Graph): Promise<void> {
  const writers = async () => (await graph.read(platformOpenWriters, {})).map(({ id }) => id);
  const until = Date.now() + writersWaitMs;
  let open = await writers();
  while (open.length > 0) {
    if (Date.now() > until) {
      throw new DomainError('UNAVAILABLE', 'archiveBusy', { params: { seconds: writersWaitMs / 1_000 } });
    }
    await sleep(pollMs);
    const now = new Set(await writers());
    open = open.filter((id) => now.has(id));
  }
}

/**
 * Does the work while nobody else can write, in this process or another: what it reads is one state of the graph. Readers
 * go on, writers wait. Throws UNAVAILABLE when the gate was open for a moment meanwhile: what was read is then worthless.
 */
export async function withGateShut<T>(graph: Graph, by: string, work: (inside: Graph) => Promise<T>): Promise<T> {
  const holder = freshId('gate');
  const inside = graph.passing(holder);
  const hold = async () => (await inside.write((tx) => tx.run(platformHoldGate, { holder, ms: shutMs }))).length > 0;
  await shut(inside, holder, by);
  let beating: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    beating = beating.then(hold).catch(() => undefined);
  }, beatMs);
  try {
    await awaitWriters(inside);
    const result = await work(inside);
    await beating;
    if (!(await hold())) throw new DomainError('UNAVAILABLE', 'archiveGateLost');
    return result;
  } finally {
    clearInterval(timer);
    await beating;
    await inside.write((tx) => tx.run(platformOpenGate, { holder }));
  }
}
