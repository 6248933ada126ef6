import { compare, plus, type Rational, times, zero } from '../platform/kernel/rational.ts';
import { paidCurrency } from './decide.rules.ts';
import type { Outcome } from './outcome.rules.ts';

export interface Counted {
  readonly rule: string;
  readonly amount: Rational;
  /** Left out: another benefit of its stacking group is higher. */
  readonly counted: boolean;
}

export interface Total {
  /** What is certain, with stacking applied. */
  readonly certain: Rational;
  /** With what is possible, as far as its amount is known. */
  readonly possible: Rational;
  readonly parts: readonly Counted[];
  /** Whether anything is certain of which the amount is known. */
  readonly anyCertain: boolean;
  /** Rules that pay dollars and are left out: no dated rate is on record. */
  readonly unconverted: readonly string[];
  /** Whether the rate was used. */
  readonly converted: boolean;
}

interface Paying {
  readonly rule: string;
  readonly amount: Rational;
  readonly certain: boolean;
  /** Null: it is added to the others. */
  readonly alone: string | null;
}

const pays = ({ ready, status, total }: Outcome): boolean =>
  total !== null && ready.rule.gives === 'money' && (status === 'eligible' || status === 'possible');
const inDollars = ({ ready }: Outcome): boolean => paidCurrency(ready) === 'USD';

/** In fen: dollars by the dated rate, else not at all. */
function payingOf(outcome: Outcome, rate: Rational | null): readonly Paying[] {
  const { ready, status, total: sum } = outcome;
  const total = sum && inDollars(outcome) ? rate && times(sum, rate) : sum;
  if (total === null || !pays(outcome)) return [];
  const { id, stacking } = ready.rule;
  const alone = stacking?.reading === 'highest' ? stacking.group : null;
  return [{ rule: id, amount: total, certain: status === 'eligible', alone }];
}

/** Of each group that does not add up the highest, and everything that does; the first by its id where two are equal. */
function standing(paying: readonly Paying[]): readonly Paying[] {
  const sorted = [...paying].sort((a, b) => compare(b.amount, a.amount) || (a.rule < b.rule ? -1 : 1));
  const taken = new Set<string>();
  return sorted.filter(({ alone }) => {
    if (alone === null) return true;
    if (taken.has(alone)) return false;
    taken.add(alone);
    return true;
  });
}

const sum = (paying: readonly Paying[]) => paying.reduce((all, { amount }) => plus(all, amount), zero);

/**
 * What a project gets by all rules that pay; rights, services and quotas are not summed, and yuan and dollars only by a
 * dated rate (yuan for a dollar).
 */
export function totalOf(outcomes: readonly Outcome[], rate: Rational | null = null): Total {
  const paying = outcomes.flatMap((outcome) => payingOf(outcome, rate));
  const dollars = outcomes.filter((outcome) => pays(outcome) && inDollars(outcome)).map(({ ready }) => ready.rule.id);
  const certain = standing(paying.filter((each) => each.certain));
  const possible = standing(paying);
  const parts = paying
    .map((each) => ({ rule: each.rule, amount: each.amount, counted: possible.includes(each) }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
  const anyCertain = certain.length > 0;
  const unconverted = rate ? [] : dollars.toSorted();
  return {
    certain: sum(certain),
    possible: sum(possible),
    parts,
    anyCertain,
    unconverted,
    converted: rate !== null && dollars.length > 0,
  };
}
