import { targetingLockPlaceEntry } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, FactKind, Props, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ForbiddenError, NotFoundError } from '../platform/kernel/errors.ts';
import { shortHash } from '../platform/kernel/ids.ts';
import { statedSource } from '../source/source.writes.ts';
import { entryDay, entryText } from './entry.rules.ts';
import { mustBeSeen, signed, taken } from './entry.writes.ts';
import { costPriceFact, scenarioFact } from './place-book.facts.ts';
import { costWords, placeText, priceAmount, scenarioName, scenarioUntil } from './place-book.rules.ts';
import type { CostItem } from './place-book.types.ts';
import type { LockedEntry } from './targeting.types.ts';

type Given<T> = T | null | undefined;

interface About {
  readonly clientMutationId: string;
  readonly region: string;
  readonly expectedVersion?: Given<number>;
}

export interface PriceInput extends About {
  readonly item: CostItem;
  readonly amount: string;
  readonly on: string;
  readonly source: string;
  readonly note?: Given<string>;
}

export interface ScenarioInput extends About {
  readonly name: string;
  readonly owner?: Given<string>;
  readonly text?: Given<string>;
  readonly on: string;
  readonly until?: Given<string>;
  readonly linkId?: Given<string>;
  readonly source: string;
}

export interface PlaceWithdrawal extends About {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

type FactsOf = (known: LockedEntry | null, stamp: Stamp) => readonly Fact[];

function write(context: Context, operation: string, input: About, id: string, factsOf: FactsOf): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation, clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const [row] = await tx.run(targetingLockPlaceEntry, { regionId: input.region, id });
    if (!row) throw new NotFoundError('regionNotFound', { field: 'region', params: { id: input.region } });
    await saveFacts(tx, factsOf(row.entry, stamp), stamp);
    return input.region;
  });
}

interface Said {
  readonly kind: FactKind;
  readonly id: string;
  readonly source: string;
  readonly props: Props;
}

function record(context: Context, operation: string, input: About, { kind, id, source, props }: Said): Promise<string> {
  return write(context, operation, input, id, (known, stamp) => {
    // What was taken back leaves room for a new entry under its id.
    if (known?.state !== 'WITHDRAWN') mustBeSeen(known, input.expectedVersion);
    const stated = statedSource(source, stamp.by, dayOf(new Date(stamp.at)));
    const cited = { regionId: input.region, sourceIds: [stated.id], withdrawnBecause: null, ...signed(stamp) };
    return [stated, { kind, id, props: { ...props, ...cited } }];
  });
}

/**
 * Records what an item costs in a region on a day (成本账). The same item, day and source is the same price. Throws
 * INVALID, NOT_FOUND or CONFLICT.
 */
export function recordPrice(context: Context, input: PriceInput): Promise<string> {
  const { region, item } = input;
  const on = entryDay(input.on, dayOf(new Date()));
  const amount = priceAmount(input.amount);
  const source = entryText('source', input.source);
  const id = `price-${shortHash(JSON.stringify([region, item, on, source]))}`;
  const note = placeText('note', input.note);
  const props = { item, amount, unit: costWords[item].unit.zh, on, asOf: on, note };
  return record(context, 'recordPrice', input, { kind: costPriceFact, id, source, props });
}

/** Records an 应用场景 that is open in a region. Of one name and day there is one. Throws INVALID, NOT_FOUND or CONFLICT. */
export function recordScenario(context: Context, input: ScenarioInput): Promise<string> {
  const on = entryDay(input.on, dayOf(new Date()));
  const name = scenarioName(input.name);
  const source = entryText('source', input.source);
  const id = `scenario-${shortHash(JSON.stringify([input.region, name, on]))}`;
  const said = { owner: placeText('owner', input.owner), text: placeText('text', input.text) };
  const props = { name, ...said, on, asOf: on, until: scenarioUntil(on, input.until), linkId: input.linkId ?? null };
  return record(context, 'recordScenario', input, { kind: scenarioFact, id, source, props });
}

/** Takes a price or a scenario back: it stays in the history. By who recorded it, or by who may edit chains. */
export function withdrawFromPlace(context: Context, input: PlaceWithdrawal): Promise<string> {
  const reason = entryText('reason', input.reason);
  const kind = input.id.startsWith('price-') ? costPriceFact : scenarioFact;
  return write(context, 'withdrawFromPlace', input, input.id, (known) => {
    if (known === null || known.state === 'WITHDRAWN') throw new NotFoundError('notFound', { field: 'id' });
    if (known.by !== context.viewer.username && !context.permissions.has('chain.edit')) throw new ForbiddenError();
    mustBeSeen(known, input.expectedVersion);
    return [{ kind, id: input.id, props: taken(reason) }];
  });
}
