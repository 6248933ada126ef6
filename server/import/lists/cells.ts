import { z } from 'zod';
import { isDay } from '../../platform/kernel/dates.ts';
import { said } from '../../platform/kernel/language.ts';
import { columnTitle } from '../column-titles.rules.ts';
import type { SheetShape } from '../import.types.ts';
import { widthColumn } from '../sheet.rules.ts';
import { asIssue } from '../told.rules.ts';

/** A column of a list: its title, and the other names that it goes by. */
export function column(title: string, required: boolean, ...others: readonly string[]): SheetShape['columns'][number] {
  return { names: [title, ...others], required };
}

/** The shape of a row by the titles of its columns; a line of another width is refused as a whole. */
export function cells<S extends z.ZodRawShape>(shape: S) {
  return z.object({ [widthColumn]: z.undefined(asIssue('width')).optional(), ...shape });
}

/** A cell that may be empty. */
export const text = z
  .string()
  .nullish()
  .transform((value) => (value === undefined || value === '' ? null : value));

/** What is said of a cell that says nothing. */
export const missingIssue = (title: string): string => asIssue('missing', { title: columnTitle(title) });

/** A cell that must say something. */
export function required(title: string) {
  const missing = missingIssue(title);
  return z.string(missing).min(1, missing);
}

/** Words of one cell: 、 ； ; | and line breaks part them. */
export const words = text.transform((value) =>
  value === null ? [] : [...new Set(value.split(/[、；;|\n]+/).flatMap((word) => word.trim() || []))],
);

const datePattern = /^(\d{4})(?:[-/.年])?(?:(\d{1,2})(?:[-/.月])?(?:(\d{1,2})日?(?:[\sT].*)?)?)?$/;

/** A date as far as it is said: `1994-12-28`, `1994-12` or `1994`; null when the text is none. */
export function dateOf(value: string): string | null {
  const parts = datePattern.exec(value.normalize('NFKC').trim());
  if (!parts) return null;
  const [, year = '', month, day] = parts;
  const written = [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  return isDay(`${written}-01-01`.slice(0, 10)) ? written : null;
}

/** A day, written YYYY-MM-DD. */
export const day = text.transform((value, context) => {
  if (value === null) return null;
  const date = dateOf(value);
  if (date?.length === 10) return date;
  context.addIssue({ code: 'custom', message: asIssue('notDate') });
  return z.NEVER;
});

/** A day, month or year, as far as the list knows. */
export const someDate = text.transform((value, context) => {
  if (value === null) return null;
  const date = dateOf(value);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: asIssue('notDate') });
  return z.NEVER;
});

const numeral = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** A number as a list writes it; null when the text is none. */
export function numberOf(value: string): number | null {
  const plain = value.normalize('NFKC').trim();
  return plain !== '' && numeral.test(plain) ? Number(plain.replaceAll(',', '')) : null;
}

/** A number, with thousands separators or without. */
export const number = text.transform((value, context) => {
  if (value === null) return null;
  const read = numberOf(value);
  if (read !== null && Number.isFinite(read)) return read;
  context.addIssue({ code: 'custom', message: asIssue('notNumber') });
  return z.NEVER;
});

/** A share from 0 to 1: `51%`, or a decimal below 1; a bare `51` or `1` could mean either and is not guessed. */
export const share = text.transform((value, context) => {
  if (value === null) return null;
  const plain = value.normalize('NFKC').trim();
  const percent = plain.endsWith('%');
  const read = numberOf(percent ? plain.slice(0, -1) : plain);
  const part = read !== null && percent ? read / 100 : read;
  if (part !== null && part >= 0 && part <= 1 && (percent || part < 1)) return part;
  context.addIssue({ code: 'custom', message: asIssue('notShare') });
  return z.NEVER;
});

/** One of the words that a list uses, as what it stands for. */
export function choice<T extends string>(title: string, meanings: Readonly<Record<string, T>>) {
  return text.transform((value, context): T => {
    const meaning = value === null ? undefined : meanings[value.trim()];
    if (meaning !== undefined) return meaning;
    const words = Object.keys(meanings);
    const known = said(words.join('、'), words.join(', '));
    const message = value === null ? missingIssue(title) : asIssue('notOneOf', { known });
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** One of the words that a list uses, as what it stands for; null: the cell is empty. */
export function optionalChoice<T extends string>(meanings: Readonly<Record<string, T>>) {
  return text.transform((value, context): T | null => {
    if (value === null) return null;
    const meaning = meanings[value.trim()];
    if (meaning !== undefined) return meaning;
    const words = Object.keys(meanings);
    const known = said(words.join('、'), words.join(', '));
    context.addIssue({ code: 'custom', message: asIssue('notOneOf', { known }) });
    return z.NEVER;
  });
}
