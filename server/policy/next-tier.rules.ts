import { compare, isRational, minus, plus, type Rational, times, whole } from '../platform/kernel/rational.ts';
import { type Decision, decide, type Paid, paidIn, type ReadyRule } from './decide.rules.ts';
import { formulaOf } from './evaluate.rules.ts';
import { partsOf } from './fact.rules.ts';
import type { Expr, FactDeclaration, Facts } from './rule.types.ts';

/** A value of one fact at which more is to be had. */
export interface NextStep {
  readonly fact: string;
  /** A threshold of the rule, or one more full unit. */
  readonly kind: 'tier' | 'unit';
  readonly at: Rational;
  readonly short: Rational;
  /** The sum that somebody pays now, and then; null: none, or not known. */
  readonly before: Rational | null;
  readonly after: Rational | null;
  readonly decision: Decision;
}

const step = whole(1);

/** Where a fact is compared with something: the values at which the comparison turns. */
function marksOf(part: Expr, fact: string, ready: ReadyRule, facts: Facts): readonly Rational[] {
  const sides =
    'gte' in part ? part.gte : 'gt' in part ? part.gt : 'lte' in part ? part.lte : 'lt' in part ? part.lt : null;
  if (!sides) return [];
  const other = sides.find((side) => !('fact' in side && side.fact === fact));
  if (!other || !sides.some((side) => 'fact' in side && side.fact === fact)) return [];
  const mark = formulaOf(other, ready.readings)(facts);
  if (!isRational(mark)) return [];
  return 'gt' in part || 'lte' in part ? [plus(mark, step)] : [mark];
}

/** The next full unit of a fact that is counted in units. */
function unitMark(part: Expr, fact: string, ready: ReadyRule, facts: Facts): readonly Rational[] {
  if (!('units' in part)) return [];
  const [amount, unit] = part.units;
  const count = formulaOf({ units: part.units, part: 'floor' }, ready.readings)(facts);
  const size = formulaOf(unit, ready.readings)(facts);
  if (!('fact' in amount) || amount.fact !== fact || !isRational(count) || !isRational(size)) return [];
  return [times(plus(count, step), size)];
}

const better = (is: Rational | null, was: Rational | null) => is !== null && (was === null || compare(is, was) > 0);

/** Whether a decision says more than another one: the rule applies, somebody pays more, or a text is another. */
function gains(ready: ReadyRule, is: Decision, was: Decision): boolean {
  if (is.met === false) return false;
  if (was.met === false) return true;
  if (better(paidIn(ready, is) ?? null, paidIn(ready, was) ?? null)) return true;
  return is.outputs.some(({ value }, at) => typeof value === 'string' && value !== was.outputs[at]?.value);
}

function firstGain(
  ready: ReadyRule,
  { id }: FactDeclaration,
  facts: Facts,
  {
    kind,
    marks,
    paid,
    year,
  }: { kind: NextStep['kind']; marks: readonly Rational[]; paid: readonly Paid[]; year: number },
): NextStep | null {
  const value = facts.get(id);
  if (!isRational(value)) return null;
  const now = decide(ready, facts, paid, year);
  const under = (amount: Rational) => decide(ready, new Map(facts).set(id, amount), paid, year);
  const ahead = marks.filter((mark) => compare(mark, value) > 0).sort(compare);
  for (const at of ahead) {
    const then = under(at);
    // At a threshold something jumps: right below it there is less, and there is more than now.
    if (gains(ready, then, now) && gains(ready, then, under(minus(at, step)))) {
      const sum = (decision: Decision) => paidIn(ready, decision) ?? null;
      return { fact: id, kind, at, short: minus(at, value), before: sum(now), after: sum(then), decision: then };
    }
  }
  return null;
}

/** What is one step away for every amount that is known: the nearest threshold that gives more, and the next full unit. */
export function nextSteps(ready: ReadyRule, facts: Facts, paid: readonly Paid[] = [], year = 0): readonly NextStep[] {
  const parts = [ready.rule.when, ...Object.values(ready.rule.outputs).map(({ value }) => value)].flatMap(partsOf);
  return ready.reads.flatMap((declared) => {
    const tiers = parts.flatMap((part) => marksOf(part, declared.id, ready, facts));
    const units = parts.flatMap((part) => unitMark(part, declared.id, ready, facts));
    const tier = firstGain(ready, declared, facts, { kind: 'tier', marks: tiers, paid, year });
    const unit = firstGain(ready, declared, facts, { kind: 'unit', marks: units, paid, year });
    const known = unit && tier && compare(unit.at, tier.at) >= 0 ? [tier] : [unit, tier];
    return known.filter((each) => each !== null);
  });
}
