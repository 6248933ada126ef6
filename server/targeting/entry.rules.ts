import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';

const lengths = { reason: 300, source: 200, text: 500, measure: 30, unit: 20 } as const;
const names = {
  reason: said('理由', 'Reason'),
  source: said('依据', 'Source'),
  text: said('内容', 'Text'),
  measure: said('指标', 'Measure'),
  unit: said('单位', 'Unit'),
} as const;

type TextField = keyof typeof lengths;

/** A text that must say something and not too much. Throws INVALID. */
export function entryText(field: TextField, given: string): string {
  const text = given.trim();
  const length = [...text].length;
  if (text === '') {
    if (field === 'source') throw new InvalidError('sourceRequired', { field });
    throw new InvalidError('valueInvalid', {
      field,
      params: { field: names[field], detail: said('没有写', 'it is empty') },
    });
  }
  if (length <= lengths[field]) return text;
  throw new InvalidError('textTooLong', { field, params: { field: names[field], max: lengths[field], length } });
}

/** A day that people judge or note on. Throws INVALID when it has not come yet. */
export function entryDay(on: string, today: string): string {
  if (on > today) throw new InvalidError('dateInFuture', { field: 'on', params: { value: on } });
  return on;
}

const firstYear = 1949;

/** The numbers of a reference count. Throws INVALID. */
export function checkCount({ year, value }: { readonly year: number; readonly value: number }, today: string): void {
  const refuse = (field: string, name: ReturnType<typeof said<string>>, detail: ReturnType<typeof said<string>>) =>
    new InvalidError('valueInvalid', { field, params: { field: name, detail } });
  const last = Number(today.slice(0, 4));
  if (!Number.isInteger(year) || year < firstYear || year > last) {
    const detail = said(`须是 ${firstYear} 到 ${last} 之间的年份`, `it is a year from ${firstYear} to ${last}`);
    throw refuse('year', said('年份', 'Year'), detail);
  }
  if (!Number.isFinite(value) || value < 0) {
    throw refuse('value', said('数值', 'Value'), said('须是不小于 0 的数', 'it is a number of 0 or more'));
  }
}
