import type { SourceRow } from '../source/source.types.ts';

/** 谋划 可推介 已对接 撤回. */
export const opportunityStages = ['PLANNED', 'READY', 'ENGAGED', 'WITHDRAWN'] as const;
export type OpportunityStage = (typeof opportunityStages)[number];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a district has on offer (推介项目): a gap of a chain, a carrier, or both. Null: not said. */
export interface OpportunityRow {
  readonly id: string;
  readonly name: string;
  readonly stage: OpportunityStage;
  /** Why it went back, or was taken off. */
  readonly movedBecause: string | null;
  /** 建设内容. */
  readonly content: string | null;
  /** 投资规模, in fen. */
  readonly investFen: number | null;
  /** 合作方式. */
  readonly cooperation: string | null;
  /** 联系单位. */
  readonly contact: string | null;
  /** The day for which it is told. */
  readonly on: string;
  readonly by: string | null;
  readonly recordedAt: string | null;
  readonly demo: boolean;
  readonly version: number;
  readonly regionId: string;
  readonly regionName: string;
  readonly links: readonly (Named & { readonly industryId: string | null; readonly industry: string | null })[];
  readonly carriers: readonly Named[];
  readonly sources: readonly SourceRow[];
}

/** What a region and the regions below it have on offer, with what an offer can be about. */
export interface OpportunityView {
  readonly regionId: string;
  readonly regionName: string;
  readonly rows: readonly OpportunityRow[];
  readonly total: number;
  /** Of 重点产业 of the district. */
  readonly linkChoices: readonly (Named & { readonly industry: string })[];
  readonly carrierChoices: readonly Named[];
}

/** An offer, locked, and which of the things that it is to be about are there. */
export interface LockedOpportunity {
  readonly region: string | null;
  readonly known: {
    readonly stage: OpportunityStage;
    readonly content: string | null;
    readonly contact: string | null;
    readonly version: number;
    readonly by: string | null;
    readonly at: string | null;
    readonly regionId: string;
    /** Relations that hold. */
    readonly about: readonly AboutRelation[];
  } | null;
  readonly links: readonly string[];
  readonly carriers: readonly string[];
}

export interface AboutRelation {
  readonly id: string;
  readonly type: 'OFFERS_LINK' | 'OFFERS_CARRIER';
  readonly to: string;
}
