import type { Point } from './plan.query.ts';

export const size = { width: 460, height: 260, left: 56, right: 16, top: 14, bottom: 40 } as const;

export interface Dot {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
}

export interface Plot {
  readonly dots: readonly Dot[];
  /** Marks of the axes: where they stand, and what they say. */
  readonly across: readonly { readonly at: number; readonly value: number }[];
  readonly up: readonly { readonly at: number; readonly value: number }[];
}

const marks = 4;

/** A round number not below a value: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const times = [1, 2, 5, 10].find((each) => each * power >= value - power * 1e-9) ?? 10;
  return times * power;
}

/** Where the plans of a frontier stand: land across, tax up, both from 0. */
export function plotOf(points: readonly Point[]): Plot {
  const most = {
    mu: roundUp(Math.max(0, ...points.map(({ totals }) => totals.mu))),
    tax: roundUp(Math.max(0, ...points.map(({ totals }) => totals.tax))),
  };
  const x = (mu: number) => size.left + (mu / most.mu) * (size.width - size.left - size.right);
  const y = (tax: number) => size.height - size.bottom - (tax / most.tax) * (size.height - size.top - size.bottom);
  const steps = Array.from({ length: marks + 1 }, (_, at) => at / marks);
  return {
    dots: points.map((point) => ({ point, x: x(point.totals.mu), y: y(point.totals.tax) })),
    across: steps.map((share) => ({ at: x(share * most.mu), value: share * most.mu })),
    up: steps.map((share) => ({ at: y(share * most.tax), value: share * most.tax })),
  };
}
