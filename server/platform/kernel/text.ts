/** A name made comparable: NFKC (full-width brackets and digits become half-width), no white space, upper case. */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, '').toUpperCase();
}

const luceneSpecial = /[+\-&|!(){}[\]^"~*?:\\/<>=\s]/g;

/** A text as one term of a Lucene query: no character of it is an operator (safety requirement C6). */
export function luceneTerm(text: string): string {
  const term = /^(AND|OR|NOT|TO)$/.test(text) ? text.toLowerCase() : text;
  return term.replaceAll(luceneSpecial, '\\$&');
}

/** The words of what a user typed: NFKC, control characters to blanks, at most 100 characters and 8 words. */
export function typedWords(text: string): readonly string[] {
  const plain = [...text.normalize('NFKC').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')].slice(0, 100).join('');
  return plain
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 8);
}

/** Turns what a user typed into a Lucene query of escaped terms that must all occur. Empty: null. */
export function luceneQuery(text: string): string | null {
  const words = typedWords(text);
  return words.length === 0 ? null : words.map((word) => `+"${luceneTerm(word)}"`).join(' ');
}
