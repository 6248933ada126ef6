import type { OccupationPage } from '../enterprise/enterprise.types.ts';
import type { GroupRow } from '../organisation/organisation.types.ts';
import type { RegionRow } from '../region/region.types.ts';
import type { SourceRow } from '../source/source.types.ts';

export const stages = ['UP', 'MID', 'DOWN', 'EXTEND', 'SUPPORT'] as const;
export type Stage = (typeof stages)[number];

export const stances = ['SUITABLE', 'HEADQUARTERS_ONLY', 'DECLINED'] as const;
export type Stance = (typeof stances)[number];

export const knowledgeStates = ['UNSURVEYED', 'TO_REVIEW', 'PRESENT', 'NONE_FOUND'] as const;
export type Knowledge = (typeof knowledgeStates)[number];

/** Numbers of distinct enterprises; confirmed and toReview overlap and are never added. */
export interface Presence {
  readonly local: number;
  readonly confirmed: number;
  readonly toReview: number;
  readonly leaders: number;
  readonly demo: number;
  /** Day of the latest survey of exactly this region, null: not surveyed. */
  readonly surveyedAt: string | null;
  readonly surveyResult: 'FOUND' | 'NONE_FOUND' | null;
}

/** Names one count: a link as a region sees it. */
export interface PresenceKey {
  readonly regionId: string;
  readonly linkId: string;
}

export interface LaneRow {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly order: number;
}

export interface SupplyRow {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly what: string | null;
}

export interface LinkRef {
  readonly id: string;
  readonly name: string;
}

export interface SurveyRow {
  readonly id: string;
  readonly on: string;
  readonly by: string;
  readonly scope: string | null;
  readonly result: 'FOUND' | 'NONE_FOUND';
  readonly version: number;
}

/** A link as one region sees it; a part that the statement was not asked for is undefined. */
export interface LinkRow {
  readonly id: string;
  readonly name: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly laneId: string;
  readonly parentId: string | null;
  readonly order: number;
  readonly criticality: string;
  readonly support: boolean;
  readonly note: string | null;
  readonly keywords: readonly string[];
  readonly synonyms: readonly string[];
  readonly exclusions: readonly string[];
  readonly codes: readonly string[];
  readonly capacityKinds: readonly string[];
  readonly industryId: string;
  readonly industryTitle: string;
  readonly presence?: Presence | null;
  readonly stance?: Stance | null;
  readonly suppliers?: readonly LinkRef[] | null;
  readonly customers?: readonly LinkRef[] | null;
  readonly children?: readonly LinkRef[] | null;
  readonly survey?: SurveyRow | null;
  readonly sources?: readonly SourceRow[] | null;
  readonly pages?: readonly OccupationPage[] | null;
}

export interface DossierItemRow {
  readonly key: string;
  readonly label: string;
  readonly value: string | null;
  readonly order: number;
  readonly sources: readonly SourceRow[];
}

export interface IndustryRow {
  readonly id: string;
  readonly title: string;
  /** Null until somebody draws its chain. */
  readonly status: string | null;
  readonly note: string | null;
  /** What the document that names the industry leaves open. */
  readonly documentNote: string | null;
  readonly leaderTypes: readonly string[] | null;
  readonly linkCount: number | null;
  readonly dossierShape: string | null;
  readonly dossierNote: string | null;
  readonly region?: RegionRow | null;
  readonly groups?: readonly GroupRow[] | null;
  readonly dossier?: readonly DossierItemRow[] | null;
  readonly sources?: readonly SourceRow[] | null;
}

export interface ChainMapView {
  readonly industry: IndustryRow;
  readonly region: RegionRow;
  readonly dossier: readonly DossierItemRow[] | null;
  readonly lanes: readonly LaneRow[] | null;
  readonly links: readonly LinkRow[] | null;
  readonly supplies: readonly SupplyRow[] | null;
  readonly demo: boolean;
}
