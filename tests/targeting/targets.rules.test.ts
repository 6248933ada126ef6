import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyOf } from '../../server/targeting/target.rules.ts';
import { percentiles, scoreOf } from '../../server/targeting/target-features.rules.ts';
import { targetRulesShape } from '../../server/targeting/target-rules.ts';
import { firm, ranked, relation, rules, view } from './targets.support.ts';

const value = fc.double({ min: 0, max: 1, noNaN: true });
const features = fc.array(fc.record({ weight: fc.integer({ min: 0, max: 40 }), value: fc.option(value) }), {
  minLength: 1,
  maxLength: 7,
});

describe('the score of a target', () => {
  it('is a range that what is unknown widens by its weight', () => {
    const known = [{ weight: 30, value: 1 }];
    expect(scoreOf([...known, { weight: 70, value: null }])).toEqual({
      low: 30,
      high: 100,
      order: expect.closeTo(0.65, 9),
    });
    expect(scoreOf([...known, { weight: 70, value: 0 }])).toEqual({ low: 30, high: 30, order: expect.closeTo(0.3, 9) });
  });

  it('holds whatever the unknown turns out to be, and a higher value never lowers it', () => {
    fc.assert(
      fc.property(features, value, value, (each, a, b) => {
        const { low, high } = scoreOf(each);
        const found = scoreOf(each.map((one) => ({ ...one, value: one.value ?? a })));
        expect(found.low).toBeGreaterThanOrEqual(low - 1e-9);
        expect(found.low).toBeLessThanOrEqual(high + 1e-9);
        expect(found.high).toBeCloseTo(found.low, 9);
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const at = (one: number) => scoreOf([{ weight: 10, value: one }, ...each]).order;
        expect(at(more)).toBeGreaterThanOrEqual(at(less) - 1e-12);
      }),
    );
  });

  it('counts equals alike and only what is known', () => {
    const at = percentiles(
      new Map([
        ['a', 1],
        ['b', 1],
        ['c', 5],
      ]),
    );
    expect([...at]).toEqual([
      ['a', 0.25],
      ['b', 0.25],
      ['c', 1],
    ]);
  });

  it('has weights that make 100 in every mode', () => {
    expect(targetRulesShape.safeParse(rules).success).toBe(true);
    const wrong = { ...rules, weights: { ...rules.weights, SIZE: { ...rules.weights.SIZE, FILL: 6 } } };
    expect(targetRulesShape.safeParse(wrong).success).toBe(false);
  });
});

describe('targets of a link', () => {
  const generatorsOf = () =>
    Object.fromEntries(ranked().candidates.map((each) => [each.firm.id, each.generators.join()]));

  it('come from what is recorded, each with the ways that lead to it', () => {
    expect(generatorsOf()).toEqual({
      ...{ m: 'G1,G3,G5', n: 'G1,G3,G5', p: 'G5', c: 'G4', s: 'G2', o: 'G6', sister: 'G6' },
    });
    const { recorded, unrecorded } = ranked();
    expect(recorded).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6']);
    expect(unrecorded).toEqual(['G7', 'G8']);
  });

  it('leave out firms that are here, have a branch here or are closed, and say why', () => {
    const base = view();
    const firms = base.firms.map((each) => {
      if (each.id === 'm') return { ...each, branches: ['m公司示例分公司'] };
      return each.id === 'n' ? { ...each, status: 'CLOSED' } : each;
    });
    const ranking = ranked({ firms });
    expect(ranking.candidates.map((each) => each.firm.id).sort()).toEqual(['c', 'o', 'p', 's', 'sister']);
    const codes = (id: string) => whyOf(ranking, firms.find((each) => each.id === id) ?? firm(id)).excluded;
    expect(codes('m')).toEqual([{ code: 'BRANCH_HERE', text: 'm公司示例分公司' }]);
    expect(codes('n')).toEqual([{ code: 'CLOSED' }]);
    expect(codes('a')).toEqual([{ code: 'HERE' }]);
  });

  it('are none on a link that is declined, or strong unless it is to be strengthened', () => {
    const declined = ranked({ stance: 'DECLINED' });
    expect(declined).toMatchObject({ candidates: [], blocked: { code: 'LINK_DECLINED' } });
    const local = { confirmed: 9, toReview: 0, leaders: 2, surveyedAt: '2026-01-01', surveyResult: 'FOUND' } as const;
    const strong = {
      presences: [
        { linkId: 'l', top: true, local: 9, ...local },
        { linkId: 'down', top: true, local: 1, ...local },
      ],
      counts: [10, 90].map((count, at) => ({
        ...{ linkId: at === 0 ? 'l' : 'down', regionId: 'n', regionName: '全国', measure: '企业数' },
        ...{ year: 2024, value: count, origin: '年鉴' },
      })),
    };
    expect(ranked(strong)).toMatchObject({ candidates: [], blocked: { code: 'LINK_STRONG' } });
    expect(ranked(strong, 'STRENGTHEN')).toMatchObject({ blocked: null });
    expect(ranked(strong, 'STRENGTHEN').candidates).toHaveLength(7);
  });

  it('keep what nobody recorded unknown: a range, never a zero', () => {
    const first = ranked().candidates.find(({ firm: { id } }) => id === 'm');
    const at = new Map(first?.features.map((each) => [each.code, each]));
    expect(at.get('LINK_FIT')).toMatchObject({ value: 1, basis: { code: 'MAKER' } });
    expect(at.get('CAPABILITY')).toMatchObject({ value: null, basis: { code: 'NOT_TAGGED' } });
    expect(first?.high).toBeCloseTo((first?.low ?? 0) + 15 + 15 + 10 + 5, 9);
  });

  it('rank a firm no lower for a signal, and forget one after two years', () => {
    const withSignal = (on: string) =>
      ranked({
        firms: view().firms.map((each) =>
          each.id === 'c' ? { ...each, signals: [{ name: '扩产', on, kind: null }] } : each,
        ),
      });
    const of = (each: ReturnType<typeof ranked>) => each.candidates.find(({ firm: { id } }) => id === 'c');
    const fresh = of(withSignal('2026-06'));
    expect(fresh?.order).toBeGreaterThan(of(ranked())?.order ?? 1);
    const old = of(withSignal('2023-01-01'))?.features.find(({ code }) => code === 'EXPANSION');
    expect(old).toMatchObject({ value: 0 });
  });

  it('show at most five paths, strongest first, with the share that they carry', () => {
    const first = ranked().candidates.find(({ firm: { id } }) => id === 'm');
    const paths = first?.paths() ?? [];
    expect(paths.length).toBeLessThanOrEqual(5);
    expect(paths[0]).toMatchObject({
      ...{ share: null, inferred: false },
      steps: [
        { from: { id: 'l', kind: 'ChainLink' }, to: { id: 'cell' }, relation: 'IN_LINK', forward: false },
        {
          to: { id: 'm', kind: 'Enterprise', name: 'm公司' },
          relation: 'MAKES',
          source: '示例名录',
          date: '2026-01-01',
        },
      ],
    });
    const shares = paths.flatMap(({ share }) => (share === null ? [] : [share]));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1 + 1e-9);
    const classed = ranked().candidates.find((each) => each.firm.id === 'c');
    expect(classed?.paths().every(({ inferred }) => inferred)).toBe(true);
  });

  it('say what is missing of an outsider', () => {
    const outsider = firm('far');
    const ranking = ranked({ firms: [...view().firms, outsider] });
    expect(whyOf(ranking, outsider)).toMatchObject({ candidate: null, excluded: [] });
    expect(whyOf(ranking, outsider).missing[0]).toBe('NO_RELATION');
    expect(whyOf(ranking, firm('m')).candidate?.rank).toBe(2);
  });

  it('do not depend on the order in which the graph tells', () => {
    const { relations, firms } = view();
    const ids = (each: ReturnType<typeof ranked>) => each.candidates.map(({ firm: { id }, order }) => [id, order]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...relations], { minLength: relations.length }),
        fc.shuffledSubarray([...firms], { minLength: firms.length }),
        (some, others) => {
          const found = ids(ranked({ relations: some, firms: others }));
          expect(found.map(([id]) => id)).toEqual(ids(ranked()).map(([id]) => id));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('take no local firm for an anchor that is none', () => {
    const ranking = ranked({ anchors: [], relations: [...view().relations, relation('SELLS_TO', 'far', 's')] });
    expect(ranking.missing).toContain('NO_ANCHORS');
    expect(
      ranking.candidates.every(({ features: all }) => all.find(({ code }) => code === 'AFFINITY')?.value === null),
    ).toBe(true);
  });
});
