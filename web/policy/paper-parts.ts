/** A stretch of an uploaded text, as a person has it now; it reaches to the next one. */
export interface Stretch {
  readonly start: number;
  /** With the numbers above it; empty: it has none, or was cut by hand. */
  readonly number: string;
  readonly heading: string;
  readonly clause: boolean;
}

/** Joins a stretch to the one before it. */
export const joined = (parts: readonly Stretch[], at: number): readonly Stretch[] =>
  at === 0 ? parts : parts.filter((_, index) => index !== at);

/** Cuts the text at a place. */
export function cutAt(parts: readonly Stretch[], start: number): readonly Stretch[] {
  if (parts.some((part) => part.start === start)) return parts;
  const cut: Stretch = { start, number: '', heading: '', clause: true };
  return [...parts, cut].sort((a, b) => a.start - b.start);
}

/** Changes what a stretch is called, or whether it is cited. */
export const changed = (
  parts: readonly Stretch[],
  at: number,
  change: Partial<Pick<Stretch, 'heading' | 'clause'>>,
): readonly Stretch[] => parts.map((part, index) => (index === at ? { ...part, ...change } : part));

/** The words of a stretch. */
export const wordsOf = (text: string, parts: readonly Stretch[], at: number): string =>
  text.slice(parts[at]?.start ?? 0, parts[at + 1]?.start ?? text.length);

/** The lines of a stretch after its first, with their places: where it can be cut. */
export function linesOf(text: string, parts: readonly Stretch[], at: number) {
  const from = parts[at]?.start ?? 0;
  const lines: { readonly start: number; readonly words: string }[] = [];
  let start = from;
  for (const words of wordsOf(text, parts, at).split('\n')) {
    if (start > from && words.trim() !== '') lines.push({ start, words });
    start += words.length + 1;
  }
  return lines;
}

interface Placed {
  readonly id: string;
  readonly quoteStart: number | null;
  readonly quoteEnd: number | null;
}

/** A piece of a stretch with the clauses whose words it is part of. */
export interface QuotedPiece {
  readonly at: number;
  readonly text: string;
  readonly clauses: readonly string[];
  readonly hit: boolean;
}

/** A stretch cut at the clauses that stand in it, and at the words that were searched for; places are of the whole text. */
export function quotedPieces(
  article: { readonly text: string; readonly start: number; readonly end: number },
  clauses: readonly Placed[],
  words: string,
): readonly QuotedPiece[] {
  const { text, start, end } = article;
  const hits: (readonly [number, number])[] = [];
  for (const word of words.split(/\s+/).filter((each) => each !== '')) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      hits.push([start + at, start + at + word.length]);
    }
  }
  const placed = clauses.flatMap(({ id, quoteStart, quoteEnd }) =>
    quoteStart === null || quoteEnd === null ? [] : [{ id, from: quoteStart, to: quoteEnd }],
  );
  const edges = [start, end, ...placed.flatMap(({ from, to }) => [from, to]), ...hits.flat()];
  const cuts = [...new Set(edges)].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start;
    return {
      at: from,
      text: text.slice(from - start, to - start),
      clauses: placed.filter((each) => each.from <= from && to <= each.to).map(({ id }) => id),
      hit: hits.some(([a, b]) => a <= from && to <= b),
    };
  });
}
