import { fromScaled, toScaled } from './decimal.ts';

/** An exact fraction; the denominator is positive. Not always in lowest terms. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const places = 20;
const tooLong = 1n << 256n;

const positive = (value: bigint) => (value < 0n ? -value : value);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [positive(a), positive(b)];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** The same fraction in lowest terms. */
export function lowest({ n, d }: Rational): Rational {
  const shared = d === 1n ? 1n : gcd(n, d);
  return { n: n / shared, d: d / shared };
}

/** Fractions are shortened only where they grow: most amounts are whole. */
function made(n: bigint, d: bigint): Rational {
  if (d === 1n) return { n, d };
  if (n % d === 0n) return { n: n / d, d: 1n };
  if (d < tooLong && positive(n) < tooLong) return { n, d };
  return lowest({ n, d });
}

export const zero: Rational = { n: 0n, d: 1n };

export const whole = (value: bigint | number): Rational => ({ n: BigInt(value), d: 1n });

/** A decimal string, exactly; throws INVALID when it is none. */
export function rational(text: string): Rational {
  return lowest({ n: toScaled(text, places), d: 10n ** BigInt(places) });
}

export const isRational = (value: unknown): value is Rational =>
  typeof value === 'object' && value !== null && 'n' in value && 'd' in value;

export const plus = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? made(a.n + b.n, a.d) : made(a.n * b.d + b.n * a.d, a.d * b.d);

export const minus = (a: Rational, b: Rational): Rational => plus(a, { n: -b.n, d: b.d });

export const times = (a: Rational, b: Rational): Rational => made(a.n * b.n, a.d * b.d);

/** Undefined: the divisor is zero. */
export function over(a: Rational, b: Rational): Rational | undefined {
  if (b.n === 0n) return undefined;
  const sign = b.n < 0n ? -1n : 1n;
  return made(sign * a.n * b.d, sign * a.d * b.n);
}

/** Below zero, zero or above it, as the first is smaller than, equal to or greater than the second. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The greatest whole number that is not greater. */
export function floor({ n, d }: Rational): Rational {
  const cut = n / d;
  return whole(n < 0n && cut * d !== n ? cut - 1n : cut);
}

/** The decimal string of a fraction, cut (towards zero) after so many places. */
export function decimalOf({ n, d }: Rational, kept: number): string {
  return fromScaled((n * 10n ** BigInt(kept)) / d, kept);
}
