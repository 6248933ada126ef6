import { generalTrade, type Hit, type NameFacts, nameSupport, threshold } from './classification-score.rules.ts';
import type { LinkRules } from './enterprise.types.ts';
import type { Keyword } from './keyword.rules.ts';
import type { Scope } from './scope.rules.ts';

export interface CompiledLink {
  readonly link: LinkRules;
  readonly keywords: readonly Keyword[];
  readonly synonyms: readonly Keyword[];
  readonly exclusions: readonly Keyword[];
}

export interface Candidate {
  readonly compiled: CompiledLink;
  readonly hits: readonly Hit[];
}

const tradesOfGeneralist = 3;

const familyOf = ({ compiled: { link } }: Candidate) => link.parentId ?? link.id;

const isTrade = ({ compiled: { link } }: Candidate) =>
  link.capacityKinds.includes('DISTRIBUTION') && link.name !== generalTrade;

/**
 * A clause that runs across three trades or more of a chain tells a generalist: only the trade in the firm's name or at
 * the head of the clause holds, the rest is the chain's 综合贸易 where it has one.
 */
export function asGeneralist(scope: Scope, name: NameFacts, candidates: readonly Candidate[]): readonly Candidate[] {
  const trades = new Map<string, Set<string>>();
  const general = new Set<number>();
  for (const candidate of candidates) {
    for (const hit of candidate.hits) {
      if (hit.score < threshold) continue;
      const { link } = candidate.compiled;
      if (link.name === generalTrade) general.add(hit.match.clause);
      if (!isTrade(candidate)) continue;
      const key = `${link.industryId} ${hit.match.clause}`;
      const families = (trades.get(key) ?? new Set()).add(familyOf(candidate));
      trades.set(key, families);
      if (families.size >= tradesOfGeneralist) general.add(hit.match.clause);
    }
  }
  return candidates.flatMap((candidate) => {
    if (!isTrade(candidate)) return [candidate];
    const hits = candidate.hits.filter((hit) => {
      if (!general.has(hit.match.clause)) return true;
      const head = hit.match.item === scope.clauses[hit.match.clause]?.firstItem;
      return head || nameSupport(name.folded, hit.match.keyword) !== null;
    });
    return hits.length > 0 ? [{ ...candidate, hits }] : [];
  });
}

/** How much of a later clause a trade has to fill before the clause tells it. */
const shareOfTrade = 0.5;
/** And of the first clause, where it does not begin it: one of three goods, not one of four. */
const shareOfShortList = 0.3;
/** A list as long as this is a builder's or a shop's: one of its items, this small a part of it, tells nothing. */
const longList = 5;
const shareOfItem = 0.2;

interface Part {
  readonly items: Set<number>;
  /** The things named; 汽车+销售 and 汽车+零售 name one. */
  readonly words: Set<string>;
}

/** Of each clause, what a link's hits take of it. */
function partsOf({ hits }: Candidate): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>();
  for (const { match } of hits) {
    const part = parts.get(match.clause) ?? { items: new Set(), words: new Set() };
    part.items.add(match.item);
    part.words.add(match.words[0]?.word ?? '');
    parts.set(match.clause, part);
  }
  return parts;
}

/**
 * What a clause only lists among other things is no business of its own, unless the firm is named after it or the list
 * begins with it. Goods of a later clause have to fill half of it, with two of the link's words; one item of a long list never
 * holds. Licensed trades, places and makers are told by a single item.
 */
export function leadingInLists(scope: Scope, name: NameFacts, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.flatMap((candidate) => {
    const { capacityKinds } = candidate.compiled.link;
    const trade = capacityKinds[0] === 'DISTRIBUTION' && isTrade(candidate);
    const makers = capacityKinds[0] === 'PRODUCTION';
    if (!trade && !makers && capacityKinds[0] !== 'SERVICE' && capacityKinds[0] !== 'RD') return [candidate];
    const parts = partsOf(candidate);
    const hits = candidate.hits.filter(({ match, kind }) => {
      const clause = scope.clauses[match.clause];
      const part = parts.get(match.clause);
      if (!clause || !part || nameSupport(name.folded, match.keyword) !== null) return true;
      if (makers && kind !== 'RD') return true;
      const share = part.items.size / Math.max(1, clause.things);
      const sure = !match.keyword.source.includes('+') || part.words.size > 1;
      if (trade && match.clause > 0) return sure && share >= shareOfTrade;
      if (part.items.has(clause.firstItem)) return true;
      if (trade) return sure || share > shareOfShortList;
      if (makers) return share >= shareOfTrade;
      return share > shareOfItem || clause.things < longList;
    });
    return hits.length > 0 ? [{ ...candidate, hits }] : [];
  });
}
