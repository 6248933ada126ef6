import type { Row } from './bench.types.ts';

const widths = [44, 12, 10, 12, 8] as const;

/** A number with about three significant digits, never in exponents. */
function numberText(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return Number.isInteger(value) ? String(value) : value.toFixed(digits);
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, column) =>
      column === 0 || column === 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    .join('  ')
    .trimEnd();
}

export const tableHead = line(['name', 'value', 'unit', 'reference', 'ratio']);

/** Value over reference; null without a reference. */
export function ratioOf({ value, reference }: Row): number | null {
  return reference === null || reference === 0 ? null : value / reference;
}

/** One row on one line; `-` where there is nothing to compare with. */
export function tableLine(row: Row): string {
  const ratio = ratioOf(row);
  const reference = row.reference === null ? '-' : numberText(row.reference);
  return line([row.name, numberText(row.value), row.unit, reference, ratio === null ? '-' : ratio.toFixed(2)]);
}

/** What to say about a row whose ratio misses its aim; null when it holds. */
export function missed(row: Row): string | null {
  const ratio = ratioOf(row);
  if (!row.aim || ratio === null) return null;
  const told = (sign: string, bound: number) =>
    `${row.name}: ratio ${ratio.toFixed(2)}, aim ${sign} ${bound.toFixed(2)}`;
  if ('atMost' in row.aim) return ratio <= row.aim.atMost ? null : told('≤', row.aim.atMost);
  return ratio >= row.aim.atLeast ? null : told('≥', row.aim.atLeast);
}
