import type { UnitOffer } from '../carrier/carrier.rules.ts';
import { bitOf, testsIn } from '../matching/admission.rules.ts';
import { type Alternative, alternativesIn } from '../matching/alternatives.rules.ts';
import { nearMissesOf, testCounts } from '../matching/explain.rules.ts';
import type { Allocation } from '../matching/plan.types.ts';
import { bindingQuotas } from '../matching/quotas.rules.ts';
import { limitName, quotas } from '../matching/wishes.rules.ts';
import { said } from '../platform/kernel/language.ts';
import type { Assignment, PlanSetup } from './plan.types.ts';
import type {
  BindingQuota,
  CheckLine,
  FrontierLine,
  NearPlace,
  OtherPlace,
  Place,
  PlanLine,
  PlanUnit,
  PlanView,
  WishCost,
  WishLine,
  Words,
} from './result.types.ts';
import { firstComePairs, gapWords, totalsOf } from './totals.rules.ts';
import { apartWords, blockWords, lackWords, testName, testNames, wan, whyNot } from './words.rules.ts';

const mostNear = 5;
/** Places to ask about are a list to work off: beyond so many it is a count. */
const mostToCheck = 200;
const quotaKinds: ReadonlySet<string> = new Set(['POWER', 'EFFLUENT', 'ENERGY', 'SUBSIDY']);

function planUnit({ unit, carrier }: UnitOffer): PlanUnit {
  return { id: unit.id, carrierId: carrier.id, carrierName: carrier.name, number: unit.number, version: unit.version };
}

function unitAt({ offers }: PlanSetup, site: number): PlanUnit | null {
  const offer = offers[site];
  return offer ? planUnit(offer) : null;
}

function placeAt(setup: PlanSetup, pair: number): Place | null {
  const found = setup.problem.pairs[pair];
  const split = setup.values[pair];
  const unit = found ? unitAt(setup, found.site) : null;
  if (!found || !split || !unit) return null;
  const { pins } = setup.parameters;
  const projectId = setup.candidates[found.project]?.need.id;
  const assumed = setup.assumed[pair] ?? 0;
  return {
    ...{ unit, value: found.value, split, used: found.used, mu: found.mu },
    assumed: assumed === 0 ? null : testNames(assumed),
    pinned: pins.some((pin) => pin.projectId === projectId && pin.unitId === unit.id),
  };
}

interface Found {
  readonly setup: PlanSetup;
  readonly solved: Allocation;
  readonly others: (project: number) => readonly Alternative[];
}

function otherPlaces(setup: PlanSetup, project: number, all: readonly Alternative[]): readonly OtherPlace[] {
  const { problem, candidates, parameters } = setup;
  const projectId = candidates[project]?.need.id;
  const pinned = parameters.pins.some((each) => each.projectId === projectId);
  return all.flatMap(({ pair, delta, blockedBy }): OtherPlace[] => {
    const found = problem.pairs[pair];
    const unit = found ? unitAt(setup, found.site) : null;
    if (!found || !unit) return [];
    const forbidden = parameters.forbids.some((each) => each.projectId === projectId && each.unitId === unit.id);
    const why = forbidden
      ? said('按要求排除', 'forbidden as asked')
      : pinned && blockedBy.length === 0
        ? said('空着，项目按要求固定在别处', 'free, but the project is pinned elsewhere')
        : whyNot(problem, blockedBy, { value: found.value, delta });
    return [{ unit, value: found.value, delta, free: blockedBy.length === 0, why, forbidden }];
  });
}

function reasonPlaced(place: Place, others: readonly OtherPlace[], admitted: number): Words {
  if (place.pinned) return said('按要求固定在此', 'pinned here as asked');
  if (admitted === 1) return said('唯一通过全部准入的载体', 'the only unit that passes all tests');
  const better = others.filter(({ delta }) => delta > 1e-9);
  const [first] = better;
  if (!first) return said(`能去的 ${admitted} 处中价值最高`, `worth most of the ${admitted} that it can go to`);
  const name = `${first.unit.carrierName} ${first.unit.number}`;
  return said(
    `首选 ${name} 价值高 ${wan(first.delta)} 万，但${first.why.zh}`,
    `${name} is worth ${wan(first.delta)} more, but ${first.why.en}`,
  );
}

interface Open {
  readonly others: readonly OtherPlace[];
  readonly wouldFit: readonly Words[];
  readonly near: readonly NearPlace[];
  readonly toCheck: number;
  readonly worthless: number;
}

function reasonOpen({ others, wouldFit, near, toCheck, worthless }: Open): Words {
  const [other] = others;
  const [fit] = wouldFit;
  if (fit) return fit;
  if (other) {
    const name = `${other.unit.carrierName} ${other.unit.number}`;
    return said(
      `能去的都没给它：${name} ${other.why.zh}`,
      `what it could have went to others: ${name} ${other.why.en}`,
    );
  }
  if (worthless > 0) {
    return said(
      `能落的 ${worthless} 处扣去成本和地价都不划算`,
      `at the ${worthless} places that it could have it costs more than it brings`,
    );
  }
  if (toCheck > 0)
    return said(`没有排除它的，但 ${toCheck} 处有未知项，待核`, `${toCheck} places have to be asked about first`);
  const [nearest] = near;
  if (!nearest) return said('没有接近的载体', 'no unit comes near');
  const name = `${nearest.unit.carrierName} ${nearest.unit.number}`;
  return said(
    `没有载体通过全部准入；最接近 ${name}，只差${nearest.lack.zh}`,
    `no unit passes all tests; ${name} fails by ${nearest.lack.en} alone`,
  );
}

/** What more of quotas alone would give a project a place, by its best places. */
function wouldFitOf({ setup }: Found, all: readonly Alternative[]): readonly Words[] {
  return all.flatMap(({ pair, blockedBy }) => {
    const found = setup.problem.pairs[pair];
    const unit = found ? unitAt(setup, found.site) : null;
    if (!found || !unit || blockedBy.length === 0 || !blockedBy.every(({ kind }) => quotaKinds.has(kind))) return [];
    const name = `${unit.carrierName} ${unit.number}`;
    const lacking = blockedBy.map((block) => blockWords(setup.problem, block, found.value));
    return [
      said(
        `${lacking.map(({ zh }) => zh).join('、')}；补足即可去 ${name}`,
        `${lacking.map(({ en }) => en).join(', ')}; with it, it could go to ${name}`,
      ),
    ];
  });
}

function notesOf({ chance, subsidy }: PlanSetup['candidates'][number]['need']): Words | null {
  const notes = [
    ...(chance === null ? [said('成功率未知，按 1 计', 'chance of success unknown, counted as 1')] : []),
    ...(subsidy === null ? [said('补贴未知，未扣', 'subsidy unknown, not taken off')] : []),
  ];
  if (notes.length === 0) return null;
  return said(notes.map(({ zh }) => zh).join('；'), notes.map(({ en }) => en).join('; '));
}

interface Counted {
  readonly admitted: number;
  readonly toCheck: number;
  readonly firstCome: PlanUnit | null;
}

function lineOf(found: Found, project: number, { admitted, toCheck, firstCome }: Counted): PlanLine[] {
  const { setup, solved } = found;
  const candidate = setup.candidates[project];
  const judged = setup.admissions[project];
  if (!candidate || !judged) return [];
  const { need, per, version, demo } = candidate;
  const taken = solved.chosen.find((at) => setup.problem.pairs[at]?.project === project);
  const place = taken === undefined ? null : placeAt(setup, taken);
  const all = found.others(project);
  const others = otherPlaces(setup, project, all);
  const near = place
    ? []
    : nearMissesOf(judged, 0)
        .slice(0, mostNear)
        .flatMap(({ site, finding }): NearPlace[] => {
          const unit = unitAt(setup, site);
          return unit ? [{ unit, lack: lackWords(finding, per) }] : [];
        });
  const wouldFit = place ? [] : wouldFitOf(found, all);
  const home = setup.homes[project] ?? null;
  const open = { others, wouldFit, near, toCheck, worthless: setup.worthless[project] ?? 0 };
  return [
    {
      ...{ projectId: need.id, name: need.name, version, demo, now: home && planUnit(home), firstCome, place, others },
      reason: place ? reasonPlaced(place, others, admitted) : reasonOpen(open),
      ...{ notes: notesOf(need), admitted, toCheck, near, wouldFit },
      failing: place
        ? []
        : testCounts(judged, 0)
            .filter(({ failed, unknown }) => failed + unknown > 0)
            .map(({ test, failed, unknown }) => ({ test: testName(test), failed, unknown })),
    },
  ];
}

function quotaLines({ setup, solved }: Found): readonly BindingQuota[] {
  return bindingQuotas(solved.limits, solved).map(({ limit, used, price }) => {
    const { kind, most } = limit;
    const unit = kind === 'PROJECT' || kind === 'SITE' ? '' : quotas[kind].unit;
    return { name: limitName(setup.problem, limit), unit, most, used, price };
  });
}

function checkLines({ setup }: Found): Pick<PlanView, 'toCheck' | 'toCheckCount' | 'opens'> {
  const alone = new Map<number, number>();
  for (const { unknown } of setup.toCheck) alone.set(unknown, (alone.get(unknown) ?? 0) + 1);
  const few = (mask: number) => testsIn(mask).length;
  const lines = [...setup.toCheck]
    .sort((one, other) => few(one.unknown) - few(other.unknown) || one.project - other.project || one.site - other.site)
    .slice(0, mostToCheck)
    .flatMap(({ project, site, unknown }): CheckLine[] => {
      const unit = unitAt(setup, site);
      const need = setup.candidates[project]?.need;
      return unit && need ? [{ projectId: need.id, name: need.name, unit, what: testNames(unknown) }] : [];
    });
  const opens = [...alone]
    .flatMap(([mask, pairs]) => {
      const [test, ...others] = testsIn(mask);
      return test && others.length === 0 ? [{ test, name: testName(test), pairs }] : [];
    })
    .sort((one, other) => other.pairs - one.pairs || bitOf[one.test] - bitOf[other.test]);
  return { toCheck: lines, toCheckCount: setup.toCheck.length, opens };
}

/** How often each project occurs. */
function countBy(projects: Iterable<{ readonly project: number }>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { project } of projects) counts.set(project, (counts.get(project) ?? 0) + 1);
  return counts;
}

function wishLines({ candidates, offers }: PlanSetup, all: readonly Assignment[]): readonly WishLine[] {
  return all.flatMap(({ projectId, unitId }): WishLine[] => {
    const need = candidates.find((each) => each.need.id === projectId)?.need;
    const offer = offers.find(({ unit }) => unit.id === unitId);
    return need && offer ? [{ projectId, name: need.name, unit: planUnit(offer) }] : [];
  });
}

/** What people see of a plan that was solved. */
export function planView(
  setup: PlanSetup,
  solved: Allocation,
  { wish, frontier }: { readonly wish: WishCost | null; readonly frontier: readonly FrontierLine[] },
): PlanView {
  const others = alternativesIn(setup.problem, solved.limits, solved.chosen);
  const found = { setup, solved, others };
  const { problem, candidates, parameters } = setup;
  const out = new Set(setup.apart.map(({ project }) => project));
  const [admitted, toCheck] = [countBy(problem.pairs), countBy(setup.toCheck)];
  const arrived = firstComePairs(problem);
  const first = new Map(arrived.flatMap((at) => problem.pairs[at] ?? []).map(({ project, site }) => [project, site]));
  return {
    parameters,
    lines: candidates.flatMap((_, project) =>
      out.has(project)
        ? []
        : lineOf(found, project, {
            admitted: admitted.get(project) ?? 0,
            toCheck: toCheck.get(project) ?? 0,
            firstCome: unitAt(setup, first.get(project) ?? -1),
          }),
    ),
    apart: setup.apart.map(({ project, reason, held }) => {
      const need = candidates[project]?.need;
      return { projectId: need?.id ?? '', name: need?.name ?? '', why: apartWords(reason, held) };
    }),
    ...checkLines(found),
    quotas: quotaLines(found),
    ...{ totals: totalsOf(setup, solved.chosen), firstCome: totalsOf(setup, arrived) },
    ...{ bound: solved.bound, gap: solved.gap, seconds: solved.seconds, proven: solved.proven },
    gapWords: gapWords(solved),
    ...{ wish, frontier, pins: wishLines(setup, parameters.pins), forbids: wishLines(setup, parameters.forbids) },
    considered: { projects: candidates.length, units: setup.offers.length, pairs: problem.pairs.length },
  };
}
