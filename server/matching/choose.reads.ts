import { matchingLinkTraits } from '../../cypher/queries.gen.ts';
import { offersOf, readCarrierBase } from '../carrier/carrier.reads.ts';
import { carriersAround } from '../carrier/carrier.rules.ts';
import type { CarrierBase, CarrierRow } from '../carrier/carrier.types.ts';
import { carrierNow } from '../carrier/carrier-rules.ts';
import { taxPerSquareMetre } from '../carrier/label.rules.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { type ChoiceOfLinks, chooseLinks, type Toward } from './choose.rules.ts';
import type { FitRules } from './choose.types.ts';
import { fitRulesOn } from './fit-rules.ts';
import { isOnOffer } from './offer.rules.ts';

export interface ChooseArgs {
  readonly region: string;
  readonly carrierId?: string | null | undefined;
  readonly unitId?: string | null | undefined;
}

export interface Chosen extends ChoiceOfLinks {
  readonly regionId: string;
  readonly regionName: string;
  /** What was looked at: a unit, a carrier, or null for all of the region. */
  readonly carrierName: string | null;
  readonly unitNumber: string | null;
  /** Units that were looked at: those on offer, or the one that is named. */
  readonly units: number;
  /** 元 a year per ㎡ of the carrier itself, and the year; null: tax or area is not known. */
  readonly carrierTax: { readonly year: number; readonly fen: bigint } | null;
  readonly rules: FitRules;
}

/** The carrier that is looked at with those in it. */
function inside({ carriers }: CarrierBase, id: string): readonly string[] {
  const byId = new Map(carriers.map((carrier) => [carrier.id, carrier]));
  const within = carriers.filter((each) => carriersAround(each, byId).some((around) => around.id === id));
  return [id, ...within.map((each) => each.id)];
}

function towardOf(carrier: CarrierRow, byId: ReadonlyMap<string, CarrierRow>): Toward {
  const all = [carrier, ...carriersAround(carrier, byId)];
  return {
    industries: all.find(({ industries }) => industries.length > 0)?.industries ?? [],
    links: all.find(({ links }) => links.length > 0)?.links ?? [],
    directions: all.find(({ directions }) => directions.length > 0)?.directions ?? [],
    negative: all.flatMap(({ negative }) => negative),
  };
}

/** The links of all chains of a district, ranked for a unit, a carrier or all of a region: two trips. Null: no such place. */
export async function chooseIndustries(
  context: Pick<Context, 'graph' | 'viewer'>,
  { region, carrierId = null, unitId = null }: ChooseArgs,
): Promise<Chosen | null> {
  const base = await readCarrierBase(context, region);
  if (!base) return null;
  const { today, rules: carrierRules } = carrierNow();
  const unit = unitId === null ? null : base.units.find(({ id }) => id === unitId);
  const at = unit?.carrierId ?? carrierId;
  const carrier = at === null ? null : base.carriers.find(({ id }) => id === at);
  if (unit === undefined || carrier === undefined) return null;
  const scope = carrier ? inside(base, carrier.id) : base.carriers.map(({ id }) => id);
  const own = new Set(scope);
  const offers = offersOf(base).filter((offer) =>
    unit ? offer.unit.id === unit.id : own.has(offer.carrier.id) && isOnOffer(offer.unit, today),
  );
  const byId = new Map(base.carriers.map((each) => [each.id, each]));
  const looked = base.carriers.filter(({ id }) => (unit ? id === at : own.has(id)));
  const toward = looked.map((each) => towardOf(each, byId));
  const [row] = await context.graph.read(matchingLinkTraits, {
    ...{ region: region.slice(0, 6), near: carrier?.regionId ?? region, carrierIds: scope, viewer: scopeOf(context) },
  });
  if (!row) return null;
  const rules = fitRulesOn(today);
  const [year] = carrier?.years ?? [];
  const fen = carrier && year ? taxPerSquareMetre(carrier, year) : null;
  return {
    ...chooseLinks(row.view, { offers, toward, rules, today, staleDays: carrierRules.staleDays }),
    ...{ regionId: base.regionId, regionName: base.regionName, rules, units: offers.length },
    ...{ carrierName: carrier?.name ?? null, unitNumber: unit?.number ?? null },
    carrierTax: year && fen !== null ? { year: year.year, fen } : null,
  };
}
