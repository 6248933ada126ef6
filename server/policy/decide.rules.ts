import { compare, isRational, lowest, minus, plus, type Rational, zero } from '../platform/kernel/rational.ts';
import { type Formula, formulaOf } from './evaluate.rules.ts';
import { factsIn } from './fact.rules.ts';
import type { CapScope, Declarations, FactDeclaration, Facts, Output, Readings, Rule, Value } from './rule.types.ts';
import { amountIn, currencyOf } from './unit.rules.ts';

interface ReadyOutput {
  readonly key: string;
  readonly output: Output;
  readonly formula: Formula;
  readonly cap: { readonly amount: Rational; readonly scope: CapScope } | null;
}

/** A rule made ready under one reading of its wording. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly readings: Readings;
  /** Facts that it asks for: those that follow from others are left out for those. */
  readonly reads: readonly FactDeclaration[];
  readonly derived: readonly FactDeclaration[];
  readonly when: Formula;
  readonly outputs: readonly ReadyOutput[];
}

/** What was paid before under a cap, by rule and output. */
export interface Paid {
  readonly rule: string;
  readonly output: string;
  readonly year: number;
  readonly amount: Rational;
}

export interface DecidedOutput {
  readonly key: string;
  readonly value: Value;
  /** Before the cap. */
  readonly uncapped: Value;
  /** What the cap leaves after what was paid before; null: there is no cap. */
  readonly capLeft: Rational | null;
}

/** What a rule comes to as far as the facts decide it: null is open. */
export interface Decision {
  readonly met: boolean | null;
  readonly outputs: readonly DecidedOutput[];
}

/** The reading of every parameter: the one asked for, else its default. */
export function readingsOf({ params }: Rule, asked: Readings = {}): Readings {
  const entries = Object.entries(params).map(([name, param]) => {
    const wish = asked[name];
    return [name, param.options.some(({ key }) => key === wish) && wish ? wish : param.default] as const;
  });
  return Object.fromEntries(entries);
}

function capOf({ cap }: Output, readings: Readings): ReadyOutput['cap'] {
  if (!cap) return null;
  const scope = typeof cap.scope === 'string' ? cap.scope : readings[cap.scope.param];
  return { amount: amountIn(cap.amount, cap.unit), scope: scope === 'year' ? 'year' : 'project-lifetime' };
}

/** Makes a rule ready once; many projects are decided under it. */
export function readyRule(rule: Rule, declarations: Declarations, asked: Readings = {}): ReadyRule {
  const readings = readingsOf(rule, asked);
  const outputs = Object.entries(rule.outputs);
  const read = factsIn([rule.when, ...outputs.map(([, { value }]) => value)]).flatMap(
    (fact) => declarations.get(fact) ?? [],
  );
  const derived = read.filter(({ yearsAfter }) => yearsAfter);
  const bases = derived.flatMap(({ yearsAfter }) => declarations.get(yearsAfter?.fact ?? '') ?? []);
  return {
    rule,
    readings,
    reads: [...new Set([...read.filter(({ yearsAfter }) => !yearsAfter), ...bases])],
    derived,
    when: formulaOf(rule.when, readings),
    outputs: outputs.map(([key, output]) => ({
      key,
      output,
      formula: formulaOf(output.value, readings),
      cap: capOf(output, readings),
    })),
  };
}

function leftOf({ rule }: ReadyRule, { key, cap }: ReadyOutput, paid: readonly Paid[], year: number): Rational | null {
  if (!cap) return null;
  const spent = paid.filter(
    (each) => each.rule === rule.id && each.output === key && (cap.scope !== 'year' || each.year === year),
  );
  const left = spent.reduce((rest, { amount }) => minus(rest, amount), cap.amount);
  return compare(left, zero) < 0 ? zero : left;
}

/** Decides a rule by facts alone: what they do not decide stays open. */
export function decide(ready: ReadyRule, facts: Facts, paid: readonly Paid[] = [], year = 0): Decision {
  const met = ready.when(facts);
  if (met === false) return { met, outputs: [] };
  const outputs = ready.outputs.map((output) => {
    const uncapped = output.formula(facts);
    const capLeft = leftOf(ready, output, paid, year);
    const over = capLeft && isRational(uncapped) && compare(uncapped, capLeft) > 0;
    return { key: output.key, value: over ? capLeft : uncapped, uncapped, capLeft };
  });
  return { met: met === true ? true : null, outputs };
}

export const isOpen = ({ met, outputs }: Decision): boolean =>
  met === null || outputs.some(({ value }) => value === undefined);

/** The amounts of a decision that somebody pays, in one sum; null: nobody pays anything, undefined: one is not known. */
export function paidIn(ready: ReadyRule, { outputs }: Decision): Rational | null | undefined {
  const payable = new Set(ready.outputs.filter(({ output }) => output.payer).map(({ key }) => key));
  const amounts = outputs.filter(({ key }) => payable.has(key)).map(({ value }) => value);
  if (amounts.length === 0) return null;
  const known = amounts.filter(isRational);
  return known.length === amounts.length ? known.reduce(plus, zero) : undefined;
}

/** The currency that a rule pays in; null: it pays nothing. */
export function paidCurrency({ outputs }: ReadyRule): 'CNY' | 'USD' | null {
  const units = outputs.flatMap(({ output }) => (output.payer ? [currencyOf(output.unit)] : []));
  return units.find((currency) => currency !== null) ?? null;
}

function written(value: Value): string {
  if (!isRational(value)) return String(value);
  const { n, d } = lowest(value);
  return `${n}/${d}`;
}

/** Two decisions are the same outcome when this is the same. */
export const outcomeKey = ({ met, outputs }: Decision): string =>
  met === false ? 'no' : `${met}|${outputs.map(({ value }) => written(value)).join('|')}`;
