import type { Fact, Props } from '../platform/facts/fact-kind.ts';
import type { RivalValue } from '../source/claim.rules.ts';
import { citing } from '../source/origin.rules.ts';
import type { LockedLink } from './chain.types.ts';
import { sameValue, type TemplateValue, valueText } from './template-value.rules.ts';

/** What a template may write of a link, and what it says otherwise than the people who edited the link. */
export interface ProtectedLink {
  readonly fact: Fact;
  readonly rivals: readonly RivalValue[];
}

function shippedValue(value: Props[string] | undefined): TemplateValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : null;
}

const guarded = ['name', 'keywords', 'synonyms', 'exclusions', 'codes'] as const;
const guardedToo = ['capacityKinds', 'criticality', 'support', 'note'] as const;

/**
 * The fact of a link as a template states it, without the fields that people edited: what it says otherwise of those is a
 * rival value, unless it was dismissed before. What the link cites stays.
 */
export function protectEdits(fact: Fact, known: LockedLink, sourceId: string): ProtectedLink {
  const edited = new Set(known.confirmedFields ?? []);
  const rivals: RivalValue[] = [];
  const left: Record<string, Props[string]> = { ...fact.props, sourceIds: citing(known.sourceIds, sourceId) };
  for (const field of [...guarded, ...guardedToo]) {
    if (!edited.has(field)) continue;
    delete left[field];
    if (field === 'name') delete left['nameKey'];
    const given = shippedValue(fact.props[field]);
    if (sameValue(field, known[field], given)) continue;
    const value = valueText(given);
    if (known.claims.some((claim) => claim.field === field && claim.value === value && claim.state === 'DISMISSED')) {
      continue;
    }
    rivals.push({ factId: `ChainLink/${fact.id}`, field, value, sourceId, row: null });
  }
  const props: Props = left;
  return { fact: { ...fact, props }, rivals };
}
