import { Worker } from 'node:worker_threads';
import { DomainError } from '../platform/kernel/errors.ts';
import { worth } from './greedy.rules.ts';
import type { Progress, Task } from './highs.ts';
import type { Solved } from './plan.types.ts';
import { gapOf } from './program.rules.ts';

export interface Watch {
  /** Aborting it ends the solver at once; the promise is then rejected with its reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

type Told = { readonly progress: Progress } | { readonly solved: Solved };

/** The solver looks at the clock between steps of its search: after so many seconds more it is taken to be stuck. */
const graceSeconds = 10;

/** What was told last of a solver that did not come back: the best plan yet with the bound proven until then. */
function cutShort({ program }: Task, told: readonly Progress[], seconds: number): Solved | null {
  const best = told.findLast(({ chosen }) => chosen !== null)?.chosen;
  const bound = told.at(-1)?.bound;
  const start = told.find(({ phase }) => phase === 'PLACED')?.chosen;
  if (!best || !start || bound === undefined) return null;
  const objective = worth(program.values, best);
  const relaxation = { objective: told[0]?.bound ?? bound, parts: new Float64Array(), prices: new Float64Array() };
  return { chosen: best, objective, bound, gap: gapOf(objective, bound), seconds, proven: false, relaxation, start };
}

/** Solves a plan in a thread of its own, as the solver blocks the one that it runs in. Throws UNAVAILABLE. */
export async function solve(task: Task, { signal, onProgress }: Watch = {}): Promise<Solved> {
  signal?.throwIfAborted();
  const startedAt = performance.now();
  const told: Progress[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Solved>();
  const failed = (detail: string, cause?: unknown) =>
    reject(new DomainError('UNAVAILABLE', 'solverFailed', { params: { detail }, cause }));
  const worker = new Worker(new URL('./solver.worker.ts', import.meta.url), { workerData: task });
  worker.on('message', (message: Told) => {
    if ('solved' in message) return resolve(message.solved);
    told.push(message.progress);
    onProgress?.(message.progress);
  });
  worker.on('error', (error) => failed(error instanceof Error ? error.message : String(error), error));
  worker.on('exit', (code) => failed(`exit ${code}`));
  const abort = () => reject(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const clock = setTimeout(
    () => {
      const found = cutShort(task, told, (performance.now() - startedAt) / 1000);
      if (found) resolve(found);
      else failed('timeout');
    },
    (task.seconds + graceSeconds) * 1000,
  );
  try {
    return await promise;
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
