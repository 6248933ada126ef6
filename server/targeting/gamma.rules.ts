import { invariant } from '../platform/kernel/invariant.ts';

/**
 * P(X <= x) for X ~ Gamma(shape, rate) with a whole shape k: 1 - sum over i < k of e^-m m^i / i!, m = rate * x.
 * Summed by logarithms, so that large counts neither overflow nor vanish.
 */
export function gammaBelow(x: number, shape: number, rate: number): number {
  invariant(Number.isInteger(shape) && shape > 0, 'shape is a whole number above 0');
  if (x <= 0) return 0;
  const mean = rate * x;
  let term = -mean;
  let above = Math.exp(term);
  for (let i = 1; i < shape; i += 1) {
    term += Math.log(mean / i);
    above += Math.exp(term);
  }
  return Math.min(1, Math.max(0, 1 - above));
}

const tolerance = 1e-12;
const mostSteps = 200;

/** The x with P(X <= x) = p, by halving: the same to every printed digit on every machine. */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  invariant(p > 0 && p < 1, 'p is between 0 and 1');
  let low = 0;
  let high = (shape + 10 * Math.sqrt(shape) + 10) / rate;
  for (let step = 0; step < mostSteps && high - low > tolerance * Math.max(1, high); step += 1) {
    const middle = (low + high) / 2;
    if (gammaBelow(middle, shape, rate) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
