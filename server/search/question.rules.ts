import { letterPairs } from '../platform/kernel/spelling.ts';
import { luceneQuery, luceneTerm, typedWords } from '../platform/kernel/text.ts';
import type { SearchQuestion } from './search.types.ts';
import { wrongIn } from './similar.rules.ts';
import { segmentations } from './syllable.rules.ts';

/** Letters typed instead of Chinese: lower case, without blanks and apostrophes; null: something else was typed. */
export function typedSounds(text: string): string | null {
  const plain = text.normalize('NFKC').toLowerCase().trim();
  if (!/^[a-z0-9][a-z0-9\s'’]*$/.test(plain) || !/[a-z]/.test(plain)) return null;
  const sounds = plain.replaceAll(/[\s'’]/g, '');
  return sounds.length < 2 ? null : sounds.slice(0, 60);
}

function pairsOf(word: string): readonly string[] {
  const han = word.match(/\p{Script=Han}{2,}/gu) ?? [];
  return han.flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
  });
}

/** What the indexes are asked for what a user typed; none: nothing of it can be searched. */
export function questionsOf(text: string): readonly SearchQuestion[] {
  const all = luceneQuery(text);
  if (all === null) return [];
  const questions: SearchQuestion[] = [{ index: 'search_words', text: all, limit: 200, rank: 0 }];
  const words = typedWords(text);
  const typed = words.join(' ');
  const length = [...typed].length;
  const term = luceneTerm(typed);
  if (length === 1) questions.push({ index: 'search_whole_names', text: `${term}*`, limit: 100, rank: 0 });
  const wrong = wrongIn(length);
  if (wrong > 0) {
    questions.push({ index: 'search_whole_names', text: `${term}~${wrong}`, limit: 60, rank: 1 });
  }
  const pairs = [...new Set(words.flatMap(pairsOf))];
  if (wrong > 0 && pairs.length > 0) {
    questions.push({ index: 'search_words', text: pairs.map((pair) => `"${pair}"`).join(' '), limit: 120, rank: 2 });
  }
  const sounds = typedSounds(text);
  if (sounds !== null) {
    const phrases = [letterPairs(sounds), ...segmentations(sounds).map((syllables) => syllables.join(' '))];
    const either = phrases.map((phrase) => `"${phrase}"`).join(' ');
    questions.push({ index: 'search_sounds', text: either, limit: 120, rank: 0 });
  }
  return questions;
}
