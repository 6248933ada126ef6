import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import { compare, minus, plus, type Rational, zero } from '../platform/kernel/rational.ts';
import { readyRule } from './decide.rules.ts';
import type { GrantRow, GrantStage } from './grant.types.ts';
import type { Declarations, Rule } from './rule.types.ts';
import { amountIn, amountText, currencyOf } from './unit.rules.ts';

type Currency = 'CNY' | 'USD';
const sumUnits: Readonly<Record<Currency, string>> = { CNY: '万元', USD: '万美元' };

/** What one subject has by one clause in one year, in one currency. */
export interface LedgerLine {
  readonly subjectKey: string;
  readonly subjectName: string;
  readonly clauseId: string;
  readonly ruleId: string | null;
  readonly output: string | null;
  readonly year: number;
  readonly unit: string;
  /** Null: no such entry. */
  readonly sums: Readonly<Record<GrantStage, string | null>>;
  /** What the cap leaves after all that was paid, of the year or of the whole life; null: no cap is known. */
  readonly capLeft: string | null;
  readonly entries: readonly GrantRow[];
}

const decimal = /^\d{1,14}(\.\d{1,6})?$/;

/** The amount of an entry in the smallest unit of its currency. Throws INVALID for less than a fen, or no number. */
export function grantAmount(amount: string, unit: string): string {
  const text = amount.trim().replaceAll(/[,，\s]/gu, '');
  const refuse = (zh: string, en: string) =>
    new InvalidError('valueInvalid', {
      field: 'amount',
      params: { field: said('金额', 'Amount'), detail: said(zh, en) },
    });
  if (currencyOf(unit) === null) throw refuse(`没有单位“${unit}”`, `there is no unit "${unit}"`);
  if (!decimal.test(text)) throw refuse(`“${amount}”应为不小于零的数`, `"${amount}" is a number of zero or more`);
  const exact = amountIn(text, unit);
  if (exact.n % exact.d !== 0n) throw refuse('不能细于一分', 'it has no part of a fen');
  return text;
}

const add = (sum: Rational | null, { amount, unit }: GrantRow): Rational => plus(sum ?? zero, amountIn(amount, unit));

/** What a cap leaves; that of a year counts what was paid in it alone. */
function leftOf(
  { ruleId, output, year, subjectKey }: GrantRow,
  entries: readonly GrantRow[],
  rules: ReadonlyMap<string, Rule>,
  declarations: Declarations,
): string | null {
  const rule = ruleId === null ? undefined : rules.get(ruleId);
  const ready = rule && readyRule(rule, declarations).outputs.find(({ key }) => key === output);
  if (!ready?.cap) return null;
  const { amount, scope } = ready.cap;
  const left = entries
    .filter((each) => each.stage === 'PAID' && each.subjectKey === subjectKey)
    .filter((each) => each.ruleId === ruleId && each.output === output && (scope !== 'year' || each.year === year))
    .reduce((rest, each) => minus(rest, amountIn(each.amount, each.unit)), amount);
  return amountText(compare(left, zero) < 0 ? zero : left, ready.output.unit);
}

/** The ledger by subject, clause, year and currency: what was promised, applied for, approved and paid side by side. */
export function ledgerLines(
  entries: readonly GrantRow[],
  rules: ReadonlyMap<string, Rule>,
  declarations: Declarations,
): readonly LedgerLine[] {
  const groups = new Map<string, GrantRow[]>();
  for (const entry of entries) {
    const { subjectKey, clauseId, ruleId, output, year, unit } = entry;
    const key = JSON.stringify([subjectKey, clauseId, ruleId, output, year, currencyOf(unit)]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((group): readonly LedgerLine[] => {
    const [first] = group;
    if (!first) return [];
    const { subjectKey, subjectName, clauseId, ruleId, output, year } = first;
    const unit = sumUnits[currencyOf(first.unit) ?? 'CNY'];
    const sumOf = (stage: GrantStage): string | null => {
      const sum = group.filter((each) => each.stage === stage).reduce<Rational | null>(add, null);
      return sum && amountText(sum, unit);
    };
    const sums = {
      ...{ PROMISED: sumOf('PROMISED'), APPLIED: sumOf('APPLIED') },
      ...{ APPROVED: sumOf('APPROVED'), PAID: sumOf('PAID') },
    };
    const capLeft = leftOf(first, entries, rules, declarations);
    return [{ subjectKey, subjectName, clauseId, ruleId, output, year, unit, sums, capLeft, entries: group }];
  });
}
