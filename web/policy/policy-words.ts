import { text } from './policy.text.ts';

const units = new Map<string, string>(Object.entries(text.units));

/** A unit as the language of the page calls it. */
export const unitWord = (unit: string | null): string => (unit === null ? '' : (units.get(unit) ?? unit));

/** A text that a rule comes to; `none` stands for no grade at all. */
export const outcomeWord = (word: string): string => (word === 'none' ? text.noGrade : word);
