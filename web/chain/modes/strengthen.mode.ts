import type { MapLink } from '../map/map.query.ts';
import { text } from '../verdict/calls.text.ts';
import { callTelling } from './call-telling.ts';
import type { MapMode, Telling } from './mode.ts';

const words = text.items.STRENGTHEN;

function tell(link: MapLink): Telling {
  return callTelling(link, {
    mode: 'STRENGTHEN',
    silent: words,
    called: (_call, { n }, { presence }) => {
      const item = presence.leaders > 0 ? 'LED' : 'LEADERLESS';
      return { item, words: text.firms(words[item], n) };
    },
    rest: () => ({ item: 'NONE', words: words.NONE, sentence: text.notThere }),
  });
}

/** What links that are there still lack. */
export const mode: MapMode = {
  id: 'strengthen',
  order: 19,
  name: text.mode.STRENGTHEN,
  hint: text.hint.STRENGTHEN,
  items: [
    { id: 'LEADERLESS', word: words.LEADERLESS, look: 'WEAK' },
    { id: 'LED', word: words.LED, look: 'STRONG' },
    { id: 'NONE', word: words.NONE, look: 'TO_REVIEW' },
    { id: 'UNKNOWN', word: words.UNKNOWN, look: 'INSUFFICIENT_DATA' },
    { id: 'UNSURVEYED', word: words.UNSURVEYED, look: 'UNSURVEYED' },
    { id: 'DECLINED', word: words.DECLINED, look: 'BELOW_SCALE' },
  ],
  ofLane: ['LEADERLESS', 'LED'],
  past: false,
  tell,
};
