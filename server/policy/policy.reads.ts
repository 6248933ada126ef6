import { policyPackage } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import { type FactProblem, readFacts } from './fact.rules.ts';
import { type Match, matchRules } from './match.rules.ts';
import type { PackageView } from './policy.types.ts';
import type { Facts, Readings } from './rule.types.ts';
import { declarations, shippedRule, shippedRules } from './shipped-policies.ts';

export interface PackageRequest {
  readonly region: string;
  readonly industryId?: string | null | undefined;
  readonly asOf?: string | null | undefined;
}

export interface PolicyPackage extends PackageView {
  readonly asOf: string;
}

type Reader = Pick<Context, 'graph' | 'viewer'>;

/** The policy package of a region on a day: one trip. Null when there is no such region. */
export async function readPackage(
  reader: Reader,
  { region, industryId = null, asOf }: PackageRequest,
): Promise<PolicyPackage | null> {
  const [row] = await reader.graph.read(policyPackage, { region, industryId, viewer: scopeOf(reader) });
  return row ? { ...row.view, asOf: asOf ?? dayOf(new Date()) } : null;
}

/** A fact as it is sent: every value is a text. */
export interface FactText {
  readonly fact: string;
  readonly value: string;
}

/** Which reading of its wording a rule is asked under. */
export interface ReadingChoice {
  readonly rule: string;
  readonly param: string;
  readonly option: string;
}

const wrongs: Readonly<Record<FactProblem['wrong'], ReturnType<typeof said<string>>>> = {
  unknown: said('没有这一项', 'there is no such fact'),
  boolean: said('应为 true 或 false', 'it is true or false'),
  choice: said('不在可选项里', 'it is none of the choices'),
  amount: said(
    '应为不带单位、不小于零的数，最多八位小数，例如 850',
    'it is a number of zero or more without a unit, such as 850',
  ),
  day: said('应写成 2026-11-21', 'it is written 2026-11-21'),
};

/** Facts as texts; throws INVALID naming the first that does not hold. */
export function factsFrom(texts: readonly FactText[]): Facts {
  const declared = declarations();
  const given = texts.map(({ fact, value }): [string, unknown] => {
    const truth = declared.get(fact)?.type === 'boolean' && (value === 'true' || value === 'false');
    return [fact, truth ? value === 'true' : value.trim()];
  });
  const { facts, problems } = readFacts(Object.fromEntries(given), declared);
  const [problem] = problems;
  if (!problem) return facts;
  const name = declared.get(problem.fact)?.name ?? problem.fact;
  throw new InvalidError('valueInvalid', {
    field: problem.fact,
    params: { field: name, detail: wrongs[problem.wrong] },
  });
}

/** Throws INVALID for a reading that no rule has: taken for the default, it would be believed. */
function checkReadings(choices: readonly ReadingChoice[]): void {
  for (const { rule, param, option } of choices) {
    const options = shippedRule(rule)?.rule.params[param]?.options ?? [];
    if (options.some(({ key }) => key === option)) continue;
    const params = { field: `${rule}:${param}`, detail: said('没有这一种口径', 'there is no such reading') };
    throw new InvalidError('valueInvalid', { field: 'readings', params });
  }
}

function readingsFor(rule: string, choices: readonly ReadingChoice[]): Readings {
  return Object.fromEntries(
    choices.filter((choice) => choice.rule === rule).map(({ param, option }) => [param, option]),
  );
}

export interface MatchChoices {
  readonly facts: readonly FactText[];
  readonly readings?: readonly ReadingChoice[] | null | undefined;
}

export interface MatchRequest extends PackageRequest, MatchChoices {}

/** What a project with some facts would get by a package that was read. Throws INVALID. */
export function matchIn(view: PackageView, { facts, readings }: MatchChoices, asOf: string): Match {
  const given = factsFrom(facts);
  const choices = readings ?? [];
  checkReadings(choices);
  const rules = shippedRules().flatMap(({ id }) => shippedRule(id, readingsFor(id, choices)) ?? []);
  return matchRules(view, rules, { facts: given, asOf });
}

/** What a project with some facts would get in a region on a day: one trip. Null when there is no such region. */
export async function readMatch(reader: Reader, request: MatchRequest): Promise<Match | null> {
  factsFrom(request.facts);
  checkReadings(request.readings ?? []);
  const view = await readPackage(reader, request);
  return view && matchIn(view, request, view.asOf);
}
