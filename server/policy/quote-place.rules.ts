import { type QuoteMark, quoteIn } from './quote.rules.ts';

/** A document without its white space, with the place of every letter in the text. */
export interface Plain {
  readonly text: string;
  readonly places: readonly number[];
}

export function plainOf(text: string): Plain {
  const letters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (/\s/u.test(letter)) continue;
    letters.push(letter);
    places.push(at);
  }
  return { text: letters.join(''), places };
}

/** Where a quote begins and ends in the text itself, white space inside it included. */
export interface QuotePlace {
  readonly start: number;
  readonly end: number;
}

/** Finds the quote that a mark stands for; null: it is not in there word for word. */
export function placeIn(plain: Plain, mark: QuoteMark): QuotePlace | null {
  const found = quoteIn(plain.text, mark);
  if (!found) return null;
  const start = plain.places[found.start];
  const last = plain.places[found.end - 1];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}
