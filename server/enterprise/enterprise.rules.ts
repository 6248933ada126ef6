import { InvalidError } from '../platform/kernel/errors.ts';
import type { OccupationState } from './enterprise.types.ts';

export interface Review {
  readonly decision: OccupationState;
  readonly reason?: string | null | undefined;
}

const reasonLength = 200;

/** Whether a review can be recorded: a decision is made, and a rejection says why. Throws INVALID. */
export function checkReview({ decision, reason }: Review): void {
  if (decision === 'TO_REVIEW') throw new InvalidError('decisionInvalid', { field: 'decision' });
  const text = reason?.trim() ?? '';
  if (decision === 'REJECTED' && text === '') throw new InvalidError('reasonRequired', { field: 'reason' });
  const length = [...text].length;
  if (length > reasonLength) {
    throw new InvalidError('textTooLong', { field: 'reason', params: { field: '理由', max: reasonLength, length } });
  }
}
