import { toScaled } from '../platform/kernel/decimal.ts';
import type { Money } from '../platform/kernel/money.ts';

const currencies: readonly (readonly [RegExp, string])[] = [
  [/美元|美金|USD/, 'USD'],
  [/港|HKD/, 'HKD'],
  [/日元|日币|JPY/, 'JPY'],
  [/欧元|EUR/, 'EUR'],
  [/英镑|GBP/, 'GBP'],
  [/韩/, 'KRW'],
  [/台币/, 'TWD'],
  [/澳门/, 'MOP'],
  [/澳/, 'AUD'],
  [/加元|加拿大/, 'CAD'],
  [/新加坡/, 'SGD'],
  [/瑞士/, 'CHF'],
  [/^(?:人民币)?元?(?:人民币)?$/, 'CNY'],
];

const shape = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\(?(亿|万)([^\d()]*)\)?$/;
/** Places from 万 or 亿 of a currency's unit to a hundredth of it. */
const places = { 万: 6, 亿: 10 } as const;

/** Whether a cell can be an amount at all: anything else in its place means that the columns have moved. */
export function looksLikeAmount(text: string): boolean {
  return /^\d/.test(text.normalize('NFKC').trim());
}

/**
 * Registered capital from its many spellings (`500(万元人民币)`, `1,000（万）`, `1030万人民币`, `0.6亿元`); null when
 * the unit is not said (a bare number is never guessed to be 万), the currency is unknown or a fen would be split.
 */
export function capitalOf(text: string): Money | null {
  const parts = shape.exec(text.normalize('NFKC').replaceAll(/\s+/g, ''));
  if (!parts) return null;
  const [, whole = '0', fraction = '', unit, rest = ''] = parts;
  const currency = currencies.find(([words]) => words.test(rest))?.[1];
  const scale = unit === '亿' ? places.亿 : places.万;
  if (currency === undefined || fraction.slice(1).replace(/0+$/, '').length > scale) return null;
  return { fen: toScaled(`${whole.replaceAll(',', '')}${fraction}`, scale), currency };
}
