import type { Comparison, DatedRules } from '../chain/comparison.types.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { modeRulesOn, modeRulesShape } from './mode-rules.ts';
import {
  checkNumbers,
  checkOrder,
  checkWeights,
  inForce,
  numbersIn,
  type RuleNumber,
  withNumbers,
} from './rule-set.rules.ts';
import { targetScoringOn, targetScoringShape } from './target-rules.ts';
import type { Thresholds } from './targeting.types.ts';
import { verdictRulesOn, verdictRulesShape } from './verdict-rules.ts';

type Set = Omit<DatedRules, 'values' | 'by'> & { readonly by?: string };

const thresholdsShape = verdictRulesShape.extend({ modes: modeRulesShape, targets: targetScoringShape });

let shippedThen: { readonly day: string; readonly rules: Thresholds } | null = null;

/** The thresholds that ship, of verdicts, of modes and of targets, as they are in force on a day. */
export function thresholdsOn(day: string): Thresholds {
  if (shippedThen?.day !== day) {
    const rules = { ...verdictRulesOn(day), modes: modeRulesOn(day), targets: targetScoringOn(day) };
    shippedThen = { day, rules };
  }
  return shippedThen.rules;
}

/** The thresholds that ship with other numbers, all under the name of their set; a text when they make no thresholds. */
function merged(shipped: Thresholds, set: Set, numbers: readonly RuleNumber[]): Thresholds | string {
  const values = new Map(numbers.map(({ key, value }) => [key, value]));
  const { modes, targets } = shipped;
  const made = withNumbers(
    { ...shipped, ...set, modes: { ...modes, ...set }, targets: { ...targets, ...set } },
    values,
  );
  const read = thresholdsShape.safeParse(made);
  return read.success ? read.data : (read.error.issues[0]?.path.join('.') ?? '');
}

/** Thresholds that people drafted. Throws INVALID when they cannot stand. */
export function draftedRules(numbers: readonly RuleNumber[], set: Set, day: string): Thresholds {
  const shipped = thresholdsOn(day);
  checkNumbers(numbers, shipped);
  checkWeights(numbers, shipped);
  const rules = merged(shipped, set, numbers);
  if (typeof rules === 'string') {
    const params = { field: rules, detail: `${numbers.find(({ key }) => key === rules)?.value ?? ''}` };
    throw new InvalidError('valueInvalid', { field: 'numbers', params });
  }
  checkOrder(rules);
  return rules;
}

/** What a stored set makes of the thresholds that ship: a number that it does not name is the shipped one. */
export function storedRules({ id, validFrom, validTo, source, by, values }: DatedRules, day: string): Thresholds {
  const shipped = thresholdsOn(day);
  const rules = merged(shipped, { id, validFrom, validTo, source, by }, numbersIn(values));
  return typeof rules === 'string' ? shipped : rules;
}

/** Those of the sets that people saved which are in force on a day; else those that ship. */
export function rulesAmong(sets: readonly DatedRules[], day: string): Thresholds {
  const own = inForce(sets, day);
  return own ? storedRules(own, day) : thresholdsOn(day);
}

const known = new WeakMap<Comparison, Thresholds>();

/** The thresholds of a chain on a day: its own where people saved some, else those that ship; worked out once a chain. */
export function rulesOf(comparison: Comparison | null, day: string): Thresholds {
  if (comparison === null) return thresholdsOn(day);
  const found = known.get(comparison) ?? rulesAmong(comparison.ruleSets, day);
  known.set(comparison, found);
  return found;
}
