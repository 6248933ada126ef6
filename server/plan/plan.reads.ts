import { planAccepted, planPlan, planPlans } from '../../cypher/queries.gen.ts';
import { offersOf, readCarrierBase } from '../carrier/carrier.reads.ts';
import { refuseClashes } from '../matching/allocate.ts';
import { limitsOf } from '../matching/program.rules.ts';
import { needOfProject, wordsOf } from '../matching/project-need.rules.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { readProjects } from '../project/project.reads.ts';
import type { ProjectRow } from '../project/project.types.ts';
import { planLimits } from './parameters.rules.ts';
import type { Candidate, PlanList, PlanParameters, PlanWithNow } from './plan.types.ts';
import type { RunTask } from './runs.ts';
import { heldBy } from './saved.rules.ts';
import { setupOf, wishesOf } from './setup.rules.ts';

type Reader = Pick<Context, 'graph' | 'viewer'>;

const fenPerWan = 1_000_000;

function candidateOf(project: ProjectRow, today: string): Candidate {
  const { budgetFen, budgetPer, energyUse, outputFen, version, demo, enterpriseId } = project;
  return {
    need: needOfProject(project, today),
    per: budgetFen === null ? null : budgetPer,
    energyTotal: energyUse === null || outputFen === null ? null : (energyUse * outputFen) / fenPerWan,
    ...{ version, demo, enterpriseId, words: wordsOf(project) },
  };
}

function withinLimits(counts: Readonly<Record<'projects' | 'units' | 'pairs', number>>): void {
  for (const part of ['projects', 'units', 'pairs'] as const) {
    if (counts[part] <= planLimits[part]) continue;
    const { projects, units, pairs } = counts;
    throw new InvalidError('planTooLarge', {
      params: {
        projects,
        units,
        pairs,
        mostProjects: planLimits.projects,
        mostUnits: planLimits.units,
        mostPairs: planLimits.pairs,
      },
    });
  }
}

/** What a plan of a region is made of, read now: three trips side by side. Throws NOT_FOUND and INVALID. */
export async function planTask(context: Reader, region: string, parameters: PlanParameters): Promise<RunTask> {
  const [base, projects, accepted] = await Promise.all([
    readCarrierBase(context, region),
    readProjects(context, region),
    context.graph.read(planAccepted, { viewer: scopeOf(context) }),
  ]);
  if (!base || !projects) throw new NotFoundError('regionNotFound', { field: 'region', params: { id: region } });
  const today = dayOf(new Date());
  const candidates = projects.projects.map((each) => candidateOf(each, today));
  const held = accepted.flatMap(({ plan }) => heldBy(plan));
  withinLimits({ projects: candidates.length, units: base.units.length, pairs: 0 });
  const given = { offers: offersOf(base), candidates, held, today };
  const setup = setupOf({ ...given, parameters });
  withinLimits({ projects: candidates.length, units: base.units.length, pairs: setup.problem.pairs.length });
  const { wishes, gone } = wishesOf(setup);
  if (gone.length > 0) throw new InvalidError('planPinGone', { field: 'pins', params: { count: gone.length } });
  refuseClashes(setup.problem, limitsOf(setup.problem), wishes);
  const [least] = parameters.prices;
  const cheapest = least === undefined ? null : setupOf({ ...given, parameters: { ...parameters, landPrice: least } });
  return { regionId: base.regionId, regionName: base.regionName, by: context.viewer.username, setup, wishes, cheapest };
}

/** The saved plans of a region: one trip. Null: no such region. */
export async function readPlans(context: Reader, region: string): Promise<PlanList | null> {
  const [row] = await context.graph.read(planPlans, { region, viewer: scopeOf(context) });
  return row?.list ?? null;
}

/** Saved plans in the order asked for: one trip; those that are no more are left out. */
export async function readSavedPlans(context: Reader, ids: readonly string[]): Promise<readonly PlanWithNow[]> {
  const found = await context.graph.read(planPlan, { ids, viewer: scopeOf(context) });
  const byId = new Map(found.map((row) => [row.found.plan.id, row.found]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
