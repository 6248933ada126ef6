import { expect, it } from 'vitest';
import { stateOf } from '../../server/platform/jobs/job-state.ts';

it('a job counts as cut off once its lease is over', () => {
  const leaseUntil = '2026-01-01T00:01:00.000Z';
  expect(stateOf({ state: 'RUNNING', leaseUntil }, new Date('2026-01-01T00:00:59Z'))).toBe('RUNNING');
  expect(stateOf({ state: 'RUNNING', leaseUntil }, new Date('2026-01-01T00:01:01Z'))).toBe('INTERRUPTED');
  expect(stateOf({ state: 'UNDOING', leaseUntil }, new Date('2026-01-01T00:01:01Z'))).toBe('UNDO_INTERRUPTED');
  expect(stateOf({ state: 'DONE', leaseUntil }, new Date('2026-01-02T00:00:00Z'))).toBe('DONE');
});
