import { pinyin } from 'pinyin-pro';

const letters = /[a-z0-9]+/g;

/** What each character of a name is called: syllables of Chinese characters, other letters and digits as they are. */
export function syllablesOf(name: string): readonly { readonly at: number; readonly sound: string }[] {
  const sounds = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
  let at = 0;
  return sounds.flatMap((sound, index) => {
    const start = at;
    at += [...name][index]?.length ?? 1;
    const plain = sound.normalize('NFKC').toLowerCase().match(letters)?.join('') ?? '';
    return plain === '' ? [] : [{ at: start, sound: plain }];
  });
}

/** First letters by pairs that overlap: a phrase of pairs finds them anywhere in a name. */
export function letterPairs(initials: string): string {
  if (initials.length < 2) return initials;
  return Array.from({ length: initials.length - 1 }, (_, at) => initials.slice(at, at + 2)).join(' ');
}

function spelled(name: string): readonly [string, string] {
  const sounds = syllablesOf(name).map(({ sound }) => sound);
  return [sounds.join(' '), letterPairs(sounds.map((sound) => sound.charAt(0)).join(''))];
}

/** The fields that name a thing, with the property that keeps how each sounds. */
const spellings = {
  name: 'namePinyin',
  shortName: 'shortNamePinyin',
  aliases: 'aliasesPinyin',
  synonyms: 'synonymsPinyin',
} as const;
type Spelling = Readonly<Record<string, readonly string[] | null>>;

function namesIn(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return null;
  return value.filter((each): each is string => typeof each === 'string');
}

/** How the names that are given sound, as the index of sounds keeps it: syllables and pairs of first letters, by turns. */
export function spellingOf(props: Readonly<Record<string, unknown>>): Spelling {
  const found: Record<string, readonly string[] | null> = {};
  for (const [field, kept] of Object.entries(spellings)) {
    if (!(field in props)) continue;
    found[kept] = namesIn(props[field])?.flatMap(spelled) ?? null;
  }
  return found;
}
