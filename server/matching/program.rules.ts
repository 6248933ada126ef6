import type { Limit, LimitKind, PlanPair, PlanProblem, Program, Wish, Wishes } from './plan.types.ts';

/** Coefficients above this make the solver's tolerances mean something else: such rows are divided by their largest. */
const largestDraw = 10;

/** Sums of the same values in another order differ by less. */
const roundingShare = 1e-12;

export const noWishes: Wishes = { pins: [], forbids: [] };

type Draw = (pair: PlanPair) => number;

function limitOf(kind: LimitKind, of: number, most: number, under: readonly number[], draws: readonly number[]): Limit {
  return { kind, of, most, pairs: Int32Array.from(under), draws: Float64Array.from(draws) };
}

function grouped(pairs: readonly PlanPair[], size: number, of: (pair: PlanPair) => number): number[][] {
  const groups = Array.from({ length: size }, (): number[] => []);
  for (const [at, pair] of pairs.entries()) groups[of(pair)]?.push(at);
  return groups;
}

/** The limits of a plan: those that nothing could exceed are left out. */
export function limitsOf(problem: PlanProblem): readonly Limit[] {
  const { pairs, projects, sites, parks } = problem;
  const limits: Limit[] = [];
  const add = (kind: LimitKind, of: number, most: number | null, under: readonly number[], draw: Draw) => {
    if (most === null) return;
    const drawn = under.map((at) => {
      const pair = pairs[at];
      return pair ? draw(pair) : 0;
    });
    const inForce = under.filter((_, index) => (drawn[index] ?? 0) > 0);
    const draws = drawn.filter((each) => each > 0);
    if (draws.reduce((sum, each) => sum + each, 0) > most) limits.push(limitOf(kind, of, most, inForce, draws));
  };
  const one = () => 1;
  const of = <K extends 'power' | 'effluent' | 'energy' | 'subsidy'>(key: K): Draw => {
    return ({ project }) => projects[project]?.[key] ?? 0;
  };
  for (const [project, under] of grouped(pairs, projects.length, (pair) => pair.project).entries()) {
    add('PROJECT', project, 1, under, one);
  }
  const bySite = grouped(pairs, sites.length, (pair) => pair.site);
  for (const [site, { divisible, area }] of sites.entries()) {
    const under = bySite[site] ?? [];
    if (divisible) add('AREA', site, area, under, ({ used }) => used);
    else add('SITE', site, 1, under, one);
  }
  const byPark = grouped(pairs, parks.length, ({ site }) => sites[site]?.park ?? -1);
  for (const [park, { power, effluent }] of parks.entries()) {
    const under = byPark[park] ?? [];
    add('POWER', park, power, under, of('power'));
    add('EFFLUENT', park, effluent, under, of('effluent'));
  }
  const all = pairs.map((_, at) => at);
  add('ENERGY', 0, problem.energyQuota, all, of('energy'));
  add('SUBSIDY', 0, problem.subsidyBudget, all, of('subsidy'));
  return limits;
}

/** By how much a row is divided. */
export function scaleOf({ draws }: Pick<Limit, 'draws'>): number {
  let largest = 0;
  for (const draw of draws) if (draw > largest) largest = draw;
  return largest > largestDraw ? largest : 1;
}

/** Finds pairs by project and carrier. */
export function pairIndex(pairs: readonly PlanPair[]): (wish: Wish) => number | null {
  const places = new Map(pairs.map(({ project, site }, at) => [`${project}~${site}`, at]));
  return ({ project, site }) => places.get(`${project}~${site}`) ?? null;
}

/** The program of a plan; wishes for pairs that are not offered change nothing in it. */
export function programOf(problem: PlanProblem, limits: readonly Limit[], { pins, forbids }: Wishes): Program {
  const { pairs } = problem;
  const size = limits.reduce((sum, limit) => sum + limit.pairs.length, 0);
  const lower = new Float64Array(pairs.length);
  const upper = new Float64Array(pairs.length).fill(1);
  const placeOf = pairIndex(pairs);
  for (const pin of pins) {
    const at = placeOf(pin);
    if (at !== null) lower[at] = 1;
  }
  for (const forbid of forbids) {
    const at = placeOf(forbid);
    if (at !== null) upper[at] = 0;
  }
  const starts = new Int32Array(limits.length + 1);
  const indices = new Int32Array(size);
  const draws = new Float64Array(size);
  const most = new Float64Array(limits.length);
  let end = 0;
  for (const [row, limit] of limits.entries()) {
    const scale = scaleOf(limit);
    indices.set(limit.pairs, end);
    for (const [index, draw] of limit.draws.entries()) draws[end + index] = draw / scale;
    most[row] = limit.most / scale;
    end += limit.pairs.length;
    starts[row + 1] = end;
  }
  return { values: Float64Array.from(pairs, ({ value }) => value), lower, upper, starts, indices, draws, most };
}

/** How much better than an objective a plan could be at most, as a share of it; null where that has no meaning. */
export function gapOf(objective: number, bound: number): number | null {
  if (bound - objective <= Math.abs(objective) * roundingShare) return 0;
  return objective > 0 ? (bound - objective) / objective : null;
}
