import { divideRounded } from '../platform/kernel/decimal.ts';
import type { CarrierKind, CarrierRow, CarrierYearRow } from './carrier.types.ts';
import type { CarrierRules } from './inventory.rules.ts';

/** 亿元楼宇, 专业楼宇. */
export const carrierLabels = ['HUNDRED_MILLION', 'SPECIALISED'] as const;
export type CarrierLabel = (typeof carrierLabels)[number];

/** A label that a building has for a year, by the numbers of that year. */
export interface DatedLabel {
  readonly label: CarrierLabel;
  readonly year: number;
  /** What it stands on: tax in fen, or the share of the main industry. */
  readonly value: number;
  readonly threshold: number;
}

type Thresholds = Pick<CarrierRules, 'hundredMillionTaxFen' | 'specialisedShare'>;

/** The labels of a year; what is not known earns none. Only buildings have them. */
export function labelsOf(
  kind: CarrierKind,
  { year, taxFen, mainShare }: Pick<CarrierYearRow, 'year' | 'taxFen' | 'mainShare'>,
  { hundredMillionTaxFen, specialisedShare }: Thresholds,
): readonly DatedLabel[] {
  if (kind !== 'building') return [];
  const labels: DatedLabel[] = [];
  if (taxFen !== null && taxFen >= hundredMillionTaxFen) {
    labels.push({ label: 'HUNDRED_MILLION', year, value: taxFen, threshold: hundredMillionTaxFen });
  }
  if (mainShare !== null && mainShare >= specialisedShare) {
    labels.push({ label: 'SPECIALISED', year, value: mainShare, threshold: specialisedShare });
  }
  return labels;
}

/** Tax per m² of a year in fen, rounded; null when tax or area is not known. */
export function taxPerSquareMetre(
  { areaHundredths }: Pick<CarrierRow, 'areaHundredths'>,
  { taxFen }: Pick<CarrierYearRow, 'taxFen'>,
): bigint | null {
  if (taxFen === null || areaHundredths === null || areaHundredths === 0) return null;
  return divideRounded(BigInt(taxFen) * 100n, BigInt(areaHundredths));
}
