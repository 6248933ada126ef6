import { policyPackage } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import { readProject } from '../project/project.reads.ts';
import { readyRule } from './decide.rules.ts';
import type { ProjectFacts } from './eligible.types.ts';
import { type FactProblem, readFacts } from './fact.rules.ts';
import { type GateAnswers, gateOf } from './gate.rules.ts';
import { type GatedRule, type Match, matchRules } from './match.rules.ts';
import { paidFrom } from './paid.rules.ts';
import type { PackageView } from './policy.types.ts';
import type { Facts, Readings, Rule } from './rule.types.ts';
import { ruleInForce } from './rule-store.ts';
import type { PaidRow } from './rule-store.types.ts';
import { declarations, shippedRule, shippedRules } from './shipped-policies.ts';
import { projectFacts } from './subject-facts.rules.ts';

export interface PackageRequest {
  readonly region: string;
  readonly industryId?: string | null | undefined;
  readonly linkId?: string | null | undefined;
  readonly asOf?: string | null | undefined;
  /** Whose payments of the ledger are to be read: `enterprise:…`, `project:…`. */
  readonly subject?: string | null | undefined;
}

export interface PolicyPackage extends PackageView {
  readonly asOf: string;
}

type Reader = Pick<Context, 'graph' | 'viewer'>;

/** The policy package of a region on a day: one trip. Null when there is no such region. */
export async function readPackage(
  reader: Reader,
  { region, industryId = null, linkId = null, asOf, subject = null }: PackageRequest,
): Promise<PolicyPackage | null> {
  const asked = { region, industryId, linkId, subject, viewer: scopeOf(reader) };
  const [row] = await reader.graph.read(policyPackage, asked);
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

/** A rule that may be asked, with what its author says of it; shipped ones have no author here. */
export interface BookedRule {
  readonly rule: Rule;
  readonly answers: GateAnswers | null;
}

/** The rules of a package: those that ship, and those that people wrote and others approved. */
export const bookOf = ({ rules }: Pick<PackageView, 'rules'>): readonly BookedRule[] => [
  ...shippedRules().map((rule) => ({ rule, answers: null })),
  ...rules.flatMap((row) => ruleInForce(row, declarations()) ?? []),
];

/** The rules of a package under some readings, each with whether it may be offered. */
export const gatedRules = (
  { reviews }: Pick<PackageView, 'reviews'>,
  book: readonly BookedRule[],
  choices: readonly ReadingChoice[] = [],
): readonly GatedRule[] =>
  book.map(({ rule, answers }) => {
    const asked = readingsFor(rule.id, choices);
    const ready = shippedRule(rule.id, asked) ?? readyRule(rule, declarations(), asked);
    return { ready, gate: gateOf(rule, declarations(), answers, reviews) };
  });

/** Throws INVALID for a reading that no rule has: taken for the default, it would be believed. */
function checkReadings(choices: readonly ReadingChoice[], book: readonly BookedRule[]): void {
  for (const { rule, param, option } of choices) {
    const options = book.find((each) => each.rule.id === rule)?.rule.params[param]?.options ?? [];
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
  /** What was paid before under the caps of rules, beside what the ledger says of the subject. */
  readonly paid?: readonly PaidRow[] | null | undefined;
}

export interface MatchRequest extends PackageRequest, MatchChoices {
  /** A project on record: its facts, and what the ledger says was paid to it. */
  readonly projectId?: string | null | undefined;
  /** A firm whose payments of the ledger take from caps. */
  readonly enterpriseId?: string | null | undefined;
}

/** What a project with some facts would get by a package that was read; what may not be offered is listed apart. Throws INVALID. */
export function matchIn(view: PackageView, { facts, readings, paid }: MatchChoices, asOf: string): Match {
  const given = factsFrom(facts);
  const book = bookOf(view);
  checkReadings(readings ?? [], book);
  const rules = gatedRules(view, book, readings ?? []);
  return matchRules(view, rules, { facts: given, asOf, paid: paidFrom([...view.paid, ...(paid ?? [])], book) });
}

/** What is recorded of a project, as facts are sent; what is given beside it counts more. */
const projectTexts = (project: ProjectFacts): readonly FactText[] =>
  projectFacts(project).map(({ fact, value }) => ({ fact, value: String(value) }));

/** What a project with some facts would get in a region on a day: one trip, two for a project on record. Null when there is no such region. */
export async function readMatch(reader: Reader, request: MatchRequest): Promise<Match | null> {
  const { projectId = null, enterpriseId = null } = request;
  const found = projectId === null ? null : await readProject(reader, projectId);
  if (projectId !== null && !found) throw new NotFoundError('notFound', { field: 'projectId' });
  const facts = [...(found ? projectTexts(found.project) : []), ...request.facts];
  const subject = projectId ? `project:${projectId}` : enterpriseId ? `enterprise:${enterpriseId}` : null;
  const view = await readPackage(reader, { ...request, subject });
  return view && matchIn(view, { ...request, facts }, view.asOf);
}
