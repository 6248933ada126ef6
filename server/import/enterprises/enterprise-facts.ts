import type { Placement } from '../../enterprise/district.types.ts';
import { enterpriseFact, locatedInFact } from '../../enterprise/enterprise.facts.ts';
import type { Identity } from '../../enterprise/identity.rules.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import type { Value } from '../../platform/graph/query.ts';
import { relationId, sha256 } from '../../platform/kernel/ids.ts';
import { citing, type FieldOrigin, originText, restated } from '../../source/origin.rules.ts';
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

function statedValues(row: Row, known: KnownEnterprise | null): Readonly<Record<string, Value>> {
  const { name, establishedOn, companyType, capitalText, capitalFen, capitalCurrency, scope, address } = row;
  const { uscc, registrationNumber } = row.identity;
  const { branchForm, industryCodes, status } = row;
  const before = known === null ? [] : citing(known.values['aliases']);
  const aliases = row.aliases.filter((name) => name !== known?.name && !before.includes(name));
  return {
    ...{ name, uscc, registrationNumber, establishedOn, companyType, capitalText, capitalFen, capitalCurrency, scope },
    ...{ address, branchForm, industryCodes: industryCodes.length > 0 ? industryCodes : null },
    ...{ status, aliases: aliases.length > 0 ? [...before, ...aliases] : null },
  };
}

const sameOther = (a: unknown, b: Value) =>
  typeof b === 'bigint' ? a === Number(b) : JSON.stringify(a) === JSON.stringify(b);

/** The fact of an enterprise. What the list does not say stays as it is, and so does the way a value is written. */
export function enterpriseOf(row: Row, known: KnownEnterprise | null, from: Omit<FieldOrigin, 'field'>): Fact {
  const stated = statedValues(row, known);
  const { nameKey, identityState } = row.identity;
  if (known === null) {
    const fresh = { status: row.status ?? 'UNVERIFIED', demo: false, asOf: null, confirmedFields: [] };
    const cited = { sourceIds: [from.sourceId], fieldSources: [originText({ field: '*', ...from })] };
    const props = { ...stated, nameKey, identityState, ...fresh, ...cited };
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
  if (Object.keys(props).length > 0) {
    props['sourceIds'] = citing(known.values['sourceIds'], from.sourceId);
    const origins = differing.map(([field]) => ({ field, ...from }));
    props['fieldSources'] = restated(known.values['fieldSources'], origins);
  }
  return { kind: enterpriseFact, id: known.id, props };
}

/** Where an enterprise lies, with the rule that decided; nothing when the map already has it there. */
export function locationOf(id: string, { placement }: Row, known: KnownEnterprise | null, sourceId: string): Fact[] {
  const { regionId, rule, precision } = placement;
  if (known?.region?.id === regionId) return [];
  const props = { state: 'TO_REVIEW', rule, precision, sourceIds: [sourceId], asOf: null };
  return [{ kind: locatedInFact, id: relationId(id, regionId), from: id, to: regionId, props }];
}
