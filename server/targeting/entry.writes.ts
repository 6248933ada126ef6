import { targetingLockEntry } from '../../cypher/queries.gen.ts';
import { referenceCountFact } from '../chain/chain.facts.ts';
import { referenceCountFacts, referenceCountId } from '../chain/reference-count.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, ForbiddenError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId, shortHash } from '../platform/kernel/ids.ts';
import { countryOf } from '../region/country.writes.ts';
import { statedSource } from '../source/source.writes.ts';
import { checkCount, entryDay, entryText } from './entry.rules.ts';
import { judgedFact, notedFact } from './targeting.facts.ts';
import type { JudgementClass, LockedEntry, NoteKind } from './targeting.types.ts';

export interface Entry {
  readonly clientMutationId: string;
  readonly linkId: string;
  readonly region: string;
  readonly expectedVersion?: number | null | undefined;
}

export interface JudgementInput extends Entry {
  readonly class: JudgementClass;
  readonly reason: string;
  readonly on: string;
  readonly source: string;
}

export interface CountInput extends Entry {
  /** The region that is counted. */
  readonly area: string;
  readonly measure: string;
  readonly year: number;
  readonly value: number;
  readonly unit?: string | null | undefined;
  readonly source: string;
}

export interface NoteInput extends Entry {
  readonly kind: NoteKind;
  readonly text: string;
  readonly on: string;
  readonly source: string;
}

export interface WithdrawalInput extends Entry {
  readonly expectedVersion: number;
  readonly reason: string;
}

export interface EntryWithdrawal extends WithdrawalInput {
  /** Of a count or a note; the judgement of a link is one. */
  readonly id: string;
}

type Key = { readonly [Part in 'judgedId' | 'notedId' | 'countId' | 'factorsId' | 'supplyId']?: string };
type Facts = (stamp: Stamp, known: LockedEntry | null) => readonly Fact[];

async function lockEntry(tx: WriteTransaction, { linkId, region }: Entry, key: Key): Promise<LockedEntry | null> {
  const ids = { judgedId: null, notedId: null, countId: null, factorsId: null, supplyId: null, ...key };
  const [row] = await tx.run(targetingLockEntry, { regionId: region, linkId, ...ids });
  if (!row) throw new NotFoundError('linkNotFound', { field: 'linkId', params: { id: linkId } });
  return row.entry;
}

/** Throws CONFLICT unless the writer saw what is there. */
export function mustBeSeen(
  known: Pick<LockedEntry, 'version' | 'by' | 'at'> | null,
  expectedVersion: number | null | undefined,
): void {
  if (known === null || known.version === expectedVersion) return;
  const params = { by: known.by ?? '导入', at: known.at ?? '此前' };
  throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
}

/** Writes an entry about a link of a region, once, under the lock of the link. Throws NOT_FOUND or CONFLICT. */
export function record(context: Context, operation: string, input: Entry, key: Key, factsOf: Facts): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation, clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const known = await lockEntry(tx, input, key);
    // What was taken back leaves room for a new entry under its id.
    if (known?.state !== 'WITHDRAWN') mustBeSeen(known, input.expectedVersion);
    await saveFacts(tx, factsOf(stamp, known), stamp);
    return input.linkId;
  });
}

export const signed = ({ by, at }: Stamp) => ({ state: 'CONFIRMED', by, recordedAt: at });

/** Signs a judgement on a link of a region: one stands at a time. Throws INVALID, NOT_FOUND or CONFLICT. */
export function judgeLink(context: Context, input: JudgementInput): Promise<string> {
  const today = dayOf(new Date());
  const said = { class: input.class, reason: entryText('reason', input.reason), on: entryDay(input.on, today) };
  const title = entryText('source', input.source);
  const id = relationId(input.region, input.linkId);
  return record(context, 'judgeLink', input, { judgedId: id }, (stamp) => {
    const source = statedSource(title, stamp.by, dayOf(new Date(stamp.at)));
    const props = { ...said, asOf: input.on, sourceIds: [source.id], ...signed(stamp) };
    return [source, { kind: judgedFact, id, from: input.region, to: input.linkId, props }];
  });
}

/** Enters one reference count of a link. The same area, measure, year and source is the same count. Throws INVALID, NOT_FOUND or CONFLICT. */
export function recordCount(context: Context, input: CountInput): Promise<string> {
  const { area: region, linkId, year, value } = input;
  checkCount(input, dayOf(new Date()));
  const origin = entryText('source', input.source);
  const unit = input.unit?.trim() ? entryText('unit', input.unit) : null;
  const said = { measure: entryText('measure', input.measure), year, value, unit, origin };
  const key = { linkId, codeId: null, region };
  return record(context, 'recordReferenceCount', input, { countId: referenceCountId(key, said) }, (stamp) => {
    const source = statedSource(origin, stamp.by, dayOf(new Date(stamp.at)));
    return [source, ...countryOf(region), ...referenceCountFacts(key, said, [source.id], signed(stamp))];
  });
}

/** Notes a trend or a move of industry on a link. Throws INVALID, NOT_FOUND. */
export function noteLink(context: Context, input: NoteInput): Promise<string> {
  const said = {
    kind: input.kind,
    text: entryText('text', input.text),
    on: entryDay(input.on, dayOf(new Date())),
  };
  const title = entryText('source', input.source);
  const id = relationId(input.region, input.linkId, shortHash(JSON.stringify([said, title])));
  return record(context, 'noteLink', input, { notedId: id }, (stamp) => {
    const source = statedSource(title, stamp.by, dayOf(new Date(stamp.at)));
    const props = { ...said, asOf: input.on, sourceIds: [source.id], ...signed(stamp) };
    return [source, { kind: notedFact, id, from: input.region, to: input.linkId, props }];
  });
}

type Withdrawn = (reason: string) => Fact;

/** Takes an entry back: it stays in the history. By who entered it, or by who may edit chains. */
export function withdraw(
  context: Context,
  operation: string,
  input: WithdrawalInput,
  key: Key,
  factOf: Withdrawn,
): Promise<string> {
  const reason = entryText('reason', input.reason);
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation, clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const known = await lockEntry(tx, input, key);
    // What lists brought is undone with them.
    if (known === null || known.state === 'WITHDRAWN' || known.at === null) throw new NotFoundError('notFound');
    if (known.by !== username && !context.permissions.has('chain.edit')) throw new ForbiddenError();
    mustBeSeen(known, input.expectedVersion);
    await saveFacts(tx, [factOf(reason)], stamp);
    return input.linkId;
  });
}

export const taken = (withdrawnBecause: string) => ({ state: 'WITHDRAWN', withdrawnBecause });

export function withdrawJudgement(context: Context, input: WithdrawalInput): Promise<string> {
  const id = relationId(input.region, input.linkId);
  return withdraw(context, 'withdrawJudgement', input, { judgedId: id }, (reason) => ({
    ...{ kind: judgedFact, id, from: input.region, to: input.linkId, props: taken(reason) },
  }));
}

export function withdrawCount(context: Context, input: EntryWithdrawal): Promise<string> {
  const { id } = input;
  return withdraw(context, 'withdrawReferenceCount', input, { countId: id }, (reason) => ({
    ...{ kind: referenceCountFact, id, props: taken(reason) },
  }));
}

export function withdrawNote(context: Context, input: EntryWithdrawal): Promise<string> {
  const { id } = input;
  // A note belongs to the region that entered it, whoever reads it.
  const [from = input.region] = id.split('~');
  return withdraw(context, 'withdrawNote', input, { notedId: id }, (reason) => ({
    ...{ kind: notedFact, id, from, to: input.linkId, props: taken(reason) },
  }));
}
