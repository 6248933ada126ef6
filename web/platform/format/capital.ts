import { money } from '../text/currencies.ts';

/** An exact amount as the language of the page writes it with thousands parted: `1,030 万元`, `CNY 10,300,000`. */
export function capitalWords(amount: string, currency: string): string {
  const { places, words } = money;
  const [whole = '0', fraction = ''] = amount.split('.');
  const digits = `${whole.padStart(places + 1, '0')}${fraction}`;
  const point = Math.max(whole.length, places + 1) - places;
  const tens = digits.slice(0, point).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const rest = digits.slice(point).replace(/0+$/, '');
  return words(rest === '' ? tens : `${tens}.${rest}`, currency);
}
