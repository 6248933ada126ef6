import { isRational, minus, over, plus, type Rational } from '../platform/kernel/rational.ts';
import {
  type DecidedOutput,
  type Decision,
  decide,
  isOpen,
  type Paid,
  paidIn,
  type ReadyRule,
} from './decide.rules.ts';
import { formulaOf } from './evaluate.rules.ts';
import { type Missing, settle } from './missing.rules.ts';
import type { Expr, Facts, Status } from './rule.types.ts';

/** A condition of a rule, and whether the facts meet it; null: not known. */
export interface Condition {
  readonly expr: Expr;
  readonly met: boolean | null;
}

export interface Outcome {
  readonly ready: ReadyRule;
  readonly status: Status;
  /** What it gives, or would give were it to apply; empty when it does not. */
  readonly outputs: readonly DecidedOutput[];
  /** What all payers give together; null: nobody pays, or it is not known. */
  readonly total: Rational | null;
  /** Facts that were not given and can still change the outcome, most informative first. */
  readonly missing: readonly Missing[];
  /** Others may change it too: there are too many cases to try them all. */
  readonly more: boolean;
  /** Facts that the rule asks for and that were not given, whether they matter or not. */
  readonly notGiven: readonly string[];
  /** What texts an output may still be. */
  readonly could: ReadonlyMap<string, readonly string[]>;
}

export interface Asking {
  /** Null: whether it is in force is not asked. */
  readonly asOf: string | null;
  readonly paid?: readonly Paid[];
}

const nothing: ReadonlyMap<string, readonly string[]> = new Map();

/** Whether a rule is in force on a day; its first and last day count. */
export const inForceOn = ({ validFrom, validTo }: ReadyRule['rule'], day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

function statusOf({ met }: Decision, missing: readonly Missing[], more: boolean): Status {
  if (met === false) return 'ineligible';
  return more || missing.length > 0 || met === null ? 'possible' : 'eligible';
}

/** What a project would get by a rule. */
export function outcomeOf(ready: ReadyRule, facts: Facts, { asOf, paid = [] }: Asking): Outcome {
  const notGiven = ready.reads.filter(({ id }) => !facts.has(id)).map(({ id }) => id);
  const none = { ready, outputs: [], total: null, missing: [], more: false, could: nothing };
  if (asOf !== null && !inForceOn(ready.rule, asOf)) return { ...none, status: 'not_in_force', notGiven };
  const year = Number(asOf?.slice(0, 4) ?? 0);
  const first = decide(ready, facts, paid, year);
  if (first.met === false) return { ...none, status: 'ineligible', notGiven };
  if (!isOpen(first)) return answer(ready, first, { missing: [], more: false, notGiven, could: nothing });
  const { missing, more, decision, could } = settle(ready, facts, paid, year);
  return answer(ready, decision ?? first, { missing, more, notGiven, could });
}

function answer(
  ready: ReadyRule,
  decision: Decision,
  { missing, more, notGiven, could }: Pick<Outcome, 'missing' | 'more' | 'notGiven' | 'could'>,
): Outcome {
  const status = statusOf(decision, missing, more);
  const total = paidIn(ready, decision) ?? null;
  return { ready, status, outputs: decision.outputs, total, missing, more, notGiven, could };
}

/** The conditions of a rule one by one: where all must be met, each of them; else the whole. */
export function conditionsOf({ rule, readings }: ReadyRule, facts: Facts): readonly Condition[] {
  const parts = 'and' in rule.when ? rule.when.and : 'bool' in rule.when ? [] : [rule.when];
  return parts.map((expr) => {
    const met = formulaOf(expr, readings)(facts);
    return { expr, met: typeof met === 'boolean' ? met : null };
  });
}

const asNumber = (value: Rational | undefined) => (value ? Number((value.n * 10_000n) / value.d) / 10_000 : null);

/** How much of a cap is taken with an output and what was paid before, from 0 to 1; null: it has none. */
export function capUse({ value, capLeft }: DecidedOutput, cap: Rational | null): number | null {
  if (cap === null || capLeft === null || !isRational(value)) return null;
  return asNumber(over(plus(minus(cap, capLeft), value), cap));
}
