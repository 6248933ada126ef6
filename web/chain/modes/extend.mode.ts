import type { MapLink } from '../map/map.query.ts';
import { text } from '../verdict/calls.text.ts';
import { callOf, callSentence, priorityText } from '../verdict/calls.ts';
import { callTelling } from './call-telling.ts';
import type { MapMode, Telling } from './mode.ts';

const words = text.items.EXTEND;

function tell(link: MapLink): Telling {
  return callTelling(link, {
    mode: 'EXTEND',
    silent: words,
    called: (call) => ({
      item: 'CALLED',
      words: call.priority === null ? words.CALLED : text.rank(words.CALLED, priorityText(call.priority)),
    }),
    rest: (verdict) => {
      if (verdict.class === 'STRONG' || verdict.class === 'ADEQUATE') {
        return { item: 'BASE', words: text.firms(words.BASE, verdict.n), sentence: text.base };
      }
      const filling = callOf(verdict, 'FILL');
      return filling
        ? { item: 'FILL', words: words.FILL, sentence: callSentence(filling, verdict.class) }
        : { item: 'NONE', words: words.NONE, sentence: text.notBeside };
    },
  });
}

/** Which links follow from what is there. */
export const mode: MapMode = {
  id: 'extend',
  order: 17,
  name: text.mode.EXTEND,
  hint: text.hint.EXTEND,
  items: [
    { id: 'CALLED', word: words.CALLED, look: 'WEAK' },
    { id: 'BASE', word: words.BASE, look: 'STRONG' },
    { id: 'FILL', word: words.FILL, look: 'TO_REVIEW' },
    { id: 'NONE', word: words.NONE, look: 'NONE_FOUND' },
    { id: 'UNKNOWN', word: words.UNKNOWN, look: 'INSUFFICIENT_DATA' },
    { id: 'UNSURVEYED', word: words.UNSURVEYED, look: 'UNSURVEYED' },
    { id: 'DECLINED', word: words.DECLINED, look: 'BELOW_SCALE' },
  ],
  ofLane: ['CALLED', 'BASE'],
  past: false,
  tell,
};
