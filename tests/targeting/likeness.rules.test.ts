import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firmProfiles } from '../../server/targeting/firm-profiles.rules.ts';
import { linkLikeness } from '../../server/targeting/link-likeness.rules.ts';
import { makerFeatureNames, makerFeatures, makerSpace } from '../../server/targeting/maker-likeness.rules.ts';
import { nameIndex, pairsOf } from '../../server/targeting/name-likeness.rules.ts';
import { neighbourhoodOf } from '../../server/targeting/neighbourhood.rules.ts';
import { combined, entered } from '../../server/targeting/rank.rules.ts';
import { rules, view } from './targets.support.ts';

const word = fc.string({ unit: fc.constantFrom(...'锂电池芯隔膜正极负'), minLength: 1, maxLength: 6 });

describe('likeness of names', () => {
  it('is 1 with itself, the same both ways, and above 0 only where a pair is shared', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 12 }), (names) => {
        const index = nameIndex(names.entries());
        const likeness = (a: number, b: number) =>
          index.alike(names[a] ?? '', names.length).find(({ thing }) => thing === b)?.likeness ?? 0;
        expect(likeness(0, 0)).toBeCloseTo(1, 9);
        expect(likeness(0, 1)).toBeCloseTo(likeness(1, 0), 9);
        const shared = pairsOf(names[0] ?? '').some((pair) => pairsOf(names[1] ?? '').includes(pair));
        expect(likeness(0, 1) > 0).toBe(shared);
      }),
    );
  });

  it('takes firms by all that they make', () => {
    const { likeTo } = firmProfiles([['锂电池', '电芯'], ['锂电池组'], ['大米']]);
    const [self, near, far] = likeTo(0);
    expect(self).toBeCloseTo(1, 9);
    expect(near).toBeGreaterThan(0);
    expect(far).toBe(0);
  });
});

describe('ranking by features', () => {
  it('enters a value by its share of the highest or its magnitude, never below 0', () => {
    expect(entered(5, 10, 'SHARE')).toBe(0.5);
    expect(entered(10, 10, 'MAGNITUDE')).toBe(1);
    expect(entered(10 * Math.exp(-4), 10, 'MAGNITUDE')).toBeCloseTo(0.6, 9);
    expect(entered(10 * Math.exp(-40), 10, 'MAGNITUDE')).toBe(0);
    expect(entered(0, 10, 'MAGNITUDE')).toBe(0);
    const columns = new Map([['a', Float64Array.from([2, 1, 0])]]);
    const weights = [
      { feature: 'a', as: 'SHARE', weight: 3 } as const,
      { feature: 'b', as: 'SHARE', weight: 9 } as const,
    ];
    expect([...combined(columns, weights)]).toEqual([3, 1.5, 0]);
  });
});

describe('likeness to makers', () => {
  it('rests on what makers make besides, how they are classed and what things are called', () => {
    const space = makerSpace({
      firmNames: ['甲电芯有限公司', '乙有限公司', '丙有限公司', '丁有限公司'],
      productNames: ['电芯', '隔膜', '大米', '电芯壳'],
      makersOf: [[0], [0, 1], [2], [3]],
      productsOf: [[0, 1], [1], [2], [3]],
      classesOf: [['x', 'z'], ['y', 'z'], ['x', 'z'], []],
      classNames: new Map([['x', '锂电池']]),
    });
    const features = makerFeatures(space, 0);
    expect([...features.keys()].sort()).toEqual([...makerFeatureNames].sort());
    const at = (name: string) => [...(features.get(name) ?? [])];
    expect(at('shared')[1]).toBeGreaterThan(0);
    expect(at('shared')[2]).toBe(0);
    expect(at('narrowClass')).toEqual([1, 0, 1, 0]);
    expect(at('wideClass')).toEqual([1, 1, 1, 0]);
    expect(at('sameName')[3]).toBeGreaterThan(0);
    expect(at('walk')[1]).toBeGreaterThan(at('walk')[3] ?? 1);
    expect(at('firmName')[0]).toBeGreaterThan(0);
  });

  it('of a link leaves out firms whose products nobody recorded', () => {
    const found = linkLikeness(neighbourhoodOf(view(), rules), rules.likeness);
    expect([...found.keys()].sort()).toEqual(['a', 'm', 'n', 'p']);
    expect(linkLikeness(neighbourhoodOf(view({ span: ['none'] }), rules), rules.likeness).size).toBe(0);
  });
});
