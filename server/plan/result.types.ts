import type { AdmissionTest } from '../matching/matching.types.ts';
import type { ValueSplit } from '../matching/value.rules.ts';
import type { InLanguages } from '../platform/kernel/language.ts';
import type { PlanParameters } from './plan.types.ts';

export type Words = InLanguages<string>;

export interface PlanUnit {
  readonly id: string;
  readonly carrierId: string;
  readonly carrierName: string;
  readonly number: string;
  readonly version: number;
}

/** A place of a project with what it is worth, in 万元 a year. */
export interface Place {
  readonly unit: PlanUnit;
  readonly value: number;
  readonly split: ValueSplit;
  /** m². */
  readonly used: number;
  /** 亩. */
  readonly mu: number;
  /** Tests that count as passed though something of them is not known: to be asked about before anybody moves. */
  readonly assumed: Words | null;
  readonly pinned: boolean;
}

export interface OtherPlace {
  readonly unit: PlanUnit;
  readonly value: number;
  /** Against the place taken; of a project without one, against nothing. */
  readonly delta: number;
  readonly free: boolean;
  readonly why: Words;
  readonly forbidden: boolean;
}

export interface NearPlace {
  readonly unit: PlanUnit;
  readonly lack: Words;
}

/** One project of a plan. */
export interface PlanLine {
  readonly projectId: string;
  readonly name: string;
  readonly version: number;
  readonly demo: boolean;
  /** Where its firm sits now. */
  readonly now: PlanUnit | null;
  /** Where it would be if whoever comes first took the best that is left. */
  readonly firstCome: PlanUnit | null;
  readonly place: Place | null;
  readonly reason: Words;
  /** What is not known of it and was not counted: chance, subsidy. */
  readonly notes: Words | null;
  readonly others: readonly OtherPlace[];
  /** How many units pass all tests, and how many have to be asked about. */
  readonly admitted: number;
  readonly toCheck: number;
  /** Of a project without a place: how many units fail each test, those that fail one alone, and what more of a quota would do. */
  readonly failing: readonly { readonly test: Words; readonly failed: number; readonly unknown: number }[];
  readonly near: readonly NearPlace[];
  readonly wouldFit: readonly Words[];
}

export interface Totals {
  readonly placed: number;
  /** 万元 a year: objective, and expected tax alone. */
  readonly value: number;
  readonly tax: number;
  /** 亩 of plots, and the tax on them per 亩; null: no land is used. */
  readonly mu: number;
  readonly taxPerMu: number | null;
}

export interface BindingQuota {
  readonly name: Words;
  readonly unit: string;
  readonly most: number;
  readonly used: number;
  /** About, in 万元 a year for one more unit. */
  readonly price: number;
}

export interface ApartLine {
  readonly projectId: string;
  readonly name: string;
  readonly why: Words;
}

export interface CheckLine {
  readonly projectId: string;
  readonly name: string;
  readonly unit: PlanUnit;
  readonly what: Words;
}

export interface FrontierLine extends Totals {
  readonly landPrice: number;
  readonly gap: number | null;
}

/** A pin or a forbid, by name. */
export interface WishLine {
  readonly projectId: string;
  readonly name: string;
  readonly unit: PlanUnit;
}

/** What a wish costs: exact to `within`. */
export interface WishCost {
  readonly cost: number;
  readonly within: number;
  readonly free: Totals;
  readonly pins: number;
  readonly forbids: number;
}

export interface PlanView {
  readonly parameters: PlanParameters;
  readonly lines: readonly PlanLine[];
  readonly apart: readonly ApartLine[];
  readonly toCheck: readonly CheckLine[];
  readonly toCheckCount: number;
  /** Pairs that one test alone keeps apart because something is not known: what asking for it would open. */
  readonly opens: readonly { readonly test: AdmissionTest; readonly name: Words; readonly pairs: number }[];
  readonly quotas: readonly BindingQuota[];
  readonly totals: Totals;
  readonly firstCome: Totals;
  readonly bound: number;
  readonly gap: number | null;
  readonly seconds: number;
  readonly proven: boolean;
  readonly gapWords: Words;
  readonly wish: WishCost | null;
  readonly pins: readonly WishLine[];
  readonly forbids: readonly WishLine[];
  readonly frontier: readonly FrontierLine[];
  readonly considered: { readonly projects: number; readonly units: number; readonly pairs: number };
}
