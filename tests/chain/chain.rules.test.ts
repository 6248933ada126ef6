import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../server/chain/chain.rules.ts';
import type { Presence } from '../../server/chain/chain.types.ts';
import { checkSurvey } from '../../server/chain/survey.rules.ts';
import { InvalidError } from '../../server/platform/kernel/errors.ts';

const nothing: Presence = {
  local: 0,
  confirmed: 0,
  toReview: 0,
  leaders: 0,
  demo: 0,
  surveyedAt: null,
  surveyResult: null,
};

describe('knowledge of a link', () => {
  it('is not surveyed until a survey or a firm says otherwise', () => {
    expect(knowledgeOf(nothing)).toBe('UNSURVEYED');
    expect(knowledgeOf({ ...nothing, toReview: 2 })).toBe('TO_REVIEW');
    expect(knowledgeOf({ ...nothing, confirmed: 1, toReview: 9 })).toBe('PRESENT');
  });

  it('is missing only by a survey that found none', () => {
    expect(knowledgeOf({ ...nothing, surveyedAt: '2026-10-15', surveyResult: 'NONE_FOUND' })).toBe('NONE_FOUND');
    expect(knowledgeOf({ ...nothing, surveyedAt: '2026-10-15', surveyResult: 'FOUND' })).toBe('TO_REVIEW');
  });

  it('never says missing where a firm is known, whatever the survey said', () => {
    const presence = fc.record({
      local: fc.nat(5),
      confirmed: fc.nat(5),
      toReview: fc.nat(5),
      leaders: fc.nat(2),
      demo: fc.nat(5),
      surveyedAt: fc.constantFrom(null, '2026-10-15'),
      surveyResult: fc.constantFrom('FOUND' as const, 'NONE_FOUND' as const, null),
    });
    fc.assert(
      fc.property(presence, (value) => {
        if (value.confirmed + value.toReview > 0) expect(knowledgeOf(value)).not.toBe('NONE_FOUND');
        if (value.surveyedAt === null) expect(knowledgeOf(value)).not.toBe('NONE_FOUND');
      }),
    );
  });
});

describe('a survey record', () => {
  it('is of a day not after today with a known result', () => {
    expect(() => checkSurvey({ on: '2026-11-21', result: 'FOUND' }, '2026-11-21')).not.toThrow();
    expect(() => checkSurvey({ on: '2026-11-22', result: 'FOUND' }, '2026-11-21')).toThrow(InvalidError);
    expect(() => checkSurvey({ on: '2026-11-21', result: 'MAYBE' }, '2026-11-21')).toThrow(InvalidError);
    expect(() => checkSurvey({ on: '2026-11-21', result: 'FOUND', scope: '长'.repeat(201) }, '2026-11-21')).toThrow(
      '范围',
    );
  });
});
