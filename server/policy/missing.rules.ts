import { daysAfter } from '../platform/kernel/dates.ts';
import { compare, isRational, minus, plus, type Rational, times, whole, zero } from '../platform/kernel/rational.ts';
import { type Decision, decide, outcomeKey, type Paid, type ReadyRule } from './decide.rules.ts';
import { partsOf, withDerived, yearsLater } from './fact.rules.ts';
import type { Expr, FactDeclaration, Facts, Known } from './rule.types.ts';
import { amountIn, unitOf } from './unit.rules.ts';

/** A fact that can still change the outcome, and in which share of the cases that were tried it does. */
export interface Missing {
  readonly fact: string;
  readonly weight: number;
}

export interface Settled {
  readonly missing: readonly Missing[];
  /** The decision that all cases come to; null: they differ. */
  readonly decision: Decision | null;
  /** What texts each output may still be, by output. */
  readonly could: ReadonlyMap<string, readonly string[]>;
}

const casesTried = 4_096;
const step = whole(1);
const large = 10n ** 6n;

const exprsOf = ({ rule }: ReadyRule): readonly Expr[] => [
  rule.when,
  ...Object.values(rule.outputs).map(({ value }) => value),
];

/** The currency of an amount; numbers have none. */
const currencyOf = (unit: string | undefined) => (unit === undefined ? null : (unitOf(unit)?.currency ?? null));

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

/** Fewer values, spread over all of them, so that the cases stay few. */
function thinned<T>(values: readonly T[], most: number): readonly T[] {
  if (values.length <= most) return values;
  return Array.from({ length: most }, (_, at) => values[Math.floor((at * (values.length - 1)) / (most - 1))]).filter(
    (value) => value !== undefined,
  );
}

interface Open {
  readonly fact: string;
  readonly values: readonly Known[];
  readonly stride: number;
}

function openFacts(ready: ReadyRule, facts: Facts): readonly Open[] {
  const unknown = ready.reads.filter(({ id }) => !facts.has(id));
  const most = Math.max(2, Math.floor(casesTried ** (1 / Math.max(1, unknown.length))));
  let stride = 1;
  return unknown.slice(0, Math.log2(casesTried)).map((declared) => {
    const open = { fact: declared.id, values: thinned(valuesOf(ready, declared, facts), most), stride };
    stride *= open.values.length;
    return open;
  });
}

function caseOf(open: readonly Open[], at: number, facts: Facts, ready: ReadyRule): Facts {
  const tried = new Map(facts);
  for (const { fact, values, stride } of open) {
    const value = values[Math.floor(at / stride) % values.length];
    if (value !== undefined) tried.set(fact, value);
  }
  return withDerived(tried, ready.derived);
}

/**
 * Which of the facts that were not given can still change the outcome, each shown by two cases that differ in it alone:
 * every mark of the rule and its neighbours are tried for every open fact.
 */
export function settle(ready: ReadyRule, facts: Facts, paid: readonly Paid[] = [], year = 0): Settled {
  const open = openFacts(ready, facts);
  const cases = open.reduce((product, { values }) => product * values.length, 1);
  const decisions = Array.from({ length: cases }, (_, at) => decide(ready, caseOf(open, at, facts, ready), paid, year));
  const keys = decisions.map(outcomeKey);
  const missing = open.flatMap(({ fact, values, stride }) => {
    const first = (at: number) => at - (Math.floor(at / stride) % values.length) * stride;
    const changing = keys.filter((key, at) => key !== keys[first(at)]).length;
    return changing > 0 ? [{ fact, weight: changing / cases }] : [];
  });
  const [decision = null] = decisions;
  return {
    missing: missing.sort((a, b) => b.weight - a.weight || (a.fact < b.fact ? -1 : 1)),
    decision: missing.length === 0 ? decision : null,
    could: textsIn(decisions),
  };
}

function textsIn(decisions: readonly Decision[]): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, Set<string>>();
  for (const { key, value } of decisions.flatMap(({ outputs }) => outputs)) {
    if (typeof value === 'string') texts.set(key, (texts.get(key) ?? new Set()).add(value));
  }
  return new Map([...texts].map(([key, values]) => [key, [...values]]));
}
