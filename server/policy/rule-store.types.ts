/** 草稿 → 待审 → 已发布 → 已停用; of what people work on, beside what is in force. */
export const ruleStates = ['DRAFT', 'PENDING', 'PUBLISHED', 'RETIRED'] as const;
export type RuleState = (typeof ruleStates)[number];

/** A rule that people write. */
export interface StoredRuleRow {
  readonly id: string;
  readonly documentId: string;
  readonly clauseId: string;
  readonly regionId: string;
  /** JSON of what is being worked on. */
  readonly definition: string;
  readonly examples: string;
  /** What its author says: whether it is for one named firm, and whether it is tied to taxes paid; null: not said. */
  readonly namedFirm: boolean | null;
  readonly tiedToTax: boolean | null;
  readonly state: RuleState;
  /** JSON of what was approved last; null: nothing was. */
  readonly inForce: string | null;
  readonly author: string;
  readonly createdAt: string;
  readonly editedBy: string;
  readonly editedAt: string;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly sentBackBecause: string | null;
  readonly retiredBecause: string | null;
  readonly version: number;
}

export interface LockedRule {
  readonly documentId: string;
  readonly regionId: string;
  readonly rule: StoredRuleRow | null;
}

/** PASS: it may be offered. EXCEPTION: a named exception applies, it may be offered. STOP: it must not be. */
export const conclusions = ['PASS', 'EXCEPTION', 'STOP'] as const;
export type Conclusion = (typeof conclusions)[number];

/** 公平竞争审查 of a rule as it stood. */
export interface ReviewRow {
  readonly id: string;
  readonly ruleId: string;
  /** Of the words that were reviewed: a rule that says something else needs another review. */
  readonly ruleHash: string;
  readonly on: string;
  readonly who: string;
  readonly conclusion: Conclusion;
  readonly reference: string;
  readonly by: string;
  readonly recordedAt: string;
  readonly version: number;
}

/** Yuan for one dollar on a day. */
export interface RateRow {
  readonly id: string;
  readonly on: string;
  readonly rate: string;
  readonly source: string;
  readonly by: string;
  readonly version: number;
}

export interface PaidRow {
  readonly ruleId: string;
  readonly output: string;
  readonly year: number;
  readonly amount: string;
  readonly unit: string;
}
