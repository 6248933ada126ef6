import { regionRegions } from '../../cypher/queries.gen.ts';
import { presenceOf, recount } from '../chain/presence.writes.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, Props, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { normaliseName } from '../platform/kernel/text.ts';
import { citing, type FieldOrigin, originOf, restated } from '../source/origin.rules.ts';
import { claimDecided, claimOf, statedSource } from '../source/source.writes.ts';
import { checkedReason, checkedValue, type EditableField, editableField, propsOf } from './edit.rules.ts';
import { enterpriseFact, locatedInFact } from './enterprise.facts.ts';
import { nameKeyOf } from './identity.rules.ts';
import { checkVersion, type LockedEnterprise, lockEnterprise } from './locked-enterprise.ts';

export interface ConfirmInput {
  readonly clientMutationId: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly fields: readonly string[];
  readonly location?: boolean | null | undefined;
  /** Takes the confirmation back. */
  readonly withdraw?: boolean | null | undefined;
}

export interface UpdateInput {
  readonly clientMutationId: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly changes: readonly { readonly field: string; readonly value?: string | null | undefined }[];
  /** What says so, in the words of the person who corrects. */
  readonly source: string;
  /** Day that the source speaks of; today when not given. */
  readonly asOf?: string | null | undefined;
  readonly reason: string;
}

function request({ viewer }: Context, operation: string, { clientMutationId, ...body }: { clientMutationId: string }) {
  return { userId: viewer.id, username: viewer.username, operation, clientMutationId, body };
}

/** A value that takes the place of another: confirmed by who chose it, the former one kept with its own source. */
export interface Replacement {
  readonly field: EditableField;
  readonly value: string | null;
  readonly origin: Omit<FieldOrigin, 'field'>;
}

const same = (a: string, b: string) => normaliseName(a) === normaliseName(b);

/** The facts of replacing values of an enterprise with the reason; rival values that say the same are decided with it. */
export function replacing(
  locked: LockedEnterprise,
  replacements: readonly Replacement[],
  { reason, by }: { readonly reason: string; readonly by: string },
): readonly Fact[] {
  const { values, factId, districtId, claims } = locked;
  const decided = replacements.map(({ field, value }) => propsOf(field, value, { name: values.name, districtId }));
  const props: Props = Object.fromEntries(decided.flatMap((each) => Object.entries(each)));
  const fields = replacements.map(({ field }) => field);
  const former = replacements.flatMap(({ field, value }): Fact[] => {
    const before = values[field];
    if (typeof before !== 'string' || (value !== null && same(before, value))) return [];
    const { sourceId = values.sourceIds[0], row = null } = originOf(values.fieldSources, field) ?? {};
    if (sourceId === undefined) return [];
    return [claimOf({ factId, field, value: before, sourceId, row }, { state: 'DISMISSED', reason, decidedBy: by })];
  });
  const gone = new Set(former.map(({ id }) => id));
  const agreeing = claims.filter((claim) =>
    replacements.some(({ field, value }) => field === claim.field && value !== null && same(value, claim.value)),
  );
  return [
    {
      kind: enterpriseFact,
      id: locked.id,
      props: {
        ...props,
        confirmedFields: [...new Set([...values.confirmedFields, ...fields])],
        sourceIds: citing(values.sourceIds, ...replacements.map(({ origin }) => origin.sourceId)),
        fieldSources: restated(
          values.fieldSources,
          replacements.map(({ field, origin }) => ({ field, ...origin })),
        ),
      },
    },
    ...former,
    ...agreeing
      .filter(({ id, state }) => state !== 'CHOSEN' && !gone.has(id))
      .map(({ id }) => claimDecided(id, { state: 'CHOSEN', reason, decidedBy: by })),
  ];
}

/** Puts an enterprise into another region for good and counts anew where it was and where it is. */
export async function relocate(
  tx: WriteTransaction,
  locked: LockedEnterprise,
  to: { readonly regionId: string; readonly sourceIds: readonly string[]; readonly rule: string },
  stamp: Stamp,
): Promise<void> {
  const { id, values } = locked;
  const { regionId, ...said } = to;
  const [found] = await tx.run(regionRegions, { ids: [regionId], parent: null });
  if (!found) throw new NotFoundError('regionNotFound', { field: 'id', params: { id: regionId } });
  const { level } = found.region;
  const precision = level === 'PARK' ? 'PARK' : regionId.includes('-') ? 'STREET' : null;
  const props = { ...said, state: 'CONFIRMED', precision, asOf: null };
  const nameKey = nameKeyOf(regionId, values.name);
  const former = await presenceOf(tx, [id]);
  await saveFacts(
    tx,
    [
      { kind: locatedInFact, id: relationId(id, regionId), from: id, to: regionId, props },
      { kind: enterpriseFact, id, props: { nameKey } },
    ],
    stamp,
  );
  await recount(tx, [...former, ...(await presenceOf(tx, [id]))]);
}

/** Confirms fields of an enterprise or its place, so that no list changes them. Throws INVALID, NOT_FOUND or CONFLICT. */
export async function confirmEnterpriseFields(context: Context, input: ConfirmInput): Promise<string> {
  const fields = [...new Set(input.fields.map(editableField))];
  const { location = false, withdraw = false } = input;
  if (fields.length === 0 && !location) throw new InvalidError('nothingToConfirm', { field: 'fields' });
  return mutateOnce(context.graph, request(context, 'confirmEnterpriseFields', input), async (tx, stamp) => {
    const locked = await lockEnterprise(tx, input.id);
    checkVersion(locked.version, input.expectedVersion, locked);
    const { values, location: place, id } = locked;
    const others = values.confirmedFields.filter((field) => !fields.some((each) => each === field));
    const facts: Fact[] = [
      { kind: enterpriseFact, id, props: { confirmedFields: withdraw ? others : [...others, ...fields] } },
    ];
    if (location) {
      if (place === null) throw new InvalidError('placeUnknown', { field: 'location' });
      const props = { state: withdraw ? 'TO_REVIEW' : 'CONFIRMED' };
      const ends = { from: id, to: place.regionId };
      facts.push({ kind: locatedInFact, id: relationId(id, place.regionId), ...ends, props });
    }
    await saveFacts(tx, facts, stamp);
    return id;
  });
}

/**
 * Corrects fields of an enterprise, with what says so and why; what a person entered counts as confirmed, the former
 * value stays beside it. Throws INVALID, NOT_FOUND or CONFLICT (also when a credit code is another enterprise's).
 */
export async function updateEnterprise(context: Context, input: UpdateInput): Promise<string> {
  const reason = checkedReason(input.reason);
  const title = input.source.trim();
  if (title === '' || [...title].length > 200) throw new InvalidError('sourceRequired', { field: 'source' });
  const changes = input.changes.map(({ field: name, value = null }) => {
    const field = editableField(name);
    return { field, value: checkedValue(field, value) };
  });
  if (changes.length === 0) throw new InvalidError('nothingToConfirm', { field: 'changes' });
  if (new Set(changes.map(({ field }) => field)).size < changes.length) {
    throw new InvalidError('fieldUnknown', { field: 'changes', params: { field: changes[0]?.field ?? '' } });
  }
  const today = dayOf(new Date());
  const asOf = input.asOf ?? today;
  if (asOf > today) throw new InvalidError('dateInFuture', { field: 'asOf', params: { value: asOf } });
  return mutateOnce(context.graph, request(context, 'updateEnterprise', input), async (tx, stamp) => {
    const locked = await lockEnterprise(tx, input.id);
    checkVersion(locked.version, input.expectedVersion, locked);
    const source = statedSource(title, stamp.by, asOf);
    const origin = { sourceId: source.id, row: null };
    const facts = replacing(
      locked,
      changes.map((each) => ({ ...each, origin })),
      { reason, by: stamp.by },
    );
    await saveFacts(tx, [source, ...facts], stamp);
    return locked.id;
  });
}
