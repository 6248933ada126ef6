/** What a firm is asked on a visit: whom it buys from, whom it sells to, plans, room that it needs, problems. */
export const visitQuestions = ['SUPPLIER', 'CUSTOMER', 'EXPANSION', 'SPACE', 'PROBLEM'] as const;
export type VisitQuestion = (typeof visitQuestions)[number];

export interface VisitAnswerRow {
  readonly id: string;
  readonly kind: VisitQuestion;
  /** What is supplied, planned, needed or wrong; null: not said. */
  readonly text: string | null;
  readonly amount: string | null;
  readonly firm: { readonly id: string; readonly name: string } | null;
}

export interface VisitRow {
  readonly id: string;
  readonly on: string;
  readonly who: string;
  readonly text: string | null;
  readonly by: string | null;
  readonly recordedAt: string | null;
  readonly version: number;
  readonly answers: readonly VisitAnswerRow[];
}

export interface FirmVisits {
  readonly enterpriseId: string;
  readonly name: string;
  readonly address: string | null;
  readonly region: { readonly id: string; readonly name: string } | null;
  readonly links: readonly string[];
  readonly visits: readonly VisitRow[];
}

export interface KnownSupply {
  readonly id: string;
  readonly sourceIds: readonly string[] | null;
  /** Sources among them that are visits. */
  readonly visitIds: readonly string[] | null;
}

export interface LockedFirm {
  readonly id: string;
  readonly name: string;
  readonly regionId: string | null;
  readonly supplies: readonly KnownSupply[];
}

export interface AnswerRelation {
  readonly id: string;
  readonly type: string;
  readonly sourceIds: readonly string[] | null;
  readonly visitIds: readonly string[] | null;
  readonly fromId: string;
  readonly toId: string;
  /** Label of what it starts at. */
  readonly of: string;
}

export interface LockedVisit {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly by: string | null;
  readonly recordedAt: string | null;
  readonly sourceId: string;
  readonly enterpriseId: string;
  readonly regionId: string;
  readonly answers: readonly AnswerRelation[];
}
