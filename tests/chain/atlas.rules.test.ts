import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../web/chain/atlas/paginate.ts';

const blockOf = (height: number, more = {}) => ({ height, breakBefore: false, keepWithNext: false, ...more });

describe('pages of an atlas', () => {
  it('fill up, begin where a part begins, and never end with a heading', () => {
    const heading = { keepWithNext: true };
    const blocks = [blockOf(40), blockOf(40), blockOf(15, heading), blockOf(30), blockOf(10, { breakBefore: true })];
    expect(paginate(blocks, 100)).toEqual([[0, 1], [2, 3], [4]]);
  });

  it('hold what is higher than a page alone', () => {
    expect(paginate([blockOf(10), blockOf(250), blockOf(10)], 100)).toEqual([[0], [1], [2]]);
  });

  it('hold every block once and in order, and none is fuller than it may be', () => {
    const measured = fc.record({
      height: fc.integer({ min: 1, max: 120 }),
      breakBefore: fc.boolean(),
      keepWithNext: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(measured), (blocks) => {
        const pages = paginate(blocks, 100);
        expect(pages.flat()).toEqual(blocks.map((_, index) => index));
        for (const page of pages) {
          const used = page.reduce((sum, at) => sum + (blocks[at]?.height ?? 0), 0);
          const headings = page.slice(0, -1).every((at) => blocks[at]?.keepWithNext === true);
          expect(page.length > 0 && (used <= 100 || headings)).toBe(true);
        }
      }),
    );
  });
});
