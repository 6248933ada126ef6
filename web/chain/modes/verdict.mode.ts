import { decimalText } from '../../platform/format/decimal.ts';
import { written } from '../../platform/text/written.ts';
import type { LinkState } from '../../platform/ui/palette.ts';
import { stateSentence } from '../map/knowledge.ts';
import type { MapLink } from '../map/map.query.ts';
import { sentenceOf } from '../verdict/sentence.ts';
import { text } from '../verdict/verdict.text.ts';
import type { MapMode, Telling } from './mode.ts';

type Verdict = keyof typeof text.class;

const looks: readonly (readonly [Verdict, LinkState])[] = [
  ['STRONG', 'STRONG'],
  ['ADEQUATE', 'ADEQUATE'],
  ['WEAK', 'WEAK'],
  ['MISSING', 'MISSING'],
  ['NOT_EXPECTED', 'BELOW_SCALE'],
  ['INSUFFICIENT', 'INSUFFICIENT_DATA'],
  ['UNSURVEYED', 'UNSURVEYED'],
];

function tell(link: MapLink): Telling {
  const { verdict } = link;
  // A map of the past has none: what was known then stands as it was.
  if (!verdict) {
    const item = link.knowledge === 'UNSURVEYED' ? 'UNSURVEYED' : 'INSUFFICIENT';
    return { item, words: text.past, sentence: written.sentences([stateSentence(link), text.pastSentence]) };
  }
  const { class: item, n, expected } = verdict;
  const sentence = sentenceOf(verdict, link.stance);
  if (item === 'UNSURVEYED') return { item, words: text.class[item], sentence };
  const word = text.class[item];
  if (expected === null) return { item, words: n === 0 ? word : `${word} · ${text.firms(n)}`, sentence };
  return { item, words: `${word} · ${text.against(n, decimalText(expected, 1))}`, sentence };
}

/** Where the region is strong, weak or missing beside a reference area. */
export const mode: MapMode = {
  id: 'verdict',
  order: 15,
  name: text.name,
  hint: text.hint,
  items: looks.map(([id, look]) => ({ id, word: text.class[id], look })),
  ofLane: ['STRONG', 'WEAK', 'MISSING'],
  past: false,
  tell,
};
