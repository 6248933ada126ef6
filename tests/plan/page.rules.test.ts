import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropped, forbidden, frontierPrices, inputOf, pinned, usualDraft, wrongField } from '../../web/plan/draft.ts';
import { plotOf, roundUp, size } from '../../web/plan/frontier.ts';

const wish = { projectId: 'a', unitId: 'u1' };

describe('the form of a plan', () => {
  it('pins a project to one place at a time, and never what it forbids', () => {
    const first = pinned(usualDraft, wish);
    const second = pinned(first, { projectId: 'a', unitId: 'u2' });
    expect(second.pins).toEqual([{ projectId: 'a', unitId: 'u2' }]);
    const none = forbidden(second, { projectId: 'a', unitId: 'u2' });
    expect([none.pins, none.forbids.length]).toEqual([[], 1]);
    expect(dropped(none, { projectId: 'a', unitId: 'u2' })).toEqual(usualDraft);
  });

  it('sends no limit where none is typed, and refuses what is no number', () => {
    expect(inputOf('320102', usualDraft, [])).toMatchObject({ landPrice: 4, energyQuota: null, subsidyBudget: null });
    expect(wrongField(usualDraft)).toBeNull();
    const typed = { ...usualDraft, numbers: { ...usualDraft.numbers, energyQuota: '五百' } };
    expect(wrongField(typed)).toBe('energyQuota');
    expect(frontierPrices(usualDraft)).toEqual([0, 2, 4, 8, 16, 32, 64]);
  });
});

describe('the picture of a frontier', () => {
  const figure = fc.integer({ min: 0, max: 9_999 });

  it('keeps every plan inside its frame, more tax higher and more land further right', () => {
    const point = fc.record({ mu: figure, tax: figure, landPrice: figure }).map(({ mu, tax, landPrice }) => ({
      ...{ landPrice, gap: 0 },
      totals: { placed: 1, value: 0, tax, mu, taxPerMu: null },
    }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 9 }), (points) => {
        const { dots } = plotOf(points);
        for (const { x, y, point: of } of dots) {
          expect(x).toBeGreaterThanOrEqual(size.left);
          expect(x).toBeLessThanOrEqual(size.width - size.right + 1e-6);
          expect(y).toBeGreaterThanOrEqual(size.top - 1e-6);
          expect(y).toBeLessThanOrEqual(size.height - size.bottom + 1e-6);
          for (const other of dots) {
            if (other.point.totals.mu > of.totals.mu) expect(other.x).toBeGreaterThan(x);
            if (other.point.totals.tax > of.totals.tax) expect(other.y).toBeLessThan(y);
          }
        }
      }),
    );
  });

  it('ends its axes at round numbers', () => {
    expect([0, 0.7, 1, 3, 480, 501].map(roundUp)).toEqual([1, 1, 1, 5, 500, 1_000]);
  });
});
