import { policyEligible } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { type EligibleSubject, eligibleBy, subjectsOf } from './eligible.rules.ts';
import { clausesIn, type PackageClause, type WithheldRule } from './match.rules.ts';
import { bookOf, gatedRules, type PackageRequest, type PolicyPackage, readPackage } from './policy.reads.ts';
import type { Rule } from './rule.types.ts';
import { declarations } from './shipped-policies.ts';

export interface EligibleRequest extends PackageRequest {
  readonly ruleId?: string | null | undefined;
  readonly documentId?: string | null | undefined;
}

export interface EligibleRule extends PackageClause {
  readonly rule: Rule;
  readonly subjects: readonly EligibleSubject[];
}

export interface Eligible {
  readonly view: PolicyPackage;
  readonly looked: number;
  readonly rules: readonly EligibleRule[];
  /** Not offered to anybody: a review is due. */
  readonly withheld: readonly Pick<WithheldRule, 'ready'>[];
}

/**
 * Who becomes or may become eligible by a rule, or by the rules of a document, that hold on the day (免申即享): two trips.
 * Rules that a review withholds are named apart and offered to nobody. Null: there is no such region.
 */
export async function readEligible(
  context: Pick<Context, 'graph' | 'viewer'>,
  { ruleId = null, documentId = null, ...request }: EligibleRequest,
): Promise<Eligible | null> {
  const [view, [row]] = await Promise.all([
    readPackage(context, request),
    context.graph.read(policyEligible, { region: request.region, viewer: scopeOf(context) }),
  ]);
  if (!view || !row) return null;
  const clauses = clausesIn(view, view.asOf);
  const subjects = subjectsOf(row.view);
  const asked = gatedRules(view, bookOf(view)).flatMap(({ ready, gate }) => {
    const at = clauses.get(ready.rule.clause);
    const named = ruleId === null ? documentId === null || at?.document.id === documentId : ready.rule.id === ruleId;
    const holds = at?.standing === 'IN_FORCE' || at?.standing === 'UNVERIFIED';
    return at && named && holds && ready.rule.kind === 'benefit' ? [{ ready, gate, at }] : [];
  });
  return {
    view,
    looked: subjects.length,
    rules: asked
      .filter(({ gate }) => gate.offered)
      .map(({ ready, at }) => ({
        ...at,
        rule: ready.rule,
        subjects: eligibleBy(ready, subjects, declarations(), view.asOf),
      })),
    withheld: asked.filter(({ gate }) => !gate.offered).map(({ ready }) => ({ ready })),
  };
}
