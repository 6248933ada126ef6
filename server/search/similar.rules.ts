/** How many characters may be wrong in a text of this length for a name to be what was meant; 0: too short to tell. */
export function wrongIn(length: number): 0 | 1 | 2 {
  if (length < 3) return 0;
  return length < 6 ? 1 : 2;
}

/** The fewest characters to insert, drop or replace to turn a text into some piece of another one. */
export function partDistance(text: readonly string[], within: readonly string[]): number {
  let last: readonly number[] = within.map(() => 0).concat(0);
  for (const [index, letter] of text.entries()) {
    const current = [index + 1];
    for (const [column, other] of within.entries()) {
      const kept = (last[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min((last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, kept));
    }
    last = current;
  }
  return Math.min(...last);
}

/** The places in the second text of the longest row of characters that both have in the same order. */
export function commonPlaces(a: readonly string[], b: readonly string[]): readonly number[] {
  // lengths[i][j]: of what a has from i on and b from j on.
  const lengths: number[][] = [b.map(() => 0).concat(0)];
  for (const letter of [...a].reverse()) {
    const after = lengths[0] ?? [];
    const row = new Array<number>(b.length + 1).fill(0);
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = letter === b[j] ? (after[j + 1] ?? 0) + 1 : Math.max(after[j] ?? 0, row[j + 1] ?? 0);
    }
    lengths.unshift(row);
  }
  const places: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      places.push(j);
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return places;
}
