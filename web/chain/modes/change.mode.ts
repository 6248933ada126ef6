import { stateWords } from '../map/knowledge.ts';
import type { MapLink } from '../map/map.query.ts';
import type { MapMode, OtherMap, Telling } from './mode.ts';
import { text } from './modes.text.ts';

type Item = keyof typeof text.change.items;

/**
 * What became of a link. Confirmed enterprises decide, since only they are sure; where they are as many as before, the
 * state of knowledge does. From 未摸底 nothing can be told of growth: what is known now is newly known.
 */
export function changeOf(now: MapLink, then: MapLink | undefined): Item {
  if (now.knowledge === 'UNSURVEYED') return then && then.presence.confirmed > 0 ? 'LOST' : 'UNKNOWN';
  if (!then || then.knowledge === 'UNSURVEYED') return 'NEW';
  const more = now.presence.confirmed - then.presence.confirmed;
  if (more !== 0) return more > 0 ? 'GAINED' : 'LOST';
  return now.knowledge === then.knowledge ? 'UNCHANGED' : 'CHANGED';
}

const signed = (value: number): string => (value > 0 ? `+${value}` : `−${-value}`);

/** Confirmed and to-review differences, each by itself; nothing where neither moved. */
function differences(now: MapLink, then: MapLink): string {
  const parts = [
    [text.change.confirmed, now.presence.confirmed - then.presence.confirmed],
    [text.change.toReview, now.presence.toReview - then.presence.toReview],
  ] as const;
  return parts
    .filter(([, value]) => value !== 0)
    .map(([word, value]) => `${word} ${signed(value)}`)
    .join(' · ');
}

function words(item: Item, now: MapLink, then: MapLink | undefined): string {
  if (item === 'UNKNOWN') return text.change.items.UNKNOWN;
  if (!then) return text.change.added(stateWords(now));
  if (item === 'NEW' || item === 'CHANGED') return text.change.from(text.change.state[then.knowledge], stateWords(now));
  const moved = differences(now, then);
  return moved === '' ? text.change.items[item] : moved;
}

function tell(now: MapLink, other: OtherMap | null): Telling {
  // Of a day before the chain was recorded nothing can be said.
  if (!other || other.links.size === 0) {
    return { item: 'UNKNOWN', words: text.change.items.UNKNOWN, sentence: text.change.noRecord };
  }
  const then = other.links.get(now.id);
  const item = changeOf(now, then);
  const before = then ? stateWords(then) : text.change.notThere;
  return {
    item,
    words: words(item, now, then),
    sentence: text.change.sentence(text.change.items[item], other.asOf ?? '', before, stateWords(now)),
  };
}

const looks = {
  NEW: 'PRESENT',
  GAINED: 'STRONG',
  LOST: 'WEAK',
  CHANGED: 'TO_REVIEW',
  UNCHANGED: 'BELOW_SCALE',
  UNKNOWN: 'INSUFFICIENT_DATA',
} as const;
const items: readonly Item[] = ['NEW', 'GAINED', 'LOST', 'CHANGED', 'UNCHANGED', 'UNKNOWN'];

/** What changed since a day. */
export const mode: MapMode = {
  id: 'change',
  order: 30,
  name: text.change.name,
  hint: text.change.hint,
  items: items.map((id) => ({ id, word: text.change.items[id], look: looks[id] })),
  ofLane: ['GAINED', 'LOST'],
  past: true,
  tell,
};
