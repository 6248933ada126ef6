import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { admit, bitOf, testsIn, usualRules } from '../../server/matching/admission.rules.ts';
import { findingsOf, nearMissesOf, testCounts } from '../../server/matching/explain.rules.ts';
import { admittedPairs, sidesOf } from '../../server/matching/instance-plan.rules.ts';
import { admissionTests, type Need, type Park, type Site } from '../../server/matching/matching.types.ts';
import { instanceOf, rawOf, references, referencesAtHand } from './instance.support.ts';

const counts = z.object({ why: z.array(z.array(z.number())) });

describe.skipIf(!referencesAtHand).each(references)(
  'the reference instance $name (needs LIANTU_TEST_DATA)',
  ({ name, oversize }) => {
    const rules = { ...usualRules, mostOversize: oversize };
    const instance = referencesAtHand ? instanceOf(name) : null;

    it('has the pairs that it brings, each of this value, area and land', () => {
      if (!instance) return;
      const ours = admittedPairs(instance, rules);
      expect(ours.map(({ project, site }) => [project, site])).toEqual(
        instance.pairs?.map(([project, carrier]) => [project, carrier]),
      );
      for (const [at, [, , value, used, mu]] of (instance.pairs ?? []).entries()) {
        // The file gives values and land to four places, areas to two.
        expect(Math.abs((ours[at]?.value ?? 0) - value)).toBeLessThanOrEqual(0.5e-4 + 1e-6);
        expect(Math.abs((ours[at]?.used ?? 0) - used)).toBeLessThanOrEqual(0.5e-2 + 1e-6);
        expect(Math.abs((ours[at]?.mu ?? 0) - mu)).toBeLessThanOrEqual(0.5e-4 + 1e-6);
      }
    });

    it('counts at least as many failures of each test as those that failed it first, and as many of the first', () => {
      if (!instance) return;
      const { needs, sites, parks } = sidesOf(instance);
      const admission = admit(needs, sites, parks, rules);
      const { why } = counts.parse(rawOf(name));
      expect(why).toHaveLength(needs.length);
      for (const [row, first] of why.entries()) {
        const all = testCounts(admission, row);
        for (const [at, count] of first.entries()) expect(all[at]?.failed).toBeGreaterThanOrEqual(count);
        const firsts = admissionTests.map(() => 0);
        for (const mask of admission.failed.subarray(row * sites.length, (row + 1) * sites.length)) {
          const at = mask === 0 ? -1 : Math.log2(mask & -mask);
          if (at >= 0) firsts[at] = (firsts[at] ?? 0) + 1;
        }
        expect(firsts).toEqual(first);
      }
    });
  },
);

const known = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 5 });
const industry = fc.constantFrom('a', 'b', 'c');
const level = fc.integer({ min: 0, max: 4 });
const tenure = fc.constantFrom('RENT', 'SALE', 'ANY');
const type = fc.constantFrom('land', 'factory', 'office');
const amount = fc.integer({ min: 1, max: 9 });
const text = fc.constant('x');

const anyPark: fc.Arbitrary<Park> = fc.record({
  ...{
    id: fc.constantFrom('p', 'q'),
    name: text,
    industries: known(fc.array(industry)),
    mainIndustry: known(industry),
  },
  ...{ negativeList: known(fc.array(industry)), environmentalClass: known(level) },
  ...{ leastTaxPerMu: known(level), mostEnergy: known(level) },
});
const anySite: fc.Arbitrary<Site> = fc.record({
  ...{ id: text, name: text, parkId: fc.constantFrom('p', 'q', 'r'), type: known(type), area: known(amount) },
  ...{ mu: known(amount), divisible: known(fc.boolean()), leastLot: known(amount), height: known(amount) },
  ...{ load: known(amount), tenure: known(tenure), price: known(amount), availableFrom: known(amount) },
  ...{ power: known(amount), effluent: known(amount), fireClass: known(level) },
});
const anyNeed: fc.Arbitrary<Need> = fc.record({
  ...{ id: text, name: text, industry: known(industry), type: known(type), area: known(amount), height: known(amount) },
  ...{ load: known(amount), power: known(amount), effluent: known(amount), environmentalClass: known(level) },
  ...{ energy: known(level), tenure: known(tenure), budget: known(amount), latest: known(amount), tax: known(amount) },
  ...{ chance: known(fc.constant(0.5)), subsidy: known(amount), areaMost: known(amount), fireClass: known(level) },
});
const anyRules = fc.constantFrom('PASSES', 'UNKNOWN').map((silence) => ({ mostOversize: 1.6, silence }) as const);
const anyAdmission = fc
  .tuple(
    fc.array(anyNeed, { maxLength: 3 }),
    fc.array(anySite, { maxLength: 6 }),
    fc.uniqueArray(anyPark, { selector: ({ id }) => id }),
    anyRules,
  )
  .map(([needs, sites, parks, rules]) => admit(needs, sites, parks, rules));

describe('the twelve tests', () => {
  it('say of every pair in masks what they say of it in words', () => {
    fc.assert(
      fc.property(anyAdmission, (admission) => {
        for (const row of admission.needs.keys()) {
          for (const site of admission.sites.keys()) {
            const at = row * admission.sites.length + site;
            const findings = findingsOf(admission, row, site);
            const testsOf = (verdict: string) =>
              findings.filter((each) => each.verdict === verdict).map(({ test }) => test);
            expect(testsOf('FAILS')).toEqual(testsIn(admission.failed[at] ?? 0));
            expect(testsOf('UNKNOWN')).toEqual(testsIn(admission.unknown[at] ?? 0));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never know more for an unknown attribute of a carrier: what was judged becomes unknown, nothing else changes', () => {
    fc.assert(
      fc.property(anyAdmission, ({ needs, sites, parks, rules, failed }) => {
        const blind = admit(
          needs,
          sites.map((site) => ({ ...site, height: null })),
          [...parks.values()],
          rules,
        );
        for (const [at, mask] of failed.entries()) {
          expect((blind.failed[at] ?? 0) & bitOf.HEIGHT).toBe(0);
          expect((blind.failed[at] ?? 0) | bitOf.HEIGHT).toBe(mask | bitOf.HEIGHT);
        }
      }),
    );
  });
});

const park: Park = {
  ...{ id: 'p', name: '一号园', industries: ['a'], mainIndustry: 'a', negativeList: ['b'], environmentalClass: 2 },
  ...{ leastTaxPerMu: 10, mostEnergy: 0.5 },
};
const site: Site = {
  ...{ id: 's', name: '甲楼 2 层', parkId: 'p', type: 'factory', area: 3_000, mu: 3, divisible: false, leastLot: null },
  ...{ height: 5.5, load: 1, tenure: 'RENT', price: 20, availableFrom: 3 },
  ...{ power: 200, effluent: 5, fireClass: 3 },
};
const need: Need = {
  ...{ id: 'n', name: '某项目', industry: 'a', type: 'factory', area: 2_500, height: 6, load: 0.5, power: null },
  ...{ effluent: null, environmentalClass: 1, energy: 0.2, tenure: 'RENT', budget: 25, latest: 6, tax: 60 },
  ...{ chance: null, subsidy: null, areaMost: null, fireClass: null },
};

describe('a pair that one test keeps apart', () => {
  it('is a near miss with what is there, what is asked for and by how much it falls short', () => {
    const [miss] = nearMissesOf(admit([need], [site], [park]), 0);
    expect(miss?.finding).toEqual({
      ...{ test: 'HEIGHT', verdict: 'FAILS' },
      measured: [{ of: 'TEST', verdict: 'FAILS', observed: 5.5, required: 6, unit: 'm', shortfall: 0.5 }],
    });
  });

  it('is none when anything of it is unknown, or when two tests fail', () => {
    expect(nearMissesOf(admit([need], [{ ...site, price: null }], [park]), 0)).toEqual([]);
    expect(nearMissesOf(admit([need], [{ ...site, load: 0.2 }], [park]), 0)).toEqual([]);
    expect(nearMissesOf(admit([need], [{ ...site, height: 6 }], [park]), 0)).toEqual([]);
  });

  it('stands before others that fall shorter', () => {
    const sites = [4, 5.9, 5].map((height) => ({ ...site, height }));
    expect(nearMissesOf(admit([need], sites, [park]), 0).map((miss) => miss.site)).toEqual([1, 2, 0]);
  });

  it('of area tells how many m² are lacking', () => {
    const small = admit([need], [{ ...site, height: 6, area: 2_000 }], [park]);
    expect(nearMissesOf(small, 0)[0]?.finding.measured[0]).toMatchObject({ shortfall: 500, unit: '㎡' });
  });
});
