import type { Program, Relaxation } from './plan.types.ts';

/** What a pair is worth beyond the relaxation's prices of all that it draws on: at most 0 for one that is not taken whole. */
export function reducedValues({ values, starts, indices, draws, most }: Program, { prices }: Relaxation): Float64Array {
  const reduced = values.slice();
  for (let row = 0; row < most.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const pair = indices[at] ?? 0;
      reduced[pair] = (reduced[pair] ?? 0) - (prices[row] ?? 0) * (draws[at] ?? 0);
    }
  }
  return reduced;
}

function without(program: Program, leaves: (pair: number) => boolean): Program {
  const upper = program.upper.map((each, pair) => (program.lower[pair] !== 1 && leaves(pair) ? 0 : each));
  return { ...program, upper };
}

/** The program with the pairs alone that come nearest to being worth their prices, and those of a plan begun with. */
export function nearestPairs(
  program: Program,
  reduced: Float64Array,
  { few, start }: { readonly few: number; readonly start: readonly number[] },
): Program {
  const last = reduced.toSorted((a, b) => b - a)[few] ?? Number.NEGATIVE_INFINITY;
  const begun = new Set(start);
  return without(program, (pair) => (reduced[pair] ?? 0) < last && !begun.has(pair));
}

/**
 * The program without pairs that no plan better than a known one can have: with such a pair, even the relaxation would
 * be worth less.
 */
export function stillPossible(
  program: Program,
  reduced: Float64Array,
  { objective, best }: { readonly objective: number; readonly best: number },
): Program {
  return without(program, (pair) => objective + (reduced[pair] ?? 0) < best);
}
