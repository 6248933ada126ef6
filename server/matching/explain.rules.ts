import { type Admission, type AdmissionRules, bitOf, mostArea, muOf, testsIn } from './admission.rules.ts';
import {
  type AdmissionTest,
  admissionTests,
  type Finding,
  type Measured,
  type Need,
  type Park,
  type Site,
  type Verdict,
} from './matching.types.ts';

/** A pair that one test alone keeps apart, with nothing unknown. */
export interface NearMiss {
  readonly need: number;
  readonly site: number;
  readonly finding: Finding;
}

interface Sides {
  readonly need: Need;
  readonly site: Site;
  readonly park: Park | null;
  readonly rules: AdmissionRules;
}

type Value = string | number | null;

function measured(
  of: Measured['of'],
  sides: { readonly observed: Value; readonly required: Value; readonly unit?: string },
  fails: boolean | null,
  shortfall: number | null = null,
): Measured {
  const verdict: Verdict = fails === null ? 'UNKNOWN' : fails ? 'FAILS' : 'PASSES';
  return { of, verdict, unit: null, ...sides, shortfall: fails ? shortfall : null };
}

/** A value that must reach another; by how much it does not. */
function atLeast(
  observed: number | null,
  required: number | null,
  unit: string,
  of: Measured['of'] = 'TEST',
): Measured {
  const known = observed !== null && required !== null;
  const fails = required === null && of === 'TEST' ? false : known ? observed < required : null;
  return measured(of, { observed, required, unit }, fails, known ? required - observed : null);
}

function atMost(observed: number | null, required: number | null, unit: string, of: Measured['of'] = 'TEST'): Measured {
  const known = observed !== null && required !== null;
  return measured(
    of,
    { observed, required, unit },
    known ? observed > required : null,
    known ? observed - required : null,
  );
}

const notAsked = (observed: Value): Measured => measured('TEST', { observed, required: null }, false);

function lotOf({ need, site, rules }: Sides): Measured {
  const taken = need.area ?? need.areaMost;
  if (taken === null) return notAsked(site.area);
  if (site.divisible) return atLeast(taken, site.leastLot, '㎡', 'LEAST_LOT');
  const most = mostArea(need, rules);
  if (most === null) return notAsked(site.area);
  const whole = atMost(site.area, most, '㎡', 'OVERSIZE');
  return site.divisible === null && whole.verdict === 'FAILS'
    ? { ...whole, verdict: 'UNKNOWN', shortfall: null }
    : whole;
}

/** A comparison of a side that few needs name. */
const asked = (
  of: Measured['of'],
  observed: number | null,
  required: number | null,
  unit: string,
): readonly Measured[] => (required === null ? [] : [atLeast(observed, required, unit, of)]);

/** The comparisons of each test: what is there, what is asked for, by how much it falls short. */
const comparisons: Readonly<Record<AdmissionTest, (sides: Sides) => readonly Measured[]>> = {
  TYPE: ({ need, site }) => [
    need.type === null
      ? notAsked(site.type)
      : measured(
          'TEST',
          { observed: site.type, required: need.type },
          site.type === null ? null : site.type !== need.type,
        ),
  ],
  INDUSTRY: ({ need: { industry }, park }) => {
    const allowed = park?.industries ?? null;
    const fails = industry === null || allowed === null ? null : !allowed.includes(industry);
    return [measured('TEST', { observed: industry, required: allowed?.join('、') ?? null }, fails)];
  },
  NEGATIVE_LIST: ({ need: { industry }, park }) => {
    const refused = park?.negativeList ?? null;
    const fails = industry === null || refused === null ? null : refused.includes(industry);
    return [measured('TEST', { observed: industry, required: refused?.join('、') ?? null }, fails)];
  },
  ENVIRONMENT: ({ need, site, park }) => [
    atMost(need.environmentalClass, park?.environmentalClass ?? null, '类'),
    ...asked('FIRE', site.fireClass, need.fireClass, '类'),
    ...asked('EFFLUENT', site.effluent, need.effluent, '吨/日'),
  ],
  AREA: ({ need, site }) => [atLeast(site.area, need.area, '㎡')],
  LOT: (sides) => [lotOf(sides)],
  HEIGHT: ({ need, site }) => [atLeast(site.height, need.height, 'm')],
  LOAD: ({ need, site }) => [atLeast(site.load, need.load, 'kN/㎡'), ...asked('POWER', site.power, need.power, 'kVA')],
  TENURE: ({ need, site }) => {
    if (need.tenure === null) return [notAsked(site.tenure)];
    const fits = site.tenure === 'ANY' || need.tenure === 'ANY' || site.tenure === need.tenure;
    return [measured('TEST', { observed: site.tenure, required: need.tenure }, site.tenure === null ? null : !fits)];
  },
  PRICE: ({ need, site }) => [need.budget === null ? notAsked(site.price) : atMost(site.price, need.budget, '')],
  DATE: ({ need, site }) => [
    need.latest === null ? notAsked(site.availableFrom) : atMost(site.availableFrom, need.latest, ''),
  ],
  YIELD: ({ need, site, park }) => {
    const mu = muOf(need, site);
    const perMu = need.tax === null || mu === null || mu === 0 ? null : need.tax / mu;
    const least = park?.leastTaxPerMu ?? null;
    return [
      atMost(need.energy, park?.mostEnergy ?? null, '吨标煤/万元', 'ENERGY'),
      least === 0
        ? measured('TAX_PER_MU', { observed: perMu, required: 0, unit: '万元/亩' }, false)
        : atLeast(perMu, least, '万元/亩', 'TAX_PER_MU'),
    ];
  },
};

function worst(all: readonly Measured[]): Verdict {
  return (['FAILS', 'UNKNOWN'] as const).find((verdict) => all.some((each) => each.verdict === verdict)) ?? 'PASSES';
}

/** All twelve tests of one pair, each with both sides. */
export function findingsOf({ needs, sites, parks, rules }: Admission, row: number, column: number): readonly Finding[] {
  const [need, site] = [needs[row], sites[column]];
  if (!need || !site) return [];
  const sides = { need, site, park: parks.get(site.parkId) ?? null, rules };
  const unstated: Readonly<Partial<Record<AdmissionTest | Measured['of'], boolean>>> = {
    ...{ INDUSTRY: need.industry === null, NEGATIVE_LIST: need.industry === null },
    ...{ ENERGY: need.energy === null, TAX_PER_MU: need.tax === null },
  };
  return admissionTests.map((test) => {
    const passesUnstated = (of: Measured['of']) => {
      const ofClass = test === 'ENVIRONMENT' && of === 'TEST' && need.environmentalClass === null;
      return rules.silence === 'PASSES' && (unstated[test] || unstated[of] || ofClass);
    };
    const all = comparisons[test](sides).map((each) =>
      passesUnstated(each.of) ? { ...each, verdict: 'PASSES' as const, shortfall: null } : each,
    );
    return { test, verdict: worst(all), measured: all };
  });
}

/** Pairs of a project that fail one test with nothing unknown, the smallest shortfall of each test first. */
export function nearMissesOf(admission: Admission, row: number): readonly NearMiss[] {
  const size = admission.sites.length;
  const found: NearMiss[] = [];
  for (let site = 0; site < size; site += 1) {
    const failed = admission.failed[row * size + site] ?? 0;
    const single = failed !== 0 && (failed & (failed - 1)) === 0;
    if (!single || admission.unknown[row * size + site] !== 0) continue;
    const [test] = testsIn(failed);
    const finding = findingsOf(admission, row, site).find((each) => each.test === test);
    if (finding) found.push({ need: row, site, finding });
  }
  return found.sort((a, b) => shareShort(a.finding) - shareShort(b.finding) || a.site - b.site);
}

/** The shortfall as a share of what is asked for: what brings misses of different units into one order. */
export function shareShort({ measured }: Finding): number {
  const short = measured.flatMap(({ shortfall, required }) =>
    shortfall === null || typeof required !== 'number' ? [] : [shortfall / Math.max(Math.abs(required), 1e-9)],
  );
  return short.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...short);
}

/** How many carriers fail each test, and how many cannot be judged on it; of one project. */
export function testCounts(
  admission: Admission,
  row: number,
): readonly { readonly test: AdmissionTest; readonly failed: number; readonly unknown: number }[] {
  const size = admission.sites.length;
  const counted = (masks: Uint16Array, test: AdmissionTest) => {
    let count = 0;
    for (const mask of masks.subarray(row * size, (row + 1) * size)) if ((mask & bitOf[test]) !== 0) count += 1;
    return count;
  };
  return admissionTests.map((test) => ({
    ...{ test, failed: counted(admission.failed, test), unknown: counted(admission.unknown, test) },
  }));
}
