import { z } from 'zod';
import { carrierLockUnit } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { statedSource } from '../source/source.writes.ts';
import { tenantOfFact, unitFact } from './carrier.facts.ts';
import type { LockedUnit } from './carrier.types.ts';
import { mergeUnit, type UnitEdit, unitFields } from './merge.rules.ts';
import { checkStatus, editOf, type UnitInput, withImplied } from './unit-edit.rules.ts';

export interface ChangeUnitInput extends UnitInput {
  readonly clientMutationId: string;
  readonly id: string;
  readonly expectedVersion: number;
  /** The enterprise that took it; its name becomes the tenant's. */
  readonly tenantId?: string | null | undefined;
  /** Since when it has been there; the day of the edit unless said. */
  readonly tenantSince?: string | null | undefined;
  /** The day for which this is told. */
  readonly on: string;
  readonly source: string;
}

type UnitTold = Omit<ChangeUnitInput, 'clientMutationId'>;

const outcome = z.object({
  id: z.string(),
  version: z.number(),
  written: z.boolean(),
  kept: z.array(z.enum(unitFields)),
  clashes: z.array(
    z.object({
      field: z.enum(unitFields),
      ...{ mine: z.union([z.string(), z.number(), z.boolean(), z.null()]) },
      ...{ theirs: z.union([z.string(), z.number(), z.boolean(), z.null()]) },
      ...{ by: z.string(), at: z.string() },
    }),
  ),
});
/** What became of an edit: written onto what others changed meanwhile, or not at all because of clashes. */
export type UnitChange = z.infer<typeof outcome>;

const longestSource = 200;

function sourceOf(given: string): string {
  const text = given.trim();
  if (text === '' || [...text].length > longestSource) throw new InvalidError('sourceRequired', { field: 'source' });
  return text;
}

async function lockUnit(tx: WriteTransaction, input: UnitTold): Promise<LockedUnit> {
  const { id, tenantId = null, tenantName } = input;
  const [row] = await tx.run(carrierLockUnit, { id, tenantId, tenantName: tenantName?.trim() ?? null });
  if (!row) throw new NotFoundError('unitNotFound', { field: 'id', params: { id } });
  return row.locked;
}

/** Ends the tenancies that are no more and begins the new one. */
function tenancyFacts(
  { unit, open }: LockedUnit,
  tenantId: string | null,
  { since, on, kind }: { readonly since: string; readonly on: string; readonly kind: 'SALE' | 'RENT' },
  cited: { readonly sourceIds: readonly string[]; readonly asOf: string },
): readonly Fact[] {
  const ended = open
    .filter(({ enterpriseId }) => enterpriseId !== tenantId)
    .map(({ id, enterpriseId }): Fact => {
      return { kind: tenantOfFact, id, from: enterpriseId, to: unit.id, props: { until: on, ...cited } };
    });
  if (tenantId === null || open.some(({ enterpriseId }) => enterpriseId === tenantId)) return ended;
  const id = relationId(unit.id, tenantId, since);
  const props = { since, until: null, kind, state: 'CONFIRMED', ...cited };
  return [...ended, { kind: tenantOfFact, id, from: tenantId, to: unit.id, props }];
}

interface Known {
  readonly locked: LockedUnit;
  readonly today: string;
}

/** The edit with the tenant by name and with what its new state implies. Throws INVALID or NOT_FOUND. */
function wanted(input: UnitTold, { locked }: Known): UnitEdit {
  const { tenantId } = input;
  if (tenantId && locked.tenant === null) {
    throw new NotFoundError('enterpriseNotFound', { field: 'tenantId', params: { id: tenantId } });
  }
  const tenant = tenantId ? { tenantName: locked.tenant } : tenantId === null ? { tenantName: null } : {};
  const edit = withImplied({ ...editOf(input), ...tenant }, locked.unit);
  checkStatus(locked.unit, edit);
  if (Object.keys(edit).length === 0) throw new InvalidError('nothingToConfirm');
  return edit;
}

function facts(input: UnitTold, edit: UnitEdit, { locked }: Known, stamp: Stamp): readonly Fact[] {
  const { unit } = locked;
  const source = statedSource(sourceOf(input.source), stamp.by, dayOf(new Date(stamp.at)));
  const cited = { sourceIds: [source.id], asOf: input.on };
  const told = edit.status === undefined ? {} : { statusOn: input.on };
  // Who goes by a full name that one enterprise has is that one; else nobody that the map knows.
  const [only = null, ...others] = locked.named;
  const known = input.tenantId ?? (edit.tenantName && others.length === 0 ? only : null);
  const left = edit.tenantName === undefined || (edit.tenantName === unit.tenantName && !input.tenantId);
  const tenantId = left ? unit.tenantId : known;
  const props = { ...edit, ...told, tenantId, ...cited, by: stamp.by, recordedAt: stamp.at };
  const status = edit.status ?? unit.status;
  const term = {
    since: input.tenantSince ?? input.on,
    on: input.on,
    kind: status === 'SOLD' ? 'SALE' : 'RENT',
  } as const;
  return [source, { kind: unitFact, id: unit.id, props }, ...(left ? [] : tenancyFacts(locked, tenantId, term, cited))];
}

/**
 * Changes a unit as its editor saw it, in a transaction that may hold more: fields that others changed meanwhile are kept,
 * and where both changed the same one nothing is written and both values are told. Throws INVALID, NOT_FOUND or CONFLICT.
 */
export async function writeUnit(tx: WriteTransaction, input: UnitTold, stamp: Stamp): Promise<UnitChange> {
  const today = dayOf(new Date());
  if (input.on > today) throw new InvalidError('dateInFuture', { field: 'on', params: { value: input.on } });
  const locked = await lockUnit(tx, input);
  const { unit, changes } = locked;
  if (input.expectedVersion > unit.version) {
    const params = { by: unit.by ?? '导入', at: unit.asOf ?? '此前' };
    throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
  }
  const known = { locked, today };
  const { write, clashes, kept } = mergeUnit(unit, changes, wanted(input, known), input.expectedVersion);
  if (clashes.length > 0)
    return { id: unit.id, version: unit.version, written: false, kept: [...kept], clashes: [...clashes] };
  const saved = await saveFacts(tx, facts(input, write, known, stamp), stamp);
  const version = saved.find(({ fact }) => fact.kind === unitFact)?.version ?? unit.version;
  return { id: unit.id, version, written: true, kept: [...kept], clashes: [] };
}

/** Changes one unit. Throws INVALID, NOT_FOUND or CONFLICT. */
export async function changeUnit(context: Context, input: ChangeUnitInput): Promise<UnitChange> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'changeUnit', clientMutationId, body };
  const stored = await mutateOnce(context.graph, request, async (tx, stamp) =>
    JSON.stringify(await writeUnit(tx, input, stamp)),
  );
  return outcome.parse(JSON.parse(stored));
}
