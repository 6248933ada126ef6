import { availabilityOf, freeOn, type UnitOffer } from '../carrier/carrier.rules.ts';
import { type EnvClass, envClasses, type FireClass, fireClasses, type UnitRow } from '../carrier/carrier.types.ts';
import type { Need, Park, Site, Tenure } from './matching.types.ts';
import type { Budget, TypedNeed } from './need.types.ts';

const squareMetresPerMu = 10_000 / 15;
const fenPerWan = 1_000_000;
const msOfDay = 86_400_000;
/** Whoever does not say by when still wants what can be had at all. */
const longestWaitDays = 3_650;

/** A day as a count of days. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / msOfDay);
/** The day of a count. */
export const dayAt = (count: number): string => new Date(count * msOfDay).toISOString().slice(0, 10);

/** Ranks of classes from 1 up, the heaviest highest. */
const rankIn = <Name>(names: readonly Name[], name: Name | null): number | null =>
  name === null ? null : names.length - names.indexOf(name);
export const fireRank = (fire: FireClass | null): number | null => rankIn(fireClasses, fire);
export const envRank = (env: EnvClass | null): number | null => rankIn(envClasses, env);

const hundredths = (value: number | null): number | null => (value === null ? null : value / 100);

function tenureOf({ tenure, status, kind }: UnitRow): Tenure | null {
  if (tenure !== null) return tenure === 'BOTH' ? 'ANY' : tenure;
  if (status === 'FOR_RENT') return 'RENT';
  return status === 'FOR_SALE' || kind === 'PLOT' ? 'SALE' : null;
}

/** The price of a unit in the terms of a budget: 元/㎡·月, 元/㎡ or 元/亩. */
export function priceFor({ rentFen, saleFen, landFen }: UnitRow, per: Budget['per']): number | null {
  return hundredths({ MONTH: rentFen, ONCE: saleFen, MU: landFen }[per]);
}

/** In what terms a unit is paid for where nobody has named a budget. */
export function usualPer({ rentFen, saleFen, landFen }: UnitRow, tenure: Tenure | null): Budget['per'] | null {
  if (rentFen !== null && tenure !== 'SALE') return 'MONTH';
  if (saleFen !== null && tenure !== 'RENT') return 'ONCE';
  return landFen === null ? null : 'MU';
}

/** Whether a unit can be looked at for a project: what is taken or kept for somebody and names no day cannot. */
export function isOnOffer(unit: UnitRow, today: string): boolean {
  const state = availabilityOf(unit);
  return freeOn(unit, today) !== null || state === 'COMING' || state === 'UNKNOWN';
}

/** What holds for a unit, as the tests read it: each unit has rules of its own. */
export function sideOf(
  offer: UnitOffer,
  per: Budget['per'] | null,
  today: string,
): { readonly site: Site; readonly park: Park } {
  const { unit, carrier } = offer;
  const free = freeOn(unit, today);
  const area = hundredths(unit.areaHundredths);
  return {
    site: {
      ...{ id: unit.id, name: `${carrier.name} ${unit.number}`, parkId: unit.id },
      ...{ type: unit.usage ?? (unit.kind === 'PLOT' ? 'LAND' : null), area },
      // A room stands on land that is taken already.
      mu: unit.kind !== 'PLOT' ? 0 : area === null ? null : area / squareMetresPerMu,
      ...{ divisible: unit.divisible, leastLot: hundredths(unit.minLotHundredths) },
      ...{
        height: unit.heightM,
        load: unit.loadKn,
        power: unit.powerKva,
        effluent: unit.effluentT ?? carrier.effluentT,
      },
      ...{ fireClass: fireRank(unit.fireClass), tenure: tenureOf(unit) },
      ...{ price: per === null ? null : priceFor(unit, per), availableFrom: free === null ? null : dayNumber(free) },
    },
    park: {
      ...{ id: unit.id, name: carrier.name, mainIndustry: null, environmentalClass: envRank(offer.envClass) },
      industries: offer.industries.length === 0 ? null : offer.industries.map(({ id }) => id),
      // A list of nothing is what people leave who refuse nothing.
      negativeList: offer.negative,
      leastTaxPerMu: unit.kind !== 'PLOT' ? 0 : offer.taxFloorFen === null ? null : offer.taxFloorFen / fenPerWan,
      mostEnergy: offer.energyCap,
    },
  };
}

/** What somebody typed, as a project that says no more than that. */
export function projectOf(need: TypedNeed, industryId: string | null, today: string): Need {
  const { budget, latest } = need;
  const implied = budget === null ? null : budget.per === 'MONTH' ? 'RENT' : 'SALE';
  return {
    ...{ id: 'typed', name: '', industry: industryId, type: need.usage, area: need.area, areaMost: need.areaMost },
    ...{ height: need.height, load: need.loadKn, power: need.powerKva, effluent: need.effluentT },
    ...{ fireClass: fireRank(need.fireClass), environmentalClass: envRank(need.envClass), energy: null },
    ...{ tenure: need.tenure ?? implied, budget: budget?.yuan ?? null, tax: null, chance: null, subsidy: null },
    latest: latest === null ? dayNumber(today) + longestWaitDays : dayNumber(latest),
  };
}
