import type { DatedPaper } from './paper.types.ts';

export const lineages = ['BEFORE', 'THIS', 'AFTER'] as const;
export type Lineage = (typeof lineages)[number];

export interface Succession {
  readonly paper: DatedPaper;
  readonly lineage: Lineage;
}

/** A document that says of itself that it takes its own place stands in its line once. */
function lineOf(from: DatedPaper, next: (paper: DatedPaper) => readonly DatedPaper[]): readonly DatedPaper[] {
  const found = new Map<string, DatedPaper>([[from.id, from]]);
  const open = [from];
  for (let paper = open.shift(); paper; paper = open.shift()) {
    for (const other of next(paper)) {
      if (found.has(other.id)) continue;
      found.set(other.id, other);
      open.push(other);
    }
  }
  return [...found.values()].slice(1);
}

/** The documents that one took the place of, the earliest first, itself, and those that took its place. */
export function successionOf(id: string, papers: readonly DatedPaper[]): readonly Succession[] {
  const own = papers.find((paper) => paper.id === id);
  if (!own) return [];
  const before = lineOf(own, (paper) => papers.filter((other) => other.id === paper.supersedes));
  const after = lineOf(own, (paper) => papers.filter((other) => other.supersedes === paper.id));
  const later = after.filter((paper) => !before.includes(paper));
  return [
    ...before.toReversed().map((paper): Succession => ({ paper, lineage: 'BEFORE' })),
    { paper: own, lineage: 'THIS' },
    ...later.map((paper): Succession => ({ paper, lineage: 'AFTER' })),
  ];
}
