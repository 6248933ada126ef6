import { stateSentence } from '../map/knowledge.ts';
import type { MapLink } from '../map/map.query.ts';
import type { MapMode, Telling } from './mode.ts';
import { text } from './modes.text.ts';

type Item = keyof typeof text.review.items;

function itemOf({ knowledge, presence: { confirmed, toReview } }: MapLink): Item {
  if (confirmed > 0) return toReview > 0 ? 'PARTLY' : 'DONE';
  if (knowledge === 'TO_REVIEW') return 'WAITING';
  return knowledge === 'UNSURVEYED' ? 'UNSURVEYED' : 'NONE_FOUND';
}

const looks = {
  DONE: 'PRESENT',
  PARTLY: 'ADEQUATE',
  WAITING: 'TO_REVIEW',
  NONE_FOUND: 'NONE_FOUND',
  UNSURVEYED: 'UNSURVEYED',
} as const;
const items: readonly Item[] = ['DONE', 'PARTLY', 'WAITING', 'NONE_FOUND', 'UNSURVEYED'];

function tell(link: MapLink): Telling {
  const { confirmed, toReview } = link.presence;
  const item = itemOf(link);
  const sentence = stateSentence(link);
  if (confirmed + toReview === 0) {
    return { item, words: item === 'WAITING' ? text.review.notEntered : text.review.items[item], sentence };
  }
  return { item, words: text.review.both(confirmed, toReview), sentence, bar: { confirmed, toReview } };
}

/** How far the enterprises of a link are checked: confirmed against to review, side by side. */
export const mode: MapMode = {
  id: 'review',
  order: 20,
  name: text.review.name,
  hint: text.review.hint,
  items: items.map((id) => ({ id, word: text.review.items[id], look: looks[id] })),
  ofLane: ['DONE', 'WAITING'],
  past: false,
  tell,
};
