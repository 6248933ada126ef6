import type { Knowledge, Presence } from './chain.types.ts';

/**
 * What is known of a link in a region. Confirmed firms speak first, then firms waiting for review; without any firm
 * only a survey record can say that there is none, and a survey that found some leaves them to be entered.
 */
export function knowledgeOf(presence: Presence): Knowledge {
  if (presence.confirmed > 0) return 'PRESENT';
  if (presence.toReview > 0) return 'TO_REVIEW';
  if (presence.surveyedAt === null) return 'UNSURVEYED';
  return presence.surveyResult === 'NONE_FOUND' ? 'NONE_FOUND' : 'TO_REVIEW';
}
