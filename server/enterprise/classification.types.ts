import type { OccupationKind } from './enterprise.types.ts';

export interface Subject {
  readonly name: string;
  readonly scope: string | null;
  /** GB/T 4754 codes, where the list has them. */
  readonly industryCodes: readonly string[];
}

export interface MatchedWord {
  readonly word: string;
  readonly in: 'NAME' | 'SCOPE' | 'CODE';
  /** Place of its first character in the text as given, from 0. */
  readonly at: number;
}

/** Where a classifier would put an enterprise, and why. */
export interface Proposal {
  readonly linkId: string;
  readonly kind: OccupationKind;
  /** 0 to 1, two decimals. */
  readonly confidence: number;
  readonly words: readonly MatchedWord[];
  /** The matched keywords as the chain writes them. */
  readonly keywords: readonly string[];
  /** The clause, as given, that the evidence stands in; null when the name alone is the evidence. */
  readonly clause: string | null;
  readonly reasons: readonly string[];
}
