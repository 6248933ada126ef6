import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import type { OccupationRow, OccupationState } from './enterprise.types.ts';

export interface Review {
  readonly decision: OccupationState;
  readonly reason?: string | null | undefined;
}

const reasonLength = 200;

const regionLoaded: ReadonlySet<string> = new Set(['region']);

/** An occupation whose view brought its enterprise with the region, which then needs no loader. */
export function withRegion<Row extends OccupationRow>(row: Row): Row {
  return { ...row, enterprise: { ...row.enterprise, loaded: regionLoaded } };
}

/** Whether a review can be recorded: a rejection says why; back to review needs no reason. Throws INVALID. */
export function checkReview({ decision, reason }: Review): void {
  const text = reason?.trim() ?? '';
  if (decision === 'REJECTED' && text === '') throw new InvalidError('reasonRequired', { field: 'reason' });
  const length = [...text].length;
  if (length > reasonLength) {
    throw new InvalidError('textTooLong', {
      field: 'reason',
      params: { field: said('理由', 'Reason'), max: reasonLength, length },
    });
  }
}
