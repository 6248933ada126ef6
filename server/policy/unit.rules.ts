import type { Language } from '../platform/kernel/language.ts';
import { decimalOf, over, type Rational, rational, times, whole } from '../platform/kernel/rational.ts';

export interface Unit {
  readonly currency: 'CNY' | 'USD';
  /** Smallest units (fen, cents) in one. */
  readonly size: Rational;
}

const hundred = 100n;
const wan = 10_000n;

const units: ReadonlyMap<string, Unit> = new Map([
  ['元', { currency: 'CNY', size: whole(hundred) }],
  ['万元', { currency: 'CNY', size: whole(wan * hundred) }],
  ['亿元', { currency: 'CNY', size: whole(wan * wan * hundred) }],
  ['美元', { currency: 'USD', size: whole(hundred) }],
  ['万美元', { currency: 'USD', size: whole(wan * hundred) }],
]);

const english: ReadonlyMap<string, string> = new Map([
  ['元', 'yuan'],
  ['万元', '× 10,000 yuan'],
  ['亿元', '× 100 million yuan'],
  ['美元', 'US dollars'],
  ['万美元', '× 10,000 US dollars'],
]);

/** What a unit is called. */
export const unitName = (unit: string, language: Language): string =>
  language === 'zh' ? unit : (english.get(unit) ?? unit);

/** The currency of a unit; null: a plain number. */
export const currencyOf = (unit: string | null | undefined): Unit['currency'] | null =>
  unit === null || unit === undefined ? null : (units.get(unit)?.currency ?? null);

/** The unit of an amount; undefined: there is none of that name. */
export const unitOf = (name: string): Unit | undefined => units.get(name);

/** An amount in the smallest unit of its currency; a number without a unit stays as it is. Throws INVALID on no decimal. */
export function amountIn(text: string, unit: string | undefined): Rational {
  const value = rational(text);
  const known = unit === undefined ? undefined : unitOf(unit);
  return known ? times(value, known.size) : value;
}

const placesOf = new Map([
  ['元', 2],
  ['美元', 2],
  ['万元', 6],
  ['万美元', 6],
  ['亿元', 10],
]);
const placesOfNumbers = 10;

/** The decimal string of an amount in a unit, to the fen (what is less than one is cut off); of a plain number to ten places. */
export function amountText(value: Rational, unit: string | null): string {
  const known = unit === null ? undefined : unitOf(unit);
  if (!known || unit === null) return decimalOf(value, placesOfNumbers);
  const fen = whole(value.n / value.d);
  return decimalOf(over(fen, known.size) ?? fen, placesOf.get(unit) ?? 2);
}
