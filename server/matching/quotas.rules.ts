import type { Limit, Relaxation } from './plan.types.ts';
import { scaleOf } from './program.rules.ts';

/** A quota of the district or a park that keeps value out. */
export interface Quota {
  readonly limit: Limit;
  readonly used: number;
  /** About what one more unit would be worth, in 万元 a year: the price in the relaxation. */
  readonly price: number;
}

const shared = new Set(['POWER', 'EFFLUENT', 'ENERGY', 'SUBSIDY']);

/** Quotas with a price in the relaxation, the dearest in all first. */
export function bindingQuotas(
  limits: readonly Limit[],
  { chosen, relaxation }: { readonly chosen: readonly number[]; readonly relaxation: Relaxation },
): readonly Quota[] {
  const placed = new Set(chosen);
  return limits
    .flatMap((limit, row): Quota[] => {
      const price = (relaxation.prices[row] ?? 0) / scaleOf(limit);
      if (!shared.has(limit.kind) || price <= 1e-9) return [];
      let used = 0;
      for (const [index, pair] of limit.pairs.entries()) if (placed.has(pair)) used += limit.draws[index] ?? 0;
      return [{ limit, used, price }];
    })
    .sort((a, b) => b.price * b.limit.most - a.price * a.limit.most);
}
