import { text } from './policy.text.ts';

/** A text that a rule comes to; `none` stands for no grade at all. */
export const outcomeWord = (word: string): string => (word === 'none' ? text.noGrade : word);
