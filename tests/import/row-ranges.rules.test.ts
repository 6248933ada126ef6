import { describe, expect, it } from 'vitest';
import { addRanges, addRow, rowCount, rowsIn, withRows } from '../../server/import/row-ranges.rules.ts';

function rangesOf(rows: readonly number[]): number[] {
  const ranges: number[] = [];
  for (const row of rows) addRow(ranges, row);
  return ranges;
}

describe('ranges of rows', () => {
  const rows = [2, 3, 4, 7, 9, 10];

  it('keep neighbours as one run and give the rows back', () => {
    const ranges = rangesOf(rows);
    expect(ranges).toEqual([2, 4, 7, 7, 9, 10]);
    expect(rowCount(ranges)).toBe(6);
    expect(rowsIn(ranges, 0, 100)).toEqual(rows);
    expect(rowCount([])).toBe(0);
  });

  it('give any page of the rows', () => {
    const ranges = rangesOf(rows);
    for (let from = 0; from <= rows.length + 1; from += 1) {
      for (let first = 1; first <= rows.length + 1; first += 1) {
        expect(rowsIn(ranges, from, first)).toEqual(rows.slice(from, from + first));
      }
    }
  });

  it('are put one after the other, or others among them', () => {
    const ranges = rangesOf([2, 3]);
    addRanges(ranges, rangesOf([4, 8]));
    expect(ranges).toEqual([2, 4, 8, 8]);
    expect(withRows(ranges, [9, 1, 6])).toEqual([1, 4, 6, 6, 8, 9]);
    expect(withRows([], [])).toEqual([]);
  });
});
