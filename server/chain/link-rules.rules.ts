import type { RuleWords } from '../enterprise/enterprise.types.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import type { MessageParams } from '../platform/kernel/messages.ts';

/** What each list of a link's rules is called. */
export const ruleTitles = {
  keywords: '关键词',
  synonyms: '别称',
  exclusions: '排除词',
  codes: '行业代码',
  capacityKinds: '算产能的占位类型',
} as const;

/** The same in every language, for what is said on screens. */
export const ruleWords: Readonly<Record<keyof typeof ruleTitles, InLanguages<string>>> = {
  keywords: said<string>(ruleTitles.keywords, 'Keywords'),
  synonyms: said<string>(ruleTitles.synonyms, 'Synonyms'),
  exclusions: said<string>(ruleTitles.exclusions, 'Exclusions'),
  codes: said<string>(ruleTitles.codes, 'Industry codes'),
  capacityKinds: said<string>(ruleTitles.capacityKinds, 'Kinds of placement that count as capacity'),
};

const otherTitles: Readonly<Record<string, string>> = {
  ...ruleTitles,
  ...{ name: '名称', criticality: '重要程度', support: '支撑环节', note: '说明' },
};

/** What a field of a link is called. */
export function fieldTitle(field: string): string {
  return otherTitles[field] ?? field;
}

const mostWords = 200;
const longestWord = 60;
// The grammar of a chain's file: no white space, no empty part of `A+B` or `甲/乙`.
const keyword = /^[^\s+/]+(?:[+/][^\s+/]+)*$/u;
const shapes = {
  keywords: keyword,
  synonyms: /\S/,
  exclusions: keyword,
  codes: /^\d{2,4}$/,
  capacityKinds: /^[A-Z]+$/,
} as const;

type ListName = keyof typeof ruleTitles;

/** Whether a word can stand among the keywords of a link. */
export function isKeyword(word: string): boolean {
  return keyword.test(word);
}

function refuse(field: ListName, key: 'ruleWord' | 'ruleCount', params: MessageParams): InvalidError {
  return new InvalidError(key, { field, params: { list: ruleWords[field], ...params } });
}

function checked(field: ListName, given: readonly string[]): readonly string[] {
  const words = [...new Set(given.map((word) => word.normalize('NFC').trim()).filter((word) => word !== ''))];
  const least = field === 'keywords' || field === 'capacityKinds' ? 1 : 0;
  if (words.length < least || words.length > mostWords) {
    throw refuse(field, 'ruleCount', { min: least, max: mostWords, value: words.length });
  }
  const wrong = words.find((word) => !shapes[field].test(word) || [...word].length > longestWord);
  if (wrong !== undefined) throw refuse(field, 'ruleWord', { word: wrong });
  return words;
}

/** Rules as they are stored: trimmed, each word once. Throws INVALID naming the list and the word that cannot stand. */
export function checkRules(given: RuleWords): RuleWords {
  const capacityKinds = new Set(checked('capacityKinds', given.capacityKinds));
  return {
    keywords: checked('keywords', given.keywords),
    synonyms: checked('synonyms', given.synonyms),
    exclusions: checked('exclusions', given.exclusions),
    codes: checked('codes', given.codes),
    capacityKinds: given.capacityKinds.filter(
      (kind, index, all) => capacityKinds.has(kind) && all.indexOf(kind) === index,
    ),
  };
}

const sourceLength = 200;

/** What a change of rules rests on, in words. Throws INVALID without any. */
export function checkSource(text: string): string {
  const source = text.trim();
  const length = [...source].length;
  if (source === '') throw new InvalidError('sourceRequired', { field: 'source' });
  if (length <= sourceLength) return source;
  throw new InvalidError('textTooLong', {
    field: 'source',
    params: { field: said('依据', 'Source'), max: sourceLength, length },
  });
}
