import type { Context } from '../platform/api/context.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { statedSource } from '../source/source.writes.ts';
import { checkFactors, checkSupplyAt, entryDay, entryText } from './entry.rules.ts';
import { type Entry, record, signed, taken, type WithdrawalInput, withdraw } from './entry.writes.ts';
import { type CoreFactor, coreFactors } from './mode.types.ts';
import { factorsFact, supplyAtFact } from './targeting.facts.ts';

interface Dated extends Entry {
  readonly on: string;
  readonly source: string;
}

export interface FactorsInput extends Dated {
  readonly present: readonly CoreFactor[];
  readonly absent: readonly CoreFactor[];
  readonly text?: string | null | undefined;
}

export interface SupplyAtInput extends Dated {
  readonly outside?: number | null | undefined;
  readonly selfSupply?: number | null | undefined;
}

const inOrder = (given: readonly CoreFactor[]) => coreFactors.filter((each) => given.includes(each));

/** Records which core factors a region has on a link: one record stands at a time. Throws INVALID, NOT_FOUND or CONFLICT. */
export function recordFactors(context: Context, input: FactorsInput): Promise<string> {
  const [present, absent] = [inOrder(input.present), inOrder(input.absent)];
  checkFactors(present, absent);
  const text = input.text?.trim() ? entryText('factors', input.text) : null;
  const on = entryDay(input.on, dayOf(new Date()));
  const title = entryText('source', input.source);
  const id = relationId(input.region, input.linkId);
  return record(context, 'recordFactors', input, { factorsId: id }, (stamp) => {
    const source = statedSource(title, stamp.by, dayOf(new Date(stamp.at)));
    const props = { present, absent, text, on, asOf: on, sourceIds: [source.id], ...signed(stamp) };
    return [source, { kind: factorsFact, id, from: input.region, to: input.linkId, props }];
  });
}

/** Records where a region gets a link from: one record stands at a time. Throws INVALID, NOT_FOUND or CONFLICT. */
export function recordSupplyAt(context: Context, input: SupplyAtInput): Promise<string> {
  const said = { outside: input.outside ?? null, selfSupply: input.selfSupply ?? null };
  checkSupplyAt(said);
  const on = entryDay(input.on, dayOf(new Date()));
  const title = entryText('source', input.source);
  const id = relationId(input.region, input.linkId);
  return record(context, 'recordSupplyAt', input, { supplyId: id }, (stamp) => {
    const source = statedSource(title, stamp.by, dayOf(new Date(stamp.at)));
    const props = { ...said, on, asOf: on, sourceIds: [source.id], ...signed(stamp) };
    return [source, { kind: supplyAtFact, id, from: input.region, to: input.linkId, props }];
  });
}

export function withdrawFactors(context: Context, input: WithdrawalInput): Promise<string> {
  const id = relationId(input.region, input.linkId);
  return withdraw(context, 'withdrawFactors', input, { factorsId: id }, (reason) => ({
    ...{ kind: factorsFact, id, from: input.region, to: input.linkId, props: taken(reason) },
  }));
}

export function withdrawSupplyAt(context: Context, input: WithdrawalInput): Promise<string> {
  const id = relationId(input.region, input.linkId);
  return withdraw(context, 'withdrawSupplyAt', input, { supplyId: id }, (reason) => ({
    ...{ kind: supplyAtFact, id, from: input.region, to: input.linkId, props: taken(reason) },
  }));
}
