import { compare, plus, type Rational, zero } from '../platform/kernel/rational.ts';
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
}

interface Paying {
  readonly rule: string;
  readonly amount: Rational;
  readonly certain: boolean;
  /** Null: it is added to the others. */
  readonly alone: string | null;
}

function payingOf({ ready, status, total }: Outcome): readonly Paying[] {
  if (total === null || ready.rule.gives !== 'money') return [];
  if (status !== 'eligible' && status !== 'possible') return [];
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

/** What a project gets by all rules that pay; rights, services and quotas are not summed. */
export function totalOf(outcomes: readonly Outcome[]): Total {
  const paying = outcomes.flatMap(payingOf);
  const certain = standing(paying.filter((each) => each.certain));
  const possible = standing(paying);
  const parts = paying
    .map((each) => ({ rule: each.rule, amount: each.amount, counted: possible.includes(each) }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
  return { certain: sum(certain), possible: sum(possible), parts };
}
