import { describe, expect, it } from 'vitest';
import { itemOf } from '../../web/chain/modes/reserve.mode.ts';
import { commandOf, rowAfter } from '../../web/targeting/reserve/keys.ts';
import { apiFilter, exportFilter, readFilter, writeFilter } from '../../web/targeting/reserve/reserve-address.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe('the page of the reserve', () => {
  it('is narrowed by its address, which knows no other words', () => {
    const query = new URLSearchParams('state=shelved&mode=nothing&group=-&overdue=1');
    const filter = readFilter(query);
    expect(filter).toEqual({ state: 'SHELVED', mode: null, group: '-', link: null, overdue: true });
    expect(apiFilter(filter)).toEqual({ state: 'SHELVED', mode: null, group: '', linkId: null, overdue: true });
    expect(exportFilter(filter)).toMatchObject({ group: 'none', overdue: '1' });
    writeFilter(query, 'mode', 'FILL');
    writeFilter(query, 'state', null);
    expect(query.toString()).toBe('mode=fill&group=-&overdue=1');
  });

  it('obeys the keyboard, but not in a field or with a modifier', () => {
    expect(commandOf({ key: 'j', ...plain }, false)).toBe('next');
    expect(commandOf({ key: 'x', ...plain }, false)).toBe('tick');
    expect(commandOf({ key: 'j', ...plain }, true)).toBeNull();
    expect(commandOf({ key: 'j', ...plain, ctrlKey: true }, false)).toBeNull();
    expect([rowAfter('next', 2, 3), rowAfter('previous', 0, 3), rowAfter('last', 0, 3)]).toEqual([2, 0, 2]);
    expect(rowAfter('open', 0, 3)).toBeNull();
  });
});

const verdict = (verdictClass: 'MISSING' | 'STRONG' | 'UNSURVEYED', modes: number) => ({
  verdict: {
    ...{ class: verdictClass, n: 0, expected: null, flip: null, undecided: [] },
    need: { lostCount: 0, break: 'NO' as const, choke: 'NO' as const, singlePoint: 'NO' as const },
    modes: Array.from({ length: modes }, () => ({ mode: 'FILL' as const, priority: null, reasons: [] })),
  },
});

describe('the map read by its reserve', () => {
  it('colours gaps alone: no need is neutral, and unknown is not zero', () => {
    const [none, few, many] = [{ active: 0 }, { active: 1 }, { active: 3 }];
    expect([none, few, many].map((each) => itemOf(verdict('MISSING', 1), each))).toEqual(['NONE', 'FEW', 'ENOUGH']);
    expect(itemOf(verdict('MISSING', 0), none)).toBe('OTHER');
    expect(itemOf(verdict('STRONG', 1), few)).toBe('OTHER');
    expect(itemOf(verdict('UNSURVEYED', 1), few)).toBe('UNKNOWN');
    expect(itemOf({ verdict: null }, none)).toBe('UNKNOWN');
  });
});
