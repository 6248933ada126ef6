export const searchKinds = [
  'INDUSTRY',
  'LINK',
  'ENTERPRISE',
  'CARRIER',
  'ORGANISATION',
  'GROUP',
  'REGION',
  'PRODUCT',
  'CODE',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** By which of its names a thing was found, and how. */
export const searchReasons = ['NAME', 'SHORT_NAME', 'ALIAS', 'SYNONYM', 'PINYIN', 'SIMILAR'] as const;
export type SearchReason = (typeof searchReasons)[number];

/** What an index is asked; things of a lower rank are kept first. */
export type SearchQuestion = {
  readonly index: 'search_words' | 'search_whole_names' | 'search_sounds';
  readonly text: string;
  readonly limit: number;
  readonly rank: number;
};

/** A thing that an index found, with all its names. */
export interface SearchCandidate {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
  readonly synonyms: readonly string[];
  readonly hint: string | null;
  readonly industryId: string | null;
  readonly demo: boolean;
}

/** Where one name fits what was typed. */
export interface SearchFit {
  readonly reason: SearchReason;
  /** The name that fits: the thing's own, or another one of it. */
  readonly matched: string;
  /** Starts and ends, by turns, of the pieces of that name that fit, in UTF-16 units. */
  readonly marks: readonly number[];
}

export interface SearchHitRow extends SearchFit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: string;
  readonly hint: string | null;
  readonly industryId: string | null;
  readonly demo: boolean;
}
