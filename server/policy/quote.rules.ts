import { createHash } from 'node:crypto';

/** What is known of a quote without its text: how long it is without white space, and the SHA-256 of that in UTF-8. */
export interface QuoteMark {
  readonly length: number;
  readonly sha256: string;
}

/** A text without its white space: line breaks and indents of a document say nothing. */
export const normalised = (text: string): string => text.replaceAll(/\s+/gu, '');

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The mark of a quote. */
export function markOf(quote: string): QuoteMark {
  const text = normalised(quote);
  return { length: text.length, sha256: hashOf(text) };
}

export interface FoundQuote {
  readonly quote: string;
  /** Where it stands in the normalised text. */
  readonly start: number;
  readonly end: number;
}

/** Finds the quote that a mark stands for in a normalised document; null: it is not in there word for word. */
export function quoteIn(text: string, { length, sha256 }: QuoteMark): FoundQuote | null {
  for (let start = 0; start + length <= text.length; start += 1) {
    const quote = text.slice(start, start + length);
    if (hashOf(quote) === sha256) return { quote, start, end: start + length };
  }
  return null;
}
