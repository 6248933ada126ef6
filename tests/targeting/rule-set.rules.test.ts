import { describe, expect, it } from 'vitest';
import type { Comparison, RecordedRow } from '../../server/chain/comparison.types.ts';
import { modeChanges } from '../../server/targeting/chain-modes.rules.ts';
import { referenceOf } from '../../server/targeting/comparison.rules.ts';
import { checkCount, checkFactors, checkSupplyAt, entryDay, entryText } from '../../server/targeting/entry.rules.ts';
import {
  checkPeriod,
  classChanges,
  inForce,
  numbersIn,
  numbersOf,
  textsOf,
} from '../../server/targeting/rule-set.rules.ts';
import { draftedRules, rulesOf, storedRules, thresholdsOn } from '../../server/targeting/rule-sets.ts';

const day = '2026-11-22';
const shipped = thresholdsOn(day);
const set = { id: 's', validFrom: day, validTo: null, source: '纪要' };
const stored = (values: readonly string[], more: { validFrom?: string; validTo?: string | null } = {}) => ({
  ...{ ...set, by: 'lead', values, ...more },
});

describe('dated thresholds', () => {
  it('are all numbers of those that ship, kept as texts and read back', () => {
    const numbers = numbersOf(shipped);
    const keys = numbers.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['strong.theta', 'modes.choke.outside', 'modes.relatednessFloor']));
    expect(numbersIn([...textsOf(numbers), 'nonsense', 'a=b'])).toEqual(numbers);
    expect(storedRules(stored(textsOf(numbers)), day)).toEqual({
      ...{ ...shipped, ...set, by: 'lead' },
      modes: { ...shipped.modes, ...set, by: 'lead' },
      targets: { ...shipped.targets, ...set, by: 'lead' },
    });
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
    expect(draft('modes.choke.impact', 1)).toThrow('modes.choke.impact');
    expect(draft('modes.choke.outside', 2.5)).toThrow('modes.choke.outside');
    expect(draft('targets.fit.maker', 2)).toThrow('targets.fit.maker');
    expect(draft('targets.weights.SIZE.FILL', 15)).toThrow(/补链：?.*须为 100，现为 110/);
    expect(draft('targets.weights.SIZE.FILL', 2.5)).toThrow('整数');
    const weights = [
      { key: 'targets.weights.SIZE.FILL', value: 15 },
      { key: 'targets.weights.LINK_FIT.FILL', value: 20 },
    ];
    expect(draftedRules(weights, set, day).targets.weights).toMatchObject({
      SIZE: { FILL: 15 },
      LINK_FIT: { FILL: 20 },
    });
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

describe('thresholds of modes', () => {
  const row = { laneId: 'l', order: 1, regionId: 'r', regionName: '某区', industryId: 'i', industryTitle: '链' };
  const at = (id: string, local: number, surveyResult: 'FOUND' | 'NONE_FOUND') => ({
    ...{ ...row, id, name: id, parentId: null, stance: null, criticality: 'core', support: false, note: null },
    ...{ keywords: [], synonyms: [], exclusions: [], codes: [], capacityKinds: [], spotColumn: null, spotRow: null },
    presence: {
      ...{ local, confirmed: local, toReview: 0, leaders: 0, demo: 0, surveyedAt: '2026-01-01', surveyResult },
    },
  });
  const links = [at('ore', 0, 'NONE_FOUND'), at('metal', 9, 'FOUND'), at('cars', 9, 'FOUND')];
  const way = (from: string, to: string) => ({
    ...{ id: `${from}~${to}`, fromId: from, toId: to, what: null, inputGroup: null, essential: null },
  });
  const peers = links.flatMap(({ id, presence }) =>
    [['r', presence.local] as const, ['q', 4] as const].map(([regionId, local]) => ({
      ...{ linkId: id, regionId, regionName: regionId, local },
    })),
  );
  const comparison = (recorded: readonly RecordedRow[]): Comparison => ({
    ...{ counts: [], peers, ruleSets: [], local: new Map(links.map(({ id, presence }) => [id, presence.local])) },
    chain: { links, supplies: [way('ore', 'metal'), way('metal', 'cars')], planned: false, recorded },
  });
  const supply = (outside: number | null, selfSupply: number | null): RecordedRow => ({
    ...{ linkId: 'metal', factors: null, notes: [], supply: { outside, selfSupply } },
  });
  const changes = (recorded: readonly RecordedRow[], key: string, value: number) => {
    const chain = comparison(recorded);
    const drafted = draftedRules([{ key, value }], set, day);
    return modeChanges(chain, referenceOf(chain, shipped), shipped, drafted);
  };

  it('show which links would call for something else, and none where nothing recorded depends on them', () => {
    expect(changes([supply(5, null)], 'modes.choke.outside', 5)).toEqual([
      { linkId: 'metal', name: 'metal', before: ['BUILD', 'STRENGTHEN'], after: ['BUILD', 'FILL', 'STRENGTHEN'] },
    ]);
    expect(changes([], 'modes.choke.outside', 5)).toEqual([]);
    expect(changes([], 'modes.build.links', 1).map(({ linkId }) => linkId)).toEqual(['metal', 'cars']);
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
    expect(() => checkFactors([], [])).toThrow('至少');
    expect(() => checkFactors(['FUND'], ['FUND'])).toThrow('核心要素');
    expect(() => checkFactors(['FUND'], ['TALENT'])).not.toThrow();
    expect(() => checkSupplyAt({ outside: null, selfSupply: null })).toThrow('外部供应商数');
    expect(() => checkSupplyAt({ outside: 2.5, selfSupply: null })).toThrow('整数');
    expect(() => checkSupplyAt({ outside: null, selfSupply: 40 })).toThrow('自给率');
    expect(() => checkSupplyAt({ outside: 0, selfSupply: 0 })).not.toThrow();
  });
});
