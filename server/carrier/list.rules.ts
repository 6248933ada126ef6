import { carriersAround, type UnitOffer } from './carrier.rules.ts';
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
  const passing = carriers.flatMap((carrier) => {
    if (filter.kinds && !filter.kinds.includes(carrier.kind)) return [];
    if (!suits({ industries: industriesOf(carrier, byId) }, filter.industryId)) return [];
    const own = (ofCarrier.get(carrier.id) ?? []).filter((offer) => unitPasses(offer, filter, now));
    if (asked && own.length === 0) return [];
    // Those of which units are recorded come first.
    const order = `${own.length > 0 ? 0 : 1} ${carrier.name} ${carrier.id}`;
    return [{ order, carrier, suits: industriesOf(carrier, byId), units: own.map(({ unit }) => unit) }];
  });
  const sorted = passing.sort((a, b) => (a.order < b.order ? -1 : 1));
  const shown = sorted.filter(({ order }) => after === null || order > after).slice(0, first);
  return {
    ...{ regionId, regionName, rules, today, total: passing.length, all: carriers.length },
    inventory: inventoryOf(
      passing.flatMap((each) => each.units),
      rules,
      today,
    ),
    industries: industries.map(({ id, title }) => {
      const own = carriers.filter((carrier) => industriesOf(carrier, byId).some((each) => each.id === id));
      const of = new Set(own.map((carrier) => carrier.id));
      const theirs = units.filter(({ carrierId }) => of.has(carrierId));
      return { id, title, carriers: own.length, inventory: inventoryOf(theirs, rules, today) };
    }),
    ranges: rangesOf(units),
    rows: shown.map(({ order, carrier, suits: of, units: own }) => ({
      ...{ order, carrier, suits: of, inventory: inventoryOf(own, rules, today) },
    })),
  };
}
