import { z } from 'zod';
import { compare, isRational } from '../platform/kernel/rational.ts';
import type { ReadyRule } from './decide.rules.ts';
import { type FactProblem, readFacts } from './fact.rules.ts';
import { type Outcome, outcomeOf } from './outcome.rules.ts';
import type { Declarations, Rule, Value } from './rule.types.ts';
import { statuses } from './rule.types.ts';
import { amountIn, amountText } from './unit.rules.ts';

const expected = z
  .object({
    status: z.enum(statuses),
    missing: z.array(z.string()).exactOptional(),
    cite: z.string().exactOptional(),
    validFrom: z.string().exactOptional(),
  })
  .catchall(z.union([z.string(), z.array(z.string())]));

/** A worked case: a rule, what is known of a project, and what must come out. */
export const caseShape = z.strictObject({
  case: z.string().min(1),
  rule: z.string().min(1),
  facts: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
  params: z.record(z.string(), z.string()).default({}),
  asOf: z.iso.date().nullable().default(null),
  expect: expected,
});

export type PolicyCase = z.infer<typeof caseShape>;

export interface RuleBook {
  readonly declarations: Declarations;
  /** Null: there is no such rule. */
  readonly ready: (id: string, asked: Readonly<Record<string, string>>) => ReadyRule | null;
  readonly cite: (clauseId: string) => string | null;
}

const wrongs: Readonly<Record<FactProblem['wrong'], string>> = {
  unknown: '没有这个事实，请核对名称',
  boolean: '应为 true 或 false',
  choice: '不在可选项里',
  amount: '应为不带单位的十进制数字串，如 "199.99"',
  day: '应为日期，如 "2026-11-21"',
};

/** What is wrong with a fact, in words. */
export const problemText = ({ fact, wrong, value }: FactProblem): string =>
  `事实“${fact}”写作“${value}”：${wrongs[wrong]}`;

const decimal = /^-?\d+(\.\d+)?$/;

/** Whether an output is what a case says: amounts to the fen, texts word for word. */
function isSaid(value: Value, unit: string | null, said: string): boolean {
  if (isRational(value)) return decimal.test(said) && compare(value, amountIn(said, unit ?? undefined)) === 0;
  return value === said;
}

const shown = (value: Value, unit: string | null) =>
  isRational(value) ? amountText(value, unit) : value === undefined ? '未知' : String(value);

function outputFailures(
  { ready, outputs, total }: Outcome,
  said: Readonly<Record<string, unknown>>,
): readonly string[] {
  const units = ready.outputs.map(({ output }) => output.unit);
  const known = new Map(
    outputs.map(({ key, value }, at): [string, readonly [Value, string | null]] => [key, [value, units[at] ?? null]]),
  );
  if (total !== null) known.set('total', [total, units[0] ?? null]);
  return Object.entries(said).flatMap(([key, due]) => {
    const found = known.get(key);
    if (typeof due !== 'string') return [`${key} 应为文字`];
    if (!found) return [`没有“${key}”这一项结果`];
    const [value, unit] = found;
    return isSaid(value, unit, due) ? [] : [`${key} 应为 ${due}，算出 ${shown(value, unit)}`];
  });
}

/**
 * Facts that a case calls missing: all that can still change the outcome must be among them, and none that was given.
 * One that was not given and changes nothing may stand there or not.
 */
function missingFailures({ missing, notGiven }: Outcome, said: readonly string[] | undefined): readonly string[] {
  if (!said) return [];
  const lost = missing.filter(({ fact }) => !said.includes(fact)).map(({ fact }) => `missing 少了 ${fact}`);
  const extra = said.filter((fact) => !notGiven.includes(fact)).map((fact) => `missing 多了 ${fact}`);
  return [...lost, ...extra];
}

const differs = (what: string, due: string | undefined, found: string | null) =>
  due === undefined || due === found ? [] : [`${what} 应为 ${due}，算出 ${found ?? '无'}`];

function strangeParams({ params }: Rule, asked: PolicyCase['params']): readonly string[] {
  return Object.entries(asked).flatMap(([name, value]) =>
    params[name]?.options.some(({ key }) => key === value) ? [] : [`没有参数“${name}”或它的选项“${value}”`],
  );
}

/** Everything in which a case and the rules differ; empty: the case passes. */
export function caseFailures(each: PolicyCase, book: RuleBook): readonly string[] {
  const ready = book.ready(each.rule, each.params);
  if (!ready) return [`没有编号为“${each.rule}”的规则`];
  const { facts, problems } = readFacts(each.facts, book.declarations);
  const wrong = [...problems.map(problemText), ...strangeParams(ready.rule, each.params)];
  if (wrong.length > 0) return wrong;
  const outcome = outcomeOf(ready, facts, { asOf: each.asOf });
  const { status, missing, cite, validFrom, ...outputs } = each.expect;
  if (outcome.status !== status) return differs('status', status, outcome.status);
  return [
    ...differs('cite', cite, book.cite(ready.rule.clause)),
    ...differs('validFrom', validFrom, ready.rule.validFrom),
    ...missingFailures(outcome, missing),
    ...outputFailures(outcome, outputs),
  ];
}
