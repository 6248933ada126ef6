import { muOf, usedOf } from './admission.rules.ts';
import type { Need, Park, Site } from './matching.types.ts';

/** What the value of a pair is made of; all in 万元 a year, what is paid is below 0 (methods of matching, 3.2). */
export interface ValueSplit {
  readonly tax: number;
  /** What fitting the main direction of the park adds. */
  readonly fit: number;
  /** Benefits that are not paid by the district. */
  readonly policy: number;
  /** Subsidies and what the carrier costs the district. */
  readonly cost: number;
  readonly land: number;
}

export interface PairValue extends ValueSplit {
  readonly value: number;
  /** m². */
  readonly used: number;
  /** 亩. */
  readonly mu: number;
}

/** What a district counts, as data: every figure has a default to be confirmed. */
export interface ValueRules {
  /** What a full fit adds, as a share of the tax to be expected. */
  readonly fitWeight: number;
  /** How far a project fits that is not of the park's main direction; one that is fits by 1. */
  readonly otherFit: number;
  /** 万元 per 亩 and year. */
  readonly landPrice: number;
  /** How many times the price per m² of a room the district bears a year for what a project takes. */
  readonly pricesBorne: number;
  /** 元 per m² that a plot costs the district a year. */
  readonly plotCost: number;
}

/** Methods of matching, 3.2: β .15, fit .4 or 1, land at 4; costs as in the reference instances. */
export const usualValues: ValueRules = { fitWeight: 0.15, otherFit: 0.4, landPrice: 4, pricesBorne: 1, plotCost: 2 };

const yuanPerWan = 10_000;
export const plotType = 'land';

const borne = (price: number | null, times: number) => (times === 0 ? 0 : price === null ? null : price * times);

/** What a project on a carrier is worth to the district in a year; null where a figure for it is not known. */
export function pairValue(need: Need, site: Site, park: Park | null, rules: ValueRules): PairValue | null {
  const [used, mu] = [usedOf(need, site), muOf(need, site)];
  if (used === null || mu === null || need.tax === null) return null;
  const perArea = site.type === plotType ? rules.plotCost : borne(site.price, rules.pricesBorne);
  if (perArea === null) return null;
  const tax = need.tax * (need.chance ?? 1);
  const main = need.industry !== null && need.industry === (park?.mainIndustry ?? null);
  const fit = tax * rules.fitWeight * (main ? 1 : rules.otherFit);
  const cost = -(need.subsidy ?? 0) - (used * perArea) / yuanPerWan;
  const land = -rules.landPrice * mu;
  return { tax, fit, policy: 0, cost, land, value: tax + fit + cost + land, used, mu };
}

/** A value at another price of land. */
export function atLandPrice<V extends { readonly value: number; readonly mu: number }>(
  pair: V,
  from: number,
  to: number,
): V {
  return { ...pair, value: pair.value + (from - to) * pair.mu };
}
