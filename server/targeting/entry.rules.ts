import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import type { CoreFactor } from './mode.types.ts';

const lengths = { factors: 300, reason: 300, source: 200, text: 500, measure: 30, unit: 20 } as const;
const names = {
  reason: said('理由', 'Reason'),
  source: said('依据', 'Source'),
  text: said('内容', 'Text'),
  factors: said('有哪些', 'Which'),
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

/** Core factors that are there and that are not. Throws INVALID where one is both, or none is said of any. */
export function checkFactors(present: readonly CoreFactor[], absent: readonly CoreFactor[]): void {
  const refuse = (detail: ReturnType<typeof said<string>>) =>
    new InvalidError('valueInvalid', {
      field: 'factors',
      params: { field: said('核心要素', 'Core factors'), detail },
    });
  if (present.length + absent.length === 0) {
    throw refuse(said('至少标明一项有或没有', 'say of at least one whether it is there'));
  }
  if (present.some((each) => absent.includes(each))) {
    throw refuse(said('同一项不能既有又没有', 'one cannot be there and not be there'));
  }
}

const mostSuppliers = 100_000;

/** Where a link is got from. Throws INVALID. */
export function checkSupplyAt({
  outside,
  selfSupply,
}: {
  readonly outside: number | null;
  readonly selfSupply: number | null;
}): void {
  const refuse = (field: string, name: ReturnType<typeof said<string>>, detail: ReturnType<typeof said<string>>) =>
    new InvalidError('valueInvalid', { field, params: { field: name, detail } });
  const suppliers = said('外部供应商数', 'Suppliers outside');
  if (outside === null && selfSupply === null) {
    const detail = said(
      '它和自给率至少填一项，没有数就不要录入',
      'give it or self-sufficiency; enter nothing where neither is known',
    );
    throw refuse('outside', suppliers, detail);
  }
  if (outside !== null && (!Number.isInteger(outside) || outside < 0 || outside > mostSuppliers)) {
    throw refuse(
      'outside',
      suppliers,
      said(`须是 0 到 ${mostSuppliers} 的整数`, `it is a whole number from 0 to ${mostSuppliers}`),
    );
  }
  if (selfSupply !== null && !(selfSupply >= 0 && selfSupply <= 1)) {
    throw refuse(
      'selfSupply',
      said('自给率', 'Self-sufficiency'),
      said('须在 0 到 100% 之间', 'it lies between 0 and 100 %'),
    );
  }
}
