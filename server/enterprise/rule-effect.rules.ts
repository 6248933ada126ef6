import type { Classifier } from './classification.rules.ts';
import type { Proposal, Subject } from './classification.types.ts';
import type { LinkRules, RuleWords, SubjectRow } from './enterprise.types.ts';
import { parseKeyword, sharedVerb } from './keyword.rules.ts';
import { foldText } from './scope.rules.ts';

export const ruleLists = ['keywords', 'synonyms', 'exclusions', 'codes', 'capacityKinds'] as const;

function wordsOf(text: string): readonly string[] {
  const keyword = parseKeyword(text);
  return [...keyword.parts, ...(sharedVerb(keyword)?.parts ?? [])].flat();
}

const synonymWords = (synonyms: readonly string[]) =>
  synonyms.flatMap((text) => text.split(/[\s/+]+/)).filter((word) => word.length > 1);

/** The words that a text must have one of for rules to concern it; codes concern it by themselves. */
export interface Reach {
  readonly words: readonly string[];
  readonly codes: readonly string[];
}

/** Everything that rules look for. */
export function reachOf({ keywords, synonyms, exclusions, codes }: RuleWords): Reach {
  const all = [...keywords, ...exclusions, ...synonymWords(synonyms)].flatMap(wordsOf);
  return { words: [...new Set(all)], codes };
}

function differing(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a.filter((each) => !b.includes(each)), ...b.filter((each) => !a.includes(each))];
}

/** What a text must have for two versions of rules to place it differently: their kinds concern all that they look for. */
export function reachOfChange(before: RuleWords, after: RuleWords): Reach {
  const [a, b] = [reachOf(before), reachOf(after)];
  // The first kind of capacity is the link's own: their order counts.
  if (before.capacityKinds.join() !== after.capacityKinds.join()) {
    return { words: [...new Set([...a.words, ...b.words])], codes: [...new Set([...a.codes, ...b.codes])] };
  }
  const changed = [
    ...differing(before.keywords, after.keywords),
    ...differing(before.exclusions, after.exclusions),
    ...differing(synonymWords(before.synonyms), synonymWords(after.synonyms)),
  ];
  return { words: [...new Set(changed.flatMap(wordsOf))], codes: differing(before.codes, after.codes) };
}

/** Whether rules of that reach can concern an enterprise. */
export function concerns(
  { words, codes }: Reach,
  { name, scope, industryCodes }: Omit<SubjectRow, 'id' | 'state'>,
): boolean {
  if (industryCodes?.some((code) => codes.some((each) => code.startsWith(each)))) return true;
  if (words.length === 0) return false;
  const text = `${foldText(name).text} ${foldText(scope ?? '').text}`;
  return words.some((word) => text.includes(word));
}

/** The rules of all links, one of them replaced. */
export function withRules(links: readonly LinkRules[], linkId: string, rules: RuleWords): readonly LinkRules[] {
  return links.map((link) => (link.id === linkId ? { ...link, ...rules } : link));
}

export interface EffectRow {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly clause: string | null;
  /** Whether a person has judged it on this link: then it stays as it is. */
  readonly judged: boolean;
}

export interface Effect {
  readonly added: EffectRow | null;
  readonly dropped: EffectRow | null;
  /** Placements on other links that come or go with it. */
  readonly others: number;
}

function rowOf({ id, name, state }: SubjectRow, { words, clause }: Proposal): EffectRow {
  const judged = state === 'CONFIRMED' || state === 'REJECTED';
  return { id, name, words: [...new Set(words.map(({ word }) => word))], clause: clause?.trim() ?? null, judged };
}

/** What two classifiers say differently of one enterprise, seen from one link. */
export function effectOn(subject: SubjectRow, linkId: string, before: Classifier, after: Classifier): Effect {
  const read: Subject = { name: subject.name, scope: subject.scope, industryCodes: subject.industryCodes ?? [] };
  const [a, b] = [before.classify(read), after.classify(read)];
  const [was, is] = [a.find((each) => each.linkId === linkId), b.find((each) => each.linkId === linkId)];
  const ids = (all: readonly Proposal[]) => all.map((each) => each.linkId).filter((id) => id !== linkId);
  return {
    added: is && !was ? rowOf(subject, is) : null,
    dropped: was && !is ? rowOf(subject, was) : null,
    others: differing(ids(a), ids(b)).length,
  };
}
