import type { DocumentRow } from './policy.types.ts';
import { type Level, levels } from './rule.types.ts';
import { standingOf } from './standing.rules.ts';

/** How complete a package is: what is there by level, and what of it cannot be relied on yet. */
export interface Gauge {
  readonly levels: readonly { readonly level: Level; readonly documents: number; readonly inForce: number }[];
  /** 待核: they bear no date. */
  readonly unverified: number;
  /** Expired, or another one took their place. */
  readonly expired: number;
  readonly clauses: number;
  /** Clauses whose words are not shown: the document was not uploaded, or does not hold them word for word. */
  readonly unresolved: number;
}

/** The gauge of a package on a day; a level without documents is told, never left out. */
export function gaugeOf(documents: readonly DocumentRow[], day: string): Gauge {
  const dated = documents.map((document) => ({ document, standing: standingOf(document, documents, day) }));
  const count = (kept: (each: (typeof dated)[number]) => boolean) => dated.filter(kept).length;
  const clauses = documents.flatMap((document) => document.clauses);
  return {
    levels: levels.map((level) => ({
      level,
      documents: count(({ document }) => document.level === level),
      inForce: count(({ document, standing }) => document.level === level && standing === 'IN_FORCE'),
    })),
    unverified: count(({ standing }) => standing === 'UNVERIFIED'),
    expired: count(({ standing }) => standing === 'EXPIRED' || standing === 'SUPERSEDED'),
    clauses: clauses.length,
    unresolved: clauses.filter(({ quote }) => quote === null).length,
  };
}
