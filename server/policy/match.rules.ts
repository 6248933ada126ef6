import type { Paid, ReadyRule } from './decide.rules.ts';
import type { Missing } from './missing.rules.ts';
import { type NextStep, nextSteps } from './next-tier.rules.ts';
import { type Condition, conditionsOf, type Outcome, outcomeOf } from './outcome.rules.ts';
import type { ClauseRow, DocumentRow, PackageView, Standing } from './policy.types.ts';
import type { Facts } from './rule.types.ts';
import { standingOf } from './standing.rules.ts';
import { type Total, totalOf } from './total.rules.ts';

export interface MatchedRule extends Outcome {
  readonly document: DocumentRow;
  readonly clause: ClauseRow;
  readonly standing: Standing;
  readonly conditions: readonly Condition[];
  readonly steps: readonly NextStep[];
}

export interface Match {
  readonly region: { readonly id: string; readonly name: string };
  readonly asOf: string;
  readonly rules: readonly MatchedRule[];
  readonly total: Total;
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
  ready: ReadyRule,
  at: PackageClause,
  facts: Facts,
  asOf: string,
  paid: readonly Paid[],
): MatchedRule {
  const conditions = conditionsOf(ready, facts);
  const outcome = outcomeOf(ready, facts, { asOf, paid });
  if (!may(at.standing)) {
    const none = { outputs: [], total: null, missing: [], steps: [] };
    return { ...outcome, ...at, ...none, status: 'not_in_force', conditions };
  }
  const year = Number(asOf.slice(0, 4));
  const steps = outcome.status === 'not_in_force' ? [] : nextSteps(ready, facts, paid, year);
  return { ...outcome, ...at, conditions, steps };
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

/** What a project would get by the rules of a package; what nobody can say to hold is shown and not summed. */
export function matchRules(
  view: PackageView,
  rules: readonly ReadyRule[],
  { facts, asOf, paid = [] }: { readonly facts: Facts; readonly asOf: string; readonly paid?: readonly Paid[] },
): Match {
  const clauses = clausesIn(view, asOf);
  const matched = rules.flatMap((ready) => {
    const at = clauses.get(ready.rule.clause);
    return at ? [matchedRule(ready, at, facts, asOf, paid)] : [];
  });
  const { id, name } = view;
  const sure = matched.filter(({ standing }) => standing === 'IN_FORCE');
  return { region: { id, name }, asOf, rules: matched, total: totalOf(sure), asks: asksOf(matched) };
}
