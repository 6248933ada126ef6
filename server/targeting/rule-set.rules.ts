import type { DatedRules } from '../chain/comparison.types.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import { modeNames } from './mode.types.ts';
import { modeWords } from './reserve-words.rules.ts';
import type { Judged, LinkFacts, ReferenceNumbers, Thresholds, VerdictClass, VerdictRules } from './targeting.types.ts';
import { judge } from './verdict.rules.ts';

/** One number of the thresholds, by its place in them: `strong.theta`. */
export interface RuleNumber {
  readonly key: string;
  readonly value: number;
}

/** Every number of thresholds, in their order. */
export function numbersOf(rules: unknown, path: readonly string[] = []): readonly RuleNumber[] {
  if (typeof rules === 'number') return [{ key: path.join('.'), value: rules }];
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) return [];
  return Object.entries(rules).flatMap(([key, value]: [string, unknown]) => numbersOf(value, [...path, key]));
}

/** The same thresholds with other numbers in some places. */
export function withNumbers(
  rules: unknown,
  numbers: ReadonlyMap<string, number>,
  path: readonly string[] = [],
): unknown {
  if (typeof rules === 'number') return numbers.get(path.join('.')) ?? rules;
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) return rules;
  const entries = Object.entries(rules).map(([key, value]: [string, unknown]) => [
    key,
    withNumbers(value, numbers, [...path, key]),
  ]);
  return Object.fromEntries(entries);
}

/** Numbers as they are stored. */
export const textsOf = (numbers: readonly RuleNumber[]): readonly string[] =>
  numbers.map(({ key, value }) => `${key}=${value}`);

/** Numbers as they were stored; what has another form is left out. */
export function numbersIn(texts: readonly string[]): readonly RuleNumber[] {
  return texts.flatMap((text): RuleNumber[] => {
    const at = text.indexOf('=');
    const value = Number(text.slice(at + 1));
    return at > 0 && Number.isFinite(value) ? [{ key: text.slice(0, at), value }] : [];
  });
}

/** Of sets that hold on a day, the one that began last; null: what ships holds. */
export function inForce<Set extends Pick<DatedRules, 'validFrom' | 'validTo'>>(
  sets: readonly Set[],
  day: string,
): Set | null {
  const held = sets.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  const [latest = null] = held.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return latest;
}

const refusal = (key: string, zh: string, en: string) =>
  new InvalidError('valueInvalid', { field: 'numbers', params: { field: key, detail: said(zh, en) } });

/** Whether numbers are those of thresholds, each once. Throws INVALID. */
export function checkNumbers(numbers: readonly RuleNumber[], shipped: Thresholds): void {
  const known = new Set(numbersOf(shipped).map(({ key }) => key));
  const seen = new Set<string>();
  for (const { key } of numbers) {
    if (!known.has(key)) throw refusal(key, '没有这一项', 'there is no such number');
    if (seen.has(key)) throw refusal(key, '写了两次', 'it is given twice');
    seen.add(key);
  }
}

const full = 100;

/** Whether the weights of targets are whole points that make 100 in each mode. Throws INVALID. */
export function checkWeights(numbers: readonly RuleNumber[], shipped: Thresholds): void {
  const given = new Map(numbers.map(({ key, value }) => [key, value]));
  for (const mode of modeNames) {
    const weights = Object.entries(shipped.targets.weights).map(
      ([code, of]) => given.get(`targets.weights.${code}.${mode}`) ?? of[mode],
    );
    if (!weights.every((each) => Number.isInteger(each) && each >= 0)) {
      throw refusal(modeWords[mode], '权重须是不小于 0 的整数', 'weights are whole numbers of 0 or more');
    }
    const sum = weights.reduce((total, each) => total + each, 0);
    if (sum !== full) {
      throw refusal(modeWords[mode], `各项权重之和须为 ${full}，现为 ${sum}`, `its weights make ${sum}, not ${full}`);
    }
  }
}

/** Whether thresholds stand in order among themselves. Throws INVALID. */
export function checkOrder({ strong, weak }: Pick<VerdictRules, 'strong' | 'weak'>): void {
  if (weak.theta >= strong.theta) {
    throw refusal('weak.theta', '薄弱的界线须低于优势的界线', 'weak must lie below strong');
  }
}

/** Whether a period has an end that is not before its beginning. Throws INVALID. */
export function checkPeriod({ validFrom, validTo }: Pick<DatedRules, 'validFrom' | 'validTo'>): void {
  if (validTo === null || validFrom <= validTo) return;
  const params = { field: 'validTo', detail: said('早于起始日期', 'it is before the first day') };
  throw new InvalidError('valueInvalid', { field: 'validTo', params });
}

/** A link with what its verdict rests on. */
export interface JudgedLink {
  readonly id: string;
  readonly name: string;
  readonly facts: LinkFacts;
  readonly numbers: ReferenceNumbers | null;
}

export interface ClassChange {
  readonly linkId: string;
  readonly name: string;
  readonly n: Judged['n'];
  readonly expected: Judged['expected'];
  readonly before: VerdictClass;
  readonly after: VerdictClass;
}

/** The links whose class other thresholds would change. */
export function classChanges(
  links: readonly JudgedLink[],
  before: VerdictRules,
  after: VerdictRules,
): readonly ClassChange[] {
  return links.flatMap(({ id, name, facts, numbers }) => {
    const was = judge(facts, numbers, before);
    const is = judge(facts, numbers, after);
    if (was.class === is.class) return [];
    return [{ linkId: id, name, n: was.n, expected: was.expected, before: was.class, after: is.class }];
  });
}
