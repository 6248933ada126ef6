import { classificationVersion } from '../../enterprise/classification.rules.ts';
import type { Proposal } from '../../enterprise/classification.types.ts';
import type { Placement } from '../../enterprise/district.types.ts';
import { enterpriseFact, locatedInFact, occupiesFact } from '../../enterprise/enterprise.facts.ts';
import type { Identity } from '../../enterprise/identity.rules.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import type { Value } from '../../platform/graph/query.ts';
import { relationId, sha256 } from '../../platform/kernel/ids.ts';
import { type KnownEnterprise, sameValue } from './enterprise-match.rules.ts';
import type { EnterpriseListRow } from './enterprise-row.ts';

export interface Row extends EnterpriseListRow {
  readonly identity: Identity;
  readonly placement: Placement;
  readonly branchForm: string;
}

/** The id of a new enterprise: its code, else a key made of district and name. */
export function newId({ identity }: Row): string {
  return identity.uscc ?? `name-${identity.nameKey.slice(0, 6)}-${sha256(identity.nameKey).slice(0, 20)}`;
}

function statedValues(row: Row): Readonly<Record<string, Value>> {
  const { name, establishedOn, companyType, capitalText, capitalFen, capitalCurrency, scope, address } = row;
  const { uscc, registrationNumber } = row.identity;
  const { branchForm, industryCodes } = row;
  return {
    ...{ name, uscc, registrationNumber, establishedOn, companyType, capitalText, capitalFen, capitalCurrency, scope },
    ...{ address, branchForm, industryCodes: industryCodes.length > 0 ? industryCodes : null },
  };
}

const sameOther = (a: unknown, b: Value) =>
  typeof b === 'bigint' ? a === Number(b) : JSON.stringify(a) === JSON.stringify(b);

/** The fact of an enterprise. What the list does not say stays as it is, and so does the way a value is written. */
export function enterpriseOf(row: Row, known: KnownEnterprise | null, sourceId: string): Fact {
  const stated = statedValues(row);
  const { nameKey, identityState } = row.identity;
  if (known === null) {
    const fresh = { status: 'UNVERIFIED', demo: false, asOf: null, confirmedFields: [] };
    const props = { ...stated, nameKey, identityState, ...fresh, sourceIds: [sourceId] };
    return { kind: enterpriseFact, id: newId(row), props };
  }
  const differing = Object.entries(stated).filter(([key, value]) => {
    if (value === null || known.confirmed.has(key)) return false;
    const before = known.values[key];
    return typeof value === 'string' ? !sameValue(before, value) : !sameOther(before, value);
  });
  const props: Record<string, Value> = Object.fromEntries(differing);
  if (known.uscc === null && row.identity.uscc !== null) props['identityState'] = 'USCC';
  if (known.nameKey !== nameKey && !known.confirmed.has('name')) props['nameKey'] = nameKey;
  if (Object.keys(props).length > 0) props['sourceIds'] = cited(known.values['sourceIds'], sourceId);
  return { kind: enterpriseFact, id: known.id, props };
}

function cited(before: unknown, sourceId: string): readonly string[] {
  const ids = Array.isArray(before) ? before.filter((id): id is string => typeof id === 'string') : [];
  return [...new Set([...ids, sourceId])];
}

/** Where an enterprise lies, with the rule that decided; nothing when the map already has it there. */
export function locationOf(id: string, { placement }: Row, known: KnownEnterprise | null, sourceId: string): Fact[] {
  const { regionId, rule, precision } = placement;
  if (known?.region?.id === regionId) return [];
  const props = { state: 'TO_REVIEW', rule, precision, sourceIds: [sourceId], asOf: null };
  return [{ kind: locatedInFact, id: relationId(id, regionId), from: id, to: regionId, props }];
}

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
export function evidenceOf({ clause, words, keywords, confidence }: Proposal): string {
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
  sourceId: string,
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
      sourceIds: [sourceId],
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
