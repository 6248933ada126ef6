import { divideRounded, fromScaled, toScaled } from './decimal.ts';

/** 1 亩 = 10000/15 m² (666.6̄): kept as a fraction so that conversions round once. */
const squareMetresOf15Mu = 10_000n;

export interface Area {
  /** Hundredths of a square metre. */
  readonly hundredths: bigint;
}

/** Reads a decimal string of m² with at most two places. */
export function areaFromSquareMetres(text: string): Area {
  return { hundredths: toScaled(text, 2) };
}

/** Reads a decimal string of 亩 with at most four places, rounded to 0.01 m². */
export function areaFromMu(text: string): Area {
  const mu = toScaled(text, 4);
  return { hundredths: divideRounded(mu * squareMetresOf15Mu * 100n, 15n * 10_000n) };
}

/** The area in m² as a decimal string. */
export function squareMetresText(area: Area): string {
  return fromScaled(area.hundredths, 2);
}

/** The area in 亩 as a decimal string, rounded to two places. */
export function muText(area: Area): string {
  return fromScaled(divideRounded(area.hundredths * 15n, squareMetresOf15Mu), 2);
}
