/**
 * The number of characters to insert, drop, replace or swap with their neighbour to turn one text into the other; null
 * when it is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number | null {
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > most) return null;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = to.map((_, index) => index).concat(to.length);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          row > 1 && column > 1 && swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...current) > most) return null;
    beforeLast = last;
    last = current;
  }
  const distance = last[to.length] ?? 0;
  return distance <= most ? distance : null;
}
