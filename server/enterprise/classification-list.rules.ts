import { type Hit, type NameFacts, nameSupport, threshold } from './classification-score.rules.ts';
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

/** The link that takes in firms whose one clause runs across a chain's trades. */
const generalTrade = '综合贸易';
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

/** What a later clause must be made of, at least, before it tells a trade. */
const shareOfTrade = 0.5;
const worksOfBuilder = 5;
const shareOfWork = 0.2;

/**
 * Goods that a later clause only lists among others are no trade of their own: there they make up half of it, or the
 * firm is named after them. Nor is one of many works in a builder's list, unless the list begins with it.
 */
export function leadingInLists(
  scope: Scope,
  name: NameFacts,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  return candidates.flatMap((candidate) => {
    const itemsOf = new Map<number, Set<number>>();
    const wordsOf = new Map<number, Set<string>>();
    for (const { match } of candidate.hits) {
      itemsOf.set(match.clause, (itemsOf.get(match.clause) ?? new Set()).add(match.item));
      wordsOf.set(match.clause, (wordsOf.get(match.clause) ?? new Set()).add(match.keyword.source));
    }
    const { capacityKinds } = candidate.compiled.link;
    const trade = isTrade(candidate);
    const hits = candidate.hits.filter(({ match }) => {
      const clause = scope.clauses[match.clause];
      const items = itemsOf.get(match.clause) ?? new Set();
      if (!clause || nameSupport(name.folded, match.keyword) !== null) return true;
      const share = items.size / Math.max(1, clause.things);
      const sure = match.keyword.parts.length === 1 || (wordsOf.get(match.clause)?.size ?? 0) > 1;
      if (trade) return match.clause === 0 || (share >= shareOfTrade && sure);
      if (capacityKinds.includes('DISTRIBUTION')) return true;
      return clause.things < worksOfBuilder || items.has(clause.firstItem) || share > shareOfWork;
    });
    return hits.length > 0 ? [{ ...candidate, hits }] : [];
  });
}
