import type { Context } from '../platform/api/context.ts';
import type { Language } from '../platform/kernel/language.ts';
import { type RuleProblem, ruleProblems } from './check.rules.ts';
import { readyRule } from './decide.rules.ts';
import { readFacts } from './fact.rules.ts';
import { type Flag, flagsOf, type Gate, gateOf } from './gate.rules.ts';
import { clausesIn, type PackageClause } from './match.rules.ts';
import { type Outcome, outcomeOf } from './outcome.rules.ts';
import { bookOf, type PackageRequest, type PolicyPackage, readPackage } from './policy.reads.ts';
import type { Rule } from './rule.types.ts';
import type { StoredRuleRow } from './rule-store.types.ts';
import { exampleFailures, readExamples, readRule, unproven } from './rule-text.ts';
import { declarations } from './shipped-policies.ts';
import { conditionText } from './words.rules.ts';

/** A rule as a list shows it: one that ships, or one that people wrote, as it is being worked on. */
export interface ListedRule {
  readonly id: string;
  readonly rule: Rule | null;
  readonly stored: StoredRuleRow | null;
  readonly at: PackageClause | null;
  /** Of what is in force; null: nothing is. */
  readonly gate: Gate | null;
}

export interface RulePage {
  readonly view: PolicyPackage;
  readonly rules: readonly ListedRule[];
}

function listed(view: PolicyPackage): readonly ListedRule[] {
  const clauses = clausesIn(view, view.asOf);
  const book = bookOf(view);
  const shipped = book.flatMap(({ rule, answers }): readonly ListedRule[] => {
    const at = clauses.get(rule.clause);
    if (!at || answers !== null) return [];
    return [{ id: rule.id, rule, stored: null, at, gate: gateOf(rule, declarations(), null, view.reviews) }];
  });
  const own = view.rules.map((stored): ListedRule => {
    const { value } = readRule(stored.definition, { id: stored.id, clause: stored.clauseId }, declarations());
    const inForce = book.find(({ rule }) => rule.id === stored.id);
    const gate = inForce ? gateOf(inForce.rule, declarations(), inForce.answers, view.reviews) : null;
    return { id: stored.id, rule: value, stored, at: clauses.get(stored.clauseId) ?? null, gate };
  });
  return [...own, ...shipped];
}

/** Every rule of a region, with its state and gate, and the clauses that a new one may rest on: one trip. */
export async function readRulePage(context: Context, request: PackageRequest): Promise<RulePage | null> {
  const view = await readPackage(context, request);
  return view && { view, rules: listed(view) };
}

export interface CheckedExample {
  readonly name: string;
  readonly outcome: Outcome | null;
  readonly failures: readonly string[];
}

export interface RuleCheck {
  readonly problems: readonly RuleProblem[];
  readonly conditions: readonly string[];
  readonly examples: readonly CheckedExample[];
  /** What keeps it from being handed in. */
  readonly open: readonly string[];
  readonly flags: readonly Flag[];
}

export interface CheckRequest {
  readonly definition: string;
  readonly examples: string;
  readonly namedFirm?: boolean | null | undefined;
  readonly tiedToTax?: boolean | null | undefined;
}

const place = { id: 'draft', clause: 'draft' };

/** What is wrong with a rule that is being written, and what its examples come to. */
export function checkDraft(
  { definition, examples, namedFirm, tiedToTax }: CheckRequest,
  language: Language,
): RuleCheck {
  const declared = declarations();
  const read = readRule(definition, place, declared);
  const cases = readExamples(examples);
  const nothing = { conditions: [], examples: [], open: [], flags: [] };
  const problems = [...read.problems, ...cases.problems];
  if (read.value === null || cases.value === null) return { ...nothing, problems };
  const rule = read.value;
  const speaker = { declarations: declared, params: rule.params, language };
  const parts = 'and' in rule.when ? rule.when.and : [rule.when];
  const failures = exampleFailures(rule, cases.value, declared);
  const checked = cases.value.map(({ case: name, facts: given, params, asOf }, at): CheckedExample => {
    const { facts, problems: wrong } = readFacts(given, declared);
    const outcome = wrong.length > 0 ? null : outcomeOf(readyRule(rule, declared, params), facts, { asOf });
    return { name, outcome, failures: failures[at] ?? [] };
  });
  return {
    problems: ruleProblems(rule, declared),
    conditions: parts.map((part) => conditionText(part, speaker)),
    examples: checked,
    open: unproven(rule, cases.value, declared),
    flags: flagsOf(rule, declared, { namedFirm: namedFirm ?? null, tiedToTax: tiedToTax ?? null }),
  };
}
