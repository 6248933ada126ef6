import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import type { CostItem } from './place-book.types.ts';

/** Each item has one unit, so that two places can be compared. */
export const costWords: Readonly<
  Record<CostItem, { readonly name: InLanguages<string>; readonly unit: InLanguages<string> }>
> = {
  RENT: { name: said('厂房、办公租金', 'Rent'), unit: said('元/㎡·月', 'yuan/㎡ a month') },
  LAND: { name: said('工业用地', 'Industrial land'), unit: said('元/亩', 'yuan/mu') },
  POWER: { name: said('用电', 'Power'), unit: said('元/千瓦时', 'yuan/kWh') },
  LABOUR: { name: said('用工', 'Labour'), unit: said('元/人·月', 'yuan a person a month') },
  FREIGHT: { name: said('运费', 'Freight'), unit: said('元/吨·公里', 'yuan a tonne-kilometre') },
  TAX: { name: said('实际税负', 'Effective tax'), unit: said('%', '%') },
};

const decimal = /^\d{1,12}(\.\d{1,4})?$/;

/** An amount as a plain decimal: separators of thousands go, noughts too many as well. Throws INVALID. */
export function priceAmount(given: string): string {
  const text = given.replaceAll(/[\s,，]/gu, '');
  if (decimal.test(text))
    return text
      .replace(/^0+(?=\d)/, '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
  const detail = said(
    '应为不带单位、不小于零的数，最多四位小数，例如 0.6835',
    'it is a number of zero or more without a unit, such as 0.6835',
  );
  throw new InvalidError('valueInvalid', { field: 'amount', params: { field: said('价格', 'Price'), detail } });
}

const lengths = { name: 60, owner: 60, text: 300, note: 200 } as const;
const names = {
  name: said('场景名称', 'Name'),
  owner: said('业主单位', 'Owner'),
  text: said('需求', 'What is wanted'),
  note: said('说明', 'Note'),
} as const;

/** A text that may be left out, but not be too long. Throws INVALID. */
export function placeText(field: keyof typeof lengths, given: string | null | undefined): string | null {
  const text = given?.trim() ?? '';
  const length = [...text].length;
  if (length <= lengths[field]) return text === '' ? null : text;
  throw new InvalidError('textTooLong', { field, params: { field: names[field], max: lengths[field], length } });
}

/** The name of a scenario. Throws INVALID where it says nothing. */
export function scenarioName(given: string): string {
  const name = placeText('name', given);
  if (name !== null) return name;
  const detail = said('没有写', 'it is empty');
  throw new InvalidError('valueInvalid', { field: 'name', params: { field: names.name, detail } });
}

/** The last day of a scenario. Throws INVALID where it lies before its first. */
export function scenarioUntil(on: string, until: string | null | undefined): string | null {
  if (until === null || until === undefined || until >= on) return until ?? null;
  const detail = said('早于发布日期', 'it is before the first day');
  throw new InvalidError('valueInvalid', { field: 'until', params: { field: said('截止日期', 'Last day'), detail } });
}
