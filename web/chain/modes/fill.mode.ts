import type { MapLink } from '../map/map.query.ts';
import { text } from '../verdict/calls.text.ts';
import { callTelling } from './call-telling.ts';
import type { MapMode, Telling } from './mode.ts';

const words = text.items.FILL;

function tell(link: MapLink): Telling {
  return callTelling(link, {
    mode: 'FILL',
    silent: words,
    called: (_call, { need }) => {
      const item = need?.break === 'YES' ? 'BREAK' : 'CHOKE';
      return { item, words: text.stops(words[item], need?.lostCount ?? 0) };
    },
    rest: () => ({ item: 'NONE', words: words.NONE, sentence: text.noNeed }),
  });
}

/** Where the chain breaks or chokes. */
export const mode: MapMode = {
  id: 'fill',
  order: 18,
  name: text.mode.FILL,
  hint: text.hint.FILL,
  items: [
    { id: 'BREAK', word: words.BREAK, look: 'MISSING' },
    { id: 'CHOKE', word: words.CHOKE, look: 'WEAK' },
    { id: 'NONE', word: words.NONE, look: 'ADEQUATE' },
    { id: 'UNKNOWN', word: words.UNKNOWN, look: 'INSUFFICIENT_DATA' },
    { id: 'UNSURVEYED', word: words.UNSURVEYED, look: 'UNSURVEYED' },
    { id: 'DECLINED', word: words.DECLINED, look: 'BELOW_SCALE' },
  ],
  ofLane: ['BREAK', 'CHOKE'],
  past: false,
  tell,
};
