import { daysAfter } from '../platform/kernel/dates.ts';
import type { CarrierKind, CarrierRow, EnvClass, UnitKind, UnitRow, UnitStatus } from './carrier.types.ts';

/** The states that a unit of a kind can be in. */
export const statusesOf: Readonly<Record<UnitKind, readonly UnitStatus[]>> = {
  ROOM: ['FOR_RENT', 'FOR_SALE', 'RENTED', 'SOLD', 'RESERVED', 'BUILDING'],
  PLOT: ['PLANNED', 'IN_APPROVAL', 'ACQUIRED', 'READY', 'LISTED', 'GRANTED', 'IDLE'],
  ASSET: ['TO_HAND_OVER', 'TO_REVIVE'],
};

/** What a state means for who looks for room: taken, to be had now, kept for somebody, to come later. */
export type Availability = 'TAKEN' | 'FREE' | 'HELD' | 'COMING' | 'UNKNOWN';

const availabilities: Readonly<Record<UnitStatus, Exclude<Availability, 'UNKNOWN'>>> = {
  ...{ FOR_RENT: 'FREE', FOR_SALE: 'FREE', RENTED: 'TAKEN', SOLD: 'TAKEN', RESERVED: 'HELD', BUILDING: 'COMING' },
  ...{ PLANNED: 'COMING', IN_APPROVAL: 'COMING', ACQUIRED: 'COMING', READY: 'FREE', LISTED: 'FREE', GRANTED: 'TAKEN' },
  ...{ IDLE: 'HELD', TO_HAND_OVER: 'COMING', TO_REVIVE: 'HELD' },
};

/** An unknown state is neither free nor taken. */
export function availabilityOf({ status }: Pick<UnitRow, 'status'>): Availability {
  return status === null ? 'UNKNOWN' : availabilities[status];
}

/** Whether a state was told too long ago to be relied on; null: nobody said when. */
export function isStale(statusOn: string | null, today: string, staleDays: number): boolean | null {
  return statusOn === null ? null : statusOn < daysAfter(today, -staleDays);
}

/**
 * The day from which a unit can be had: today for a free one unless it says a later day; for another the day it names,
 * else the day after its contract; null: not known.
 */
export function freeOn(unit: Pick<UnitRow, 'status' | 'freeFrom' | 'contractEnd'>, today: string): string | null {
  const { freeFrom, contractEnd, status } = unit;
  if (availabilityOf(unit) === 'FREE') return freeFrom !== null && freeFrom > today ? freeFrom : today;
  if (freeFrom !== null) return freeFrom;
  return status === 'RENTED' && contractEnd !== null ? daysAfter(contractEnd, 1) : null;
}

/** A unit with what holds for it: its own words first, then those of its carrier, then those of the carriers around. */
export interface UnitOffer {
  readonly unit: UnitRow;
  readonly carrier: CarrierRow;
  readonly around: readonly CarrierRow[];
  readonly carrierKinds: readonly CarrierKind[];
  readonly industries: readonly { readonly id: string; readonly title: string }[];
  readonly links: readonly string[];
  readonly directions: readonly string[];
  /** Of the carrier and of all around it. */
  readonly negative: readonly string[];
  readonly envClass: EnvClass | null;
  readonly taxFloorFen: number | null;
  readonly investFloorFen: number | null;
  readonly energyCap: number | null;
}

/** The carriers around one, the nearest first; a ring of them ends where it began. */
export function carriersAround(carrier: CarrierRow, byId: ReadonlyMap<string, CarrierRow>): readonly CarrierRow[] {
  const found = new Map<string, CarrierRow>();
  const ask = [...carrier.parents];
  for (let id = ask.shift(); id !== undefined; id = ask.shift()) {
    const next = byId.get(id);
    if (!next || id === carrier.id || found.has(id)) continue;
    found.set(id, next);
    ask.push(...next.parents);
  }
  return [...found.values()];
}

function nearest<T>(all: readonly CarrierRow[], of: (carrier: CarrierRow) => T | null): T | null {
  for (const carrier of all) {
    const value = of(carrier);
    if (value !== null) return value;
  }
  return null;
}

const orNull = <T>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list);

/** What holds for a unit of a carrier. */
export function offerOf(unit: UnitRow, carrier: CarrierRow, byId: ReadonlyMap<string, CarrierRow>): UnitOffer {
  const around = carriersAround(carrier, byId);
  const all = [carrier, ...around];
  return {
    ...{ unit, carrier, around },
    carrierKinds: all.map(({ kind }) => kind),
    industries: nearest(all, ({ industries }) => orNull(industries)) ?? [],
    links: nearest(all, ({ links }) => orNull(links)) ?? [],
    directions: nearest(all, ({ directions }) => orNull(directions)) ?? [],
    negative: [...new Set(all.flatMap(({ negative }) => negative))],
    envClass: unit.envClass ?? nearest(all, ({ envClass }) => envClass),
    taxFloorFen: nearest(all, ({ taxFloorFen }) => taxFloorFen),
    investFloorFen: nearest(all, ({ investFloorFen }) => investFloorFen),
    energyCap: nearest(all, ({ energyCap }) => energyCap),
  };
}
