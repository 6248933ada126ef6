import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldChange } from '../../server/carrier/carrier.types.ts';
import { mergeUnit, type UnitEdit, unitFields } from '../../server/carrier/merge.rules.ts';
import { checkStatus, editOf, withImplied } from '../../server/carrier/unit-edit.rules.ts';
import { versionOf } from '../../server/platform/facts/merge-fields.rules.ts';
import { unitOf } from './carrier.support.ts';

const change = (field: string, version: number): FieldChange => ({
  ...{ id: `CarrierUnit/u@${version}:${field}:mutation~a~b`, field, at: '2026-11-22T01:00:00.000Z', by: '王' },
});

describe('an edit of a unit that others changed', () => {
  const unit = unitOf({ version: 3, heightM: 5, note: '他写的', status: 'FOR_RENT' });

  it('reads the version out of the id of a change', () => {
    expect(versionOf(change('heightM', 12))).toBe(12);
  });

  it('is written where it changes other fields', () => {
    const merged = mergeUnit(unit, [change('note', 3)], { heightM: 6 }, 2);
    expect(merged).toEqual({ write: { heightM: 6 }, clashes: [], kept: ['note'] });
  });

  it('is not written at all where both changed the same to something else', () => {
    const merged = mergeUnit(unit, [change('note', 3)], { heightM: 6, note: '我写的' }, 2);
    expect(merged.write).toEqual({});
    expect(merged.clashes).toMatchObject([{ field: 'note', mine: '我写的', theirs: '他写的', by: '王' }]);
  });

  it('takes the same value of both for agreement, and what was seen for no clash', () => {
    expect(mergeUnit(unit, [change('note', 3)], { note: '他写的' }, 2).clashes).toEqual([]);
    expect(mergeUnit(unit, [change('note', 3)], { note: '我写的' }, 3).clashes).toEqual([]);
  });

  it('never loses a change: what it writes nobody else changed since, or changed to the same', () => {
    const fields = fc.uniqueArray(fc.constantFrom('heightM', 'loadKn', 'powerKva', 'effluentT'));
    fc.assert(
      fc.property(fields, fields, fc.integer({ min: 1, max: 4 }), (mine, theirs, seen) => {
        const edit: UnitEdit = Object.fromEntries(mine.map((field) => [field, 7]));
        const changes = theirs.map((field, index) => change(field, index + 2));
        const now = unitOf({ version: 9, heightM: 1, loadKn: 7, powerKva: 1, effluentT: 7 });
        const { write, clashes } = mergeUnit(now, changes, edit, seen);
        for (const field of unitFields) {
          if (write[field] === undefined) continue;
          const since = changes.some((each) => each.field === field && versionOf(each) > seen);
          expect(!since || now[field] === write[field]).toBe(true);
        }
        if (clashes.length > 0) expect(write).toEqual({});
      }),
    );
  });
});

describe('what is sent of a unit', () => {
  it('is exact, and refused where it cannot be', () => {
    expect(editOf({ area: '123.45', rent: '68.5', height: 6, note: '  ' })).toEqual({
      ...{ areaHundredths: 12_345, rentFen: 6_850, heightM: 6, note: null },
    });
    expect(editOf({ area: null })).toEqual({ areaHundredths: null });
    for (const bad of [{ area: '0' }, { rent: '1.234' }, { floor: 999 }, { height: -1 }, { note: '长'.repeat(301) }]) {
      expect(() => editOf(bad)).toThrow();
    }
  });

  it('empties tenant and contract of a room that is to let again, unless it says otherwise', () => {
    const rented = unitOf({ status: 'RENTED', tenantName: '甲' });
    expect(withImplied({ status: 'FOR_RENT' }, rented)).toEqual({
      ...{ status: 'FOR_RENT', tenantName: null, contractEnd: null },
    });
    expect(withImplied({ status: 'RENTED' }, rented)).toEqual({ status: 'RENTED' });
    expect(withImplied({ status: 'RENTED', freeFrom: '2027-01-01' }, unitOf())).toMatchObject({
      freeFrom: '2027-01-01',
    });
  });

  it('has a state of its kind', () => {
    expect(() => checkStatus(unitOf({ kind: 'PLOT' }), { status: 'RENTED' })).toThrow('净地可供');
    expect(() => checkStatus(unitOf(), { status: 'RENTED' })).not.toThrow();
  });
});
