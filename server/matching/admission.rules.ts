import { type AdmissionTest, admissionTests, type Need, type Park, type Site, type Tenure } from './matching.types.ts';

/** What may differ between districts. */
export interface AdmissionRules {
  /** A carrier that cannot be divided is wasted on a project that needs less than its area divided by this. */
  readonly mostOversize: number;
  /** Whether a project passes a rule of a park about which it says nothing: a caller has said what matters to them. */
  readonly silence: 'PASSES' | 'UNKNOWN';
}

/** Methods of matching, 3.1. */
export const usualRules: AdmissionRules = { mostOversize: 1.6, silence: 'UNKNOWN' };

/** The bit of each test. */
export const bitOf: Readonly<Record<AdmissionTest, number>> = {
  ...{ TYPE: 1, INDUSTRY: 2, NEGATIVE_LIST: 4, ENVIRONMENT: 8, AREA: 16, LOT: 32 },
  ...{ HEIGHT: 64, LOAD: 128, TENURE: 256, PRICE: 512, DATE: 1024, YIELD: 2048 },
};

/** The tests of a mask. */
export function testsIn(mask: number): readonly AdmissionTest[] {
  return admissionTests.filter((test) => (mask & bitOf[test]) !== 0);
}

/** Results of all tests of all pairs, by need × sites: bits of what fails and of what cannot be judged. */
export interface Admission {
  readonly needs: readonly Need[];
  readonly sites: readonly Site[];
  readonly parks: ReadonlyMap<string, Park>;
  readonly rules: AdmissionRules;
  readonly failed: Uint16Array;
  readonly unknown: Uint16Array;
}

const tenureBits: Readonly<Record<Tenure, number>> = { RENT: 1, SALE: 2, ANY: 3 };
const columnOf = (values: readonly (number | null)[]) => Float64Array.from(values, (value) => value ?? Number.NaN);

/** m² that a project takes of a carrier: what it needs of a divisible one, else all of it. */
export function usedOf({ area }: Pick<Need, 'area'>, site: Pick<Site, 'area' | 'divisible'>): number | null {
  return site.divisible ? area : site.area;
}

/** 亩 that a project takes. */
export function muOf(need: Pick<Need, 'area'>, site: Pick<Site, 'area' | 'divisible' | 'mu'>): number | null {
  const used = usedOf(need, site);
  if (used === null || site.area === null || site.mu === null) return null;
  return (used / site.area) * site.mu;
}

interface ParkBits {
  readonly failed: number;
  readonly unknown: number;
}

/** Tests that only look at the park: industry, negative list, environment and the energy half of the last. */
function parkBits(need: Need, park: Park | undefined, { silence }: AdmissionRules): ParkBits {
  const silent = silence === 'PASSES';
  const { industry, environmentalClass, energy } = need;
  let failed = 0;
  let unknown = 0;
  const judge = (bit: number, stated: boolean, ruled: boolean, fails: () => boolean) => {
    if (!stated && silent) return;
    if (!stated || !ruled) unknown |= bit;
    else if (fails()) failed |= bit;
  };
  const industries = park?.industries ?? null;
  const negative = park?.negativeList ?? null;
  const allowed = park?.environmentalClass ?? null;
  const mostEnergy = park?.mostEnergy ?? null;
  judge(bitOf.INDUSTRY, industry !== null, industries !== null, () => !industries?.includes(industry ?? ''));
  judge(bitOf.NEGATIVE_LIST, industry !== null, negative !== null, () => negative?.includes(industry ?? '') ?? false);
  judge(bitOf.ENVIRONMENT, environmentalClass !== null, allowed !== null, () => {
    return (environmentalClass ?? 0) > (allowed ?? 0);
  });
  judge(bitOf.YIELD, energy !== null, mostEnergy !== null, () => (energy ?? 0) > (mostEnergy ?? 0));
  return { failed, unknown };
}

/** Columns of carriers; NaN and 0 are unknown. */
function columnsOf(sites: readonly Site[], parks: ReadonlyMap<string, Park>) {
  const parkAt = new Map([...parks.keys()].map((id, at) => [id, at]));
  const types = new Map<string, number>();
  for (const { type } of sites) if (type !== null && !types.has(type)) types.set(type, types.size + 1);
  return {
    types,
    park: Int32Array.from(sites, ({ parkId }) => parkAt.get(parkId) ?? parks.size),
    type: Int32Array.from(sites, ({ type }) => (type === null ? 0 : (types.get(type) ?? 0))),
    divisible: Uint8Array.from(sites, ({ divisible }) => (divisible ? 1 : 0)),
    area: columnOf(sites.map(({ area }) => area)),
    leastLot: columnOf(sites.map(({ leastLot }) => leastLot)),
    height: columnOf(sites.map(({ height }) => height)),
    load: columnOf(sites.map(({ load }) => load)),
    tenure: Uint8Array.from(sites, ({ tenure }) => (tenure === null ? 0 : tenureBits[tenure])),
    price: columnOf(sites.map(({ price }) => price)),
    from: columnOf(sites.map(({ availableFrom }) => availableFrom)),
    muPerArea: columnOf(sites.map(({ mu, area }) => (mu === null || area === null ? null : mu / area))),
    leastTax: columnOf(sites.map(({ parkId }) => parks.get(parkId)?.leastTaxPerMu ?? null)),
  };
}

/** All tests of every project on every carrier; what a project does not state of its needs is not asked for. */
export function admit(
  needs: readonly Need[],
  sites: readonly Site[],
  parks: readonly Park[],
  rules: AdmissionRules = usualRules,
): Admission {
  const byId = new Map(parks.map((park) => [park.id, park]));
  const columns = columnsOf(sites, byId);
  const size = sites.length;
  const failed = new Uint16Array(needs.length * size);
  const unknown = new Uint16Array(needs.length * size);
  for (const [row, need] of needs.entries()) {
    const ofParks = [...parks, undefined].map((park) => parkBits(need, park, rules));
    const parkFailed = Uint16Array.from(ofParks, (each) => each.failed);
    const parkUnknown = Uint16Array.from(ofParks, (each) => each.unknown);
    judgeSites(need, columns, { failed, unknown, from: row * size, parkFailed, parkUnknown, rules });
  }
  return { needs, sites, parks: byId, rules, failed, unknown };
}

interface Into {
  readonly failed: Uint16Array;
  readonly unknown: Uint16Array;
  readonly from: number;
  readonly parkFailed: Uint16Array;
  readonly parkUnknown: Uint16Array;
  readonly rules: AdmissionRules;
}

/** The row of one project. NaN is unknown: of a value that is not asked for it never shows. */
function judgeSites(need: Need, columns: ReturnType<typeof columnsOf>, into: Into): void {
  const { park, type, divisible, area, leastLot, height, load, tenure, price, from, muPerArea, leastTax } = columns;
  const { mostOversize } = into.rules;
  const needType = need.type === null ? 0 : (columns.types.get(need.type) ?? -1);
  const needTenure = need.tenure === null ? 0 : tenureBits[need.tenure];
  const [hasArea, needArea] = [need.area !== null, need.area ?? 0];
  const [hasHeight, needHeight] = [need.height !== null, need.height ?? 0];
  const [hasLoad, needLoad] = [need.load !== null, need.load ?? 0];
  const [hasBudget, budget] = [need.budget !== null, need.budget ?? 0];
  const [hasLatest, latest] = [need.latest !== null, need.latest ?? 0];
  const [tax, taxAsked] = [need.tax ?? Number.NaN, need.tax !== null || into.rules.silence === 'UNKNOWN'];
  for (let site = 0; site < type.length; site += 1) {
    let fails = into.parkFailed[park[site] ?? 0] ?? 0;
    let hidden = into.parkUnknown[park[site] ?? 0] ?? 0;
    const whole = area[site] ?? Number.NaN;
    if (needType !== 0) {
      if (type[site] === 0) hidden |= 1;
      else if (type[site] !== needType) fails |= 1;
    }
    if (hasArea) {
      if (Number.isNaN(whole)) hidden |= 16;
      else if (whole < needArea) fails |= 16;
      const bound = divisible[site] === 1 ? (leastLot[site] ?? Number.NaN) : whole;
      if (Number.isNaN(bound)) hidden |= 32;
      else if (divisible[site] === 1 ? needArea < bound : bound > mostOversize * needArea) fails |= 32;
    }
    if (hasHeight) {
      const value = height[site] ?? Number.NaN;
      if (Number.isNaN(value)) hidden |= 64;
      else if (value < needHeight) fails |= 64;
    }
    if (hasLoad) {
      const value = load[site] ?? Number.NaN;
      if (Number.isNaN(value)) hidden |= 128;
      else if (value < needLoad) fails |= 128;
    }
    if (needTenure !== 0) {
      if (tenure[site] === 0) hidden |= 256;
      else if (((tenure[site] ?? 0) & needTenure) === 0) fails |= 256;
    }
    if (hasBudget) {
      const value = price[site] ?? Number.NaN;
      if (Number.isNaN(value)) hidden |= 512;
      else if (value > budget) fails |= 512;
    }
    if (hasLatest) {
      const value = from[site] ?? Number.NaN;
      if (Number.isNaN(value)) hidden |= 1024;
      else if (value > latest) fails |= 1024;
    }
    if (taxAsked && leastTax[site] !== 0) {
      const used = divisible[site] === 1 ? (hasArea ? needArea : Number.NaN) : whole;
      const perMu = tax / (used * (muPerArea[site] ?? Number.NaN));
      const least = leastTax[site] ?? Number.NaN;
      if (Number.isNaN(perMu) || Number.isNaN(least)) hidden |= 2048;
      else if (perMu < least) fails |= 2048;
    }
    into.failed[into.from + site] = fails;
    into.unknown[into.from + site] = hidden & ~fails;
  }
}
