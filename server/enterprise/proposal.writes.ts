import type { Fact } from '../platform/facts/fact-kind.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { classificationVersion } from './classification.rules.ts';
import type { Proposal } from './classification.types.ts';
import { occupiesFact } from './enterprise.facts.ts';

/** An occupation as the map has it. */
export interface KnownOccupation {
  readonly id: string;
  readonly linkId: string;
  readonly state: string;
  readonly evidence: string | null;
  readonly kind: string;
  /** Null: a person or a list named it, not the classifier. */
  readonly ruleVersion: string | null;
}

const evidenceLength = 160;

/** The evidence as a sentence: the clause, what it matched, which rules, how sure. */
function evidenceOf({ clause, words, keywords, confidence }: Proposal): string {
  const at = clause === null ? '企业名称或行业代码' : `经营范围“${clause.trim()}”`;
  const cut = [...at].length > evidenceLength ? `${[...at].slice(0, evidenceLength).join('')}…` : at;
  const found = [...new Set(words.map(({ word }) => word))].join('、');
  const by = keywords.length > 0 ? `（${keywords.join(' ')}）` : '';
  return `${cut}；命中：${found}${by}；规则 ${classificationVersion}；可信度 ${confidence.toFixed(2)}`;
}

/**
 * The occupations a classifier proposes, each with its words and their places in the scope, and the ids of those it
 * proposed before and no longer does. What a person judged stays as it is.
 */
export function occupationsOf(
  id: string,
  proposals: readonly Proposal[],
  known: readonly KnownOccupation[],
  sourceIds: readonly string[],
): { readonly facts: readonly Fact[]; readonly withdrawn: readonly string[] } {
  const byLink = new Map(known.map((occupation) => [occupation.linkId, occupation]));
  const facts = proposals.flatMap((proposal): Fact[] => {
    const before = byLink.get(proposal.linkId);
    const evidence = evidenceOf(proposal);
    if (before && (before.state !== 'TO_REVIEW' || before.ruleVersion === null)) return [];
    if (before && before.evidence === evidence && before.kind === proposal.kind) return [];
    const props = {
      ...{ kind: proposal.kind, evidence, confidence: proposal.confidence, ruleVersion: classificationVersion },
      keywords: proposal.keywords,
      matchedWords: proposal.words.map(({ word }) => word),
      matchedIn: proposal.words.map((word) => word.in),
      matchedAt: proposal.words.map(({ at }) => at),
      reasons: proposal.reasons,
      ...(before ? {} : { role: 'SUPPORTING', state: 'TO_REVIEW', reason: null, confirmedBy: null, asOf: null }),
      sourceIds,
    };
    const to = proposal.linkId;
    return [{ kind: occupiesFact, id: before?.id ?? relationId(id, to), from: id, to, props }];
  });
  const proposed = new Set(proposals.map(({ linkId }) => linkId));
  const withdrawn = known
    .filter(({ state, ruleVersion, linkId }) => state === 'TO_REVIEW' && ruleVersion !== null && !proposed.has(linkId))
    .map((occupation) => occupation.id);
  return { facts, withdrawn };
}
