export interface Capital {
  /** Exact decimal string in units of 万 (ten thousand). */
  readonly amount: string;
  readonly currency: 'CNY' | 'USD' | 'HKD' | 'JPY' | 'EUR' | 'OTHER';
}

const currencies: readonly (readonly [RegExp, Capital['currency']])[] = [
  [/美元|美金|USD/, 'USD'],
  [/港|HKD/, 'HKD'],
  [/日元|日币|JPY/, 'JPY'],
  [/欧元|EUR/, 'EUR'],
  [/[英法]镑|英镑|马克|法郎|韩|台币|澳|加元|新加坡|瑞士|卢布/, 'OTHER'],
];

const shape = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\(?(亿|万)([^\d()]*)\)?$/;

/** Whether a cell can be an amount at all: anything else in its place means that the columns have moved. */
export function looksLikeAmount(text: string): boolean {
  return /^\d/.test(text.normalize('NFKC').trim());
}

/**
 * Registered capital from its many spellings (`500(万元人民币)`, `1,000（万）`, `1030万人民币`, `0.6亿元`); null when
 * the unit is not said: a bare number is never guessed to be 万.
 */
export function capitalOf(text: string): Capital | null {
  const parts = shape.exec(text.normalize('NFKC').replaceAll(/\s+/g, ''));
  if (!parts) return null;
  const [, whole = '0', fraction = '', unit = '', rest = ''] = parts;
  const digits = whole.replaceAll(',', '');
  const places = fraction.slice(1);
  const amount =
    unit === '亿' ? `${digits}${places.slice(0, 4).padEnd(4, '0')}.${places.slice(4)}` : `${digits}.${places}`;
  return { amount: plain(amount), currency: currencies.find(([words]) => words.test(rest))?.[1] ?? 'CNY' };
}

/** Without superfluous zeros at either end. */
function plain(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const kept = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`;
}
