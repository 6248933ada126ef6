import { monthsAfter } from '../platform/kernel/dates.ts';
import { availabilityOf, isStale } from './carrier.rules.ts';
import type { UnitKind, UnitRow, UnitStatus } from './carrier.types.ts';

/** What a unit ought to say; `price` is the one that its state asks for, or any. */
export const wantedFields = [
  ...(['usage', 'floor', 'areaHundredths', 'heightM', 'loadKn', 'powerKva'] as const),
  ...(['fireClass', 'envClass', 'price', 'status', 'statusOn'] as const),
] as const;
export type WantedField = (typeof wantedFields)[number];

/** Numbers that the rules of carriers stand on, with where they come from and since when. */
export interface CarrierRules {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly staleDays: number;
  /** Where bands of area begin after the first, in m², ascending. */
  readonly sizeBands: readonly number[];
  readonly endingMonths: readonly number[];
  readonly hundredMillionTaxFen: number;
  readonly specialisedShare: number;
  readonly wanted: Readonly<Record<UnitKind, readonly WantedField[]>>;
}

/** A number of units and the area of those whose area is known. */
export interface Amount {
  readonly units: number;
  readonly hundredths: number;
  /** Of `units`, those whose area nobody recorded. */
  readonly withoutArea: number;
}

export interface Inventory {
  readonly units: number;
  readonly statuses: readonly { readonly status: UnitStatus | null; readonly amount: Amount }[];
  /** Rooms that are taken, over rooms that are taken, free or held; by area where it is known. Null: there is none. */
  readonly occupancy: number | null;
  readonly taken: Amount;
  readonly free: Amount;
  readonly held: Amount;
  /** Rooms whose state is not known: in no share. */
  readonly unknown: Amount;
  /** Free rooms by area: from (m², inclusive) to (exclusive; null: no end). */
  readonly bands: readonly { readonly from: number; readonly to: number | null; readonly amount: Amount }[];
  /** Plots that can be had now. */
  readonly plotsFree: Amount;
  /** Rented rooms whose contract ends from today within so many months; each holds the shorter ones. */
  readonly ending: readonly { readonly months: number; readonly amount: Amount }[];
  /** Rented, though the contract has ended. */
  readonly overdue: Amount;
  /** Rented, and nobody said until when. */
  readonly endUnknown: Amount;
  readonly stale: number;
  /** Units of which nobody said when their state was told. */
  readonly undated: number;
  readonly completeness: Completeness;
}

export interface Completeness {
  readonly asked: number;
  readonly filled: number;
  /** Most often missing first. */
  readonly missing: readonly { readonly field: WantedField; readonly units: number }[];
}

function amountOf(units: readonly UnitRow[]): Amount {
  return {
    units: units.length,
    hundredths: units.reduce((sum, { areaHundredths }) => sum + (areaHundredths ?? 0), 0),
    withoutArea: units.filter(({ areaHundredths }) => areaHundredths === null).length,
  };
}

function says(unit: UnitRow, field: WantedField): boolean {
  if (field === 'price') return unit.rentFen !== null || unit.saleFen !== null || unit.landFen !== null;
  return unit[field] !== null;
}

/** How much of what units ought to say they say. */
export function completenessOf(units: readonly UnitRow[], { wanted }: Pick<CarrierRules, 'wanted'>): Completeness {
  const lacking = new Map<WantedField, number>();
  let asked = 0;
  let filled = 0;
  for (const unit of units) {
    for (const field of wanted[unit.kind]) {
      asked += 1;
      if (says(unit, field)) filled += 1;
      else lacking.set(field, (lacking.get(field) ?? 0) + 1);
    }
  }
  const missing = [...lacking].map(([field, count]) => ({ field, units: count }));
  return { asked, filled, missing: missing.sort((a, b) => b.units - a.units || (a.field < b.field ? -1 : 1)) };
}

function bandsOf(free: readonly UnitRow[], starts: readonly number[]): Inventory['bands'] {
  const froms = [0, ...starts];
  return froms.map((from, index) => {
    const to = froms[index + 1] ?? null;
    const within = free.filter(({ areaHundredths: area }) => {
      return area !== null && area >= from * 100 && (to === null || area < to * 100);
    });
    return { from, to, amount: amountOf(within) };
  });
}

/** Counts of units, exact; what is not known is in no share and stands apart. */
export function inventoryOf(units: readonly UnitRow[], rules: CarrierRules, today: string): Inventory {
  const rooms = units.filter(({ kind }) => kind === 'ROOM');
  const plots = units.filter(({ kind }) => kind === 'PLOT');
  const being = (availability: ReturnType<typeof availabilityOf>) =>
    rooms.filter((unit) => availabilityOf(unit) === availability);
  const [taken, free, held, unknown] = [being('TAKEN'), being('FREE'), being('HELD'), being('UNKNOWN')];
  const rented = rooms.filter(({ status }) => status === 'RENTED');
  const endsBy = (last: string) => rented.filter(({ contractEnd: end }) => end !== null && end >= today && end <= last);
  const all = amountOf([...taken, ...free, ...held]).hundredths;
  const statuses = [...Map.groupBy(units, ({ status }) => status)];
  const ages = units.map(({ statusOn }) => isStale(statusOn, today, rules.staleDays));
  return {
    units: units.length,
    statuses: statuses.map(([status, group]) => ({ status, amount: amountOf(group) })),
    occupancy: all === 0 ? null : amountOf(taken).hundredths / all,
    ...{ taken: amountOf(taken), free: amountOf(free), held: amountOf(held), unknown: amountOf(unknown) },
    bands: bandsOf(free, rules.sizeBands),
    plotsFree: amountOf(plots.filter((unit) => availabilityOf(unit) === 'FREE')),
    ending: rules.endingMonths.map((months) => ({ months, amount: amountOf(endsBy(monthsAfter(today, months))) })),
    overdue: amountOf(rented.filter(({ contractEnd: end }) => end !== null && end < today)),
    endUnknown: amountOf(rented.filter(({ contractEnd: end }) => end === null)),
    stale: ages.filter((age) => age === true).length,
    undated: ages.filter((age) => age === null).length,
    completeness: completenessOf(units, rules),
  };
}
