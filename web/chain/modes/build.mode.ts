import type { MapLink } from '../map/map.query.ts';
import { text } from '../verdict/calls.text.ts';
import { callTelling } from './call-telling.ts';
import type { MapMode, Telling } from './mode.ts';

const words = text.items.BUILD;
const { UNKNOWN, OTHER } = words;
// Of links that are not key ones it is no matter whether the district declines them or they are not surveyed.
const itemOf: Readonly<Record<string, string>> = { UNSURVEYED: 'UNKNOWN', DECLINED: 'OTHER', NONE: 'OTHER' };

function tell(link: MapLink): Telling {
  const { leaders } = link.presence;
  const told = callTelling(link, {
    mode: 'BUILD',
    silent: { UNSURVEYED: UNKNOWN, UNKNOWN, DECLINED: text.items.FILL.DECLINED, NONE: OTHER },
    called: () => ({ item: 'SEEK', words: words.SEEK }),
    rest: () => ({ item: 'OTHER', words: OTHER, sentence: text.other }),
  });
  return leaders > 0 && link.verdict && told.item !== 'SEEK'
    ? { item: 'LED', words: text.leaders(leaders), sentence: text.led(leaders) }
    : { ...told, item: itemOf[told.item] ?? told.item };
}

/** Who could lead the chain here. */
export const mode: MapMode = {
  id: 'build',
  order: 16,
  name: text.mode.BUILD,
  hint: text.hint.BUILD,
  items: [
    { id: 'SEEK', word: words.SEEK, look: 'WEAK' },
    { id: 'LED', word: words.LED, look: 'STRONG' },
    { id: 'UNKNOWN', word: UNKNOWN, look: 'UNSURVEYED' },
    { id: 'OTHER', word: OTHER, look: 'BELOW_SCALE' },
  ],
  ofLane: ['SEEK', 'LED'],
  past: false,
  tell,
};
