import { type Column, entered, type FeatureWeight } from '../../../server/targeting/rank.rules.ts';

/** What enters the sum, before its weights are known. */
export type Term = Pick<FeatureWeight, 'feature' | 'as'>;

/** One choice: a row of numbers for each candidate, the first of which was chosen. */
export interface Choice {
  readonly rows: Float32Array;
  readonly candidates: number;
}

/** A choice among all that any feature says something of, besides those that say something of everything. */
export function choiceOf(
  columns: ReadonlyMap<string, Column>,
  terms: readonly Term[],
  asked: { readonly chosen: number; readonly known: ReadonlySet<number>; readonly everywhere: readonly string[] },
): Choice {
  const { chosen, known, everywhere } = asked;
  const used = terms.map(({ feature, as }) => {
    const column = columns.get(feature) ?? new Float64Array(0);
    return { column, as, highest: column.reduce((most, each) => Math.max(most, each), 0) };
  });
  const telling = terms.flatMap(({ feature }) => {
    const column = columns.get(feature);
    return column === undefined || everywhere.includes(feature) ? [] : [column];
  });
  const length = used[0]?.column.length ?? 0;
  const others = Array.from({ length }, (_, at) => at).filter(
    (at) => at !== chosen && !known.has(at) && telling.some((column) => (column[at] ?? 0) > 0),
  );
  const candidates = [chosen, ...others];
  const rows = new Float32Array(candidates.length * terms.length);
  for (const [row, at] of candidates.entries()) {
    for (const [term, { column, as, highest }] of used.entries()) {
      rows[row * terms.length + term] = entered(column[at] ?? 0, highest, as);
    }
  }
  return { rows, candidates: candidates.length };
}

const rounds = 10;
const batch = 24;
const ridge = 5e-4;

/** Adds the slope of minus the log chance of the chosen one. */
function slopeOf({ rows, candidates }: Choice, weights: Float64Array, slope: Float64Array): void {
  const width = weights.length;
  const scores = new Float64Array(candidates);
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < candidates; row += 1) {
    let score = 0;
    for (let term = 0; term < width; term += 1) score += (weights[term] ?? 0) * (rows[row * width + term] ?? 0);
    scores[row] = score;
    if (score > highest) highest = score;
  }
  let sum = 0;
  for (let row = 0; row < candidates; row += 1) {
    const mass = Math.exp((scores[row] ?? 0) - highest);
    scores[row] = mass;
    sum += mass;
  }
  for (let row = 0; row < candidates; row += 1) {
    const error = (scores[row] ?? 0) / sum - (row === 0 ? 1 : 0);
    if (Math.abs(error) < 3e-6) continue;
    for (let term = 0; term < width; term += 1) {
      slope[term] = (slope[term] ?? 0) + error * (rows[row * width + term] ?? 0);
    }
  }
}

/** The weights under which what was chosen was most likely (conditional logit, a little drawn to 0, by Adam). */
export function fitted(choices: readonly Choice[], terms: readonly Term[]): readonly FeatureWeight[] {
  const zeros = () => new Float64Array(terms.length);
  const [weights, first, second] = [zeros(), zeros(), zeros()];
  let step = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (let from = 0; from < choices.length; from += batch) {
      const some = choices.slice(from, from + batch);
      const slope = zeros();
      for (const choice of some) slopeOf(choice, weights, slope);
      step += 1;
      for (let term = 0; term < weights.length; term += 1) {
        const at = (slope[term] ?? 0) / some.length + ridge * (weights[term] ?? 0);
        const [mean, square] = [0.9 * (first[term] ?? 0) + 0.1 * at, 0.999 * (second[term] ?? 0) + 0.001 * at * at];
        first[term] = mean;
        second[term] = square;
        const move = mean / (1 - 0.9 ** step) / (Math.sqrt(square / (1 - 0.999 ** step)) + 1e-8);
        weights[term] = (weights[term] ?? 0) - (0.1 / (1 + 0.25 * round)) * move;
      }
    }
  }
  return terms.map((term, at) => ({ ...term, weight: Math.round((weights[at] ?? 0) * 100) / 100 }));
}
