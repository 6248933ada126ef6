/** Numbers of rows in their order, as runs: first and last of each, one after the other. */
export type RowRanges = number[];

/** Adds a row that comes after those that are there. */
export function addRow(ranges: RowRanges, row: number): void {
  if (ranges.length > 0 && ranges.at(-1) === row - 1) ranges[ranges.length - 1] = row;
  else ranges.push(row, row);
}

/** Adds later rows. */
export function addRanges(ranges: RowRanges, more: readonly number[]): void {
  for (let at = 0; at + 1 < more.length; at += 2) {
    const [first = 0, last = 0] = [more[at], more[at + 1]];
    addRow(ranges, first);
    ranges[ranges.length - 1] = last;
  }
}

/** The rows with others among them. */
export function withRows(ranges: readonly number[], more: readonly number[]): RowRanges {
  const all: RowRanges = [];
  const rows = [...rowsIn(ranges, 0, Number.POSITIVE_INFINITY), ...more].sort((a, b) => a - b);
  for (const row of rows) addRow(all, row);
  return all;
}

/** How many rows there are. */
export function rowCount(ranges: readonly number[]): number {
  let count = 0;
  for (let at = 0; at + 1 < ranges.length; at += 2) count += (ranges[at + 1] ?? 0) - (ranges[at] ?? 0) + 1;
  return count;
}

/** So many of the rows, from the one at a place on. */
export function rowsIn(ranges: readonly number[], from: number, first: number): readonly number[] {
  const rows: number[] = [];
  let passed = 0;
  for (let at = 0; at + 1 < ranges.length && rows.length < first; at += 2) {
    const [start = 0, end = 0] = [ranges[at], ranges[at + 1]];
    for (let row = start + Math.max(0, from - passed); row <= end && rows.length < first; row += 1) rows.push(row);
    passed += end - start + 1;
  }
  return rows;
}
