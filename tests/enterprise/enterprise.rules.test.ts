import { describe, expect, it } from 'vitest';
import { checkReview } from '../../server/enterprise/enterprise.rules.ts';

describe('a review', () => {
  it('needs a reason to reject, none to confirm or to take back', () => {
    expect(() => checkReview({ decision: 'CONFIRMED' })).not.toThrow();
    expect(() => checkReview({ decision: 'REJECTED', reason: '只做门店零售' })).not.toThrow();
    expect(() => checkReview({ decision: 'REJECTED', reason: '  ' })).toThrow('理由');
    expect(() => checkReview({ decision: 'TO_REVIEW' })).not.toThrow();
    expect(() => checkReview({ decision: 'CONFIRMED', reason: '长'.repeat(201) })).toThrow('最多 200 个字');
  });
});
