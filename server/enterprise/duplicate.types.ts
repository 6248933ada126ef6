import type { DuplicateChoice, EnterpriseRow } from './enterprise.types.ts';

export const duplicateReasons = [
  'SAME_CODE',
  'SAME_ORGANISATION_CODE',
  'FORMER_NAME',
  'SAME_NAME',
  'NEAR_NAME',
  'SAME_ADDRESS',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** Two enterprises that may be one, with why. */
export interface DuplicatePair {
  /** The two ids in their order, joined. */
  readonly id: string;
  /** The one that a merge would better keep stands first. */
  readonly ids: readonly [string, string];
  readonly reasons: readonly DuplicateReason[];
  /** The same code in two spellings, and names that do not speak against it. */
  readonly obvious: boolean;
}

/** A pair with both records as a page shows them. */
export interface DuplicateRow extends DuplicatePair {
  readonly order: string;
  readonly enterprises: readonly [EnterpriseRow, EnterpriseRow];
  readonly lastChoice: DuplicateChoice | null;
  /** Version of that choice, which the next one has to name. */
  readonly lastVersion: number | null;
}
