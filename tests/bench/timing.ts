import { invariant } from '../../server/platform/kernel/invariant.ts';

/** The value that a share of the values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  invariant(value !== undefined, 'nothing was measured');
  return value;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export interface Pairs {
  readonly warmUp: number;
  readonly pairs: number;
}

/** Times two works by turns, A B A B, so that what else the machine does falls on both alike; milliseconds. */
export async function inTurns(
  a: () => Promise<unknown>,
  b: () => Promise<unknown>,
  { warmUp, pairs }: Pairs,
): Promise<{ readonly a: readonly number[]; readonly b: readonly number[] }> {
  const times = { a: [] as number[], b: [] as number[] };
  for (let pair = -warmUp; pair < pairs; pair++) {
    const [first, second] = [await timed(a), await timed(b)];
    if (pair < 0) continue;
    times.a.push(first);
    times.b.push(second);
  }
  return times;
}
