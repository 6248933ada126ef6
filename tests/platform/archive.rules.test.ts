import { describe, expect, it } from 'vitest';
import { archivedValue, restoredValue } from '../../server/platform/archive/archive-value.ts';
import { backupName, outdatedBackups } from '../../server/platform/archive/backup-rotation.rules.ts';
import { CanonicalHash } from '../../server/platform/archive/canonical.ts';
import { Float } from '../../server/platform/graph/query.ts';

describe('backups that are kept', () => {
  const daily = Array.from({ length: 500 }, (_, day) => backupName(new Date(Date.UTC(2025, 0, 1 + day, 15))));

  it('are named by the time of Shanghai and what they were taken before', () => {
    expect(backupName(new Date('2026-11-21T17:30:05Z'))).toBe('liantu-20261122-013005.zip');
    expect(backupName(new Date('2026-11-21T17:30:05Z'), 'before-V085')).toBe('liantu-20261122-013005-before-V085.zip');
  });

  it('are the newest of 7 days, 4 weeks and 12 months', () => {
    const outdated = new Set(outdatedBackups(daily));
    const kept = daily.filter((name) => !outdated.has(name));
    expect(kept.slice(-7)).toEqual(daily.slice(-7));
    expect(kept.length).toBeGreaterThanOrEqual(18);
    expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
    expect(new Set(kept.map((name) => name.slice(7, 13))).size).toBe(12);
    expect(outdatedBackups(kept)).toEqual([]);
  });

  it('of one day are its newest; those before a risky step are the 3 newest, and take no place of the others', () => {
    const names = ['liantu-20261121-100000.zip', 'liantu-20261121-120000.zip', 'liantu-20261121-110000.zip'];
    expect(outdatedBackups(names).toSorted()).toEqual([names[0], names[2]]);
    const before = ['01', '02', '03', '04'].map((day) => `liantu-202611${day}-100000-before-restore.zip`);
    expect(outdatedBackups([...before, 'liantu-20261101-090000.zip', 'my own.zip', '../x.zip'])).toEqual([before[0]]);
  });
});

describe('archived values', () => {
  it('come back as the type they had', () => {
    const cases = [
      ['INTEGER NOT NULL', '7', 7, 7],
      ['INTEGER NOT NULL', '9007199254740993', { $int: '9007199254740993' }, 9_007_199_254_740_993n],
      ['FLOAT NOT NULL', 0.5, 0.5, 0.5],
      ['FLOAT NOT NULL', 1, { $float: '1' }, new Float(1)],
      ['FLOAT NOT NULL', 1e300, { $float: '1e+300' }, new Float(1e300)],
      ['FLOAT NOT NULL', -0, { $float: '-0' }, new Float(-0)],
      ['FLOAT NOT NULL', Number.NaN, { $float: 'NaN' }, new Float(Number.NaN)],
      ['STRING NOT NULL', '=1', '=1', '=1'],
      ['BOOLEAN NOT NULL', false, false, false],
      ['LIST<INTEGER NOT NULL> NOT NULL', ['1', '2'], [1, 2], [1, 2]],
      ['LIST<NOTHING> NOT NULL', [], [], []],
    ] as const;
    for (const [type, value, archived, back] of cases) {
      expect(archivedValue(type, value), type).toEqual(archived);
      expect(restoredValue(JSON.parse(JSON.stringify(archived))), type).toEqual(back);
    }
  });

  it('of a type that nothing is stored in are an error, and what is no value is none', () => {
    expect(() => archivedValue('DATE NOT NULL', 'x')).toThrow('DATE');
    for (const value of [null, undefined, {}, { $int: 'x' }, { $float: '1', more: 1 }, [['nested']], [null]]) {
      expect(restoredValue(value), JSON.stringify(value)).toBeUndefined();
    }
  });
});

describe('the canonical hash', () => {
  const lane = (n: number, id: string, props: Readonly<Record<string, string>> = {}) => ({
    n,
    labels: ['Lane'],
    props: { id, ...props },
  });
  const hashOf = (nodes: readonly ReturnType<typeof lane>[], ends: readonly (readonly [number, number])[] = []) => {
    const hash = new CanonicalHash();
    for (const node of nodes) hash.node(node);
    for (const [from, to] of ends) expect(hash.relation({ type: 'CHILD_OF', from, to, props: {} })).toBe(true);
    return hash.digest();
  };

  it('is that of the content in any order, under any numbers', () => {
    const there = hashOf([lane(0, 'a'), lane(1, 'b')], [[0, 1]]);
    expect(hashOf([lane(5, 'b'), lane(3, 'a')], [[3, 5]])).toEqual(there);
    expect(hashOf([lane(0, 'a'), lane(1, 'b')], [[1, 0]])).not.toEqual(there);
    expect(hashOf([lane(0, 'a'), lane(1, 'c')], [[0, 1]])).not.toEqual(there);
  });

  it('tells twice from once and from not at all', () => {
    const hashes = [[], [lane(0, 'a')], [lane(0, 'a'), lane(1, 'a')], [lane(0, 'a'), lane(1, 'a'), lane(2, 'a')]];
    expect(new Set(hashes.map((nodes) => hashOf(nodes).whole)).size).toBe(4);
  });

  it('of the content leaves out who wrote when, that of the whole does not', () => {
    const [first, second] = [hashOf([lane(0, 'a', { batchId: '1' })]), hashOf([lane(0, 'a', { batchId: '2' })])];
    expect(first.content).toBe(second.content);
    expect(first.whole).not.toBe(second.whole);
  });

  it('knows no relation to what has not been given', () => {
    expect(new CanonicalHash().relation({ type: 'CHILD_OF', from: 0, to: 1, props: {} })).toBe(false);
  });
});
