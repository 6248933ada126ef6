import { editDistance } from '../platform/kernel/edit-distance.ts';
import { syllablesOf } from '../platform/kernel/spelling.ts';
import { typedWords } from '../platform/kernel/text.ts';
import { typedSounds } from './question.rules.ts';
import { commonPlaces, partDistance, wrongIn } from './similar.rules.ts';

/** A text as it is compared: letters and digits alone, width and case undone, each with its place in the text. */
interface Comparable {
  readonly letters: readonly string[];
  readonly text: string;
  readonly places: readonly { readonly from: number; readonly to: number }[];
}

export function comparable(text: string): Comparable {
  const letters: string[] = [];
  const places: { from: number; to: number }[] = [];
  let at = 0;
  for (const character of text) {
    const place = { from: at, to: at + character.length };
    at = place.to;
    for (const letter of character.normalize('NFKC').toUpperCase()) {
      if (!/[\p{L}\p{N}]/u.test(letter)) continue;
      letters.push(letter);
      places.push(place);
    }
  }
  return { letters, text: letters.join(''), places };
}

/** What a user typed, made ready to be held against many names. */
export interface Typed {
  readonly whole: Comparable;
  readonly words: readonly string[];
  readonly sounds: string | null;
}

export function typedOf(text: string): Typed {
  const words = typedWords(text);
  return {
    whole: comparable(words.join('')),
    words: words.map((word) => comparable(word).text),
    sounds: typedSounds(text),
  };
}

/** How well a name fits: the less the better. */
export interface NameFit {
  readonly cost: number;
  readonly how: 'TEXT' | 'PINYIN' | 'SIMILAR';
  readonly marks: readonly number[];
}

/** How much of a long text must occur, in order, in a name that is only similar. */
const leastShare = 0.6;

function marksOf(places: Comparable['places'], taken: readonly number[]): readonly number[] {
  const marks: number[] = [];
  for (const index of taken) {
    const place = places[index];
    if (place === undefined) continue;
    if (marks.at(-1) === place.from) marks.pop();
    else if (marks.at(-1) !== place.to) marks.push(place.from);
    else continue;
    marks.push(place.to);
  }
  return marks;
}

const range = (from: number, size: number) => Array.from({ length: size }, (_, index) => from + index);
const share = (extra: number, of: number) => Math.min(extra, of) / of;

function textFit({ whole, words }: Typed, name: Comparable): NameFit | null {
  const extra = name.letters.length - whole.letters.length;
  const unit = name.text.indexOf(whole.text);
  if (whole.text !== '' && unit >= 0) {
    const at = [...name.text.slice(0, unit)].length;
    const cost = extra === 0 ? 0 : at === 0 ? 1 + share(extra, 40) : 2 + share(extra, 20);
    return { cost, how: 'TEXT', marks: marksOf(name.places, range(at, whole.letters.length)) };
  }
  if (words.length < 2 || !words.every((word) => name.text.includes(word))) return null;
  const taken = words.flatMap((word) =>
    range([...name.text.slice(0, name.text.indexOf(word))].length, [...word].length),
  );
  const sorted = [...new Set(taken)].sort((a, b) => a - b);
  return { cost: 2.2 + share(extra, 20), how: 'TEXT', marks: marksOf(name.places, sorted) };
}

function soundFit(sounds: string, name: string): NameFit | null {
  const syllables = syllablesOf(name);
  const places = syllables.map(({ at }) => ({ from: at, to: at + ([...name.slice(at)][0]?.length ?? 1) }));
  const initials = syllables.map(({ sound }) => sound.charAt(0)).join('');
  const costOf = (at: number, size: number) => {
    const extra = syllables.length - size;
    return extra === 0 ? 0.5 : at === 0 ? 1.2 + share(extra, 40) : 2.2 + share(extra, 20);
  };
  const first = initials.indexOf(sounds);
  if (first >= 0) {
    const marks = marksOf(places, range(first, sounds.length));
    return { cost: costOf(first, sounds.length), how: 'PINYIN', marks };
  }
  for (let from = 0; from < syllables.length; from += 1) {
    let said = '';
    for (let to = from; to < syllables.length && said.length < sounds.length; to += 1) {
      said += syllables[to]?.sound ?? '';
      const typing = said.startsWith(sounds);
      if (!typing && !sounds.startsWith(said)) break;
      if (!typing) continue;
      const size = to - from + 1;
      return { cost: costOf(from, size), how: 'PINYIN', marks: marksOf(places, range(from, size)) };
    }
  }
  return null;
}

function similarFit({ whole }: Typed, name: Comparable): NameFit | null {
  const length = whole.letters.length;
  const most = wrongIn(length);
  if (most === 0) return null;
  const extra = Math.abs(name.letters.length - length);
  const distance = editDistance(whole.text, name.text, most);
  const taken = () => commonPlaces(whole.letters, name.letters);
  const similar = (cost: number, places: readonly number[]): NameFit => {
    return { cost, how: 'SIMILAR', marks: marksOf(name.places, places) };
  };
  if (distance !== null) return similar(1.9 + distance * 0.3, taken());
  const part = partDistance(whole.letters, name.letters);
  if (part <= most) return similar(3.5 + part * 0.4 + share(extra, 60), taken());
  const places = taken();
  const common = places.length / length;
  return places.length > most && common >= leastShare ? similar(6 - common + share(extra, 60), places) : null;
}

/** How a name fits what was typed; null: it does not. */
export function fitOf(typed: Typed, name: string): NameFit | null {
  const said = comparable(name);
  const text = textFit(typed, said);
  if (text !== null) return text;
  const sound = typed.sounds === null ? null : soundFit(typed.sounds, name);
  return sound ?? similarFit(typed, said);
}
