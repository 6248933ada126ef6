import type { UnitOffer } from '../carrier/carrier.rules.ts';
import type { Admission } from '../matching/admission.rules.ts';
import type { AdmissionTest, Need } from '../matching/matching.types.ts';
import type { Budget } from '../matching/need.types.ts';
import type { PlanProblem } from '../matching/plan.types.ts';
import type { PairValue } from '../matching/value.rules.ts';

/** A project that wants a place. */
export interface Candidate {
  readonly need: Need;
  /** In what terms it pays; null: it has not said. */
  readonly per: Budget['per'] | null;
  /** 吨标煤 a year; null: not known. */
  readonly energyTotal: number | null;
  readonly version: number;
  readonly demo: boolean;
  /** What a negative list may have something against. */
  readonly words: readonly string[];
  /** The firm behind it, where the map knows it. */
  readonly enterpriseId: string | null;
}

/** A project on a unit, by their ids. */
export interface Assignment {
  readonly projectId: string;
  readonly unitId: string;
}

/** What an accepted plan keeps for a project. */
export interface Held extends Assignment {
  readonly projectName: string;
  /** m². */
  readonly used: number;
  readonly planName: string;
}

/** What a park may give out in all; null: no limit. */
export interface ParkLimit {
  readonly carrierId: string;
  /** kVA. */
  readonly powerKva: number | null;
  /** 吨/日. */
  readonly effluentT: number | null;
}

/** What people decide before a plan is made. */
export interface PlanParameters {
  /** λ, 万元 per 亩 and year. */
  readonly landPrice: number;
  /** β: what a full fit adds, as a share of the tax. */
  readonly fitWeight: number;
  /** Months of rent that the district bears a year. */
  readonly rentMonths: number;
  /** 吨标煤 a year. */
  readonly energyQuota: number | null;
  /** 万元 a year. */
  readonly subsidyBudget: number | null;
  /** In the place of what is recorded of a park. */
  readonly parks: readonly ParkLimit[];
  /** Tests that count as passed where something of them is not known. */
  readonly assume: readonly AdmissionTest[];
  readonly pins: readonly Assignment[];
  readonly forbids: readonly Assignment[];
  readonly gap: number;
  readonly seconds: number;
  /** Prices of land to try beside; none: no frontier. */
  readonly prices: readonly number[];
}

export const apartReasons = ['TAX', 'ENERGY', 'SUBSIDY', 'HELD'] as const;
/** Why a project takes no part: its tax is not known, what it draws on a quota is not, or it has a place already. */
export type ApartReason = (typeof apartReasons)[number];

export interface Apart {
  readonly project: number;
  readonly reason: ApartReason;
  /** What holds it, of HELD. */
  readonly held: Held | null;
}

/** A pair that fails nothing, but of which something is not known (待核). */
export interface PairToCheck {
  readonly project: number;
  readonly site: number;
  /** Bits of the tests; 0: its value alone is not known. */
  readonly unknown: number;
}

/** What a plan is made of, before it is solved; projects and sites are those of the problem, by place. */
export interface PlanSetup {
  readonly parameters: PlanParameters;
  readonly today: string;
  readonly candidates: readonly Candidate[];
  readonly offers: readonly UnitOffer[];
  /** By project: the unit in which its firm sits now. */
  readonly homes: readonly (UnitOffer | null)[];
  readonly problem: PlanProblem;
  /** By pair: what it is worth, and the bits of the tests that count as passed. */
  readonly values: readonly PairValue[];
  readonly assumed: readonly number[];
  readonly apart: readonly Apart[];
  readonly toCheck: readonly PairToCheck[];
  /** By project: on how many sites it could be and would cost the district more than it brings. */
  readonly worthless: readonly number[];
  /** By project: all tests on all units. */
  readonly admissions: readonly Admission[];
}

export const planStates = ['KEPT', 'ACCEPTED', 'GONE'] as const;
export type PlanState = (typeof planStates)[number];

/** A saved plan as lists show it. */
export interface PlanHead {
  readonly id: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly name: string;
  readonly state: PlanState;
  /** 万元 a year; 亩. */
  readonly value: number;
  readonly tax: number;
  readonly mu: number;
  readonly placed: number;
  readonly gap: number | null;
  readonly by: string;
  readonly at: string;
  readonly acceptedBy: string | null;
  readonly acceptedAt: string | null;
  readonly version: number;
}

/** A saved plan, whole; parameters, body and before are JSON. */
export interface PlanRow extends PlanHead {
  readonly parameters: string;
  readonly body: string;
  /** What its units said before it was accepted. */
  readonly before: string | null;
}

/** What a plan was made on, as it is now; what is no more is not there. */
export interface PlanNow {
  readonly units: readonly { readonly id: string; readonly version: number }[];
  readonly projects: readonly { readonly id: string; readonly version: number }[];
}

export interface PlanWithNow {
  readonly plan: PlanRow;
  readonly now: PlanNow;
}

/** An accepted plan, as far as others must know of it. */
export interface AcceptedPlan {
  readonly id: string;
  readonly name: string;
  readonly body: string;
}

export interface PlanList {
  readonly regionId: string;
  readonly regionName: string;
  readonly plans: readonly PlanHead[];
}
