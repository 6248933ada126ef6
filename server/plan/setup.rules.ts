import type { UnitOffer } from '../carrier/carrier.rules.ts';
import { type AdmissionRules, bitOf, usualRules } from '../matching/admission.rules.ts';
import { isOnOffer } from '../matching/offer.rules.ts';
import type { PlanPair, PlanPark, PlanProblem, Wishes } from '../matching/plan.types.ts';
import { type PairValue, pairValue, usualValues, type ValueRules } from '../matching/value.rules.ts';
import type { Apart, Assignment, Candidate, Held, PairToCheck, PlanParameters, PlanSetup } from './plan.types.ts';
import { type Judged, judge, leftOf, sharerOf } from './sides.rules.ts';

/** As for one project: what it does not state is not asked for. */
const ruled: AdmissionRules = { ...usualRules, silence: 'PASSES' };

interface Parks {
  readonly parks: readonly PlanPark[];
  /** By site: the place of its park. */
  readonly of: readonly number[];
}

function parksOf(offers: readonly UnitOffer[], { parks: given }: PlanParameters): Parks {
  const stated = new Map(given.map((each) => [each.carrierId, each]));
  const places = new Map<string, number>();
  const parks: PlanPark[] = [];
  const of = offers.map((offer) => {
    const { id, name, powerKva, effluentT } = sharerOf(offer);
    const known = places.get(id);
    if (known !== undefined) return known;
    const limit = stated.get(id);
    parks.push({ name, power: limit ? limit.powerKva : powerKva, effluent: limit ? limit.effluentT : effluentT });
    places.set(id, parks.length - 1);
    return parks.length - 1;
  });
  return { parks, of };
}

/** Why a project takes no part; null: it does. */
function apartOf(
  candidate: Candidate,
  project: number,
  parameters: PlanParameters,
  held: readonly Held[],
): Apart | null {
  const { need, energyTotal } = candidate;
  const place = held.find(({ projectId }) => projectId === need.id);
  if (place) return { project, reason: 'HELD', held: place };
  if (need.tax === null) return { project, reason: 'TAX', held: null };
  if (parameters.energyQuota !== null && energyTotal === null) return { project, reason: 'ENERGY', held: null };
  if (parameters.subsidyBudget !== null && need.subsidy === null) return { project, reason: 'SUBSIDY', held: null };
  return null;
}

interface Given {
  readonly offers: readonly UnitOffer[];
  readonly candidates: readonly Candidate[];
  readonly held: readonly Held[];
  readonly parameters: PlanParameters;
  readonly today: string;
}

interface Gathered {
  readonly pairs: PlanPair[];
  readonly values: PairValue[];
  readonly assumed: number[];
  readonly toCheck: PairToCheck[];
}

interface At {
  readonly candidate: Candidate;
  readonly project: number;
  readonly judged: Judged;
  readonly offers: readonly UnitOffer[];
  readonly shared: Parks;
  readonly parameters: PlanParameters;
}

const maskOf = ({ assume }: PlanParameters) => assume.reduce((mask, test) => mask | bitOf[test], 0);

/** What a park's limit makes unknown of a pair: a project that has not said how much it draws. */
function undrawn({ need }: Candidate, park: PlanPark | undefined): number {
  const power = (park?.power ?? null) !== null && need.power === null ? bitOf.LOAD : 0;
  const effluent = (park?.effluent ?? null) !== null && need.effluent === null ? bitOf.ENVIRONMENT : 0;
  return power | effluent;
}

/** The pairs of one project; answers on how many sites it would cost more than it brings. */
function gather(into: Gathered, { candidate, project, judged, offers, shared, parameters }: At): number {
  const { admission, sides } = judged;
  const passed = maskOf(parameters);
  const pinned = new Set(parameters.pins.flatMap((pin) => (pin.projectId === candidate.need.id ? pin.unitId : [])));
  let worthless = 0;
  for (const [site, side] of sides.entries()) {
    const offer = offers[site];
    if (!offer || admission.failed[site] !== 0) continue;
    const unknown = (admission.unknown[site] ?? 0) | undrawn(candidate, shared.parks[shared.of[site] ?? -1]);
    const rules: ValueRules = {
      ...{ ...usualValues, landPrice: parameters.landPrice, fitWeight: parameters.fitWeight },
      ...{ pricesBorne: side.rented ? parameters.rentMonths : 0, plotCost: 0 },
    };
    const value = pairValue(candidate.need, side.site, side.park, rules);
    if ((unknown & ~passed) !== 0 || value === null) {
      into.toCheck.push({ project, site, unknown: unknown & ~passed });
    } else if (value.value <= 0 && !pinned.has(offer.unit.id)) {
      worthless += 1;
    } else {
      into.pairs.push({ project, site, value: value.value, used: value.used, mu: value.mu });
      into.values.push(value);
      into.assumed.push(unknown & passed);
    }
  }
  return worthless;
}

/** What is to be planned: which pairs are admitted, which have to be asked about first, which projects take no part. */
export function setupOf({ offers: all, candidates, held, parameters, today }: Given): PlanSetup {
  const offers = all.filter(({ unit }) => isOnOffer(unit, today)).flatMap((offer) => leftOf(offer, held) ?? []);
  const shared = parksOf(offers, parameters);
  const judged = judge(candidates, offers, today, ruled);
  const into: Gathered = { pairs: [], values: [], assumed: [], toCheck: [] };
  const apart = candidates.flatMap((each, project) => apartOf(each, project, parameters, held) ?? []);
  const out = new Set(apart.map(({ project }) => project));
  const worthless = candidates.map((candidate, project) => {
    const own = judged[project];
    if (!own || out.has(project)) return 0;
    return gather(into, { candidate, project, judged: own, offers, shared, parameters });
  });
  const problem: PlanProblem = {
    projects: candidates.map(({ need, energyTotal }) => ({
      ...{ name: need.name, power: need.power ?? 0, effluent: need.effluent ?? 0 },
      ...{ energy: energyTotal ?? 0, subsidy: need.subsidy ?? 0 },
    })),
    sites: offers.map(({ unit, carrier }, site) => ({
      ...{ name: `${carrier.name} ${unit.number}`, park: shared.of[site] ?? -1 },
      ...{ area: (unit.areaHundredths ?? 0) / 100, divisible: unit.divisible === true },
    })),
    ...{ parks: shared.parks, pairs: into.pairs },
    ...{ energyQuota: parameters.energyQuota, subsidyBudget: parameters.subsidyBudget },
  };
  const { values, assumed, toCheck } = into;
  const admissions = judged.map(({ admission }) => admission);
  const tenants = new Map(all.map((offer) => [offer.unit.tenantId, offer]));
  const homes = candidates.map(({ enterpriseId }) =>
    enterpriseId === null ? null : (tenants.get(enterpriseId) ?? null),
  );
  return {
    parameters,
    today,
    candidates,
    offers,
    homes,
    problem,
    values,
    assumed,
    apart,
    toCheck,
    worthless,
    admissions,
  };
}

/** Wishes by place; those that name a project or unit that is not there have no place. */
export function wishesOf({ candidates, offers, parameters }: PlanSetup): {
  readonly wishes: Wishes;
  readonly gone: readonly Assignment[];
} {
  const projects = new Map(candidates.map(({ need }, at) => [need.id, at]));
  const sites = new Map(offers.map(({ unit }, at) => [unit.id, at]));
  const gone: Assignment[] = [];
  const placed = (all: readonly Assignment[], told: boolean) =>
    all.flatMap((each) => {
      const [project, site] = [projects.get(each.projectId), sites.get(each.unitId)];
      if (project !== undefined && site !== undefined) return [{ project, site }];
      if (told) gone.push(each);
      return [];
    });
  const wishes = { pins: placed(parameters.pins, true), forbids: placed(parameters.forbids, false) };
  return { wishes, gone };
}
