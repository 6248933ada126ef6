/** A project of a plan: what it draws on where it is placed. */
export interface PlanProject {
  readonly name: string;
  /** kVA. */
  readonly power: number;
  readonly effluent: number;
  /** 吨标煤 a year. */
  readonly energy: number;
  /** 万元 a year that the district pays. */
  readonly subsidy: number;
}

/** A carrier of a plan; a divisible one takes projects up to its area. */
export interface PlanSite {
  readonly name: string;
  readonly park: number;
  /** m². */
  readonly area: number;
  readonly divisible: boolean;
}

/** Null: nothing is known that would bound it. */
export interface PlanPark {
  readonly name: string;
  readonly power: number | null;
  readonly effluent: number | null;
}

/** A project on a carrier, by their places in the plan; only pairs that pass the admission tests are offered. */
export interface PlanPair {
  readonly project: number;
  readonly site: number;
  /** 万元 a year, after the price of land. */
  readonly value: number;
  /** m². */
  readonly used: number;
  /** 亩. */
  readonly mu: number;
}

/** What is to be planned (methods of matching, 3.2). */
export interface PlanProblem {
  readonly projects: readonly PlanProject[];
  readonly sites: readonly PlanSite[];
  readonly parks: readonly PlanPark[];
  readonly pairs: readonly PlanPair[];
  /** Of energy of all that is placed; null: none. */
  readonly energyQuota: number | null;
  /** 万元 a year; null: none. */
  readonly subsidyBudget: number | null;
}

/** A project on a carrier that somebody wants, or wants not. */
export interface Wish {
  readonly project: number;
  readonly site: number;
}

export interface Wishes {
  readonly pins: readonly Wish[];
  readonly forbids: readonly Wish[];
}

export const limitKinds = ['PROJECT', 'SITE', 'AREA', 'POWER', 'EFFLUENT', 'ENERGY', 'SUBSIDY'] as const;
/** What a row of the program holds together: PROJECT at most one place, SITE at most one project, else a quota. */
export type LimitKind = (typeof limitKinds)[number];

/** One limit: the pairs under it and how much each draws on it. */
export interface Limit {
  readonly kind: LimitKind;
  /** The place of the project, carrier or park; 0 of the whole district. */
  readonly of: number;
  readonly most: number;
  readonly pairs: Int32Array;
  readonly draws: Float64Array;
}

/** What is solved: choose pairs, each 0 or 1, of the highest sum of values within limits. Rows in CSR. */
export interface Program {
  readonly values: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly draws: Float64Array;
  readonly most: Float64Array;
}

/** A plan found: `chosen` are places in the list of pairs. */
export interface Solution {
  readonly chosen: readonly number[];
  readonly objective: number;
  /** No plan is worth more. */
  readonly bound: number;
  /** (bound - objective) / objective: how much better a plan could be at most; null where the objective is 0 and the bound is not. */
  readonly gap: number | null;
  readonly seconds: number;
  /** Whether the gap asked for was proven, or the time was up before. */
  readonly proven: boolean;
}

/** The relaxation that allows parts of projects. */
export interface Relaxation {
  readonly objective: number;
  readonly parts: Float64Array;
  /** By row: what one more unit of its limit would be worth, in 万元 a year. */
  readonly prices: Float64Array;
}

export interface Solved extends Solution {
  readonly relaxation: Relaxation;
  /** The plan that the solver began with: placed by the relaxation's prices. */
  readonly start: readonly number[];
}

export interface Allocation extends Solved {
  readonly problem: PlanProblem;
  readonly limits: readonly Limit[];
}
