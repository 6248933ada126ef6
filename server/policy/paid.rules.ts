import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import type { Paid } from './decide.rules.ts';
import type { Rule } from './rule.types.ts';
import type { PaidRow } from './rule-store.types.ts';
import { amountIn, currencyOf } from './unit.rules.ts';

const name = said('已用额度', 'What was paid');
const refusal = (zh: string, en: string) =>
  new InvalidError('valueInvalid', { field: 'paid', params: { field: name, detail: said(zh, en) } });
const decimal = /^\d{1,18}(\.\d{1,8})?$/;

/**
 * What was paid, as caps are reckoned with it; what a rule of the past paid changes nothing. Throws INVALID for an amount
 * that is none, or in another currency than its rule pays: the two never mix.
 */
export function paidFrom(rows: readonly PaidRow[], book: readonly { readonly rule: Rule }[]): readonly Paid[] {
  return rows.flatMap(({ ruleId, output, year, amount, unit }): readonly Paid[] => {
    const known = book.find(({ rule }) => rule.id === ruleId)?.rule.outputs[output];
    if (!known) return [];
    const given = amount.trim();
    if (!decimal.test(given)) throw refusal(`“${amount}”应为不小于零的数`, `"${amount}" is a number of zero or more`);
    if (currencyOf(unit) === null || currencyOf(unit) !== currencyOf(known.unit))
      throw refusal(
        `“${unit}”与规则的单位“${known.unit ?? ''}”不是同一币种`,
        `"${unit}" is not the currency that the rule pays`,
      );
    return [{ rule: ruleId, output, year, amount: amountIn(given, unit) }];
  });
}
