import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { choiceOf, fitted } from './targets/fit.ts';
import { measured, placeOf, seeded } from './targets/measures.ts';
import { type Edge, heldOut, readTargetSet, splitOf } from './targets/set.ts';

const folder = mkdtempSync(join(tmpdir(), 'liantu-targets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (file: string, rows: readonly unknown[]) =>
  writeFileSync(join(folder, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

describe('the place of what was hidden', () => {
  it('is the mean of equals, among all that is not known', () => {
    const scores = Float64Array.from([3, 1, 1, 0, 9]);
    expect(placeOf(scores, 1, new Set([4]))).toEqual({ rank: 2.5, among: 4 });
    expect(placeOf(scores, 3, new Set())).toEqual({ rank: 5, among: 5 });
  });

  it('gives measures with intervals that hold them', () => {
    const places = [1, 4, 20, 1].map((rank) => ({ rank, among: 100 }));
    expect(measured(places, 'MRR').value).toBeCloseTo((1 + 0.25 + 0.05 + 1) / 4, 9);
    expect(measured(places, 'hits@10').value).toBe(0.75);
    expect(measured(places, 'AUC').value).toBeCloseTo(1 - 22 / 99 / 4, 9);
    const { value, low, high } = measured(places, 'hits@1');
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
  });
});

describe('a split', () => {
  const edge = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
  const edges = fc.uniqueArray(edge, { minLength: 20, maxLength: 40, selector: ([a, b]) => a * 10 + b });

  it('hides the same tenth for the same seed, only where enough is left, and loses nothing', () => {
    fc.assert(
      fc.property(edges, fc.integer(), (all: readonly Edge[], seed) => {
        const { visible, hidden } = splitOf(all, [3, 3], seed);
        expect(visible.length + hidden.length).toBe(all.length);
        expect(splitOf(all, [3, 3], seed).hidden).toEqual(hidden);
        for (const [a, b] of hidden) {
          expect(all.filter(([from]) => from === a).length).toBeGreaterThanOrEqual(3);
          expect(all.filter(([, to]) => to === b).length).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it('is what a file says, for the task whose columns it has', () => {
    write('company.json', [{ code: '000001', fullname: '示例股份有限公司' }]);
    write('industry.json', [{ code: '1', name: '示例行业' }]);
    write('industry_industry.json', []);
    write('company_industry.json', [{ company_code: '000001.SZ', industry_code: '1' }]);
    write('company_product.json', [
      { company_code: '000001.SZ', product_name: '电芯' },
      { company_code: '000001', product_name: '电芯' },
      { company_code: '000001.SZ', product_name: '平衡项目' },
      { company_code: '000002.SZ', product_name: '电池, 包' },
    ]);
    write('product_product.json', [
      { from_entity: '电池包', to_entity: '电芯', rel: '上游材料' },
      { from_entity: '电芯', to_entity: '电芯', rel: '上游材料' },
      { from_entity: '电池包', to_entity: '电池', rel: '产品小类' },
    ]);
    const set = readTargetSet(folder);
    expect(set).toMatchObject({ firms: ['000001', '000002'], products: ['电芯', '电池, 包'], heads: ['电池包'] });
    expect(set).toMatchObject({
      makes: [
        [0, 0],
        [1, 1],
      ],
      upstream: [[0, 0]],
      about: { classesOf: [['1'], []] },
    });
    const file = join(folder, 'holdout.csv');
    writeFileSync(file, '\uFEFFcode,product\n000002.SZ,"电池, 包"\n');
    const names = [set.firms, set.products] as const;
    expect(heldOut(file, ['code', 'product'], set.makes, names)).toEqual({ visible: [[0, 0]], hidden: [[1, 1]] });
    expect(heldOut(file, ['from', 'to'], set.upstream, [set.heads, set.tails])).toBeNull();
  });
});

describe('fitted weights', () => {
  it('follow what was chosen', () => {
    const random = seeded(5);
    const terms = [
      { feature: 'tells', as: 'SHARE' },
      { feature: 'noise', as: 'SHARE' },
    ] as const;
    const choices = Array.from({ length: 60 }, () => {
      const tells = Float64Array.from({ length: 20 }, () => random());
      const noise = tells.map(() => random());
      const chosen = tells.indexOf(Math.max(...tells));
      const columns = new Map([
        ['tells', tells],
        ['noise', noise],
      ]);
      return choiceOf(columns, terms, { chosen, known: new Set(), everywhere: [] });
    });
    const [tells, noise] = fitted(choices, terms);
    expect(tells?.weight).toBeGreaterThan(1);
    expect(Math.abs(noise?.weight ?? 9)).toBeLessThan((tells?.weight ?? 0) / 3);
  });
});
