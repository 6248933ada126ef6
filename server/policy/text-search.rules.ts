import { typedWords } from '../platform/kernel/text.ts';

export interface Snippet {
  readonly text: string;
  /** Starts and ends, by turns, of what fits in `text`; UTF-16. */
  readonly marks: readonly number[];
  /** Where the first of what fits stands in the whole text. */
  readonly at: number;
}

const before = 24;
const longest = 110;

/** A letter as it is compared, of the same length: width and case do not matter. */
function folded(text: string): string {
  return text.replaceAll(/[^\n]/g, (letter) => {
    const plain = letter.normalize('NFKC').toLowerCase();
    return plain.length === 1 ? plain : letter;
  });
}

/** All places of the words in a text, from left to right and apart from each other. */
export function placesOfWords(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const said = folded(text);
  const found = words.flatMap((word) => {
    const wanted = folded(word);
    const places: (readonly [number, number])[] = [];
    for (let at = said.indexOf(wanted); at >= 0 && wanted !== ''; at = said.indexOf(wanted, at + wanted.length)) {
      places.push([at, at + wanted.length]);
    }
    return places;
  });
  const apart: (readonly [number, number])[] = [];
  for (const place of found.sort(([a, x], [b, y]) => a - b || y - x)) {
    if ((apart.at(-1)?.[1] ?? -1) <= place[0]) apart.push(place);
  }
  return apart;
}

/** What is looked for in a text: the words that a person typed. */
export const wordsOf = (typed: string): readonly string[] => typedWords(typed);

/** The words around the first place where something fits, on one line; null: not all of the words are there. */
export function snippetOf(text: string, typed: string): Snippet | null {
  const words = wordsOf(typed);
  const places = placesOfWords(text, words);
  const said = folded(text);
  const [first] = places;
  if (!first || !words.every((word) => said.includes(folded(word)))) return null;
  const from = Math.max(0, first[0] - before);
  const to = Math.min(text.length, from + longest);
  const shown = text.slice(from, to).replaceAll(/\s/g, ' ');
  const marks = places.flatMap(([start, end]) => (start >= from && end <= to ? [start - from, end - from] : []));
  return { text: shown, marks, at: first[0] };
}
