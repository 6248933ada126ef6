import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { densities, presences, proximity } from '../../server/targeting/complexity.rules.ts';
import { linkSpaceOf, percentiles, relatednessOf } from '../../server/targeting/feasibility.rules.ts';
import { modeRulesOn } from '../../server/targeting/mode-rules.ts';

const rules = modeRulesOn('2026-11-22');
const ids = ['a', 'b', 'c', 'd'];
const link = (id: string, firms: number | null, codes: readonly string[] = []) => ({ id, firms, codes });
const links = [link('a', 3, ['3921']), link('b', 0, ['3922']), link('c', null, ['6510']), link('d', 2, ['6513'])];
const ladder = { links, space: null, larger: null, neighbours: new Map<string, ReadonlySet<string>>() };

/** Many regions, half of which have a and b, the other half c and d, a few all of them. */
const regions = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const kind = at % 3;
    const firms = kind === 2 ? [10, 10, 10, 10] : kind === 0 ? [20, 18, 1, 1] : [1, 1, 20, 18 + (at % 5)];
    return { regionId: `r${at}`, onLink: new Map(ids.map((id, column) => [id, firms[column] ?? 0])) };
  });

describe('how near a link is to what the region has', () => {
  it('is told from many regions where there are, and says so', () => {
    const space = linkSpaceOf(regions(24), 'r0', ids, rules);
    expect(space?.density.get('b')).toBeGreaterThan(space?.density.get('c') ?? 1);
    const found = relatednessOf({ ...ladder, space });
    expect([...found.values()].every(({ rung }) => rung === 'REGIONS')).toBe(true);
  });

  it.each([
    ['too few regions', regions(19), 'r0'],
    ['a region that is not among those with enough firms', regions(24), 'elsewhere'],
  ])('is not told from %s', (_name, counts, own) => {
    expect(linkSpaceOf(counts, own, ids, rules)).toBeNull();
  });

  it('falls down the ladder, naming the rung, and leaves out what nobody knows', () => {
    const larger = new Map([
      [
        'b',
        new Map([
          ['a', 0.5],
          ['c', 0.9],
          ['d', 0.25],
        ]),
      ],
    ]);
    const neighbours = new Map([
      ['a', new Set(['b', 'c'])],
      ['b', new Set(['a', 'c', 'd'])],
      ['c', new Set(['b', 'd'])],
    ]);
    expect(relatednessOf({ ...ladder, larger, neighbours }).get('b')).toMatchObject({
      rung: 'LARGER_REFERENCE',
      density: 1,
    });
    const beside = relatednessOf({ ...ladder, neighbours });
    expect(beside.get('a')).toMatchObject({ rung: 'NEIGHBOURS', density: 0 });
    expect(beside.get('b')).toMatchObject({ rung: 'NEIGHBOURS', density: 1 });
    expect(beside.get('c')).toMatchObject({ rung: 'NEIGHBOURS', density: 0.5 });
    // Its one sibling by code is not surveyed: no zero, no entry.
    expect(beside.has('d')).toBe(false);
    expect(relatednessOf(ladder).get('b')).toMatchObject({ rung: 'CODES', density: 1 });
  });

  it('ranks links of one rung among themselves', () => {
    const ranks = percentiles(new Map(ids.map((id, at) => [id, Math.min(at, 2)])));
    expect([...ranks.values()]).toEqual([0.125, 0.375, 0.75, 0.75]);
  });
});

const file = join(process.env['LIANTU_TEST_DATA'] ?? '../shared', 'data/reference/gap-toy-expected.json');
const table = z.array(z.array(z.number()));
const toy = z.object({ counts: table, phi_diag0: table, density_diag0: table });

describe.skipIf(!existsSync(file))('four regions by five links (needs LIANTU_TEST_DATA)', () => {
  it('have these proximities and densities', () => {
    const expected = toy.parse(JSON.parse(readFileSync(file, 'utf8')));
    const present = presences(
      expected.counts.map((row) => Float64Array.from(row)),
      2,
    );
    const near = proximity(present);
    for (const [ours, theirs] of [
      [near, expected.phi_diag0],
      [densities(present, near), expected.density_diag0],
    ] as const) {
      expect(ours).toHaveLength(theirs.length);
      for (const [at, row] of theirs.entries()) {
        for (const [column, value] of row.entries()) expect(ours[at]?.[column]).toBeCloseTo(value, 6);
      }
    }
  });
});
