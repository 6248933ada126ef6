import { describe, expect, it } from 'vitest';
import { checkCount, entryDay, entryText } from '../../server/targeting/entry.rules.ts';
import {
  checkPeriod,
  classChanges,
  inForce,
  numbersIn,
  numbersOf,
  textsOf,
} from '../../server/targeting/rule-set.rules.ts';
import { draftedRules, rulesOf, storedRules } from '../../server/targeting/rule-sets.ts';
import { verdictRulesOn } from '../../server/targeting/verdict-rules.ts';

const day = '2026-11-22';
const shipped = verdictRulesOn(day);
const set = { id: 's', validFrom: day, validTo: null, source: '纪要' };
const stored = (values: readonly string[], more: { validFrom?: string; validTo?: string | null } = {}) => ({
  ...{ ...set, by: 'lead', values, ...more },
});

describe('dated thresholds', () => {
  it('are all numbers of those that ship, kept as texts and read back', () => {
    const numbers = numbersOf(shipped);
    expect(numbers.map(({ key }) => key)).toContain('strong.theta');
    expect(numbersIn([...textsOf(numbers), 'nonsense', 'a=b'])).toEqual(numbers);
    expect(storedRules(stored(textsOf(numbers)), day)).toEqual({ ...shipped, ...set, by: 'lead' });
  });

  it('fall back to what ships for a number that they do not name, and whole where they make no thresholds', () => {
    expect(storedRules(stored(['weak.theta=0.5']), day)).toMatchObject({
      weak: { theta: 0.5 },
      strong: shipped.strong,
    });
    expect(storedRules(stored(['interval=7']), day)).toBe(shipped);
  });

  it('hold from their day to their end, the latest of several', () => {
    const old = stored([], { validFrom: '2026-01-01' });
    const late = stored([], { validFrom: '2026-06-01', validTo: '2026-10-31' });
    expect(inForce([old, late], '2026-07-01')).toBe(late);
    expect(inForce([old, late], day)).toBe(old);
    expect(inForce([old, late], '2025-12-31')).toBeNull();
    const comparison = { counts: [], peers: [], local: new Map<string, number>() };
    const own = stored(['weak.theta=0.5'], { validFrom: '2026-01-01' });
    expect(rulesOf({ ...comparison, ruleSets: [own] }, day)).toMatchObject({ by: 'lead', weak: { theta: 0.5 } });
    expect(rulesOf({ ...comparison, ruleSets: [] }, day)).toBe(shipped);
  });

  it('are refused with an unknown or impossible number, out of order, or with an end before their beginning', () => {
    const draft = (key: string, value: number) => () => draftedRules([{ key, value }], set, day);
    expect(draft('strong.size', 1)).toThrow('strong.size');
    expect(draft('interval', 1.5)).toThrow('interval');
    expect(draft('strong.firms', 2.5)).toThrow('strong.firms');
    expect(draft('weak.theta', 2)).toThrow('weak.theta');
    expect(() => checkPeriod({ validFrom: day, validTo: '2026-01-01' })).toThrow();
  });

  it('show which links they would move, by the rules of the verdicts', () => {
    const numbers = { regional: 100, onLink: 100, total: 1000 };
    const facts = { leaders: 0, known: true, surveyResult: null };
    const links = [6, 9, 30].map((firms) => ({ id: `l${firms}`, name: '', facts: { ...facts, firms }, numbers }));
    const after = draftedRules([{ key: 'weak.theta', value: 0.5 }], set, day);
    expect(classChanges(links, shipped, after)).toMatchObject([{ linkId: 'l6', before: 'WEAK', after: 'ADEQUATE' }]);
    expect(classChanges(links, shipped, shipped)).toEqual([]);
  });
});

describe('entries by hand', () => {
  it('say something, of a bounded length, on a day that has come, with a number that can be', () => {
    expect(entryText('reason', ' 理由 ')).toBe('理由');
    expect(() => entryText('source', ' ')).toThrow('依据');
    expect(() => entryText('text', '长'.repeat(501))).toThrow('500');
    expect(() => entryDay('2026-11-23', day)).toThrow();
    expect(() => checkCount({ year: 2027, value: 1 }, day)).toThrow('2026');
    expect(() => checkCount({ year: 2024, value: -1 }, day)).toThrow();
    expect(() => checkCount({ year: 2024, value: 0 }, day)).not.toThrow();
  });
});
