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
    divisible: Uint8Array.from(sites, ({ divisible }) => (divisible === null ? 2 : divisible ? 1 : 0)),
    area: columnOf(sites.map(({ area }) => area)),
    leastLot: columnOf(sites.map(({ leastLot }) => leastLot)),
    height: columnOf(sites.map(({ height }) => height)),
    load: columnOf(sites.map(({ load }) => load)),
    power: columnOf(sites.map(({ power }) => power)),
    effluent: columnOf(sites.map(({ effluent }) => effluent)),
    fireClass: columnOf(sites.map(({ fireClass }) => fireClass)),
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

type Columns = ReturnType<typeof columnsOf>;

/** What a column must reach, or must not exceed; what is not asked for is not looked at. */
function compared(need: Need, columns: Columns) {
  const asked = (test: AdmissionTest, column: Float64Array, value: number | null) =>
    value === null ? [] : [{ bit: bitOf[test], column, value }];
  return {
    least: [
      ...asked('AREA', columns.area, need.area),
      ...asked('HEIGHT', columns.height, need.height),
      ...asked('LOAD', columns.load, need.load),
      ...asked('LOAD', columns.power, need.power),
      ...asked('ENVIRONMENT', columns.effluent, need.effluent),
      ...asked('ENVIRONMENT', columns.fireClass, need.fireClass),
    ],
    most: [...asked('PRICE', columns.price, need.budget), ...asked('DATE', columns.from, need.latest)],
  };
}

/** The most m² that a project takes of a carrier that cannot be divided. */
export function mostArea(
  { area, areaMost }: Pick<Need, 'area' | 'areaMost'>,
  { mostOversize }: AdmissionRules,
): number | null {
  return areaMost ?? (area === null ? null : mostOversize * area);
}

/** The row of one project, column by column. NaN is unknown. */
function judgeSites(
  need: Need,
  columns: Columns,
  { failed, unknown, from, parkFailed, parkUnknown, rules }: Into,
): void {
  const size = columns.park.length;
  for (let site = 0; site < size; site += 1) {
    const park = columns.park[site] ?? 0;
    failed[from + site] = parkFailed[park] ?? 0;
    unknown[from + site] = parkUnknown[park] ?? 0;
  }
  const fail = (site: number, bit: number) => {
    failed[from + site] = (failed[from + site] ?? 0) | bit;
  };
  const hide = (site: number, bit: number) => {
    unknown[from + site] = (unknown[from + site] ?? 0) | bit;
  };
  const { least, most } = compared(need, columns);
  for (const { bit, column, value } of least) {
    for (let site = 0; site < size; site += 1) {
      const there = column[site] ?? Number.NaN;
      if (there < value) fail(site, bit);
      else if (Number.isNaN(there)) hide(site, bit);
    }
  }
  for (const { bit, column, value } of most) {
    for (let site = 0; site < size; site += 1) {
      const there = column[site] ?? Number.NaN;
      if (there > value) fail(site, bit);
      else if (Number.isNaN(there)) hide(site, bit);
    }
  }
  const type = need.type === null ? 0 : (columns.types.get(need.type) ?? -1);
  const tenure = need.tenure === null ? 0 : tenureBits[need.tenure];
  const taken = need.area ?? need.areaMost ?? Number.NaN;
  const largest = mostArea(need, rules) ?? Number.NaN;
  const taxAsked = need.tax !== null || rules.silence === 'UNKNOWN';
  for (let site = 0; site < size; site += 1) {
    const divisible = columns.divisible[site];
    const whole = columns.area[site] ?? Number.NaN;
    if (type !== 0) {
      if (columns.type[site] === 0) hide(site, bitOf.TYPE);
      else if (columns.type[site] !== type) fail(site, bitOf.TYPE);
    }
    if (tenure !== 0) {
      if (columns.tenure[site] === 0) hide(site, bitOf.TENURE);
      else if (((columns.tenure[site] ?? 0) & tenure) === 0) fail(site, bitOf.TENURE);
    }
    if (!Number.isNaN(taken)) {
      const lot = divisible === 1 ? (columns.leastLot[site] ?? Number.NaN) : whole;
      if (Number.isNaN(lot)) hide(site, bitOf.LOT);
      else if (divisible === 1 ? taken < lot : lot > largest) {
        if (divisible === 2) hide(site, bitOf.LOT);
        else fail(site, bitOf.LOT);
      }
    }
    if (taxAsked && columns.leastTax[site] !== 0) {
      const used = divisible === 1 ? (need.area ?? Number.NaN) : whole;
      const perMu = (need.tax ?? Number.NaN) / (used * (columns.muPerArea[site] ?? Number.NaN));
      if (perMu < (columns.leastTax[site] ?? Number.NaN)) fail(site, bitOf.YIELD);
      else if (Number.isNaN(perMu) || Number.isNaN(columns.leastTax[site] ?? Number.NaN)) hide(site, bitOf.YIELD);
    }
    unknown[from + site] = (unknown[from + site] ?? 0) & ~(failed[from + site] ?? 0);
  }
}
