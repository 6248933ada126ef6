import type { ModeName } from './mode.types.ts';
import type { FeatureWeight } from './rank.rules.ts';
import type { NearFirm } from './targeting.types.ts';

/**
 * Where a candidate comes from: G1 makes what the link is for, G2 supplies or buys from a local firm, G3 makes what goes
 * into or comes out of a local firm's product, G4 is classed as a maker is, G5 makes what a maker makes too, G6 shares
 * an owner with a local firm, G7 is on the chain and expands, G8 has home ties.
 */
export const generators = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8'] as const;
export type Generator = (typeof generators)[number];

export const featureCodes = [
  'LINK_FIT',
  'AFFINITY',
  'DIRECT_TIE',
  'CAPABILITY',
  'EXPANSION',
  'REGION_FIT',
  'SIZE',
] as const;
export type FeatureCode = (typeof featureCodes)[number];

/** Weights and steps of the score of targets, valid from a day; data, with what they rest on. */
export interface TargetRules {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  /** Set where people saved them for a chain. */
  readonly by?: string;
  /** Points at most, by mode; 100 in each. */
  readonly weights: Readonly<Record<FeatureCode, Readonly<Record<ModeName, number>>>>;
  readonly fit: { readonly maker: number; readonly sameClass: number; readonly alikeAtMost: number };
  readonly tie: { readonly supply: number; readonly ownership: number; readonly product: number };
  readonly leadTags: readonly string[];
  readonly goodTags: readonly string[];
  readonly capability: { readonly lead: number; readonly listed: number; readonly good: number };
  /** From which share on a shareholding ties two firms. */
  readonly holdingAtLeast: number;
  /** How features of makers make one number, as fitted by the bench `targets`. */
  readonly likeness: readonly FeatureWeight[];
  readonly signal: { readonly months: number; readonly decayMonths: number };
}

/** What of the rules of targets people may set for a chain. */
export type TargetScoring = Pick<
  TargetRules,
  'id' | 'validFrom' | 'validTo' | 'source' | 'by' | 'weights' | 'fit' | 'tie' | 'capability'
>;

export const basisCodes = [
  'MAKER',
  'MAKER_TO_REVIEW',
  'SAME_CLASS',
  'ALIKE',
  'NOT_ALIKE',
  'NEAR_ANCHORS',
  'NO_ANCHORS',
  'NOT_WALKED',
  'SUPPLY',
  'OWNERSHIP',
  'PRODUCT',
  'NO_TIE',
  'TIES_NOT_RECORDED',
  'LEAD_TAG',
  'LISTED',
  'GOOD_TAG',
  'NOT_TAGGED',
  'SIGNAL',
  'NO_SIGNAL',
  'PRESENCE',
  'NO_REFERENCE',
  'CAPITAL',
  'NO_CAPITAL',
] as const;

/** What a feature was read from, for a sentence to be written from. */
export interface Basis {
  readonly code: (typeof basisCodes)[number];
  readonly text?: string;
  readonly number?: number;
}

/** A part of a score; value from 0 to 1, null: not recorded. */
export interface Feature {
  readonly code: FeatureCode;
  readonly weight: number;
  readonly value: number | null;
  readonly basis: Basis;
}

export interface Score {
  readonly low: number;
  readonly high: number;
  readonly order: number;
}

/** One step of a path, from a thing to the next; `forward`: as the relation leads. */
export interface PathStep {
  readonly from: PathThing;
  readonly to: PathThing;
  readonly relation: string;
  readonly forward: boolean;
  readonly source: string | null;
  readonly date: string | null;
}

export interface PathThing {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

export interface EvidencePath {
  readonly steps: readonly PathStep[];
  /** A step of it has no source, or nobody has confirmed it. */
  readonly inferred: boolean;
  /** Its part of the firm's affinity to the local firms; null: a path from the link. */
  readonly share: number | null;
}

export interface Candidate extends Score {
  readonly rank: number;
  readonly firm: NearFirm;
  readonly features: readonly Feature[];
  readonly generators: readonly Generator[];
  readonly paths: () => readonly EvidencePath[];
}

export const exclusionCodes = ['HERE', 'BRANCH_HERE', 'CLOSED', 'LINK_STRONG', 'LINK_DECLINED'] as const;
export interface Exclusion {
  readonly code: (typeof exclusionCodes)[number];
  readonly text?: string;
}

/** Where an answer stops before all that is on record, so that it costs no more than its neighbourhood. */
export const limitCodes = ['ANCHORS', 'PRODUCTS', 'MAKERS', 'PARTNERS'] as const;
export interface Limit {
  readonly code: (typeof limitCodes)[number];
  readonly most: number;
}

/** What of a score or an exclusion nothing records. */
export const gapCodes = [
  'HOME_TIES',
  'DISHONESTY',
  'NEGATIVE_LIST',
  'PATENTS',
  'CARRIERS',
  'TAX',
  'NO_ANCHORS',
  'NO_RELATION',
  'NO_FIRM',
] as const;
export type GapCode = (typeof gapCodes)[number];
