/** A word that a placement stands on, and its place in the text that `in` names. */
export interface WordMatch {
  readonly word: string;
  readonly in: string;
  readonly at: number;
}

export interface Piece {
  readonly at: number;
  readonly text: string;
  readonly marked: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
const clauseEnd = /[；;。]/;
/** A clause longer than this is cut around its words. */
const longClause = 90;
const around = 30;

/** Where the words stand in the text, in order and without overlaps; a place that holds something else is left out. */
function spansOf(text: string, matches: readonly WordMatch[], where: string): readonly Span[] {
  const found = matches
    .filter((match) => match.in === where)
    .map(({ at, word }) => ({ start: at, end: at + word.length, word }))
    .filter(({ start, end, word }) => plain(text.slice(start, end)) === plain(word))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: Span[] = [];
  for (const { start, end } of found) {
    const last = spans.at(-1);
    if (last && start < last.end) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else spans.push({ start, end });
  }
  return spans;
}

function cut(text: string, spans: readonly Span[], { start, end }: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    if (span.start > from) pieces.push({ at: from, text: text.slice(from, span.start), marked: false });
    pieces.push({ at: span.start, text: text.slice(span.start, span.end), marked: true });
    from = span.end;
  }
  if (from < end) pieces.push({ at: from, text: text.slice(from, end), marked: false });
  return pieces;
}

/** The whole text, parted where matched words begin and end. */
export function markedText(text: string, matches: readonly WordMatch[], where: 'NAME' | 'SCOPE'): readonly Piece[] {
  return cut(text, spansOf(text, matches, where), { start: 0, end: text.length });
}

function clauseAround(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && !clauseEnd.test(text[start - 1] ?? '')) start -= 1;
  while (end < text.length && !clauseEnd.test(text[end] ?? '')) end += 1;
  if (end - start <= longClause) return { start, end };
  return { start: Math.max(start, span.start - around), end: Math.min(end, span.end + around) };
}

/** Only the clauses of the text that hold matched words, each parted where the words begin and end. */
export function markedClauses(text: string, matches: readonly WordMatch[]): readonly (readonly Piece[])[] {
  const spans = spansOf(text, matches, 'SCOPE');
  const clauses: Span[] = [];
  for (const span of spans) {
    const clause = clauseAround(text, span);
    const last = clauses.at(-1);
    if (last && clause.start <= last.end) clauses[clauses.length - 1] = { start: last.start, end: clause.end };
    else clauses.push(clause);
  }
  return clauses.map((clause) => cut(text, spans, clause));
}
