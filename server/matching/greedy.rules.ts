import { Placing } from './placing.rules.ts';
import type { Limit, PlanPair, Program, Relaxation } from './plan.types.ts';

/** Ways to place projects without a solver: fast, and what a plan is held against. */
export const greedyWays = ['FIRST_COME', 'BY_VALUE', 'BY_VALUE_PER_MU'] as const;
export type GreedyWay = (typeof greedyWays)[number];

interface Plan {
  readonly pairs: readonly PlanPair[];
  readonly program: Program;
}

/** What chosen pairs are worth. */
export function worth(values: Float64Array, chosen: readonly number[]): number {
  return chosen.reduce((sum, at) => sum + (values[at] ?? 0), 0);
}

const ascending = (chosen: readonly number[]) => chosen.toSorted((a, b) => a - b);

/** Places pairs in this order, each where it still fits and is worth something. */
function placeInOrder(program: Program, order: Iterable<number>): readonly number[] {
  const placing = new Placing(program);
  const done = new Set(placing.chosen);
  for (const pair of order) {
    if (!done.has(pair) && (program.values[pair] ?? 0) > 0 && placing.fits(pair)) placing.place(pair);
  }
  return ascending(placing.chosen);
}

/** Places from the highest key down; of equal ones the first. */
function ordered(size: number, key: (pair: number) => number): Int32Array {
  const keys = Float64Array.from({ length: size }, (_, pair) => key(pair));
  return Int32Array.from({ length: size }, (_, pair) => pair).sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || a - b);
}

/** Projects in the order of arrival, each on what is left and worth most to it. */
function* byArrival(pairs: readonly PlanPair[], program: Program, arrival: readonly number[]): Generator<number> {
  const ofProject = Map.groupBy(
    ordered(pairs.length, (pair) => program.values[pair] ?? 0),
    (pair) => {
      return pairs[pair]?.project ?? -1;
    },
  );
  for (const project of arrival) yield* ofProject.get(project) ?? [];
}

/** Chooses pairs without a solver. First come: in the order given, else that of the list of projects. */
export function greedy({ pairs, program }: Plan, way: GreedyWay, arrival?: readonly number[]): readonly number[] {
  const { values } = program;
  if (way === 'FIRST_COME') {
    const order = arrival ?? [...new Set(pairs.map(({ project }) => project))].sort((a, b) => a - b);
    return placeInOrder(program, byArrival(pairs, program, order));
  }
  const perMu = (pair: number) => (values[pair] ?? 0) / Math.max(pairs[pair]?.mu ?? 0, 1e-9);
  return placeInOrder(program, ordered(pairs.length, way === 'BY_VALUE' ? (pair) => values[pair] ?? 0 : perMu));
}

/**
 * Places by what is left of a value when the relaxation's prices of carriers and quotas are paid, and by how much of a
 * pair the relaxation takes; the better of the two.
 */
export function pricedGreedy(program: Program, limits: readonly Limit[], relaxation: Relaxation): readonly number[] {
  const { values } = program;
  const { parts } = relaxation;
  // A project's own price is what it can gain: the same wherever it goes.
  const shared = relaxation.prices.map((price, row) => (limits[row]?.kind === 'PROJECT' ? 0 : price));
  const placing = new Placing({ ...program, lower: new Float64Array(values.length) });
  const left = values.map((value, pair) => value - placing.charge(pair, shared));
  const largest = left.reduce((most, each) => Math.max(most, Math.abs(each)), 1);
  const ways = [
    ordered(values.length, (pair) => left[pair] ?? 0),
    ordered(values.length, (pair) => Math.round((parts[pair] ?? 0) * 1e6) + (left[pair] ?? 0) / (largest * 2)),
  ];
  const found = ways.map((order) => placeInOrder(program, order));
  return found.reduce((best, each) => (worth(values, each) > worth(values, best) ? each : best));
}
