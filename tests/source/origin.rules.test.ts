import { describe, expect, it } from 'vitest';
import { originsOf } from '../../server/enterprise/origin.rules.ts';
import { claimId } from '../../server/source/claim.rules.ts';
import { originOf, originsIn, originText, restated } from '../../server/source/origin.rules.ts';
import { isStale } from '../../server/source/staleness.rules.ts';

describe('the origin of a field', () => {
  const first = originText({ field: '*', sourceId: 'file-a', row: 2 });

  it('is its own, else that of the whole thing', () => {
    const texts = restated([first], [{ field: 'scope', sourceId: 'file-b', row: 9 }]);
    expect(originOf(texts, 'scope')).toEqual({ field: 'scope', sourceId: 'file-b', row: 9 });
    expect(originOf(texts, 'name')).toEqual({ field: '*', sourceId: 'file-a', row: 2 });
    expect(originOf(null, 'name')).toBeNull();
  });

  it('is one: the latest replaces the former', () => {
    const once = restated([first], [{ field: 'scope', sourceId: 'file-b', row: 9 }]);
    const twice = restated(once, [{ field: 'scope', sourceId: 'entry-c', row: null }]);
    expect(originsIn(twice)).toHaveLength(2);
    expect(originOf(twice, 'scope')).toEqual({ field: 'scope', sourceId: 'entry-c', row: null });
  });

  it('names who confirmed it last, not who did before it was taken back', () => {
    const said = (at: string, by: string, before: readonly string[], after: readonly string[]) => {
      return { field: 'confirmedFields', at, by, batchId: 'b', before, after };
    };
    const changes = [
      said('2026-01-04', 'dan', ['scope'], ['scope', 'name']),
      said('2026-01-03', 'cai', [], ['scope']),
      said('2026-01-02', 'bo', ['scope'], []),
      said('2026-01-01', 'an', [], ['scope']),
    ];
    const part = { fieldSources: null, sourceIds: ['s'], confirmedFields: ['scope', 'name'], changes, location: null };
    const of = (field: string) => originsOf(part).find((each) => each.field === field);
    expect(of('scope')).toMatchObject({
      confirmed: true,
      confirmedBy: 'cai',
      confirmedAt: '2026-01-03',
      sourceIds: ['s'],
    });
    expect(of('name')).toMatchObject({ confirmedBy: 'dan' });
    expect(of('uscc')).toMatchObject({ confirmed: false, confirmedBy: null });
  });
});

describe('a claim', () => {
  it('is one for each value and source', () => {
    const rival = { factId: 'Enterprise/1', field: 'scope', value: '甲', sourceId: 'a', row: 2 };
    expect(claimId({ ...rival, row: 7 })).toBe(claimId(rival));
    expect(claimId({ ...rival, value: '乙' })).not.toBe(claimId(rival));
    expect(claimId({ ...rival, sourceId: 'b' })).not.toBe(claimId(rival));
    expect(claimId({ ...rival, field: 'name' })).not.toBe(claimId(rival));
  });
});

describe('stale information', () => {
  const limits = { defaultMonths: 24, months: { survey: 12 } };

  it('is older than its kind may be, to the day', () => {
    expect(isStale(limits, 'survey', '2025-11-21', '2026-11-21')).toBe(false);
    expect(isStale(limits, 'survey', '2025-11-20', '2026-11-21')).toBe(true);
    expect(isStale(limits, 'anything', '2024-11-21', '2026-11-21')).toBe(false);
    expect(isStale(limits, 'anything', '2024-11-20', '2026-11-21')).toBe(true);
  });

  it('takes the last day of a shorter month', () => {
    expect(isStale({ ...limits, months: { survey: 1 } }, 'survey', '2026-02-28', '2026-03-31')).toBe(false);
    expect(isStale({ ...limits, months: { survey: 1 } }, 'survey', '2026-02-27', '2026-03-31')).toBe(true);
  });

  it('is neither old nor new without a day', () => {
    expect(isStale(limits, 'survey', null, '2026-11-21')).toBeNull();
  });
});
