import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import type { Allocation, Limit, PlanProblem, Wishes } from './plan.types.ts';
import { limitsOf, noWishes, programOf } from './program.rules.ts';
import { solve, type Watch } from './solver.ts';
import { atLandPrice } from './value.rules.ts';
import { clashesOf } from './wishes.rules.ts';

export interface Effort {
  /** Stops when no plan can be better by more than this share. */
  readonly gap: number;
  /** After which the best plan found is taken, with the gap proven until then. */
  readonly seconds: number;
}

export const usualEffort: Effort = { gap: 0.005, seconds: 10 };

/** Throws INVALID that names the pins that cannot all hold. */
export function refuseClashes(problem: PlanProblem, limits: readonly Limit[], wishes: Wishes): void {
  const clashes = clashesOf(problem, limits, wishes);
  if (clashes.length === 0) return;
  const detail = said(clashes.map(({ text }) => text.zh).join('；'), clashes.map(({ text }) => text.en).join('; '));
  throw new InvalidError('pinsClash', { field: 'pins', params: { detail } });
}

/** The best plan for all projects (methods of matching, 3.2). Throws INVALID that names the pins that clash. */
export async function allocate(
  problem: PlanProblem,
  effort: Effort = usualEffort,
  { wishes = noWishes, ...watch }: Watch & { readonly wishes?: Wishes } = {},
): Promise<Allocation> {
  const limits = limitsOf(problem);
  refuseClashes(problem, limits, wishes);
  const program = programOf(problem, limits, wishes);
  const solved = await solve({ program, limits, pairs: problem.pairs, ...effort }, watch);
  return { ...solved, problem, limits };
}

/** What a wish costs: the best plan without it less the best plan with it; exact to the gaps of both, 万元 a year. */
export function costOfWish(free: Allocation, wished: Allocation): { readonly cost: number; readonly within: number } {
  return {
    cost: free.objective - wished.objective,
    within: free.bound - free.objective + (wished.bound - wished.objective),
  };
}

/** One plan of the frontier: what a price of land makes of tax and land. */
export interface FrontierPoint {
  readonly landPrice: number;
  /** 万元 a year, before the price of land. */
  readonly worth: number;
  /** 亩. */
  readonly mu: number;
  /** The pairs taken, by their places in the plan's list. */
  readonly chosen: readonly number[];
  readonly gap: number | null;
}

/** Best plans at several prices of land; pairs are valued at `standing` 万元 per 亩 now. */
export async function frontier(
  problem: PlanProblem,
  { standing, prices }: { readonly standing: number; readonly prices: readonly number[] },
  effort: Effort = usualEffort,
  watch: Watch & { readonly wishes?: Wishes } = {},
): Promise<readonly FrontierPoint[]> {
  const points: FrontierPoint[] = [];
  for (const landPrice of prices) {
    const pairs = problem.pairs.map((pair) => atLandPrice(pair, standing, landPrice));
    const { chosen, objective, gap } = await allocate({ ...problem, pairs }, effort, watch);
    const mu = chosen.reduce((sum, at) => sum + (pairs[at]?.mu ?? 0), 0);
    points.push({ landPrice, worth: objective + landPrice * mu, mu, chosen, gap });
  }
  return points;
}
