import { z } from 'zod';
import { isDay } from '../platform/kernel/dates.ts';
import type { Declarations, Expr, FactDeclaration, Facts, Known } from './rule.types.ts';
import { amountIn } from './unit.rules.ts';

/** What is wrong with a fact that was given. */
export interface FactProblem {
  readonly fact: string;
  readonly wrong: 'unknown' | 'boolean' | 'choice' | 'amount' | 'day';
  readonly value: string;
}

const decimal = z.string().regex(/^\d{1,18}(\.\d{1,8})?$/);

function knownFrom(value: unknown, { type, unit, options = [] }: FactDeclaration): Known | undefined {
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (type === 'choice') return options.some(({ key }) => key === value) ? value : undefined;
  if (type === 'day') return isDay(value) ? value : undefined;
  return decimal.safeParse(value).success ? amountIn(value, unit) : undefined;
}

const wrongOf = (type: FactDeclaration['type']) => (type === 'number' ? 'amount' : type);

/** Facts as they are given in JSON, with what is wrong among them; null and nothing are not known. */
export function readFacts(
  given: Readonly<Record<string, unknown>>,
  declarations: Declarations,
): { readonly facts: Facts; readonly problems: readonly FactProblem[] } {
  const facts = new Map<string, Known>();
  const problems: FactProblem[] = [];
  for (const [fact, value] of Object.entries(given)) {
    if (value === null || value === '') continue;
    const declared = declarations.get(fact);
    const known = declared && knownFrom(value, declared);
    if (known !== undefined) facts.set(fact, known);
    else
      problems.push({ fact, wrong: declared ? wrongOf(declared.type) : 'unknown', value: String(value).slice(0, 60) });
  }
  return { facts: withDerived(facts, [...declarations.values()]), problems };
}

/** A day so many years later (29 February: 1 March). */
export function yearsLater(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

/** Facts with the days that follow from others. */
export function withDerived(facts: Facts, declarations: readonly FactDeclaration[]): Facts {
  const derived = declarations.flatMap(({ id, yearsAfter }): (readonly [string, string])[] => {
    const from = yearsAfter && !facts.has(id) ? facts.get(yearsAfter.fact) : undefined;
    return yearsAfter && typeof from === 'string' ? [[id, yearsLater(from, yearsAfter.years)]] : [];
  });
  return derived.length === 0 ? facts : new Map([...facts, ...derived]);
}

/** The parts that a formula is made of, itself among them. */
export function partsOf(expr: Expr): readonly Expr[] {
  return [expr, ...childrenOf(expr).flatMap(partsOf)];
}

function childrenOf(expr: Expr): readonly Expr[] {
  if ('units' in expr) return expr.units;
  if ('not' in expr) return [expr.not];
  if ('in' in expr) return [expr.in[0], ...expr.in[1]];
  if ('first' in expr) return [...expr.first.flat(), expr.else];
  const [list] = Object.values(expr).filter((value): value is readonly Expr[] => Array.isArray(value));
  return list ?? [];
}

/** The facts that formulas read, each once. */
export function factsIn(exprs: readonly Expr[]): readonly string[] {
  return [...new Set(exprs.flatMap(partsOf).flatMap((part) => ('fact' in part ? [part.fact] : [])))];
}
