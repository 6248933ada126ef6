import type { UnitUsage } from '../carrier/carrier.types.ts';
import type { Stance } from '../chain/chain.types.ts';
import type { ProjectRow } from '../project/project.types.ts';

export interface TraitLink {
  readonly id: string;
  readonly name: string;
  readonly industryId: string;
  readonly industryTitle: string;
  /** Firms of the district, confirmed on it and to be reviewed. */
  readonly confirmed: number;
  readonly toReview: number;
  /** Null: nobody has recorded a survey. */
  readonly surveyedAt: string | null;
  readonly stance: Stance | null;
}

/** What tells how the links of a district's chains suit a carrier. */
export interface TraitsView {
  readonly regionId: string;
  readonly regionName: string;
  readonly links: readonly TraitLink[];
  readonly supplies: readonly { readonly from: string; readonly to: string }[];
  /** Firms in the carrier, by the links that they are on. */
  readonly inside: readonly { readonly linkId: string; readonly enterpriseId: string; readonly name: string }[];
  /** Firms in the street, town or park of the carrier; the names of a few. */
  readonly beside: readonly { readonly linkId: string; readonly firms: number; readonly names: readonly string[] }[];
  /** What units firms on a link took in the district. */
  readonly usages: readonly { readonly linkId: string; readonly usage: UnitUsage; readonly firms: number }[];
  /** Those that name their link. */
  readonly projects: readonly ProjectRow[];
}

/**
 * 产业导向 of the carrier; needs of recorded projects; firms in and beside it on the link and those linked to it; what is
 * known of the link here; what firms on it use; tax per ㎡ of its projects.
 */
export const fitFactors = ['DIRECTION', 'NEED', 'NEIGHBOURS', 'GAP', 'USAGE', 'TAX'] as const;
export type FitFactor = (typeof fitFactors)[number];

/** How links are ranked for a carrier, as data with its source. */
export interface FitRules {
  readonly id: string;
  readonly source: string;
  readonly weights: Readonly<Record<FitFactor, number>>;
  /** What a carrier is worth for a link that is for its chain and does not name it. */
  readonly chainOnly: number;
  /** What a need is worth that one thing alone keeps. */
  readonly near: number;
  /** Firms in or beside the carrier from which on more count no more. */
  readonly fullNeighbours: number;
  /** Firms of the district from which on a link is strong; what few and many are worth as a gap. */
  readonly enoughFirms: number;
  readonly fewFirms: number;
  readonly manyFirms: number;
}
