import { t } from '../../platform/text/texts.ts';
import { knowledgeOrder, stateSentence, stateWords } from '../map/knowledge.ts';
import { type MapMode, readingOf } from './mode.ts';
import { text } from './modes.text.ts';

/** What is known of every link: the map as it opens. */
export const mode: MapMode = {
  id: 'known',
  order: 10,
  ...text.known,
  items: knowledgeOrder.map((state) => ({ id: state, word: t.knowledge[state], look: state })),
  ofLane: ['PRESENT', 'UNSURVEYED'],
  past: false,
  tell: (link) => ({ item: link.knowledge, words: stateWords(link), sentence: stateSentence(link) }),
};

export const knownReading = readingOf(mode, null);
