/** A feature of everything that is ranked, by index: 0 says least. */
export type Column = Float64Array;

export interface FeatureWeight {
  /** The name of the feature, and how it enters: as a share of the highest, or by its order of magnitude. */
  readonly feature: string;
  readonly as: 'SHARE' | 'MAGNITUDE';
  readonly weight: number;
}

/** Below this share of the highest a value counts as nothing. */
const magnitudes = 10;

/** A value of the highest: as it is, or how many powers of e below it, drawn into 0 to 1. */
export function entered(value: number, highest: number, as: FeatureWeight['as']): number {
  if (value <= 0 || highest <= 0) return 0;
  const share = value / highest;
  return as === 'SHARE' ? share : Math.max(0, 1 + Math.log(share) / magnitudes);
}

/** The weighted sum of features: the higher, the better a thing fits. Features without a weight are left out. */
export function combined(columns: ReadonlyMap<string, Column>, weights: readonly FeatureWeight[]): Column {
  const [first] = columns.values();
  const sums = new Float64Array(first?.length ?? 0);
  for (const { feature, as, weight } of weights) {
    const column = columns.get(feature);
    if (column === undefined) continue;
    let highest = 0;
    for (const value of column) if (value > highest) highest = value;
    for (const [at, value] of column.entries()) sums[at] = (sums[at] ?? 0) + weight * entered(value, highest, as);
  }
  return sums;
}
