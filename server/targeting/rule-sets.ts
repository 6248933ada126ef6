import type { Comparison, DatedRules } from '../chain/comparison.types.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { checkNumbers, checkOrder, inForce, numbersIn, type RuleNumber, withNumbers } from './rule-set.rules.ts';
import type { VerdictRules } from './targeting.types.ts';
import { verdictRulesOn, verdictRulesShape } from './verdict-rules.ts';

type Set = Omit<DatedRules, 'values' | 'by'> & { readonly by?: string };

/** The thresholds that ship with other numbers; null when they do not make thresholds. */
function merged(shipped: VerdictRules, set: Set, numbers: readonly RuleNumber[]): VerdictRules | string {
  const values = new Map(numbers.map(({ key, value }) => [key, value]));
  const made = withNumbers({ ...shipped, ...set }, values);
  const read = verdictRulesShape.safeParse(made);
  return read.success ? read.data : (read.error.issues[0]?.path.join('.') ?? '');
}

/** Thresholds that people drafted. Throws INVALID when they cannot stand. */
export function draftedRules(numbers: readonly RuleNumber[], set: Set, day: string): VerdictRules {
  const shipped = verdictRulesOn(day);
  checkNumbers(numbers, shipped);
  const rules = merged(shipped, set, numbers);
  if (typeof rules === 'string') {
    const params = { field: rules, detail: `${numbers.find(({ key }) => key === rules)?.value ?? ''}` };
    throw new InvalidError('valueInvalid', { field: 'numbers', params });
  }
  checkOrder(rules);
  return rules;
}

/** What a stored set makes of the thresholds that ship: a number that it does not name is the shipped one. */
export function storedRules({ id, validFrom, validTo, source, by, values }: DatedRules, day: string): VerdictRules {
  const shipped = verdictRulesOn(day);
  const rules = merged(shipped, { id, validFrom, validTo, source, by }, numbersIn(values));
  return typeof rules === 'string' ? shipped : rules;
}

const known = new WeakMap<Comparison, VerdictRules>();

/** The thresholds of a chain on a day: its own where people saved some, else those that ship; worked out once a chain. */
export function rulesOf(comparison: Comparison | null, day: string): VerdictRules {
  if (comparison === null) return verdictRulesOn(day);
  const found = known.get(comparison);
  if (found) return found;
  const own = inForce(comparison.ruleSets, day);
  const rules = own ? storedRules(own, day) : verdictRulesOn(day);
  known.set(comparison, rules);
  return rules;
}
