import type { Context } from '../platform/api/context.ts';
import type { Fact, Props, Stamp } from '../platform/facts/fact-kind.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { said } from '../platform/kernel/language.ts';
import { statedSource } from '../source/source.writes.ts';
import type { ModeName } from './mode.types.ts';
import { targetedFact } from './reserve.facts.ts';
import { type Move, moveOf, optionalText, planDay, requiredText, stageNames } from './reserve.rules.ts';
import type { LockedTarget, TargetOrigin } from './reserve.types.ts';
import { firmOf, type NewFirm } from './reserve-firm.writes.ts';
import { checkIds, eachTarget, endsOf, type RowOutcome, standing } from './reserve-rows.ts';

type Given<T> = T | null | undefined;

export interface AddItem {
  readonly enterpriseId?: Given<string>;
  /** A firm that the map may not have yet. */
  readonly newFirm?: Given<NewFirm>;
  readonly linkId: string;
  readonly mode: ModeName;
  readonly groupId?: Given<string>;
  readonly reason?: Given<string>;
  readonly nextStep?: Given<string>;
  readonly nextOn?: Given<string>;
  readonly expectedVersion?: Given<number>;
}

export interface AddInput {
  readonly clientMutationId: string;
  readonly region: string;
  readonly origin: Exclude<TargetOrigin, 'FILE'>;
  readonly source?: Given<string>;
  readonly items: readonly AddItem[];
}

export interface TargetItem {
  readonly id: string;
  readonly expectedVersion?: Given<number>;
}

interface ItemsInput {
  readonly clientMutationId: string;
  readonly items: readonly TargetItem[];
}

export interface MoveInput extends ItemsInput, Pick<Move, 'to'> {
  readonly reason?: Given<string>;
  readonly lookAgainOn?: Given<string>;
}

/** What of targets is changed: undefined stays, null is emptied. */
export interface ChangeInput extends ItemsInput {
  readonly groupId?: Given<string>;
  readonly mode?: Given<ModeName>;
  readonly reason?: Given<string>;
  readonly nextStep?: Given<string>;
  readonly nextOn?: Given<string>;
}

export interface WithdrawInput extends ItemsInput {
  readonly reason: string;
}

const originNames: Readonly<Record<AddInput['origin'], string>> = { LIST: '靶向名单', HAND: '储备库手工录入' };

/** The district that a reserve belongs to: parks and streets have none of their own. */
export const districtOf = (region: string): string => region.slice(0, 6);

/** One of the groups of the chain, or none. Throws INVALID. */
function groupOf({ groups }: LockedTarget, groupId: Given<string>): string | null {
  if (groupId === null || groupId === undefined || groupId === '') return null;
  if (groups.some(({ id }) => id === groupId)) return groupId;
  const names = groups.map(({ name }) => name);
  const params = { id: groupId, groups: said(names.join('、') || '无', names.join(', ') || 'none') };
  throw new InvalidError('reserveGroup', { field: 'groupId', params });
}

function refuseTaken({ known, enterpriseName: name, linkName: link }: LockedTarget): void {
  if (known?.state !== 'CONFIRMED') return;
  const params = {
    ...{ name, link, stage: stageNames[known.stage], at: dayOf(new Date(known.addedAt)) },
    by: known.addedBy ?? said('导入', 'an import'),
    group: known.groupName ?? said('未分派小组', 'no group'),
  };
  throw new ConflictError('targetTaken', { field: 'enterpriseId', params });
}

const signed = ({ by, at }: Stamp) => ({ by, recordedAt: at });

function targetFact({ enterpriseId, linkId }: LockedTarget, props: Props): Fact {
  return {
    ...{ kind: targetedFact, id: relationId(enterpriseId, linkId), from: enterpriseId, to: linkId, props },
  };
}

/** Adds firms to the reserve; one firm stands once on a link. Throws INVALID, FORBIDDEN, NOT_FOUND or CONFLICT. */
export function addTargets(context: Context, input: AddInput): Promise<readonly RowOutcome[]> {
  const { clientMutationId, ...body } = input;
  const title = optionalText('source', input.source) ?? originNames[input.origin];
  const today = dayOf(new Date());
  if (input.items.length !== 1 && input.items.some(({ newFirm }) => newFirm)) throw new InvalidError('firmAlone');
  return eachTarget(context, {
    ...{ operation: 'addTargets', clientMutationId, body },
    items: async (tx, stamp) => {
      const source = statedSource(title, stamp.by, today);
      const items = [];
      for (const item of input.items) {
        const enterpriseId = await firmOf(tx, item, { source, stamp });
        items.push({ ...item, enterpriseId, regionId: districtOf(input.region) });
      }
      checkIds(items.map(({ enterpriseId, linkId }) => relationId(enterpriseId, linkId)));
      return items;
    },
    facts: (locked, item, stamp) => {
      if (!locked.regionKnown) {
        throw new NotFoundError('regionNotFound', { field: 'region', params: { id: input.region } });
      }
      refuseTaken(locked);
      const source = statedSource(title, stamp.by, today);
      const props = {
        ...{ mode: item.mode, stage: 'RESERVED', groupId: groupOf(locked, item.groupId), origin: input.origin },
        ...{ regionId: item.regionId, industryId: locked.industryId, reason: optionalText('reason', item.reason) },
        ...{ addedBy: stamp.by, addedAt: stamp.at, nextStep: optionalText('nextStep', item.nextStep) },
        nextOn: item.nextOn ? planDay('nextOn', item.nextOn, today) : null,
        ...{ lookAgainOn: null, movedBecause: null, withdrawnBecause: null },
        ...{ state: 'CONFIRMED', asOf: today, sourceIds: [source.id], ...signed(stamp) },
      };
      return [source, targetFact(locked, props)];
    },
  });
}

type Change = (locked: LockedTarget, known: ReturnType<typeof standing>) => Props;

function changeEach(
  context: Context,
  operation: string,
  { clientMutationId, ...body }: ItemsInput,
  change: Change,
): Promise<readonly RowOutcome[]> {
  checkIds(body.items.map(({ id }) => id));
  return eachTarget(context, {
    ...{ operation, clientMutationId, body },
    items: async () => body.items.map(({ id, expectedVersion }) => ({ ...endsOf(id), expectedVersion })),
    facts: (locked, { expectedVersion }, stamp) => {
      const props = change(locked, standing(locked, expectedVersion));
      return [targetFact(locked, { ...props, ...signed(stamp) })];
    },
  });
}

/** Moves targets to another state. Throws INVALID, FORBIDDEN, NOT_FOUND or CONFLICT. */
export function moveTargets(context: Context, input: MoveInput): Promise<readonly RowOutcome[]> {
  const move = { to: input.to, reason: optionalText('reason', input.reason), lookAgainOn: input.lookAgainOn ?? null };
  const today = dayOf(new Date());
  return changeEach(context, 'moveTargets', input, ({ contacts }, { stage }) =>
    moveOf({ stage, contacts }, move, today),
  );
}

/** Changes group, mode, reason or next step of targets. Throws INVALID, FORBIDDEN, NOT_FOUND or CONFLICT. */
export function changeTargets(context: Context, input: ChangeInput): Promise<readonly RowOutcome[]> {
  const { groupId, mode, reason, nextStep, nextOn } = input;
  const today = dayOf(new Date());
  return changeEach(context, 'changeTargets', input, (locked) => ({
    ...(groupId === undefined ? {} : { groupId: groupOf(locked, groupId) }),
    ...(mode === undefined || mode === null ? {} : { mode }),
    ...(reason === undefined ? {} : { reason: optionalText('reason', reason) }),
    ...(nextStep === undefined ? {} : { nextStep: optionalText('nextStep', nextStep) }),
    ...(nextOn === undefined ? {} : { nextOn: nextOn ? planDay('nextOn', nextOn, today) : null }),
  }));
}

/** Takes targets out of the reserve; what was recorded of them stays. Throws INVALID, FORBIDDEN, NOT_FOUND or CONFLICT. */
export function withdrawTargets(context: Context, input: WithdrawInput): Promise<readonly RowOutcome[]> {
  const withdrawnBecause = requiredText('reason', input.reason);
  return changeEach(context, 'withdrawTargets', input, () => ({ state: 'WITHDRAWN', withdrawnBecause }));
}
