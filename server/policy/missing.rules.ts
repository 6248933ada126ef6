import { daysAfter } from '../platform/kernel/dates.ts';
import { compare, isRational, minus, plus, type Rational, times, whole, zero } from '../platform/kernel/rational.ts';
import { diagramOf, sampled, TooMany, walked } from './case-tree.rules.ts';
import { type Decision, decide, type Paid, type ReadyRule } from './decide.rules.ts';
import { partsOf, yearsLater } from './fact.rules.ts';
import type { Expr, FactDeclaration, Facts, Known } from './rule.types.ts';
import { amountIn, currencyOf } from './unit.rules.ts';

/** A fact that can still change the outcome, and how much it tells, from 0 to 1. */
export interface Missing {
  readonly fact: string;
  readonly weight: number;
}

export interface Settled {
  readonly missing: readonly Missing[];
  /** There are too many cases to try them all: others may matter too. */
  readonly more: boolean;
  /** The decision that all cases come to; null: they differ. */
  readonly decision: Decision | null;
  /** What texts each output may still be, by output. */
  readonly could: ReadonlyMap<string, readonly string[]>;
}

const step = whole(1);
const large = 10n ** 6n;

const exprsOf = ({ rule }: ReadyRule): readonly Expr[] => [
  rule.when,
  ...Object.values(rule.outputs).map(({ value }) => value),
];

function amountsNear(expr: readonly Expr[], { unit }: FactDeclaration, facts: readonly Known[]): readonly Rational[] {
  const currency = currencyOf(unit);
  const constants = expr
    .flatMap(partsOf)
    .flatMap((part) => ('num' in part && currencyOf(part.unit) === currency ? [amountIn(part.num, part.unit)] : []));
  const marks = [...constants, ...facts.filter(isRational)];
  const around = marks.flatMap((mark) => [minus(mark, step), mark, plus(mark, step), plus(mark, mark)]);
  const far = marks.reduce((most, mark) => (compare(mark, most) > 0 ? mark : most), whole(100));
  const values = [zero, ...around, times(far, whole(large))].filter((value) => compare(value, zero) >= 0);
  return [...new Map(values.map((value) => [`${value.n}/${value.d}`, value])).values()];
}

function daysNear(ready: ReadyRule, facts: Facts): readonly string[] {
  const constants = exprsOf(ready)
    .flatMap(partsOf)
    .flatMap((part) => ('day' in part ? [part.day] : []));
  const days = ready.reads.filter(({ type }) => type === 'day').flatMap(({ id }) => facts.get(id) ?? []);
  const marks = [...constants, ...days.filter((day) => typeof day === 'string'), '2000-01-01'];
  const years = [
    0,
    ...ready.derived.flatMap(({ yearsAfter }) => (yearsAfter ? [-yearsAfter.years, yearsAfter.years] : [])),
  ];
  return [
    ...new Set(
      marks.flatMap((mark) => years.flatMap((year) => [-1, 0, 1].map((day) => daysAfter(yearsLater(mark, year), day)))),
    ),
  ];
}

/** Values that stand for all that a fact may be: the marks of the rule, and what lies next to them. */
function valuesOf(ready: ReadyRule, declared: FactDeclaration, facts: Facts): readonly Known[] {
  if (declared.type === 'boolean') return [true, false];
  if (declared.type === 'choice') return (declared.options ?? []).map(({ key }) => key);
  if (declared.type === 'day') return daysNear(ready, facts);
  const unit = currencyOf(declared.unit);
  const others = ready.reads.filter((each) => currencyOf(each.unit) === unit).flatMap(({ id }) => facts.get(id) ?? []);
  return amountsNear(exprsOf(ready), declared, others);
}

const byWeight = (a: Missing, b: Missing) => b.weight - a.weight || (a.fact < b.fact ? -1 : 1);

/**
 * Which of the facts that were not given can still change the outcome: every mark of the rule and its neighbours are tried
 * for every open fact. A rule with more cases than can be tried says so (`more`), and names those that were seen to matter.
 */
export function settle(ready: ReadyRule, facts: Facts, paid: readonly Paid[] = [], year = 0): Settled {
  const open = ready.reads
    .filter(({ id }) => !facts.has(id))
    .map((declared) => ({ fact: declared.id, values: valuesOf(ready, declared, facts) }));
  const decided = (given: Facts) => decide(ready, given, paid, year);
  try {
    const root = diagramOf(ready, facts, open, decided);
    const { missing, decisions } = walked(root, open);
    const decision = 'decision' in root ? root.decision : null;
    return { missing: missing.sort(byWeight), more: false, decision, could: textsIn(decisions) };
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    const { missing, decisions } = sampled(ready, facts, open, decided);
    return { missing: missing.sort(byWeight), more: true, decision: null, could: textsIn(decisions) };
  }
}

function textsIn(decisions: readonly Decision[]): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, Set<string>>();
  for (const { key, value } of decisions.flatMap(({ outputs }) => outputs)) {
    if (typeof value === 'string') texts.set(key, (texts.get(key) ?? new Set()).add(value));
  }
  return new Map([...texts].map(([key, values]) => [key, [...values]]));
}
