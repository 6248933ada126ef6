import { SheetRefusal } from './sheet-refusal.ts';

const marks: readonly (readonly [mark: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** A text with how sure it is: `asked` when no encoding fits every byte and a person has to say which it is. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly asked: boolean;
}

const judgedCharacters = 200_000;
const replacement = '\uFFFD';
/** What holds more signs than this that no list holds is no text in that encoding. */
const mostBroken = 0.05;
const fewBroken = 2;

export function isEncoding(name: string): name is Encoding {
  return encodings.some((known) => known === name);
}

function decoded(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

/** How often a text holds the sign for a byte that could not be read. */
export function brokenIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) count += 1;
  return count;
}

let usual: ReadonlySet<string> | null = null;

/** The 6,763 characters of GB 2312: nearly all of what a Chinese list is written with. */
function usualCharacters(): ReadonlySet<string> {
  if (usual) return usual;
  const decoder = new TextDecoder('gb18030');
  const all = new Set<string>();
  for (let high = 0xb0; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) all.add(decoder.decode(new Uint8Array([high, low])));
  }
  usual = all;
  return all;
}

/** The share of usual characters among those beyond ASCII; null when there are none. */
export function usualShare(text: string): number | null {
  const letters = text.slice(0, judgedCharacters).match(/[^\p{ASCII}\p{P}\p{Z}\p{Cc}]/gu) ?? [];
  const common = usualCharacters();
  return letters.length === 0 ? null : letters.filter((letter) => common.has(letter)).length / letters.length;
}

const noText = () => new SheetRefusal('noText', 'noTextFix');

/** The encoding that makes most sense of the bytes, for a person to confirm. */
function likeliest(bytes: Uint8Array): DecodedText | null {
  // Only UTF-16 writes plain letters with zero bytes.
  const candidates: readonly Encoding[] = bytes.includes(0) ? ['utf-16le', 'utf-16be'] : ['utf-8', 'gb18030', 'big5'];
  const read = candidates.flatMap((encoding) => {
    const text = decoded(bytes, encoding, bytes.includes(0));
    if (text === null || text.includes('\0') || (bytes.includes(0) && !/[,;\t\n]/.test(text))) return [];
    const strange = text.match(/[\uFFFD\p{Co}]|(?![\t\n\r])\p{Cc}/gu)?.length ?? 0;
    if (strange > fewBroken && strange / text.length > mostBroken) return [];
    return [{ text, encoding, usual: usualShare(text) ?? 0 }];
  });
  const [best] = read.sort((a, b) => b.usual - a.usual);
  return best ? { text: best.text, encoding: best.encoding, asked: true } : null;
}

/**
 * Text of a file by its byte order mark, else in strict UTF-8, else in strict GB 18030, else as a guess that a person
 * must confirm; in the given encoding when one is given. Throws SheetRefusal for what is no text.
 */
export function decodeText(bytes: Uint8Array, given: Encoding | null = null): DecodedText {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (given !== null) {
    const text = decoded(bytes, given, false);
    if (text === null || text.includes('\0')) throw noText();
    return { text, encoding: given, asked: false };
  }
  const tried: readonly Encoding[] = marked ? [marked[1]] : ['utf-8', 'gb18030'];
  for (const encoding of tried) {
    const text = decoded(bytes, encoding, true);
    if (text !== null && !text.includes('\0')) return { text, encoding, asked: false };
  }
  const guess = likeliest(bytes);
  if (guess === null) throw noText();
  return guess;
}
