import type { EnvClass, FireClass, Tenure, UnitUsage } from '../carrier/carrier.types.ts';
import type { ChangedField } from '../platform/facts/merge-fields.rules.ts';
import type { SourceRow } from '../source/source.types.ts';

/** In what terms a project would pay: 元/㎡·月 of a rent, 元/㎡ of a sale, 元/亩 of land. */
export const budgetPers = ['MONTH', 'ONCE', 'MU'] as const;
export type BudgetPer = (typeof budgetPers)[number];

/** A project with what it needs and what it would bring; null: not known. */
export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly regionId: string;
  readonly regionName: string | null;
  readonly industryId: string | null;
  readonly industryTitle: string | null;
  readonly linkId: string | null;
  readonly linkName: string | null;
  /** The firm behind it: of the map, or by its name alone. */
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  /** Where it came from, in words. */
  readonly origin: string | null;
  /** At least and at most. */
  readonly areaHundredths: number | null;
  readonly areaMostHundredths: number | null;
  readonly usage: UnitUsage | null;
  readonly heightM: number | null;
  readonly loadKn: number | null;
  readonly powerKva: number | null;
  /** 吨/日. */
  readonly effluentT: number | null;
  /** 吨标煤 per 万元 of output. */
  readonly energyUse: number | null;
  readonly fireClass: FireClass | null;
  readonly envClass: EnvClass | null;
  readonly tenure: Tenure | null;
  /** 元 in fen, in the terms of `budgetPer`. */
  readonly budgetFen: number | null;
  readonly budgetPer: BudgetPer | null;
  /** The last day on which it must be able to begin. */
  readonly latestStart: string | null;
  readonly investFen: number | null;
  /** A year, as are output and subsidy. */
  readonly taxFen: number | null;
  readonly outputFen: number | null;
  readonly jobs: number | null;
  /** Of success, 0 to 1. */
  readonly chance: number | null;
  /** What the district would pay it. */
  readonly subsidyFen: number | null;
  readonly note: string | null;
  readonly state: 'CONFIRMED' | 'WITHDRAWN';
  readonly withdrawnBecause: string | null;
  readonly asOf: string | null;
  readonly by: string | null;
  readonly recordedAt: string | null;
  readonly demo: boolean;
  readonly version: number;
}

/** The projects of a district, or of a region below one. */
export interface ProjectBase {
  readonly regionId: string;
  readonly regionName: string;
  /** 重点产业 of the region and those of its projects. */
  readonly industries: readonly { readonly id: string; readonly title: string }[];
  readonly projects: readonly ProjectRow[];
}

export interface ProjectView {
  readonly project: ProjectRow;
  readonly sources: readonly SourceRow[];
}

/** A project, locked, with who changed which field of it and with what its edit names. */
export interface LockedProject {
  /** Null: there is none of that id. */
  readonly project: ProjectRow | null;
  readonly changes: readonly ChangedField[];
  readonly region: string | null;
  readonly industry: string | null;
  readonly link: string | null;
  /** The name of the enterprise asked for. */
  readonly enterprise: string | null;
  /** Enterprises of the full name given, at most two. */
  readonly named: readonly string[];
}
