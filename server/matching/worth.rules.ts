import { muOf } from './admission.rules.ts';
import type { Need, Park, Site } from './matching.types.ts';
import type { ValueRules } from './value.rules.ts';

export const worthParts = ['TAX', 'FIT', 'POLICY', 'COST', 'LAND'] as const;
export type WorthPart = (typeof worthParts)[number];

/**
 * What a project on a unit is worth to the district in a year, in 万元; what is paid is below 0 (methods of matching,
 * 3.2). A part that is not known is null and named, never 0.
 */
export interface Worth {
  readonly parts: Readonly<Record<WorthPart, number | null>>;
  readonly unknown: readonly WorthPart[];
  /** The sum of the parts that are known; null: without the tax nothing can be said. */
  readonly value: number | null;
}

type Rules = Pick<ValueRules, 'fitWeight' | 'otherFit' | 'landPrice'>;

/** A room takes no land of its own; what a carrier costs the district, and what others than the district pay, is not recorded. */
export function worthOf(need: Need, site: Site, park: Pick<Park, 'industries'>, rules: Rules): Worth {
  const tax = need.tax === null ? null : need.tax * (need.chance ?? 1);
  const { industry } = need;
  const known = industry !== null && park.industries !== null;
  const fits = known && park.industries?.includes(industry) ? 1 : rules.otherFit;
  const mu = muOf(need, site);
  const parts = {
    TAX: tax,
    FIT: tax === null || !known ? null : tax * rules.fitWeight * fits,
    POLICY: null,
    COST: need.subsidy === null ? null : 0 - need.subsidy,
    LAND: mu === null ? null : 0 - rules.landPrice * mu,
  };
  const value = tax === null ? null : worthParts.reduce((sum, part) => sum + (parts[part] ?? 0), 0);
  return { parts, unknown: worthParts.filter((part) => parts[part] === null), value };
}
