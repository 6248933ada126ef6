import { currencyNames } from '../text/currencies.ts';

const places = 4;

/** An exact amount (元) in 万元 with thousands parted, such as `1,030 万元`; the currency is named as Chinese does. */
export function capitalWords(amount: string, currency: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const digits = `${whole.padStart(places + 1, '0')}${fraction}`;
  const point = Math.max(whole.length, places + 1) - places;
  const tens = digits.slice(0, point).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const rest = digits.slice(point).replace(/0+$/, '');
  return `${tens}${rest === '' ? '' : `.${rest}`} 万${currencyNames[currency] ?? currency}`;
}
