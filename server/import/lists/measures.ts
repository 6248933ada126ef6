import { z } from 'zod';
import { loadOf } from '../../carrier/load.rules.ts';
import { areaFromMu, areaFromSquareMetres } from '../../platform/kernel/area.ts';
import { toScaled } from '../../platform/kernel/decimal.ts';
import { moneyFrom } from '../../platform/kernel/money.ts';
import { asIssue } from '../told.rules.ts';
import { numberOf, text } from './cells.ts';

const plain = (value: string): string => value.normalize('NFKC').trim().replaceAll(',', '');
const digits = /^\d+(?:\.(\d+))?$/;

/** A positive decimal of so many places, or 0 too, by what reads it exactly. */
function exact(places: number, read: (decimal: string) => bigint, orZero = false) {
  return text.transform((value, context): number | null => {
    if (value === null) return null;
    const given = plain(value);
    const fraction = digits.exec(given)?.[1]?.replace(/0+$/, '') ?? '';
    const number = digits.test(given) && fraction.length <= places ? read(given) : -1n;
    if (number >= (orZero ? 0n : 1n) && number <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(number);
    context.addIssue({ code: 'custom', message: asIssue(orZero ? 'notExactOrZero' : 'notExact', { places }) });
    return z.NEVER;
  });
}

/** An area in ㎡, as hundredths of one. */
export const squareMetres = exact(2, (value) => areaFromSquareMetres(value).hundredths);

/** An area in 亩, as hundredths of a ㎡. */
export const mu = exact(4, (value) => areaFromMu(value).hundredths);

/** An amount in 元, in fen. */
export const yuan = exact(2, (value) => moneyFrom(value).fen);

/** An amount in 万元, in fen: six places of it are whole fen. */
export const tenThousandYuan = exact(6, (value) => toScaled(value, 6));

/** An amount in 万元 that may be none, in fen. */
export const tenThousandYuanOrNone = exact(6, (value) => toScaled(value, 6), true);

/** A number between two others. */
export function within(min: number, max: number, whole = false) {
  return text.transform((value, context): number | null => {
    if (value === null) return null;
    const number = numberOf(value);
    if (number !== null && number >= min && number <= max && (!whole || Number.isInteger(number))) return number;
    context.addIssue({ code: 'custom', message: asIssue('notWithin', { min, max }) });
    return z.NEVER;
  });
}

/** A load on floors, in kN/㎡. */
export const load = text.transform((value, context): number | null => {
  if (value === null) return null;
  const read = loadOf(value);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: asIssue('notLoad') });
  return z.NEVER;
});
