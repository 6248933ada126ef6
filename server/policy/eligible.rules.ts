import type { ReadyRule } from './decide.rules.ts';
import type { EligibleView, SubjectKind } from './eligible.types.ts';
import { readFacts } from './fact.rules.ts';
import { type Outcome, outcomeOf } from './outcome.rules.ts';
import type { Declarations } from './rule.types.ts';
import { firmFacts, projectFacts, type SubjectFact } from './subject-facts.rules.ts';

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  readonly demo: boolean;
  readonly facts: readonly SubjectFact[];
}

/** A subject that a rule applies to or may apply to, with what that rests on and what is still missing. */
export interface EligibleSubject {
  readonly subject: Subject;
  readonly outcome: Outcome;
  /** Recorded facts that the rule asks for. */
  readonly evidence: readonly SubjectFact[];
}

/** Everybody whom a policy of a region may concern, with what is recorded of them. */
export function subjectsOf({ regionId, firms, targets, projects }: EligibleView): readonly Subject[] {
  return [
    ...projects.map((each): Subject => ({ ...each, kind: 'PROJECT', facts: projectFacts(each) })),
    ...targets.map((each): Subject => ({ ...each, kind: 'TARGET', facts: firmFacts(each, regionId, false) })),
    ...firms.map((each): Subject => ({ ...each, kind: 'FIRM', facts: firmFacts(each, regionId, true) })),
  ];
}

const order = { eligible: 0, possible: 1, ineligible: 2, not_in_force: 3 } as const;

/**
 * Who is or may be eligible by a rule on a day: those it applies to first, then those of whom fewest facts are missing. Of
 * whom nothing is recorded that the rule asks for says nothing about them, and they are left out.
 */
export function eligibleBy(
  ready: ReadyRule,
  subjects: readonly Subject[],
  declarations: Declarations,
  asOf: string,
): readonly EligibleSubject[] {
  const asked = new Set([...ready.reads, ...ready.derived].map(({ id }) => id));
  const known = new Map<string, Outcome>();
  const found = subjects.flatMap((subject): readonly EligibleSubject[] => {
    const evidence = subject.facts.filter(({ fact }) => asked.has(fact));
    if (evidence.length === 0) return [];
    const given = evidence.map(({ fact, value }): [string, string | boolean] => [fact, value]);
    const key = JSON.stringify(given);
    const outcome =
      known.get(key) ?? outcomeOf(ready, readFacts(Object.fromEntries(given), declarations).facts, { asOf });
    known.set(key, outcome);
    return outcome.status === 'eligible' || outcome.status === 'possible' ? [{ subject, outcome, evidence }] : [];
  });
  return found.toSorted(
    (a, b) =>
      order[a.outcome.status] - order[b.outcome.status] ||
      a.outcome.missing.length - b.outcome.missing.length ||
      (a.subject.name < b.subject.name ? -1 : 1),
  );
}
