import { importKnownEnterprises } from '../../cypher/queries.gen.ts';
import { branchFormOf } from '../enterprise/branch.rules.ts';
import { enterpriseFact } from '../enterprise/enterprise.facts.ts';
import { nameKeyOf } from '../enterprise/identity.rules.ts';
import { isUscc, normaliseCode } from '../enterprise/uscc.rules.ts';
import { nameVariants } from '../import/lists/references.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { sha256 } from '../platform/kernel/ids.ts';
import { originText } from '../source/origin.rules.ts';
import { requiredText } from './reserve.rules.ts';

export interface NewFirm {
  readonly name: string;
  readonly uscc?: string | null | undefined;
}

interface Named {
  readonly enterpriseId?: string | null | undefined;
  readonly newFirm?: NewFirm | null | undefined;
}

// No district is known of a firm that a person merely names.
const nowhere = '000000';

function codeOf(given: string | null | undefined): string | null {
  const text = given?.trim() ?? '';
  if (text === '') return null;
  const code = normaliseCode(text);
  if (isUscc(code)) return code;
  throw new InvalidError('usccInvalid', { field: 'uscc', params: { value: text } });
}

/** The id that a new firm gets: its code, else made of its name. */
export function newFirmFact(name: string, uscc: string | null, sourceId: string): Fact {
  const nameKey = nameKeyOf(nowhere, name);
  const id = uscc ?? `name-${nameKey.slice(0, 6)}-${sha256(nameKey).slice(0, 20)}`;
  const props = {
    ...{ name, uscc, nameKey, identityState: uscc === null ? 'NAME' : 'USCC', branchForm: branchFormOf(name) },
    ...{ status: 'UNVERIFIED', demo: false, asOf: null, confirmedFields: [], sourceIds: [sourceId] },
    fieldSources: [originText({ field: '*', sourceId, row: null })],
  };
  return { kind: enterpriseFact, id, props };
}

/**
 * The id of the firm of a row: the one given, one that the map has by code or full name, else a new one. Throws INVALID
 * when several have the name.
 */
export async function firmOf(
  tx: WriteTransaction,
  { enterpriseId, newFirm }: Named,
  { source, stamp }: { readonly source: Fact; readonly stamp: Stamp },
): Promise<string> {
  if (enterpriseId) return enterpriseId;
  if (!newFirm) throw new InvalidError('firmOrName', { field: 'enterpriseId' });
  const name = requiredText('name', newFirm.name);
  const uscc = codeOf(newFirm.uscc);
  const asked = { usccs: uscc === null ? [] : [uscc], stockCodes: [], names: nameVariants(name) };
  const known = await tx.run(importKnownEnterprises, asked);
  const byCode = known.find(({ sort }) => sort === 'uscc');
  if (byCode) return byCode.id;
  const ids = [...new Set(known.map(({ id }) => id))];
  if (ids.length > 1) {
    throw new InvalidError('firmHomonyms', { field: 'name', params: { name, count: ids.length } });
  }
  if (ids[0] !== undefined && uscc === null) return ids[0];
  const fact = newFirmFact(name, uscc, source.id);
  await saveFacts(tx, [source, fact], stamp);
  return fact.id;
}
