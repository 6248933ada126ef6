import { rational } from '../platform/kernel/rational.ts';
import type { Paid, ReadyRule } from './decide.rules.ts';
import type { Gate } from './gate.rules.ts';
import type { Missing } from './missing.rules.ts';
import { type NextStep, nextSteps } from './next-tier.rules.ts';
import { type Condition, conditionsOf, inForceOn, type Outcome, outcomeOf } from './outcome.rules.ts';
import type { ClauseRow, DocumentRow, PackageView, Standing } from './policy.types.ts';
import type { Facts } from './rule.types.ts';
import type { RateRow } from './rule-store.types.ts';
import { standingOf } from './standing.rules.ts';
import { type Total, totalOf } from './total.rules.ts';

export interface MatchedRule extends Outcome {
  readonly document: DocumentRow;
  readonly clause: ClauseRow;
  readonly standing: Standing;
  /** What was found of 公平竞争, and its review. */
  readonly gate: Gate;
  readonly conditions: readonly Condition[];
  readonly steps: readonly NextStep[];
}

export interface WithheldRule extends PackageClause {
  readonly ready: ReadyRule;
  readonly gate: Gate;
}

export interface GatedRule {
  readonly ready: ReadyRule;
  readonly gate: Gate;
}

export interface Match {
  readonly region: { readonly id: string; readonly name: string };
  readonly asOf: string;
  readonly rules: readonly MatchedRule[];
  /** Not offered: a review of fair competition is due, or speaks against them. */
  readonly withheld: readonly WithheldRule[];
  readonly total: Total;
  /** By which dollars are counted; null: none is on record for the day. */
  readonly rate: RateRow | null;
  /** Facts that can still change an outcome, those first that change most. */
  readonly asks: readonly Missing[];
}

export interface PackageClause {
  readonly document: DocumentRow;
  readonly clause: ClauseRow;
  readonly standing: Standing;
}

/** The clauses of a package by id, each with its document and whether that holds. */
export function clausesIn({ documents }: PackageView, day: string): ReadonlyMap<string, PackageClause> {
  const all = documents.flatMap((document) => {
    const standing = standingOf(document, documents, day);
    return document.clauses.map((clause): [string, PackageClause] => [clause.id, { document, clause, standing }]);
  });
  return new Map(all);
}

const may = (standing: Standing) => standing === 'IN_FORCE' || standing === 'UNVERIFIED';

function matchedRule(
  { ready, gate }: GatedRule,
  at: PackageClause,
  facts: Facts,
  asOf: string,
  paid: readonly Paid[],
): MatchedRule {
  const conditions = conditionsOf(ready, facts);
  const outcome = outcomeOf(ready, facts, { asOf, paid });
  if (!may(at.standing)) {
    const none = { outputs: [], total: null, missing: [], more: false, steps: [] };
    return { ...outcome, ...at, ...none, gate, status: 'not_in_force', conditions };
  }
  const year = Number(asOf.slice(0, 4));
  const steps = outcome.status === 'not_in_force' ? [] : nextSteps(ready, facts, paid, year);
  return { ...outcome, ...at, gate, conditions, steps };
}

function asksOf(rules: readonly MatchedRule[]): readonly Missing[] {
  const weights = new Map<string, number>();
  for (const { fact, weight } of rules.flatMap(({ missing }) => missing)) {
    weights.set(fact, (weights.get(fact) ?? 0) + weight);
  }
  return [...weights]
    .map(([fact, weight]) => ({ fact, weight }))
    .sort((a, b) => b.weight - a.weight || (a.fact < b.fact ? -1 : 1));
}

/** The latest rate that was on record on a day. */
export const rateOn = ({ rates }: Pick<PackageView, 'rates'>, day: string): RateRow | null =>
  rates.find(({ on }) => on <= day) ?? null;

/** What a project would get by the rules of a package; what nobody can say to hold is shown and not summed. */
export function matchRules(
  view: PackageView,
  rules: readonly GatedRule[],
  { facts, asOf, paid = [] }: { readonly facts: Facts; readonly asOf: string; readonly paid?: readonly Paid[] },
): Match {
  const clauses = clausesIn(view, asOf);
  const here = rules.flatMap(({ ready, gate }) => {
    const at = clauses.get(ready.rule.clause);
    return at ? [{ ready, gate, at }] : [];
  });
  const matched = here
    .filter(({ gate }) => gate.offered)
    .map(({ ready, gate, at }) => matchedRule({ ready, gate }, at, facts, asOf, paid));
  const withheld = here
    .filter(({ gate, ready }) => !gate.offered && inForceOn(ready.rule, asOf))
    .map(({ ready, gate, at }) => ({ ...at, ready, gate }));
  const { id, name } = view;
  const sure = matched.filter(({ standing }) => standing === 'IN_FORCE');
  const rate = rateOn(view, asOf);
  const total = totalOf(sure, rate && rational(rate.rate));
  return { region: { id, name }, asOf, rules: matched, withheld, total, rate, asks: asksOf(matched) };
}
