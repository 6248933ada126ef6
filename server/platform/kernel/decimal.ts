import { InvalidError } from './errors.ts';

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A decimal string as an integer of its last kept place; throws INVALID when digits would be lost or it is no number. */
export function toScaled(text: string, places: number): bigint {
  const parts = decimalPattern.exec(text.trim());
  if (!parts) throw new InvalidError('decimalInvalid', { params: { value: text } });
  const [, sign = '', whole = '0', fraction = ''] = parts;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > places) throw new InvalidError('decimalInvalid', { params: { value: text } });
  const scaled = BigInt(whole + kept.padEnd(places, '0'));
  return sign === '-' ? -scaled : scaled;
}

/** The inverse of toScaled: an exact decimal string without superfluous zeros. */
export function fromScaled(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? '' : digits.slice(digits.length - places).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Divides two scaled integers and rounds half away from zero. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}
