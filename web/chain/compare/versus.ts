import { stateWords } from '../map/knowledge.ts';
import type { MapLink } from '../map/map.query.ts';
import type { MapMode, OtherMap, Telling } from '../modes/mode.ts';
import { text } from './compare.text.ts';

type Item = keyof typeof text.items;

/** How a link stands here against elsewhere. Where either is 未摸底 nothing can be compared: unknown is not less. */
export function standing(here: MapLink, there: MapLink | undefined): Item {
  if (!there || here.knowledge === 'UNSURVEYED' || there.knowledge === 'UNSURVEYED') return 'UNKNOWN';
  const more = here.presence.confirmed - there.presence.confirmed;
  if (more !== 0) return more > 0 ? 'MORE' : 'FEWER';
  return here.knowledge === there.knowledge ? 'SAME' : 'OTHER';
}

/** The state with its one number, short enough for half a line of a card. */
function shortWords({ knowledge, presence }: MapLink): string {
  if (knowledge === 'PRESENT') return String(presence.confirmed);
  return stateWords({ knowledge, presence });
}

function tell(here: MapLink, other: OtherMap | null): Telling {
  const there = other?.links.get(here.id);
  const item = standing(here, there);
  const [one, two] = [shortWords(here), there ? shortWords(there) : text.notThere];
  const sentence = text.sentence(
    text.items[item],
    stateWords(here),
    other?.place ?? '',
    there ? stateWords(there) : text.notThere,
  );
  return { item, words: one === two ? text.both(one) : text.against(one, two), sentence };
}

const looks = {
  MORE: 'STRONG',
  FEWER: 'WEAK',
  OTHER: 'TO_REVIEW',
  SAME: 'BELOW_SCALE',
  UNKNOWN: 'INSUFFICIENT_DATA',
} as const;
const items: readonly Item[] = ['MORE', 'FEWER', 'OTHER', 'SAME', 'UNKNOWN'];

/** One region against another: how the difference of two maps is read. Not a mode of the map by itself. */
export const versus: MapMode = {
  id: 'versus',
  order: 0,
  name: text.versus,
  hint: text.versusHint,
  items: items.map((id) => ({ id, word: text.items[id], look: looks[id] })),
  ofLane: ['MORE', 'FEWER'],
  past: false,
  tell,
};
