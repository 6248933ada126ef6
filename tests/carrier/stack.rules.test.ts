import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiFilter, exportFilter, readFilter, writeFilter } from '../../web/carrier/list/carrier-address.ts';
import { blockAfter, fullWidth, stackOf } from '../../web/carrier/one/stack.ts';
import { knOf } from '../../web/carrier/one/unit-edit.ts';

const unit = (id: string, floor: number | null, area: number | null) => ({
  ...{ id, number: id, floor, area: area === null ? null : { squareMetres: String(area), mu: '0' } },
});

const anyUnits = fc
  .array(
    fc.record({
      floor: fc.option(fc.integer({ min: -2, max: 12 })),
      area: fc.option(fc.integer({ min: 1, max: 5_000 })),
    }),
    {
      maxLength: 40,
    },
  )
  .map((all) => all.map(({ floor, area }, index) => unit(`u${index}`, floor, area)));

describe('the stack of a building', () => {
  it('has a row for each floor from the top down, also for those without units', () => {
    const rows = stackOf([unit('a', 3, 100), unit('b', 1, 50), unit('c', -1, 50)], { floors: 4, basements: 1 });
    expect(rows.map(({ floor, blocks }) => [floor, blocks.length])).toEqual([
      [4, 0],
      [3, 1],
      [2, 0],
      [1, 1],
      [-1, 1],
    ]);
  });

  it('draws areas to one scale, and what is not known at the middle one, marked', () => {
    const rows = stackOf([unit('a', 2, 400), unit('b', 1, 200), unit('c', 1, null)], { floors: null, basements: null });
    const [a, b, c] = rows.flatMap(({ blocks }) => blocks);
    expect(b?.width).toBeCloseTo((a?.width ?? 0) / 2, 6);
    expect(c).toMatchObject({ guessed: true });
  });

  it('keeps every unit once, inside the picture, none over another', () => {
    fc.assert(
      fc.property(anyUnits, fc.option(fc.integer({ min: 1, max: 15 })), (units, floors) => {
        const rows = stackOf(units, { floors, basements: 1 });
        const ids = rows.flatMap(({ blocks }) => blocks.map((block) => block.unit.id));
        expect([...ids].sort()).toEqual(units.map(({ id }) => id).sort());
        for (const { blocks } of rows) {
          let end = 0;
          for (const block of blocks) {
            expect(block.x).toBeGreaterThanOrEqual(end - 1e-6);
            expect(block.width).toBeGreaterThan(0);
            end = block.x + block.width;
          }
          expect(end).toBeLessThanOrEqual(fullWidth + 1e-6);
        }
      }),
    );
  });

  it('is walked by arrow keys, past floors without units', () => {
    const rows = stackOf([unit('a', 5, 100), unit('b', 3, 100), unit('c', 3, 100)], { floors: 5, basements: null });
    expect(blockAfter(rows, 'a', 'ArrowDown')).toBe('b');
    expect(blockAfter(rows, 'b', 'ArrowRight')).toBe('c');
    expect(blockAfter(rows, 'c', 'ArrowUp')).toBe('a');
    expect(blockAfter(rows, 'a', 'ArrowUp')).toBeNull();
    expect(blockAfter(rows, 'b', 'Enter')).toBeNull();
  });
});

describe('the filter of carriers', () => {
  it('stands in the address, and what it does not know is left out', () => {
    const query = new URLSearchParams('status=for_rent,castle&areaFrom=300&height=x&free=2027-01-01&kind=building');
    const filter = readFilter(query);
    expect(apiFilter(filter)).toMatchObject({
      ...{ statuses: ['FOR_RENT'], areaFrom: 300, heightFrom: null, freeBy: '2027-01-01', kinds: ['building'] },
    });
    expect(exportFilter(filter)).toMatchObject({ statuses: 'FOR_RENT', areaFrom: '300', stale: null });
    const next = new URLSearchParams();
    writeFilter(next, 'status', 'RENTED,SOLD');
    writeFilter(next, 'areaTo', null);
    expect(next.toString()).toBe('status=rented%2Csold');
  });
});

describe('a load', () => {
  it('of tonnes is told in kN', () => {
    expect([knOf('5', 'KN'), knOf('0.5', 'T'), knOf('', 'T'), knOf('很重', 'KN')]).toEqual([5, 4.9, null, null]);
  });
});
