/** A name made comparable: NFKC (full-width brackets and digits become half-width), no white space, upper case. */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, '').toUpperCase();
}

const luceneSpecial = /[+\-&|!(){}[\]^"~*?:\\/<>=]/g;

/**
 * Turns what a user typed into a Lucene query of escaped terms that must all occur (safety requirement C6):
 * NFKC, control characters to blanks, at most 100 characters and 8 terms, operators as plain words. Empty: null.
 */
export function luceneQuery(text: string): string | null {
  const plain = [...text.normalize('NFKC').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')].slice(0, 100).join('');
  const terms = plain.split(/\s+/).filter((term) => /[\p{L}\p{N}]/u.test(term));
  if (terms.length === 0) return null;
  return terms
    .slice(0, 8)
    .map((term) => (/^(AND|OR|NOT|TO)$/.test(term) ? term.toLowerCase() : term))
    .map((term) => `+"${term.replaceAll(luceneSpecial, '\\$&')}"`)
    .join(' ');
}
