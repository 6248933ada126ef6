import fc from 'fast-check';
import { solveTask } from '../../server/matching/highs.ts';
import type { PlanProblem, Solved, Wishes } from '../../server/matching/plan.types.ts';
import { limitsOf, noWishes, programOf } from '../../server/matching/program.rules.ts';

const figure = (least: number, most: number) =>
  fc.integer({ min: least * 10, max: most * 10 }).map((each) => each / 10);
const share = fc.integer({ min: 1, max: 9 }).map((each) => each / 10);

/** Plans of up to 8 projects on 8 carriers in two parks, with quotas that bind more or less. */
export const anyPlan: fc.Arbitrary<PlanProblem> = fc
  .record({
    projects: fc.array(
      fc.record({ power: figure(0, 90), effluent: figure(0, 9), energy: figure(0, 400), subsidy: figure(0, 20) }),
      {
        ...{ minLength: 1, maxLength: 8 },
      },
    ),
    sites: fc.array(
      fc.record({ park: fc.integer({ min: 0, max: 1 }), area: figure(100, 900), divisible: fc.boolean() }),
      {
        ...{ minLength: 1, maxLength: 8 },
      },
    ),
    seats: fc.array(fc.record({ value: figure(-20, 300), need: figure(50, 500), offered: share }), {
      minLength: 64,
      maxLength: 64,
    }),
    shares: fc.tuple(share, share, share, share),
    bounded: fc.tuple(fc.boolean(), fc.boolean()),
  })
  .map(({ projects, sites, seats, shares, bounded }) => {
    const total = (key: 'power' | 'effluent' | 'energy' | 'subsidy') =>
      projects.reduce((sum, each) => sum + each[key], 0);
    const pairs = projects.flatMap((_, project) =>
      sites.flatMap((site, at) => {
        const seat = seats[project * 8 + at];
        if (!seat || seat.offered < 0.4 || seat.need > site.area) return [];
        const used = site.divisible ? seat.need : site.area;
        return [{ project, site: at, value: seat.value, used, mu: used / 666.7 }];
      }),
    );
    return {
      projects: projects.map((each, at) => ({ ...each, name: `项目${at}` })),
      sites: sites.map((each, at) => ({ ...each, name: `载体${at}` })),
      parks: [0, 1].map((at) => ({
        ...{ name: `园区${at}`, power: bounded[0] ? total('power') * shares[0] : null },
        effluent: total('effluent') * shares[1],
      })),
      pairs,
      energyQuota: bounded[1] ? total('energy') * shares[2] : null,
      subsidyBudget: total('subsidy') * shares[3],
    };
  });

const within = (drawn: number, most: number | null) => most === null || drawn <= most + 1e-6 * Math.max(1, most);

/** Whether chosen pairs keep all limits, said from the plan itself. */
export function keepsLimits(
  { projects, sites, parks, pairs, energyQuota, subsidyBudget }: PlanProblem,
  chosen: readonly number[],
): boolean {
  const placed = chosen.flatMap((at) => pairs[at] ?? []);
  const drawn = (key: 'power' | 'effluent' | 'energy' | 'subsidy', park: number | null = null) =>
    placed
      .filter(({ site }) => park === null || sites[site]?.park === park)
      .reduce((sum, { project }) => sum + (projects[project]?.[key] ?? 0), 0);
  return (
    new Set(placed.map(({ project }) => project)).size === placed.length &&
    sites.every(({ divisible, area }, site) => {
      const here = placed.filter((each) => each.site === site);
      return divisible
        ? within(
            here.reduce((sum, { used }) => sum + used, 0),
            area,
          )
        : here.length <= 1;
    }) &&
    parks.every(
      ({ power, effluent }, park) => within(drawn('power', park), power) && within(drawn('effluent', park), effluent),
    ) &&
    within(drawn('energy'), energyQuota) &&
    within(drawn('subsidy'), subsidyBudget)
  );
}

/** The best of all plans, found by trying all; null when no plan keeps the wishes. */
export function bestByTrying(problem: PlanProblem, { pins, forbids }: Wishes = noWishes): number | null {
  const { pairs, projects } = problem;
  const is = (list: Wishes['pins'], at: number) =>
    list.some(({ project, site }) => project === pairs[at]?.project && site === pairs[at]?.site);
  const ofProject = projects.map((_, project) => [...pairs.keys()].filter((at) => pairs[at]?.project === project));
  const hopes = ofProject.map((offered) => Math.max(0, ...offered.map((at) => pairs[at]?.value ?? 0)));
  const left = hopes.map((_, from) => hopes.slice(from).reduce((sum, each) => sum + each, 0));
  let best: number | null = null;
  const go = (project: number, chosen: readonly number[], worth: number) => {
    if (!keepsLimits(problem, chosen)) return;
    if (best !== null && worth + (left[project] ?? 0) <= best) return;
    if (project === projects.length) {
      best = worth;
      return;
    }
    const offered = ofProject[project] ?? [];
    const pinned = offered.filter((at) => is(pins, at));
    for (const at of (pinned.length > 0 ? pinned : offered).filter((each) => !is(forbids, each))) {
      go(project + 1, [...chosen, at], worth + (pairs[at]?.value ?? 0));
    }
    if (pinned.length === 0) go(project + 1, chosen, worth);
  };
  go(0, [], 0);
  return best;
}

/** Solves a plan here, without a thread, to the last digit. */
export function solved(problem: PlanProblem, wishes: Wishes = noWishes): Promise<Solved> {
  const limits = limitsOf(problem);
  const program = programOf(problem, limits, wishes);
  return solveTask({ program, limits, pairs: problem.pairs, gap: 0, seconds: 60, few: 6 }, () => {});
}
