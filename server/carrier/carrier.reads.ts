import { carrierBase, carrierCarrier } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { type PageArgs, pageSize, placeOf } from '../platform/api/paging.ts';
import { offerOf, type UnitOffer } from './carrier.rules.ts';
import type { CarrierBase, CarrierView } from './carrier.types.ts';
import { carrierNow } from './carrier-rules.ts';
import type { CarrierFilter } from './filter.rules.ts';
import { type CarrierList, listOf } from './list.rules.ts';

type Reader = Pick<Context, 'graph' | 'viewer'>;

/** The carriers of a district, or of a region below one, with all their units: one trip. Null: no such region. */
export async function readCarrierBase(context: Reader, region: string): Promise<CarrierBase | null> {
  const [row] = await context.graph.read(carrierBase, { region, viewer: scopeOf(context) });
  return row?.view ?? null;
}

/** Units with what holds for them, in the order of the base: what projects are matched with. */
export function offersOf({ carriers, units }: CarrierBase): readonly UnitOffer[] {
  const byId = new Map(carriers.map((carrier) => [carrier.id, carrier]));
  return units.flatMap((unit) => {
    const carrier = byId.get(unit.carrierId);
    return carrier ? [offerOf(unit, carrier, byId)] : [];
  });
}

export interface CarrierArgs extends PageArgs {
  readonly region: string;
  readonly filter: CarrierFilter;
}

/** A page of the carriers of a region with counts over all that pass: one trip. Null: no such region. */
export async function readCarriers(
  context: Reader,
  { region, filter, ...page }: CarrierArgs,
): Promise<CarrierList | null> {
  const base = await readCarrierBase(context, region);
  if (!base) return null;
  const cut = { after: placeOf(page.after), first: pageSize(page.first) + 1 };
  return listOf(base, offersOf(base), filter, { ...carrierNow(), ...cut });
}

/** One carrier with its units: one trip. Null: there is none. */
export async function readCarrier(context: Reader, id: string): Promise<CarrierView | null> {
  const [row] = await context.graph.read(carrierCarrier, { id, viewer: scopeOf(context) });
  return row?.view ?? null;
}
