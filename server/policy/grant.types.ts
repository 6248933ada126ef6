export const grantStages = ['PROMISED', 'APPLIED', 'APPROVED', 'PAID'] as const;
export type GrantStage = (typeof grantStages)[number];

/** An entry of the ledger (兑现台账): an amount that was promised, applied for, approved or paid to a subject by a clause. */
export interface GrantRow {
  readonly id: string;
  readonly clauseId: string;
  /** The rule and its output whose cap it takes from; null: none is named. */
  readonly ruleId: string | null;
  readonly output: string | null;
  readonly stage: GrantStage;
  /** `enterprise:…`, `project:…` or `name:…`. */
  readonly subjectKey: string;
  readonly subjectName: string;
  readonly year: number;
  /** Exact decimal text in its unit. */
  readonly amount: string;
  readonly unit: string;
  readonly on: string;
  readonly evidence: string;
  readonly by: string;
  readonly recordedAt: string;
  readonly version: number;
}
