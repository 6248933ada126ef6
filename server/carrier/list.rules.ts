import { carriersAround, isStale, type UnitOffer } from './carrier.rules.ts';
import type { CarrierBase, CarrierRow, UnitRow } from './carrier.types.ts';
import { asksOfUnits, type CarrierFilter, suits, unitPasses } from './filter.rules.ts';
import { type CarrierRules, type Inventory, inventoryOf } from './inventory.rules.ts';

/** A carrier of the list with the units of it that pass. */
export interface CarrierListRow {
  readonly order: string;
  readonly carrier: CarrierRow;
  /** What it is for, by its own words or by those of the carriers around it. */
  readonly suits: CarrierRow['industries'];
  readonly inventory: Inventory;
}

/** The carriers that are for an industry, counted. */
export interface IndustryInventory {
  readonly id: string;
  readonly title: string;
  readonly carriers: number;
  readonly inventory: Inventory;
}

/** An operator with units whose states are too old or undated; null: nobody is recorded as their operator. */
export interface LateOperator {
  readonly id: string | null;
  readonly name: string | null;
  readonly units: number;
  readonly stale: number;
  readonly undated: number;
  /** The oldest day for which a state of it was told; null: it has none. */
  readonly oldest: string | null;
}

/** Who is to be asked for states again, the latest first: counted over all carriers of the region. */
export function lateOperators(
  { carriers, units }: Pick<CarrierBase, 'carriers' | 'units'>,
  { today, rules }: Pick<Page, 'today' | 'rules'>,
): readonly LateOperator[] {
  const operators = new Map(carriers.map(({ id, operator }) => [id, operator]));
  const groups = [...Map.groupBy(units, ({ carrierId }) => operators.get(carrierId)?.id ?? null)];
  const all = groups.map(([id, own]): LateOperator => {
    const ages = own.map(({ statusOn }) => isStale(statusOn, today, rules.staleDays));
    const days = own.flatMap(({ statusOn }) => statusOn ?? []).sort();
    return {
      ...{ id, name: operators.get(own[0]?.carrierId ?? '')?.name ?? null, units: own.length },
      stale: ages.filter((age) => age === true).length,
      undated: ages.filter((age) => age === null).length,
      oldest: days[0] ?? null,
    };
  });
  const late = all.filter(({ stale, undated }) => stale + undated > 0);
  return late.sort((a, b) => b.stale + b.undated - (a.stale + a.undated) || ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}

/** The largest numbers that units of the region say: how far a slider goes. */
export interface CarrierRanges {
  readonly areaHundredths: number | null;
  readonly heightM: number | null;
  readonly loadKn: number | null;
  readonly powerKva: number | null;
  readonly rentFen: number | null;
}

export interface CarrierList {
  readonly regionId: string;
  readonly regionName: string;
  readonly rules: CarrierRules;
  readonly today: string;
  /** Carriers that pass, and carriers of the region. */
  readonly total: number;
  readonly all: number;
  readonly inventory: Inventory;
  readonly industries: readonly IndustryInventory[];
  readonly ranges: CarrierRanges;
  readonly late: readonly LateOperator[];
  readonly rows: readonly CarrierListRow[];
}

interface Page {
  readonly rules: CarrierRules;
  readonly today: string;
  readonly after: string | null;
  readonly first: number;
}

function largest(units: readonly UnitRow[], of: (unit: UnitRow) => number | null): number | null {
  const said = units.flatMap((unit) => of(unit) ?? []);
  return said.length === 0 ? null : said.reduce((most, each) => Math.max(most, each));
}

function rangesOf(units: readonly UnitRow[]): CarrierRanges {
  return {
    areaHundredths: largest(units, (unit) => unit.areaHundredths),
    heightM: largest(units, (unit) => unit.heightM),
    loadKn: largest(units, (unit) => unit.loadKn),
    powerKva: largest(units, (unit) => unit.powerKva),
    rentFen: largest(units, (unit) => unit.rentFen),
  };
}

/** Industries of the carriers' own words or of those around them. */
function industriesOf(carrier: CarrierRow, byId: ReadonlyMap<string, CarrierRow>): CarrierRow['industries'] {
  if (carrier.industries.length > 0) return carrier.industries;
  return carriersAround(carrier, byId).find(({ industries }) => industries.length > 0)?.industries ?? [];
}

/** One list of the carriers of a region: those that pass with what of them passes, and what they come to. */
export function listOf(
  { regionId, regionName, carriers, units, industries }: CarrierBase,
  offers: readonly UnitOffer[],
  filter: CarrierFilter,
  { rules, today, after, first }: Page,
): CarrierList {
  const byId = new Map(carriers.map((carrier) => [carrier.id, carrier]));
  const ofCarrier = Map.groupBy(offers, ({ carrier }) => carrier.id);
  const asked = asksOfUnits(filter);
  const now = { today, staleDays: rules.staleDays };
  // Free rooms alone are never occupied: occupancy is that of the carriers, whatever is asked of their units.
  const counted = (some: readonly UnitRow[], whole: readonly UnitRow[]): Inventory => ({
    ...inventoryOf(some, rules, today),
    occupancy: inventoryOf(whole, rules, today).occupancy,
  });
  const passing = carriers.flatMap((carrier) => {
    if (filter.kinds && !filter.kinds.includes(carrier.kind)) return [];
    if (!suits({ industries: industriesOf(carrier, byId) }, filter.industryId)) return [];
    const own = (ofCarrier.get(carrier.id) ?? []).filter((offer) => unitPasses(offer, filter, now));
    if (asked && own.length === 0) return [];
    // Those of which units are recorded come first.
    const order = `${own.length > 0 ? 0 : 1} ${carrier.name} ${carrier.id}`;
    const whole = (ofCarrier.get(carrier.id) ?? []).map(({ unit }) => unit);
    const suited = industriesOf(carrier, byId);
    return [{ order, carrier, suits: suited, units: own.map(({ unit }) => unit), whole }];
  });
  const sorted = passing.sort((a, b) => (a.order < b.order ? -1 : 1));
  const shown = sorted.filter(({ order }) => after === null || order > after).slice(0, first);
  return {
    ...{ regionId, regionName, rules, today, total: passing.length, all: carriers.length },
    inventory: counted(
      passing.flatMap((each) => each.units),
      passing.flatMap((each) => each.whole),
    ),
    industries: industries.map(({ id, title }) => {
      const own = carriers.filter((carrier) => industriesOf(carrier, byId).some((each) => each.id === id));
      const of = new Set(own.map((carrier) => carrier.id));
      const theirs = units.filter(({ carrierId }) => of.has(carrierId));
      return { id, title, carriers: own.length, inventory: inventoryOf(theirs, rules, today) };
    }),
    ranges: rangesOf(units),
    late: lateOperators({ carriers, units }, { today, rules }),
    rows: shown.map(({ order, carrier, suits: of, units: own, whole }) => ({
      ...{ order, carrier, suits: of, inventory: counted(own, whole) },
    })),
  };
}
