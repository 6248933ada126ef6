/**
 * The twelve admission tests of a project on a carrier, in the order of their bits. ENVIRONMENT also asks for the class
 * of fire hazard and effluent, LOAD for power, where a need names them.
 */
export const admissionTests = [
  ...(['TYPE', 'INDUSTRY', 'NEGATIVE_LIST', 'ENVIRONMENT', 'AREA', 'LOT'] as const),
  ...(['HEIGHT', 'LOAD', 'TENURE', 'PRICE', 'DATE', 'YIELD'] as const),
] as const;
export type AdmissionTest = (typeof admissionTests)[number];

export const tenures = ['RENT', 'SALE', 'ANY'] as const;
export type Tenure = (typeof tenures)[number];

/** A park, or what a carrier outside of one is held to. Null: nobody has recorded it. */
export interface Park {
  readonly id: string;
  readonly name: string;
  /** Industries that it is for (产业导向). */
  readonly industries: readonly string[] | null;
  /** Its main direction. */
  readonly mainIndustry: string | null;
  readonly negativeList: readonly string[] | null;
  /** The highest environmental class that it admits. */
  readonly environmentalClass: number | null;
  /** 万元 of yearly tax per 亩, at least. */
  readonly leastTaxPerMu: number | null;
  /** 吨标煤 per 万元, at most. */
  readonly mostEnergy: number | null;
}

/** A floor, a unit or a plot that can be had. Null: nobody has recorded it. */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly parkId: string;
  readonly type: string | null;
  /** m². */
  readonly area: number | null;
  /** 亩 of land that it takes. */
  readonly mu: number | null;
  readonly divisible: boolean | null;
  /** m², of a divisible one. */
  readonly leastLot: number | null;
  /** m. */
  readonly height: number | null;
  /** kN/㎡. */
  readonly load: number | null;
  /** kVA, of its own. */
  readonly power: number | null;
  /** 吨/日, of its own. */
  readonly effluent: number | null;
  /** Of fire hazard, the higher the more dangerous: the most dangerous that may go in. */
  readonly fireClass: number | null;
  /** ANY: to rent or to buy. */
  readonly tenure: Tenure | null;
  readonly price: number | null;
  /** In months from now, or days: the same count as `latest` of a need. */
  readonly availableFrom: number | null;
}

/** What a project needs and brings. Null: it has not said. */
export interface Need {
  readonly id: string;
  readonly name: string;
  readonly industry: string | null;
  readonly type: string | null;
  /** m², at least. */
  readonly area: number | null;
  /** m², at most. */
  readonly areaMost: number | null;
  readonly height: number | null;
  readonly load: number | null;
  /** kVA that the carrier itself must have; what parks share out is a matter of plans. */
  readonly power: number | null;
  readonly effluent: number | null;
  readonly fireClass: number | null;
  readonly environmentalClass: number | null;
  /** 吨标煤 per 万元. */
  readonly energy: number | null;
  /** ANY: to rent or to buy. */
  readonly tenure: Tenure | null;
  readonly budget: number | null;
  readonly latest: number | null;
  /** 万元 a year. */
  readonly tax: number | null;
  /** Of success, 0 to 1. */
  readonly chance: number | null;
  /** 万元 a year that the district pays. */
  readonly subsidy: number | null;
}

/** One comparison of a test: both sides, and what is missing where it can be measured. */
export interface Measured {
  readonly of: 'TEST' | 'OVERSIZE' | 'LEAST_LOT' | 'FIRE' | 'EFFLUENT' | 'POWER' | 'ENERGY' | 'TAX_PER_MU';
  readonly verdict: Verdict;
  readonly observed: string | number | null;
  readonly required: string | number | null;
  readonly unit: string | null;
  /** By how much it fails, in the unit; null where it does not, or where it is no number. */
  readonly shortfall: number | null;
}

export const verdicts = ['PASSES', 'FAILS', 'UNKNOWN'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Finding {
  readonly test: AdmissionTest;
  readonly verdict: Verdict;
  readonly measured: readonly Measured[];
}
