import { pairsOf } from './name-likeness.rules.ts';

/** Firms by what their products are called, taken together. */
export interface FirmProfiles {
  /** How alike each firm's profile is to that of one firm (cosine, 0 to 1). */
  readonly likeTo: (firm: number) => Float64Array;
}

interface Part {
  readonly firm: number;
  readonly weight: number;
}

/** Profiles of firms from the names of their products: pairs of characters, those that few firms use counting for more. */
export function firmProfiles(products: readonly (readonly string[])[]): FirmProfiles {
  const counts = products.map((names) => {
    const found = new Map<string, number>();
    for (const pair of names.flatMap(pairsOf)) found.set(pair, (found.get(pair) ?? 0) + 1);
    return found;
  });
  const firms = new Map<string, number>();
  for (const pair of counts.flatMap((each) => [...each.keys()])) firms.set(pair, (firms.get(pair) ?? 0) + 1);
  const parts = new Map<string, Part[]>();
  const profiles = counts.map((each, firm) => {
    const weights = [...each].map(([pair, count]): readonly [string, number] => [
      pair,
      Math.log(1 + count) * Math.log(products.length / (firms.get(pair) ?? 1)),
    ]);
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
    return weights.map(([pair, weight]) => {
      const part = { firm, weight: weight / length };
      const known = parts.get(pair);
      if (known) known.push(part);
      else parts.set(pair, [part]);
      return [pair, part.weight] as const;
    });
  });
  return {
    likeTo: (firm) => {
      const likeness = new Float64Array(products.length);
      for (const [pair, weight] of profiles[firm] ?? []) {
        for (const other of parts.get(pair) ?? []) {
          likeness[other.firm] = (likeness[other.firm] ?? 0) + weight * other.weight;
        }
      }
      return likeness;
    },
  };
}
