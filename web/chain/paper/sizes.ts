import type { Area } from './sheet.svg.ts';

export const paperSizes = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Left free on every side, as the print style says. */
const edge = 8;

const heights: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = {
  A4: [297, 210],
  A3: [420, 297],
  A2: [594, 420],
  A1: [841, 594],
  A0: [1189, 841],
};

/** What can be printed on, of a sheet on its side. */
export function printable(size: PaperSize): Area {
  const [width, height] = heights[size];
  return { width: width - edge * 2, height: height - edge * 2 };
}

/** The size that an address names; A3 when it names none. */
export function readSize(named: string | null): PaperSize {
  return paperSizes.find((each) => each === named) ?? 'A3';
}

const millimetresPerPoint = 25.4 / 72;
/** Letters smaller than this are not read without a glass. */
const legible = 6;
/** The smallest letters of a card, in the units of the picture. */
const smallest = 11;

/** How large the smallest letters of a card get, in points, and whether that can be read. */
export function letterSize(area: Area, sheetWidth: number): { readonly points: number; readonly legible: boolean } {
  const points = Math.round(((smallest * area.width) / sheetWidth / millimetresPerPoint) * 10) / 10;
  return { points, legible: points >= legible };
}
