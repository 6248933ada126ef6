import type { SourceRow } from '../source/source.types.ts';
import type { Level } from './rule.types.ts';
import type { PaidRow, RateRow, ReviewRow, StoredRuleRow } from './rule-store.types.ts';

export interface ClauseRow {
  readonly id: string;
  readonly article: string;
  /** The words of the document, once it was uploaded; null until then. */
  readonly quote: string | null;
  /** Where they stand in the stored text; UTF-16. */
  readonly quoteStart: number | null;
  readonly quoteEnd: number | null;
  /** Taken from the text by a person, not shipped or imported. */
  readonly own: boolean;
  /** Recorded to apply to the industry or link that is asked for. */
  readonly recorded: boolean;
  readonly sources: readonly SourceRow[];
}

export interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly shortName: string;
  readonly level: Level;
  readonly regionId: string;
  readonly regionName: string | null;
  /** 文号; null: it has none, or none is known. */
  readonly number: string | null;
  readonly issuer: string;
  readonly issued: string | null;
  readonly inForceFrom: string | null;
  readonly inForceTo: string | null;
  /** The document that it takes the place of. */
  readonly supersedes: string | null;
  /** SHA-256 of the file that was uploaded. */
  readonly fileHash: string | null;
  readonly version: number;
  /** Added by a person, not shipped or imported. */
  readonly own: boolean;
  /** Recorded to apply to the industry or link that is asked for. */
  readonly recorded: boolean;
  readonly clauses: readonly ClauseRow[];
}

/** What a region may offer: its own documents and those of the regions above it. */
export interface PackageView {
  readonly id: string;
  readonly name: string;
  /** What it is narrowed to; null: it is not, or there is no such industry or link. */
  readonly industry: string | null;
  readonly link: string | null;
  readonly documents: readonly DocumentRow[];
  readonly rules: readonly StoredRuleRow[];
  readonly reviews: readonly ReviewRow[];
  /** The latest first. */
  readonly rates: readonly RateRow[];
  /** What the ledger says was paid to the subject that was asked for. */
  readonly paid: readonly PaidRow[];
}

/** UNVERIFIED: it bears no date, so nobody can say whether it holds. */
export const standings = ['IN_FORCE', 'NOT_YET', 'EXPIRED', 'SUPERSEDED', 'UNVERIFIED'] as const;
export type Standing = (typeof standings)[number];
