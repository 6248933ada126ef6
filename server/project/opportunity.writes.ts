import { projectLockOpportunity } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, FactKind } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { freshId, relationId } from '../platform/kernel/ids.ts';
import { said } from '../platform/kernel/language.ts';
import { statedSource } from '../source/source.writes.ts';
import { offeredInFact, offersCarrierFact, offersLinkFact, opportunityFact } from './opportunity.facts.ts';
import { investmentOf, moveOf, mustBeWhole, wordsAsked, wordsOf } from './opportunity.rules.ts';
import type { LockedOpportunity, OpportunityStage } from './opportunity.types.ts';

type Given<T> = T | null | undefined;

export interface OpportunityInput {
  readonly clientMutationId: string;
  /** Of the offer that is changed; none: a new one. */
  readonly id?: Given<string>;
  readonly expectedVersion?: Given<number>;
  readonly region: string;
  readonly name: string;
  readonly content?: Given<string>;
  /** 元. */
  readonly investment?: Given<string>;
  readonly cooperation?: Given<string>;
  readonly contact?: Given<string>;
  readonly linkIds: readonly string[];
  readonly carrierIds: readonly string[];
  readonly on: string;
  readonly source: string;
}

export interface MoveOpportunityInput {
  readonly clientMutationId: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly to: OpportunityStage;
  readonly reason?: Given<string>;
}

const mostThings = 20;

const aboutKinds = { OFFERS_LINK: offersLinkFact, OFFERS_CARRIER: offersCarrierFact } as const;

interface Wanted {
  readonly type: keyof typeof aboutKinds;
  readonly to: string;
}

function seen(known: NonNullable<LockedOpportunity['known']>, expectedVersion: Given<number>): void {
  if (known.version === expectedVersion) return;
  const params = { by: known.by ?? '导入', at: known.at ?? '此前' };
  throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
}

function mustBeThere(field: 'linkIds' | 'carrierIds', asked: readonly string[], found: readonly string[]): void {
  const missing = asked.find((id) => !found.includes(id));
  if (missing === undefined) return;
  const key = field === 'linkIds' ? 'linkNotFound' : 'carrierNotFound';
  throw new NotFoundError(key, { field, params: { id: missing } });
}

/** The relations of an offer to what it is about; those that are no more are withdrawn, not removed. */
function aboutFacts(
  id: string,
  wanted: readonly Wanted[],
  known: LockedOpportunity['known'],
  sourceIds: readonly string[],
): readonly Fact[] {
  const gone = (known?.about ?? []).filter((each) => !wanted.some(({ to }) => to === each.to));
  const fact = (kind: FactKind, to: string, state: string): Fact => {
    return { kind, id: relationId(id, to), from: id, to, props: { state, sourceIds } };
  };
  return [
    ...wanted.map(({ type, to }) => fact(aboutKinds[type], to, 'CONFIRMED')),
    ...gone.map(({ type, to }) => fact(aboutKinds[type], to, 'WITHDRAWN')),
  ];
}

function checked(input: OpportunityInput, today: string) {
  if (input.on > today) throw new InvalidError('dateInFuture', { field: 'on', params: { value: input.on } });
  const wanted = [
    ...[...new Set(input.linkIds)].map((to) => ({ type: 'OFFERS_LINK', to }) as const),
    ...[...new Set(input.carrierIds)].map((to) => ({ type: 'OFFERS_CARRIER', to }) as const),
  ];
  if (wanted.length > mostThings) {
    const field = said('环节和载体', 'Links and carriers');
    const detail = said(`最多 ${mostThings} 个`, `at most ${mostThings}`);
    throw new InvalidError('valueInvalid', { field: 'linkIds', params: { field, detail } });
  }
  const props = {
    name: wordsAsked('name', input.name),
    content: wordsOf('content', input.content),
    investFen: investmentOf(input.investment),
    cooperation: wordsOf('cooperation', input.cooperation),
    contact: wordsOf('contact', input.contact),
    ...{ on: input.on, asOf: input.on },
  };
  return { wanted, props, source: wordsAsked('source', input.source) };
}

/**
 * Puts something on offer, or changes what an offer says. What is shown to others stays whole. Throws INVALID, NOT_FOUND
 * or CONFLICT.
 */
export function saveOpportunity(context: Context, input: OpportunityInput): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const { wanted, props, source: title } = checked(input, dayOf(new Date()));
  const request = { userId, username, operation: 'saveOpportunity', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const { linkIds, carrierIds, region } = input;
    const [row] = await tx.run(projectLockOpportunity, { id: input.id ?? null, region, linkIds, carrierIds });
    if (!row?.locked.region) throw new NotFoundError('regionNotFound', { field: 'region', params: { id: region } });
    const { known, links, carriers } = row.locked;
    if (input.id && known === null) throw new NotFoundError('notFound', { field: 'id' });
    if (known) seen(known, input.expectedVersion);
    mustBeThere('linkIds', linkIds, links);
    mustBeThere('carrierIds', carrierIds, carriers);
    if (known) mustBeWhole(known.stage, { ...props, about: wanted.length });
    const id = input.id ?? freshId('offer');
    const source = statedSource(title, stamp.by, dayOf(new Date(stamp.at)));
    const cited = { sourceIds: [source.id] };
    const begun = known ? {} : { stage: 'PLANNED', movedBecause: null };
    const signed = { by: stamp.by, recordedAt: stamp.at };
    // An offer stays in the region in which it was made.
    const home = known?.regionId ?? region;
    const within: Fact = {
      ...{ kind: offeredInFact, id: relationId(id, home), from: id, to: home },
      props: { state: 'CONFIRMED', ...cited },
    };
    const offer: Fact = { kind: opportunityFact, id, props: { ...props, ...begun, ...cited, ...signed } };
    await saveFacts(tx, [source, offer, within, ...aboutFacts(id, wanted, known, cited.sourceIds)], stamp);
    return home;
  });
}

/** Moves an offer to another state. Throws INVALID, NOT_FOUND or CONFLICT. */
export function moveOpportunity(context: Context, input: MoveOpportunityInput): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'moveOpportunity', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const asked = { id: input.id, region: null, linkIds: [], carrierIds: [] };
    const [row] = await tx.run(projectLockOpportunity, asked);
    const known = row?.locked.known;
    if (!known) throw new NotFoundError('notFound', { field: 'id' });
    seen(known, input.expectedVersion);
    const { content, contact, about } = known;
    const offered = { content, contact, about: about.length };
    const movedBecause = moveOf(known.stage, input.to, { reason: input.reason, offered });
    const props = { stage: input.to, movedBecause, by: stamp.by, recordedAt: stamp.at };
    await saveFacts(tx, [{ kind: opportunityFact, id: input.id, props }], stamp);
    return known.regionId;
  });
}
