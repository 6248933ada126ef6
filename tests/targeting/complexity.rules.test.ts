import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advantages,
  complexityOf,
  densities,
  type Matrix,
  presences,
  proximity,
  scaled,
  scaleOf,
} from '../../server/targeting/complexity.rules.ts';
import { tradeAtHand as here, rowsOf, tradeOf } from './trade.support.ts';

describe.skipIf(!here)('complexity of the trade of 226 countries in 785 products (needs LIANTU_TEST_DATA)', () => {
  const { counts, countryAt, productAt } = tradeOf();
  const present = here ? presences(counts, 0) : [];
  const near = proximity(present);

  it('has these advantages, proximities and densities without the link itself', () => {
    expect([counts.length, counts[0]?.length]).toEqual([226, 785]);
    const [ratio, density] = [advantages(counts), densities(present, near)];
    const pairs = rowsOf('eci_expected_pairs_sample.csv');
    expect(pairs.length).toBeGreaterThan(600);
    for (const [country = '', product = '', rca, mcp, , without] of pairs) {
      const [c, p] = [countryAt.get(country) ?? -1, productAt.get(product) ?? -1];
      expect(ratio[c]?.[p]).toBeCloseTo(Number(rca), 8);
      expect(present[c]?.[p]).toBe(Number(mcp));
      expect(density[c]?.[p]).toBeCloseTo(Number(without), 8);
    }
    expect(near[productAt.get('0011') ?? -1]?.[productAt.get('0012') ?? -1]).toBeCloseTo(0.3658537, 6);
  });

  it('has these complexities in both scalings', () => {
    const { regions, ofRegions, links, eigenvalues } = complexityOf(present);
    expect(eigenvalues[0]).toBeCloseTo(0.179134, 6);
    expect(eigenvalues[1]).toBeCloseTo(0.120949, 6);
    const whole = scaleOf(ofRegions, 0);
    const byCountry = [scaled(ofRegions, whole), scaled(regions, scaleOf(regions, 1))];
    for (const [country = '', diversity, atlas, other] of rowsOf('eci_expected_country.csv')) {
      const at = countryAt.get(country) ?? -1;
      expect(present[at]?.reduce((all, each) => all + each, 0)).toBe(Number(diversity));
      expect(byCountry[0]?.[at]).toBeCloseTo(Number(atlas), 8);
      expect(byCountry[1]?.[at]).toBeCloseTo(Number(other), 8);
    }
    const byProduct = [scaled(links, whole), scaled(links, scaleOf(links, 1))];
    for (const [product = '', , atlas, other] of rowsOf('eci_expected_product.csv')) {
      const at = productAt.get(product) ?? -1;
      expect(byProduct[0]?.[at]).toBeCloseTo(Number(atlas), 8);
      expect(byProduct[1]?.[at]).toBeCloseTo(Number(other), 8);
    }
  });
});

const anyPresence: fc.Arbitrary<Matrix> = fc
  .array(fc.array(fc.constantFrom(0, 1), { minLength: 6, maxLength: 6 }), { minLength: 4, maxLength: 9 })
  .map((rows) => rows.map((row) => Float64Array.from(row)));

describe('what regions and links have in common', () => {
  it('is the same both ways, never of a link with itself, and at most all', () => {
    fc.assert(
      fc.property(anyPresence, (present) => {
        const near = proximity(present);
        for (const [a, row] of near.entries()) {
          expect(row[a]).toBe(0);
          for (const [b, value] of row.entries()) {
            expect(value).toBe(near[b]?.[a]);
            expect(value >= 0 && value <= 1).toBe(true);
          }
        }
        for (const row of densities(present, near)) {
          for (const value of row) expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
        }
      }),
    );
  });

  it('does not make a link related by being there itself', () => {
    const near = proximity([Float64Array.of(1, 1, 0), Float64Array.of(1, 1, 1)]);
    const [alone] = densities([Float64Array.of(1, 0, 0)], near);
    expect(alone?.[0]).toBe(0);
    expect(alone?.[1]).toBeGreaterThan(0);
  });

  it('orders regions that are nested in each other: who has the rare link is the most complex', () => {
    const rows = [
      [1, 1, 1, 1],
      [1, 1, 1, 0],
      [1, 1, 0, 0],
      [1, 0, 0, 0],
    ];
    const { regions, links } = complexityOf(rows.map((row) => Float64Array.from(row)));
    expect([...regions].sort((a, b) => b - a)).toEqual([...regions]);
    expect([...links].sort((a, b) => a - b)).toEqual([...links]);
  });
});
