import { isDay } from '../platform/kernel/dates.ts';
import type { Declarations, Expr, Output, Rule } from './rule.types.ts';
import { currencyOf, unitOf } from './unit.rules.ts';

/** What a formula comes to: amounts carry their currency, so that two currencies never meet. */
type Kind = 'boolean' | 'text' | 'day' | 'number' | 'CNY' | 'USD';
type Told = Kind | null;

/** What is wrong with a rule, and where: `when.and.1.gte.0`. */
export interface RuleProblem {
  readonly path: string;
  readonly text: string;
}

interface Desk {
  readonly declarations: Declarations;
  readonly rule: Pick<Rule, 'params'>;
  readonly problems: RuleProblem[];
  readonly paths: ReadonlyMap<unknown, string>;
  /** Where it is being looked at. */
  path: string;
}

/** Where every part of a value stands in it. */
function pathsIn(value: unknown, path: string, paths: Map<unknown, string> = new Map()): Map<unknown, string> {
  if (typeof value !== 'object' || value === null) return paths;
  paths.set(value, path);
  for (const [key, part] of Object.entries(value)) pathsIn(part, `${path}.${key}`, paths);
  return paths;
}

const decimal = /^-?\d+(\.\d+)?$/;
const sizes: readonly Told[] = ['number', 'CNY', 'USD'];

const amountKind = (unit: string | undefined): Told =>
  unit === undefined ? 'number' : (unitOf(unit)?.currency ?? null);

function refuse(desk: Desk, text: string): null {
  desk.problems.push({ path: desk.path, text });
  return null;
}

function factKind(desk: Desk, fact: string): Told {
  const declared = desk.declarations.get(fact);
  if (!declared) return refuse(desk, `没有名为“${fact}”的事实`);
  if (declared.type === 'choice') return 'text';
  return declared.type === 'amount' ? amountKind(declared.unit) : declared.type;
}

function expect(desk: Desk, expr: Expr, kinds: readonly Told[], what: string): Told {
  const kind = kindOf(desk, expr);
  return kind === null || kinds.includes(kind) ? kind : refuse(desk, `${what}不能是${words[kind]}`);
}

const words: Readonly<Record<Kind, string>> = {
  boolean: '条件',
  text: '文字',
  day: '日期',
  number: '数',
  CNY: '人民币金额',
  USD: '美元金额',
};

/** All of one kind, else it is refused: yuan and dollars are never added, compared or chosen between. */
function alike(desk: Desk, parts: readonly Expr[], kinds: readonly Told[], what: string): Told {
  const [first = null, ...rest] = parts.map((part) => expect(desk, part, kinds, what));
  const other = rest.find((kind) => kind !== null && first !== null && kind !== first);
  if (other && first)
    return refuse(desk, `${what}把${words[first]}和${words[other]}放在一起（没有注明日期的汇率，不能换算）`);
  return first;
}

const anything: readonly Told[] = ['boolean', 'text', 'day', 'number', 'CNY', 'USD'];
const inOrder: readonly Told[] = [...sizes, 'day'];

function productKind(desk: Desk, parts: readonly Expr[]): Told {
  const kinds = parts.map((part) => expect(desk, part, sizes, '乘法'));
  const amounts = kinds.filter((kind) => kind !== 'number');
  return amounts.length > 1 ? refuse(desk, '两个金额不能相乘') : (amounts[0] ?? 'number');
}

function quotientKind(desk: Desk, [a, b]: readonly [Expr, Expr]): Told {
  const [over, under] = [expect(desk, a, sizes, '除法'), expect(desk, b, sizes, '除法')];
  if (under === 'number') return over;
  return over === under ? 'number' : refuse(desk, '除法两边的单位不合');
}

function paramKind(desk: Desk, param: string, is: string): Told {
  const known = desk.rule.params[param]?.options.some(({ key }) => key === is);
  return known ? 'boolean' : refuse(desk, `没有参数“${param}”或它的选项“${is}”`);
}

function unitsKind(desk: Desk, { units, part }: Extract<Expr, { units: unknown }>): Told {
  alike(desk, units, sizes, '折算单位');
  if (typeof part === 'string') return 'number';
  const options = desk.rule.params[part.param]?.options.map(({ key }) => key) ?? [];
  return options.includes('floor') && options.includes('prorata')
    ? 'number'
    : refuse(desk, `参数“${part.param}”须有 floor 和 prorata`);
}

function numberKind(desk: Desk, num: string, unit: string | undefined): Told {
  if (!decimal.test(num)) return refuse(desk, `“${num}”不是十进制数`);
  return amountKind(unit) ?? refuse(desk, `没有单位“${unit}”`);
}

function tierKind(desk: Desk, steps: readonly (readonly [Expr, Expr])[], otherwise: Expr): Told {
  for (const [condition] of steps) expect(desk, condition, ['boolean'], '分档的条件');
  return alike(desk, [...steps.map(([, value]) => value), otherwise], anything, '分档');
}

function truth(desk: Desk, parts: readonly Expr[], what: string): Told {
  for (const part of parts) expect(desk, part, ['boolean'], what);
  return 'boolean';
}

function compared(desk: Desk, parts: readonly Expr[], kinds: readonly Told[]): Told {
  alike(desk, parts, kinds, '比较');
  return 'boolean';
}

function kindOf(desk: Desk, expr: Expr): Told {
  const above = desk.path;
  desk.path = desk.paths.get(expr) ?? above;
  const kind = kindHere(desk, expr);
  desk.path = above;
  return kind;
}

function kindHere(desk: Desk, expr: Expr): Told {
  if ('fact' in expr) return factKind(desk, expr.fact);
  if ('num' in expr) return numberKind(desk, expr.num, expr.unit);
  if ('text' in expr) return 'text';
  if ('bool' in expr) return 'boolean';
  if ('day' in expr) return isDay(expr.day) ? 'day' : refuse(desk, `“${expr.day}”不是日期`);
  if ('units' in expr) return unitsKind(desk, expr);
  if ('param' in expr) return paramKind(desk, expr.param, expr.is);
  if ('and' in expr) return truth(desk, expr.and, '并且');
  if ('or' in expr) return truth(desk, expr.or, '或者');
  if ('not' in expr) return truth(desk, [expr.not], '否定');
  if ('eq' in expr) return compared(desk, expr.eq, anything);
  if ('in' in expr) return compared(desk, [expr.in[0], ...expr.in[1]], anything);
  if ('gte' in expr) return compared(desk, expr.gte, inOrder);
  if ('gt' in expr) return compared(desk, expr.gt, inOrder);
  if ('lte' in expr) return compared(desk, expr.lte, inOrder);
  if ('lt' in expr) return compared(desk, expr.lt, inOrder);
  if ('add' in expr) return alike(desk, expr.add, sizes, '加法');
  if ('sub' in expr) return alike(desk, expr.sub, sizes, '减法');
  if ('mul' in expr) return productKind(desk, expr.mul);
  if ('div' in expr) return quotientKind(desk, expr.div);
  if ('min' in expr) return alike(desk, expr.min, sizes, '取小');
  if ('max' in expr) return alike(desk, expr.max, sizes, '取大');
  if ('if' in expr) return tierKind(desk, [[expr.if[0], expr.if[1]]], expr.if[2]);
  return tierKind(desk, expr.first, expr.else);
}

function checkOutput(desk: Desk, key: string, { value, unit, cap }: Output): void {
  const kind = kindOf(desk, value);
  const due = unit === null ? ['text', 'number'] : [amountKind(unit) ?? 'none'];
  if (kind !== null && !due.includes(kind))
    refuse(desk, `“${key}”的单位写作“${unit ?? '无'}”，算出的却是${words[kind]}`);
  if (cap && amountKind(cap.unit) !== kind) refuse(desk, `“${key}”的上限与它的单位不合`);
}

/** What is wrong with a rule before it is ever used; empty: every formula is of the kind that its place asks for. */
export function ruleProblems(rule: Rule, declarations: Declarations): readonly RuleProblem[] {
  const paths = pathsIn(rule.when, 'when');
  pathsIn(rule.outputs, 'outputs', paths);
  const desk: Desk = { declarations, rule, problems: [], paths, path: 'when' };
  expect(desk, rule.when, ['boolean'], '适用条件');
  for (const [key, output] of Object.entries(rule.outputs)) {
    desk.path = `outputs.${key}`;
    checkOutput(desk, key, output);
  }
  const paid = Object.values(rule.outputs).flatMap(({ payer, unit }) => (payer ? [currencyOf(unit)] : []));
  desk.path = 'outputs';
  if (new Set(paid).size > 1) refuse(desk, '一条规则里支付的各项须为同一币种');
  for (const [name, { options, default: chosen }] of Object.entries(rule.params)) {
    desk.path = `params.${name}.default`;
    if (!options.some(({ key }) => key === chosen)) refuse(desk, `参数“${name}”的默认值不在选项里`);
  }
  return desk.problems;
}

/** The same in words alone. */
export const checkRule = (rule: Rule, declarations: Declarations): readonly string[] =>
  ruleProblems(rule, declarations).map(({ text }) => text);
