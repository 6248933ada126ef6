import { sha256 } from '../platform/kernel/ids.ts';

export const claimStates = ['OPEN', 'CHOSEN', 'DISMISSED'] as const;
export type ClaimState = (typeof claimStates)[number];

/** A value that another source gives for a field of a fact. */
export interface RivalValue {
  /** Kind and id of the fact: `Enterprise/91320102…`. */
  readonly factId: string;
  readonly field: string;
  readonly value: string;
  readonly sourceId: string;
  /** Row of the list that says so. */
  readonly row: number | null;
}

/** One claim for each value that a source gives: said again by the same source it is the same claim. */
export function claimId({ factId, field, value, sourceId }: RivalValue): string {
  return `${factId}:${field}:${sha256(JSON.stringify([value, sourceId])).slice(0, 24)}`;
}
