import { isDay } from '../platform/kernel/dates.ts';
import {
  compare,
  floor,
  isRational,
  minus,
  over,
  plus,
  type Rational,
  times,
  whole,
  zero,
} from '../platform/kernel/rational.ts';
import type { Expr, Facts, Readings, Value } from './rule.types.ts';
import { amountIn } from './unit.rules.ts';

/** A formula made ready: what it comes to under facts. Unknown stays unknown, and nothing throws. */
export type Formula = (facts: Facts) => Value;

type Test = (order: number) => boolean;

/** Kleene's and: one false part decides, whatever is not known of the others. */
function all(parts: readonly Formula[], deciding: boolean): Formula {
  return (facts) => {
    let open = false;
    for (const part of parts) {
      const value = part(facts);
      if (value === deciding) return deciding;
      if (value !== !deciding) open = true;
    }
    return open ? undefined : !deciding;
  };
}

/** Numbers by size, days by the calendar; undefined: one is not known, or they are not of one kind. */
export function ordered(a: Value, b: Value): number | undefined {
  if (isRational(a) && isRational(b)) return compare(a, b);
  if (typeof a === 'string' && typeof b === 'string' && isDay(a) && isDay(b)) return a < b ? -1 : Number(a > b);
  return undefined;
}

function equal(a: Value, b: Value): boolean | undefined {
  if (isRational(a) && isRational(b)) return compare(a, b) === 0;
  if (a === undefined || b === undefined || typeof a !== typeof b || isRational(a) || isRational(b)) return undefined;
  return a === b;
}

const same = (a: Value, b: Value) => (isRational(a) && isRational(b) ? compare(a, b) === 0 : a === b);

function comparison([left, right]: readonly [Formula, Formula], test: Test): Formula {
  return (facts) => {
    const order = ordered(left(facts), right(facts));
    return order === undefined ? undefined : test(order);
  };
}

function folded(parts: readonly Formula[], join: (a: Rational, b: Rational) => Rational | undefined): Formula {
  return (facts) => {
    let sum: Rational | undefined;
    for (const part of parts) {
      const value = part(facts);
      if (!isRational(value)) return undefined;
      sum = sum === undefined ? value : join(sum, value);
      if (sum === undefined) return undefined;
    }
    return sum;
  };
}

/** Zero times what is not known is zero. */
function product(parts: readonly Formula[]): Formula {
  const known = folded(parts, times);
  return (facts) => {
    const value = known(facts);
    if (value !== undefined) return value;
    const nothing = parts.some((part) => {
      const each = part(facts);
      return isRational(each) && each.n === 0n;
    });
    return nothing ? zero : undefined;
  };
}

const lesser = (a: Rational, b: Rational) => (compare(a, b) <= 0 ? a : b);
const greater = (a: Rational, b: Rational) => (compare(a, b) >= 0 ? a : b);

/** Ordered tiers: a higher one that is not known stops, unless everything that may follow comes to the same. */
function tiers(steps: readonly (readonly [Formula, Formula])[], otherwise: Formula): Formula {
  return (facts) => {
    const open: Value[] = [];
    for (const [condition, value] of steps) {
      const met = condition(facts);
      if (met === false) continue;
      if (met === true) return agreed([...open, value(facts)]);
      open.push(value(facts));
    }
    return agreed([...open, otherwise(facts)]);
  };
}

function agreed(values: readonly Value[]): Value {
  const [first] = values;
  return values.every((value) => value !== undefined && same(value, first)) ? first : undefined;
}

const pair = ([a, b]: readonly [Expr, Expr], readings: Readings): readonly [Formula, Formula] => [
  formulaOf(a, readings),
  formulaOf(b, readings),
];

/** Makes a formula ready once, under the readings of its parameters. */
export function formulaOf(expr: Expr, readings: Readings): Formula {
  const made = (parts: readonly Expr[]) => parts.map((part) => formulaOf(part, readings));
  if ('fact' in expr) return (facts) => facts.get(expr.fact);
  if ('num' in expr) return constant(amountIn(expr.num, expr.unit));
  if ('text' in expr) return constant(expr.text);
  if ('bool' in expr) return constant(expr.bool);
  if ('day' in expr) return constant(expr.day);
  if ('units' in expr) return unitsOf(expr, readings);
  if ('param' in expr) return constant(readings[expr.param] === expr.is);
  if ('and' in expr) return all(made(expr.and), false);
  if ('or' in expr) return all(made(expr.or), true);
  if ('not' in expr) return negation(formulaOf(expr.not, readings));
  if ('eq' in expr) return equality(pair(expr.eq, readings));
  if ('in' in expr) {
    const [value, options] = expr.in;
    return all(
      options.map((option) => equality(pair([value, option], readings))),
      true,
    );
  }
  if ('gte' in expr) return comparison(pair(expr.gte, readings), (order) => order >= 0);
  if ('gt' in expr) return comparison(pair(expr.gt, readings), (order) => order > 0);
  if ('lte' in expr) return comparison(pair(expr.lte, readings), (order) => order <= 0);
  if ('lt' in expr) return comparison(pair(expr.lt, readings), (order) => order < 0);
  if ('add' in expr) return folded(made(expr.add), plus);
  if ('sub' in expr) return folded(made(expr.sub), minus);
  if ('mul' in expr) return product(made(expr.mul));
  if ('div' in expr) return folded(made(expr.div), over);
  if ('min' in expr) return folded(made(expr.min), lesser);
  if ('max' in expr) return folded(made(expr.max), greater);
  if ('if' in expr) {
    const [condition, met, unmet] = expr.if;
    return tiers([pair([condition, met], readings)], formulaOf(unmet, readings));
  }
  return tiers(
    expr.first.map((step) => pair(step, readings)),
    formulaOf(expr.else, readings),
  );
}

function constant(value: Value): Formula {
  return () => value;
}

function negation(part: Formula): Formula {
  return (facts) => {
    const value = part(facts);
    return typeof value === 'boolean' ? !value : undefined;
  };
}

function equality([left, right]: readonly [Formula, Formula]): Formula {
  return (facts) => equal(left(facts), right(facts));
}

/** How many units are in an amount; less than nothing counts as none. */
function unitsOf({ units, part }: Extract<Expr, { units: unknown }>, readings: Readings): Formula {
  const [amount, unit] = pair(units, readings);
  const cut = (typeof part === 'string' ? part : readings[part.param]) !== 'prorata';
  return (facts) => {
    const [value, size] = [amount(facts), unit(facts)];
    if (!isRational(value) || !isRational(size) || size.n <= 0n) return undefined;
    const count = over(greater(value, whole(0)), size);
    return count && cut ? floor(count) : count;
  };
}
