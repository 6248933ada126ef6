import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { carrierLockUnit, planAccepted, planLockPlan } from '../../cypher/queries.gen.ts';
import { writeUnit } from '../carrier/unit.writes.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import { type Before, beforeShape, keepingsOf, keptEdit, lostTo } from './accept.rules.ts';
import { planFact } from './plan.facts.ts';
import type { PlanRow } from './plan.types.ts';
import { planRuns } from './runs.ts';
import { bodyOf, heldBy, placedLines, readBody } from './saved.rules.ts';

const nameLength = 60;

type Reader = Pick<Context, 'graph' | 'viewer'>;

interface Change {
  readonly clientMutationId: string;
  readonly id: string;
  readonly expectedVersion: number;
}

async function lockPlan(
  tx: WriteTransaction,
  { id, expectedVersion }: Omit<Change, 'clientMutationId'>,
): Promise<PlanRow> {
  const [row] = await tx.run(planLockPlan, { id });
  if (!row) throw new NotFoundError('planGone', { field: 'id' });
  if (row.plan.version === expectedVersion) return row.plan;
  const params = { by: row.plan.acceptedBy ?? row.plan.by, at: row.plan.acceptedAt ?? row.plan.at };
  throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
}

function mutate(
  context: Reader,
  operation: string,
  { clientMutationId, ...body }: { readonly clientMutationId: string; readonly [key: string]: unknown },
  work: (tx: WriteTransaction, stamp: Stamp) => Promise<string>,
): Promise<string> {
  const { id: userId, username } = context.viewer;
  return mutateOnce(context.graph, { userId, username, operation, clientMutationId, body }, work);
}

/** Keeps a plan that was made under a name; answers its id. Throws INVALID, NOT_FOUND or CONFLICT. */
export async function savePlan(
  context: Reader,
  input: { readonly clientMutationId: string; readonly runId: string; readonly name: string },
): Promise<string> {
  const name = input.name.trim();
  const length = [...name].length;
  if (length < 1 || length > nameLength) {
    throw new InvalidError('planName', { field: 'name', params: { max: nameLength, value: length } });
  }
  return mutate(context, 'savePlan', { ...input }, async (tx, stamp) => {
    const run = planRuns.get(input.runId);
    if (!run?.view) throw new NotFoundError('planRunGone', { field: 'runId' });
    const { view, regionId } = run;
    const body = bodyOf(view);
    const { value, tax, mu, placed } = view.totals;
    const id = randomUUID();
    const told = {
      regionId,
      name,
      state: 'KEPT',
      parameters: JSON.stringify(view.parameters),
      body: JSON.stringify(body),
    };
    const figures = { value, tax, mu, placed, gap: view.gap };
    const about = {
      unitIds: [...new Set(placedLines(body).map(({ place }) => place.unit.id))],
      projectIds: body.lines.map(({ projectId }) => projectId),
      asOf: dayOf(new Date(stamp.at)),
    };
    const props = {
      ...told,
      ...figures,
      ...about,
      by: stamp.by,
      at: stamp.at,
      acceptedBy: null,
      acceptedAt: null,
      before: null,
    };
    await saveFacts(tx, [{ kind: planFact, id, props }], stamp);
    return id;
  });
}

/** Takes a plan that is not accepted off the list; its history stays. */
export async function removePlan(context: Reader, input: Change): Promise<string> {
  return mutate(context, 'removePlan', { ...input }, async (tx, stamp) => {
    const plan = await lockPlan(tx, input);
    if (plan.state === 'ACCEPTED') throw new InvalidError('planAccepted', { field: 'id' });
    await saveFacts(tx, [{ kind: planFact, id: plan.id, props: { state: 'GONE' } }], stamp);
    return plan.id;
  });
}

const nameOf = ({ carrierName, number }: { readonly carrierName: string; readonly number: string }) =>
  `${carrierName} ${number}`;

function lostError(lost: readonly string[]): ConflictError {
  return new ConflictError('planTaken', { field: 'id', params: { units: said(lost.join('、'), lost.join(', ')) } });
}

/**
 * Turns a plan into reservations: its units say whom they are kept for, all or none. Throws CONFLICT that names the
 * units and projects that others have taken meanwhile.
 */
export async function acceptPlan(context: Reader, input: Change): Promise<string> {
  return mutate(context, 'acceptPlan', { ...input }, async (tx, stamp) => {
    const plan = await lockPlan(tx, input);
    if (plan.state !== 'KEPT') throw new InvalidError('planState', { field: 'id' });
    const today = dayOf(new Date(stamp.at));
    const body = readBody(plan.body);
    const keepings = keepingsOf(body);
    const units = new Map<string, Awaited<ReturnType<typeof lockUnitRow>>>();
    for (const { unit } of keepings) units.set(unit.id, await lockUnitRow(tx, unit.id));
    const accepted = await tx.run(planAccepted, { viewer: scopeOf(context) });
    const held = accepted.flatMap(({ plan: other }) => heldBy(other));
    const twice = held.filter(({ projectId }) => placedLines(body).some((each) => each.projectId === projectId));
    const lost = keepings.filter((each) => lostTo(each, units.get(each.unit.id) ?? null, held, today) !== null);
    if (lost.length + twice.length > 0) {
      throw lostError([
        ...lost.map(({ unit }) => nameOf(unit)),
        ...new Set(twice.map(({ projectName }) => projectName)),
      ]);
    }
    const before: Before[] = [];
    const clashing: string[] = [];
    for (const keeping of keepings) {
      const unit = units.get(keeping.unit.id);
      if (!unit) continue;
      const edit = keptEdit(plan.name, keeping, unit);
      const told = { id: unit.id, expectedVersion: keeping.unit.version, on: today, source: `落位方案“${plan.name}”` };
      const { written, version } = await writeUnit(tx, { ...told, ...edit }, stamp);
      if (!written) clashing.push(nameOf(keeping.unit));
      const { status, statusOn, freeFrom, note } = unit;
      const reserved = 'status' in edit && status !== null ? { status, statusOn, freeFrom } : null;
      before.push({ id: unit.id, name: nameOf(keeping.unit), version, note, reserved });
    }
    if (clashing.length > 0) throw lostError(clashing);
    const props = { state: 'ACCEPTED', acceptedBy: stamp.by, acceptedAt: stamp.at, before: JSON.stringify(before) };
    await saveFacts(tx, [{ kind: planFact, id: plan.id, props }], stamp);
    return plan.id;
  });
}

async function lockUnitRow(tx: WriteTransaction, id: string) {
  const [row] = await tx.run(carrierLockUnit, { id, tenantId: null, tenantName: null });
  return row?.locked.unit ?? null;
}

/**
 * Undoes the reservations of a plan: its units say again what they said before, all or none. Throws CONFLICT that names
 * the units of which somebody changed the same since.
 */
export async function undoPlan(context: Reader, input: Change): Promise<string> {
  return mutate(context, 'undoPlan', { ...input }, async (tx, stamp) => {
    const plan = await lockPlan(tx, input);
    if (plan.state !== 'ACCEPTED' || plan.before === null) throw new InvalidError('planNotAccepted', { field: 'id' });
    const today = dayOf(new Date(stamp.at));
    const clashing: string[] = [];
    for (const { id, name, version, note, reserved } of z.array(beforeShape).parse(JSON.parse(plan.before))) {
      const edit = reserved ? { note, status: reserved.status, freeFrom: reserved.freeFrom } : { note };
      const on = reserved?.statusOn ?? today;
      const told = { id, expectedVersion: version, on, source: `撤销落位方案“${plan.name}”` };
      const { written } = await writeUnit(tx, { ...told, ...edit }, stamp);
      if (!written) clashing.push(name);
    }
    if (clashing.length > 0) {
      const names = said(clashing.join('、'), clashing.join(', '));
      throw new ConflictError('planEdited', { field: 'id', params: { units: names } });
    }
    const props = { state: 'KEPT', acceptedBy: null, acceptedAt: null, before: null };
    await saveFacts(tx, [{ kind: planFact, id: plan.id, props }], stamp);
    return plan.id;
  });
}
