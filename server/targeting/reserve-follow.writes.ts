import { targetingLockFollowed } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, ForbiddenError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId, shortHash } from '../platform/kernel/ids.ts';
import { statedSource } from '../source/source.writes.ts';
import { entryDay } from './entry.rules.ts';
import { followedFact, targetedFact } from './reserve.facts.ts';
import { optionalText, planDay, requiredText, stageAfter } from './reserve.rules.ts';
import type { ContactChannel, ContactOutcome, KnownTarget, LockedTarget } from './reserve.types.ts';
import { eachTarget, endsOf, type RowOutcome, standing } from './reserve-rows.ts';

type Given<T> = T | null | undefined;

interface AboutTarget {
  readonly clientMutationId: string;
  readonly id: string;
  readonly expectedVersion?: Given<number>;
}

export interface ContactInput extends AboutTarget {
  readonly on: string;
  readonly who: string;
  readonly channel: ContactChannel;
  readonly outcome: ContactOutcome;
  readonly text?: Given<string>;
  readonly nextStep?: Given<string>;
  readonly nextOn?: Given<string>;
}

export interface NoteTargetInput extends AboutTarget {
  readonly text: string;
}

type Write = (locked: LockedTarget, known: KnownTarget, stamp: Stamp) => readonly Fact[];

async function about(
  context: Context,
  operation: string,
  { clientMutationId, ...body }: AboutTarget,
  write: Write,
): Promise<RowOutcome | undefined> {
  const [outcome] = await eachTarget(context, {
    ...{ operation, clientMutationId, body },
    items: async () => [endsOf(body.id)],
    facts: (locked, _item, stamp) => write(locked, standing(locked, body.expectedVersion), stamp),
  });
  return outcome;
}

function followFact({ enterpriseId, linkId, industryId }: LockedTarget, known: KnownTarget, said: Fact['props']): Fact {
  const id = relationId(enterpriseId, linkId, shortHash(JSON.stringify(said)));
  const { regionId, groupId } = known;
  return {
    ...{ kind: followedFact, id, from: enterpriseId, to: linkId },
    props: { ...said, regionId, industryId, groupId, state: 'CONFIRMED' },
  };
}

/** Records a contact with its outcome; a first one that reached somebody makes the target 接触. Throws INVALID, FORBIDDEN, NOT_FOUND or CONFLICT. */
export function recordContact(context: Context, input: ContactInput): Promise<RowOutcome | undefined> {
  const today = dayOf(new Date());
  const { channel, outcome, nextStep, nextOn } = input;
  const who = requiredText('who', input.who);
  const text = optionalText('text', input.text);
  const on = entryDay(input.on, today);
  const next = {
    ...(nextStep === undefined ? {} : { nextStep: optionalText('nextStep', nextStep) }),
    ...(nextOn === undefined ? {} : { nextOn: nextOn ? planDay('nextOn', nextOn, today) : null }),
  };
  return about(context, 'recordContact', input, (locked, known, stamp) => {
    const source = statedSource(`接触记录 ${on} ${who}`, stamp.by, today);
    const signed = { by: stamp.by, recordedAt: stamp.at };
    const said = { kind: 'CONTACT', on, who, channel, outcome, text, asOf: on, sourceIds: [source.id], ...signed };
    const stage = stageAfter(known.stage, outcome);
    const moved = stage === known.stage ? {} : { stage };
    const changes = { ...moved, ...next };
    const { enterpriseId: from, linkId: to } = locked;
    const target = { kind: targetedFact, id: relationId(from, to), from, to, props: { ...changes, ...signed } };
    const changed = Object.keys(changes).length > 0 ? [target] : [];
    return [source, followFact(locked, known, said), ...changed];
  });
}

/** Notes something about a target. Throws INVALID, FORBIDDEN, NOT_FOUND or CONFLICT. */
export function noteTarget(context: Context, input: NoteTargetInput): Promise<RowOutcome | undefined> {
  const text = requiredText('text', input.text);
  const on = dayOf(new Date());
  return about(context, 'noteTarget', input, (locked, known, stamp) => {
    const source = statedSource('储备库备注', stamp.by, on);
    const signed = { by: stamp.by, recordedAt: stamp.at };
    const nothing = { who: null, channel: null, outcome: null };
    const said = { kind: 'NOTE', on, ...nothing, text, asOf: on, sourceIds: [source.id], ...signed };
    return [source, followFact(locked, known, said)];
  });
}

export interface WithdrawFollowInput extends AboutTarget {
  readonly reason: string;
}

/** Takes a contact or a note back: it stays in the history. By who entered it, or by who may edit chains. */
export function withdrawFollow(context: Context, input: WithdrawFollowInput): Promise<string> {
  const withdrawnBecause = requiredText('reason', input.reason);
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'withdrawFollow', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const [row] = await tx.run(targetingLockFollowed, { id: input.id });
    if (row?.follow.state !== 'CONFIRMED') throw new NotFoundError('notFound');
    const { follow } = row;
    if (follow.by !== username && !context.permissions.has('chain.edit')) throw new ForbiddenError();
    if (typeof input.expectedVersion === 'number' && input.expectedVersion !== follow.version) {
      const params = { by: follow.by ?? '导入', at: follow.recordedAt ?? '此前' };
      throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
    }
    const props = { state: 'WITHDRAWN', withdrawnBecause };
    const ends = { from: follow.enterpriseId, to: follow.linkId };
    await saveFacts(tx, [{ kind: followedFact, id: follow.id, ...ends, props }], stamp);
    return follow.enterpriseId;
  });
}
