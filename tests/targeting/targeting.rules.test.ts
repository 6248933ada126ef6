import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Comparison, CountRow } from '../../server/chain/comparison.types.ts';
import { referenceOf } from '../../server/targeting/comparison.rules.ts';
import { gammaBelow, gammaQuantile } from '../../server/targeting/gamma.rules.ts';
import type { LinkFacts, ReferenceNumbers, VerdictClass } from '../../server/targeting/targeting.types.ts';
import { estimateOf, flipOf, judge } from '../../server/targeting/verdict.rules.ts';
import { verdictRulesOn } from '../../server/targeting/verdict-rules.ts';

const rules = verdictRulesOn('2026-11-22');
const surveyed: Omit<LinkFacts, 'firms'> = { leaders: 0, known: true, surveyResult: 'NONE_FOUND' };
const facts = (firms: number, more: Partial<LinkFacts> = {}): LinkFacts => ({ ...surveyed, firms, ...more });
/** A reference under which the region would have this many firms on the link. */
const expecting = (expected: number) => ({ regional: 100, onLink: expected * 10, total: 1000 });

const file = join(process.env['LIANTU_TEST_DATA'] ?? '../shared', 'data/reference/gap-toy-expected.json');
const toy = z.object({
  counts: z.array(z.array(z.number())),
  E: z.array(z.array(z.number())),
  class_alpha1_noleaders: z.array(z.array(z.string())),
  gamma_poisson: z.array(
    z.object({
      ...{ region: z.string(), link: z.string(), n: z.number(), theta: z.number(), lo: z.number(), hi: z.number() },
      ...{ p_ge1: z.number(), p_lt_half: z.number() },
    }),
  ),
});

describe.skipIf(!existsSync(file))('the worked example of four regions and five links (needs LIANTU_TEST_DATA)', () => {
  const expected = existsSync(file) ? toy.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const counts = expected?.counts ?? [];
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  const total = sum(counts.map(sum));
  const reference = (region: number, link: number) => ({
    regional: sum(counts[region] ?? []),
    onLink: sum(counts.map((row) => row[link] ?? 0)),
    total,
  });

  it('has these expected counts and classes', () => {
    expect(expected?.class_alpha1_noleaders.length).toBe(3);
    for (const [region, classes] of (expected?.class_alpha1_noleaders ?? []).entries()) {
      for (const [link, verdict] of classes.entries()) {
        const judged = judge(facts(counts[region]?.[link] ?? 0), reference(region, link), rules);
        expect(judged.expected).toBeCloseTo(expected?.E[region]?.[link] ?? -1, 6);
        expect(judged.class, `${region}/${link}`).toBe(verdict.toUpperCase());
      }
    }
  });

  it('has these estimates, intervals and probabilities', () => {
    const of: Readonly<Record<string, readonly [number, number]>> = {
      '甲区/正极': [0, 0],
      '甲区/负极': [0, 1],
      '甲区/隔膜': [0, 2],
      '丙区/正极': [2, 0],
      '丙区/电解液': [2, 3],
    };
    expect(expected?.gamma_poisson).toHaveLength(5);
    for (const row of expected?.gamma_poisson ?? []) {
      const [region = -1, link = -1] = of[`${row.region}/${row.link}`] ?? [];
      const judged = judge(facts(row.n), reference(region, link), rules);
      const estimate = estimateOf(judged, rules);
      expect(judged.n).toBe(row.n);
      for (const [ours, theirs] of [
        [estimate?.thetaHat, row.theta],
        [estimate?.low, row.lo],
        [estimate?.high, row.hi],
        [estimate?.probability, row.p_ge1],
        [gammaBelow(0.5, row.n + 1, 4), row.p_lt_half],
      ]) {
        expect(ours).toBeCloseTo(theirs ?? Number.NaN, 6);
      }
    }
  });
});

describe('the gamma distribution', () => {
  it('keeps its quantiles, for large counts too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0.01, max: 5000, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (shape, rate, p) => {
          expect(gammaBelow(gammaQuantile(p, shape, rate), shape, rate)).toBeCloseTo(p, 6);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a verdict', () => {
  it.each([
    ['UNSURVEYED', facts(0, { known: false, surveyResult: null }), expecting(5)],
    ['INSUFFICIENT', facts(0, { surveyResult: null }), expecting(5)],
    ['INSUFFICIENT', facts(0, { surveyResult: 'FOUND' }), expecting(5)],
    ['INSUFFICIENT', facts(4), null],
    ['MISSING', facts(0), null],
    ['MISSING', facts(0), expecting(1)],
    ['NOT_EXPECTED', facts(0), expecting(0.9)],
    ['STRONG', facts(8), expecting(3)],
    ['STRONG', facts(2, { leaders: 1 }), expecting(0.2)],
    ['ADEQUATE', facts(2), expecting(0.2)],
    ['ADEQUATE', facts(1, { leaders: 1 }), expecting(1)],
    ['WEAK', facts(1), expecting(0.1)],
    ['WEAK', facts(1, { leaders: 1 }), expecting(3)],
    ['ADEQUATE', facts(3), expecting(3)],
  ] as const)('is %s', (verdict, given, reference) => {
    const judged = judge(given, reference, rules);
    expect(judged.class).toBe(verdict);
    const counted = !['UNSURVEYED', 'INSUFFICIENT'].includes(verdict) && reference !== null;
    const estimate = estimateOf(judged, rules);
    expect(estimate !== null).toBe(counted);
    if (estimate) expect(estimate.low).toBeLessThan(estimate.high);
  });

  const expectedOf = ({ regional, onLink, total }: ReferenceNumbers): number =>
    total === 0 ? 0 : (regional * onLink) / total;

  it('never falls on a link when a firm is confirmed there, whether the reference counts it or not', () => {
    const order: readonly VerdictClass[] = ['MISSING', 'WEAK', 'ADEQUATE', 'STRONG'];
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(
        number(40),
        number(200),
        number(400),
        number(3000),
        number(5),
        (firms, more, other, rest, leaders) => {
          const given = facts(firms, { leaders: Math.min(leaders, firms) });
          const reference = { regional: firms + more, onLink: firms + other, total: firms + more + other + rest };
          const moved = { regional: firms + more + 1, onLink: firms + other + 1, total: reference.total + 1 };
          const before = order.indexOf(judge(given, reference, rules).class);
          const after = order.indexOf(judge({ ...given, firms: firms + 1 }, moved, rules).class);
          const counted = order.indexOf(judge({ ...given, firms: firms + 1 }, reference, rules).class);
          fc.pre(before >= 0);
          expect(counted).toBeGreaterThanOrEqual(before);
          // A region that is nearly all that it is compared with is measured by itself: there one more firm says little.
          if (expectedOf(moved) - expectedOf(reference) <= 0.5) expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('names the smallest change, which does change it, and no smaller one of its kind does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 300 }), (firms, elsewhere) => {
        const reference = { regional: 60 + firms, onLink: firms + elsewhere, total: 2000 + firms };
        const flip = flipOf(facts(firms), reference, rules);
        const sign = flip?.need === 'FEWER_FIRMS' ? -1 : 1;
        fc.pre(flip !== null && flip.need !== 'MORE_LEADERS' && flip.count !== null);
        const at = (by: number) => {
          const { regional, onLink, total } = reference;
          return judge(facts(firms + by), { regional: regional + by, onLink: onLink + by, total: total + by }, rules)
            .class;
        };
        const now = at(0);
        expect(at(sign * (flip?.count ?? 0))).toBe(flip?.to);
        expect(flip?.to).not.toBe(now);
        for (let by = 1; by < (flip?.count ?? 0); by += 1) expect(at(sign * by)).toBe(now);
      }),
      { numRuns: 300 },
    );
  });

  it('asks for what is lacking where numbers would not help', () => {
    expect(flipOf(facts(0, { known: false, surveyResult: null }), null, rules)?.need).toBe('SURVEY');
    expect(flipOf(facts(4), null, rules)?.need).toBe('REFERENCE');
    expect(flipOf(facts(1), expecting(0.1), rules)).toMatchObject({ count: 1, to: 'ADEQUATE' });
  });

  it('rests on an interval that mostly still holds when a fifth of the firms is hidden', () => {
    let seed = 20261122;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    let held = 0;
    const cases = 2000;
    for (let run = 0; run < cases; run += 1) {
      const firms = Math.floor(random() * 15);
      const others = 20 + Math.floor(random() * 80);
      const keep = (count: number) => Array.from({ length: count }, random).filter((each) => each >= 0.2).length;
      const [left, rest] = [keep(firms), keep(others)];
      const elsewhere = { onLink: 40, total: 400 };
      const of = (mine: number, all: number) => {
        const reference = { regional: all, onLink: elsewhere.onLink + mine, total: elsewhere.total + all };
        return estimateOf(judge(facts(mine), reference, rules), rules);
      };
      const before = of(firms, firms + others)?.thetaHat ?? Number.NaN;
      const after = of(left, left + rest);
      if (after && after.low <= before && before <= after.high) held += 1;
    }
    process.stdout.write(`  80 % interval after hiding a fifth of the firms: ${((100 * held) / cases).toFixed(1)} %\n`);
    expect(held / cases).toBeGreaterThanOrEqual(0.8);
  });
});

describe('what a chain is compared with', () => {
  const count = (linkId: string, value: number, more: Partial<CountRow> = {}): CountRow => ({
    ...{ linkId, value, regionId: '320000', regionName: '江苏省', measure: '企业数', year: 2024, origin: '年鉴' },
    ...more,
  });
  const peer = (regionId: string, linkId: string, local: number) => ({ regionId, regionName: regionId, linkId, local });
  const local = new Map([
    ['a', 4],
    ['b', 2],
    ['c', 0],
  ]);
  const given = (more: Partial<Comparison>): Comparison => ({ counts: [], peers: [], ruleSets: [], local, ...more });

  it('is what was imported for most links, over those links alone', () => {
    const counts = [
      count('a', 40),
      count('b', 10),
      count('a', 900, { year: 2025 }),
      count('a', 1, { measure: '产值' }),
    ];
    const found = referenceOf(given({ counts }), rules);
    expect(found?.area).toMatchObject({
      kind: 'IMPORTED',
      name: '江苏省',
      year: 2024,
      origin: '年鉴',
      linksCompared: 2,
    });
    expect(found?.numbers('a', 4)).toEqual({ regional: 6, onLink: 40, total: 50 });
    expect(found?.numbers('c', 0)).toBeNull();
  });

  it('is else the union of the regions loaded, named, and never the region by itself', () => {
    const peers = [peer('A', 'a', 4), peer('A', 'b', 2), peer('B', 'a', 6), peer('B', 'c', 8)];
    const found = referenceOf(given({ peers }), rules);
    expect(found?.area).toMatchObject({ kind: 'LOADED', regions: ['A', 'B'], linksCompared: 3 });
    expect(found?.numbers('a', 4)).toEqual({ regional: 6, onLink: 10, total: 20 });
    expect(found?.numbers('c', 0)).toEqual({ regional: 6, onLink: 8, total: 20 });
    expect(referenceOf(given({ peers: peers.slice(0, 2) }), rules)).toBeNull();
  });

  it('is nothing for a link that counts fewer than the region itself has', () => {
    const found = referenceOf(given({ counts: [count('a', 3), count('b', 10)] }), rules);
    expect(found?.numbers('a', 4)).toBeNull();
    expect(found?.numbers('b', 2)).not.toBeNull();
  });
});
