import { greedy } from '../matching/greedy.rules.ts';
import type { Allocation, PlanProblem } from '../matching/plan.types.ts';
import { limitsOf, noWishes, programOf } from '../matching/program.rules.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import type { PlanSetup } from './plan.types.ts';
import type { FrontierLine, Totals } from './result.types.ts';

/** What chosen pairs come to. The tax per 亩 is that of projects on plots alone: a floor uses up no land. */
export function totalsOf(
  { problem, values }: Pick<PlanSetup, 'problem' | 'values'>,
  chosen: readonly number[],
): Totals {
  let [value, tax, mu, taxOnLand] = [0, 0, 0, 0];
  for (const at of chosen) {
    const pair = problem.pairs[at];
    const split = values[at];
    if (!pair || !split) continue;
    value += pair.value;
    tax += split.tax;
    mu += pair.mu;
    if (pair.mu > 0) taxOnLand += split.tax;
  }
  return { placed: chosen.length, value, tax, mu, taxPerMu: mu > 0 ? taxOnLand / mu : null };
}

/** What comes of it when each project, in the order of the list, takes the best that is left. */
export function firstComePairs(problem: PlanProblem): readonly number[] {
  const program = programOf(problem, limitsOf(problem), noWishes);
  return greedy({ pairs: problem.pairs, program }, 'FIRST_COME');
}

/** One plan of a frontier in figures; values are before the price of land. */
export function frontierLine(
  setup: Pick<PlanSetup, 'problem' | 'values'>,
  point: {
    readonly landPrice: number;
    readonly chosen: readonly number[];
    readonly worth: number;
    readonly gap: number | null;
  },
): FrontierLine {
  const { landPrice, chosen, worth, gap } = point;
  return { ...totalsOf(setup, chosen), value: worth, landPrice, gap };
}

/** How much better a plan could be, in words. */
export function gapWords({ gap, proven }: Pick<Allocation, 'gap' | 'proven'>): InLanguages<string> {
  if (gap === null) return said('还不知道能好多少', 'how much better a plan could be is not known');
  const share = (gap * 100).toFixed(gap < 0.0005 ? 2 : 1);
  if (gap === 0) return said('已是最好：没有更好的安排', 'the best: there is no better plan');
  const ended = proven ? said('', '') : said('（时限已到）', ' (time was up)');
  return said(`最多还能再好 ${share}%${ended.zh}`, `could be better by ${share}% at most${ended.en}`);
}
