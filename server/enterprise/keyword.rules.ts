import { doingsIn } from './occupation-kind.rules.ts';
import type { Scope } from './scope.rules.ts';
import { makingVerbs, tradingVerbs } from './scope.rules.ts';

/** `A+B/C`: A and one of B, C. A keyword of one part with one word is a plain phrase. */
export interface Keyword {
  readonly source: string;
  readonly parts: readonly (readonly string[])[];
  /** Its noun takes a verb from elsewhere in a list, so the noun has to stand for itself. */
  readonly shared?: boolean;
}

/** How close the words of a keyword stand: in one item, under one shared verb, or only in one clause. */
export type Closeness = 'item' | 'group' | 'clause';

export interface Match {
  readonly keyword: Keyword;
  readonly clause: number;
  readonly group: number;
  readonly item: number;
  readonly closeness: Closeness;
  /** Matched words with their places in the folded text. */
  readonly words: readonly { readonly word: string; readonly at: number }[];
}

/** 软件 stands in 软硬件 and 软、硬件 too: the list shares its last character. */
const alsoWritten: Readonly<Record<string, readonly string[]>> = { 软件: ['软硬件', '软、硬件', '软/硬件'] };
const written = (word: string) => [word, ...(alsoWritten[word] ?? [])];

/** Reads a keyword of a chain; letters are folded as the scope's are. */
export function parseKeyword(source: string): Keyword {
  const parts = source.split('+').map((part) => part.normalize('NFKC').toUpperCase().split('/').flatMap(written));
  return { source, parts };
}

const shared = /^(.{2,})(销售|批发|零售|生产|制造|加工|研发|开发|设计|安装|维修|施工)$/;

/** Says too little to take its verb from elsewhere in a list: every 产品 is designed, and 工业 begins 工业自动化. */
const saysNothing = /^(?:产品|工程|技术|系统|设备|项目|工业|建筑|汽车)$/;

/** A phrase of noun and verb as two parts: an enumeration shares its verb (软件、硬件的开发 is 软件开发); else null. */
export function sharedVerb({ source, parts }: Keyword): Keyword | null {
  const [noun, verb] = (parts.length === 1 && shared.exec(parts[0]?.[0] ?? '')?.slice(1)) || [];
  return noun && verb && !saysNothing.test(noun) ? { source, parts: [written(noun), [verb]], shared: true } : null;
}

const making = new Set<string>(makingVerbs);
const trading = new Set<string>(tradingVerbs);
const hasAny = (text: string, words: readonly string[]) => words.some((word) => text.includes(word));

/**
 * Whether an exclusion voids a hit in a clause. A bare trading verb does not where the clause also makes something, nor
 * a bare making verb where it also trades; a word with more in it always does.
 */
export function excludes(exclusion: Keyword, clause: string): boolean {
  if (!exclusion.parts.every((words) => hasAny(clause, words))) return false;
  const [first, ...others] = exclusion.parts;
  const word = first?.length === 1 && others.length === 0 ? first[0] : undefined;
  if (word === undefined) return true;
  if (trading.has(word)) return !hasAny(clause, makingVerbs);
  if (making.has(word)) return !hasAny(clause, tradingVerbs);
  return true;
}

export interface Occurrence {
  readonly word: string;
  readonly at: number;
}

/** Finds the words of all keywords in one walk over a text. */
export class WordIndex {
  readonly #byStart = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      const start = word.charAt(0);
      const known = this.#byStart.get(start);
      if (known) known.push(word);
      else this.#byStart.set(start, [word]);
    }
  }

  /** Where each word occurs in the text, in order. */
  find(text: string): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, number[]>();
    for (let at = 0; at < text.length; at += 1) {
      for (const word of this.#byStart.get(text.charAt(at)) ?? []) {
        if (!text.startsWith(word, at)) continue;
        const places = found.get(word);
        if (places) places.push(at);
        else found.set(word, [at]);
      }
    }
    return found;
  }
}

const rank: Readonly<Record<Closeness, number>> = { item: 0, group: 1, clause: 2 };

function closenessOf(scope: Scope, words: readonly Occurrence[]): Closeness {
  const [first] = words;
  const same = (index: readonly number[]) => words.every(({ at }) => index[at] === index[first?.at ?? -1]);
  if (same(scope.itemAt)) return 'item';
  return same(scope.groupAt) ? 'group' : 'clause';
}

function inClause(
  scope: Scope,
  found: ReadonlyMap<string, readonly number[]>,
  words: readonly string[],
  clause: number,
): readonly Occurrence[] {
  return words.flatMap((word) =>
    (found.get(word) ?? []).filter((at) => scope.clauseAt[at] === clause).map((at) => ({ word, at })),
  );
}

/** A list of goods without any verb is what a shop sells: makers say what they do. That it sells by retail is not said. */
function impliesTrade(scope: Scope, clause: number, part: readonly string[]): boolean {
  return part.some((word) => word !== '零售' && trading.has(word)) && scope.clauses[clause]?.verbless === true;
}

/** Names what its own item is: 电力系统、计算机软件 is no 电力软件. */
const headNoun = /(?:系统|软件|平台|技术|模型|数据|信息|设备|控制|自动化)$/;

/** 电力 alone in its item says what follows in the list is for: 水利、电力、环保信息系统. */
function modifies(scope: Scope, { word, at }: Occurrence): boolean {
  const item = scope.itemAt[at];
  return word.length === 2 && scope.itemAt[at - 1] !== item && scope.itemAt[at + 2] !== item;
}

/** Whether a noun ends where it was found: 图文标识 is no 图文, 园林绿化 no 园林; 软件产品 is software. */
function endsThere(text: string, { word, at }: Occurrence): boolean {
  const next = text.slice(at + word.length, at + word.length + 2);
  return /^(?:$|[、,;()/.。及和与或的并]|产品|系统|技术|设备|配件|软)/.test(next) || doingsIn(next).size > 0;
}

const overlap = (a: Occurrence, b: Occurrence) => a.at < b.at + b.word.length && b.at < a.at + a.word.length;

/** The best hit of a keyword in each clause that has all its parts, the words standing as close together as they can. */
export function matchKeyword(
  scope: Scope,
  found: ReadonlyMap<string, readonly number[]>,
  keyword: Keyword,
): readonly Match[] {
  const [first, ...others] = keyword.parts;
  const starts = (first ?? []).flatMap((word) => (found.get(word) ?? []).map((at) => ({ word, at })));
  const best = new Map<number, Match>();
  for (const start of starts) {
    const clause = scope.clauseAt[start.at] ?? -1;
    if (clause < 0 || (keyword.shared && !endsThere(scope.text, start))) continue;
    const words: Occurrence[] = [start];
    for (const part of others) {
      if (impliesTrade(scope, clause, part)) continue;
      const options = inClause(scope, found, part, clause)
        .filter((one) => !words.some((other) => overlap(one, other)))
        .filter(
          (one) => !headNoun.test(one.word) || modifies(scope, start) || closenessOf(scope, [start, one]) === 'item',
        );
      const near = (one: Occurrence) => rank[closenessOf(scope, [start, one])] * 10_000 + Math.abs(one.at - start.at);
      const [chosen] = [...options].sort((a, b) => near(a) - near(b));
      if (chosen) words.push(chosen);
    }
    const implied = others.some((part) => impliesTrade(scope, clause, part));
    if (words.length < keyword.parts.length && !implied) continue;
    const closeness = implied ? 'group' : closenessOf(scope, words);
    const known = best.get(clause);
    if (known && rank[known.closeness] <= rank[closeness]) continue;
    const group = scope.groupAt[start.at] ?? -1;
    best.set(clause, { keyword, clause, group, item: scope.itemAt[start.at] ?? -1, closeness, words });
  }
  return [...best.values()];
}
