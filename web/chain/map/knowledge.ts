import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import type { Knowledge, MapLink } from './map.query.ts';

export const knowledgeOrder: readonly Knowledge[] = ['PRESENT', 'TO_REVIEW', 'NONE_FOUND', 'UNSURVEYED'];

type Known = Pick<MapLink, 'knowledge' | 'presence'>;

/** State word and numbers as on a card. Confirmed and to-review numbers stay apart: they are never added. */
export function stateWords({ knowledge, presence }: Known): string {
  const { confirmed, toReview } = presence;
  const parts: string[] = [];
  if (knowledge === 'PRESENT') parts.push(`${t.knowledge.PRESENT} ${confirmed}`);
  // A survey that found some firms leaves them to be entered: to review, with no figure yet.
  else if (knowledge === 'TO_REVIEW' && toReview > 0) parts.push(`${t.knowledge.TO_REVIEW} ${toReview}`);
  else parts.push(t.knowledge[knowledge]);
  if (knowledge !== 'TO_REVIEW' && toReview > 0) parts.push(`${t.knowledge.TO_REVIEW} ${toReview}`);
  return parts.join(' · ');
}

/** The state in a sentence for a reader who does not know the words of the map. */
export function stateSentence({ knowledge, presence }: Known): string {
  const { confirmed, toReview, surveyedAt } = presence;
  const waiting = toReview > 0 ? t.sentence.presentMore(toReview) : '';
  if (knowledge === 'UNSURVEYED') {
    return confirmed + toReview > 0
      ? written.sentences([t.sentence.unsurveyedKnown(confirmed), waiting])
      : t.sentence.UNSURVEYED;
  }
  const survey = surveyedAt === null ? t.sentence.notSurveyedYet : '';
  if (knowledge === 'TO_REVIEW' && toReview === 0) return t.sentence.foundNotEntered(surveyedAt);
  if (knowledge === 'TO_REVIEW') return written.sentences([t.sentence.TO_REVIEW(toReview), survey]);
  if (knowledge === 'PRESENT') return written.sentences([t.sentence.PRESENT(confirmed), waiting, survey]);
  return written.sentences([t.sentence.NONE_FOUND(surveyedAt), waiting]);
}

/** How many of the links are in each state. */
export function countStates(links: readonly Known[]): Readonly<Record<Knowledge, number>> {
  const counts = { UNSURVEYED: 0, TO_REVIEW: 0, PRESENT: 0, NONE_FOUND: 0 };
  for (const each of links) counts[each.knowledge] += 1;
  return counts;
}
