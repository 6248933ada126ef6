import { written } from '../../platform/text/written.ts';
import { stateSentence } from '../map/knowledge.ts';
import type { MapLink } from '../map/map.query.ts';
import { text } from '../verdict/calls.text.ts';
import { type Call, callOf, callSentence, type ModeName, undecidedSentences, type Verdict } from '../verdict/calls.ts';
import type { Telling } from './mode.ts';

/** Where nothing of the mode itself is to be said, and why. */
type Silent = 'UNSURVEYED' | 'UNKNOWN' | 'DECLINED' | 'NONE';

interface Speech {
  readonly mode: ModeName;
  readonly silent: Readonly<Record<Silent, string>>;
  readonly called: (call: Call, verdict: Verdict, link: MapLink) => Omit<Telling, 'sentence'>;
  /** A link that the mode does not call for though all of it is known. */
  readonly rest: (verdict: Verdict, link: MapLink) => Telling;
}

/** What a mode of 建 延 补 强 says of a link: what it calls for, else why nothing is said. */
export function callTelling(link: MapLink, { mode, silent, called, rest }: Speech): Telling {
  const { verdict } = link;
  const quiet = (item: Silent, sentence: string, words = silent[item]): Telling => ({ item, words, sentence });
  if (!verdict) {
    const item = link.knowledge === 'UNSURVEYED' ? 'UNSURVEYED' : 'UNKNOWN';
    return quiet(item, written.sentences([stateSentence(link), text.pastSentence]), text.pastWord);
  }
  if (link.stance === 'DECLINED') return quiet('DECLINED', text.declined);
  if (link.parentId !== null) return quiet('NONE', text.part, text.partWord);
  const call = callOf(verdict, mode);
  if (call) return { ...called(call, verdict, link), sentence: callSentence(call, verdict.class) };
  if (verdict.undecided.includes(mode)) {
    return quiet(
      verdict.class === 'UNSURVEYED' ? 'UNSURVEYED' : 'UNKNOWN',
      written.sentences(undecidedSentences([mode], verdict.need)),
    );
  }
  return rest(verdict, link);
}
