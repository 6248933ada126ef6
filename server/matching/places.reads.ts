import { matchingPlaces } from '../../cypher/queries.gen.ts';
import { offersOf, readCarrierBase } from '../carrier/carrier.reads.ts';
import { carrierNow } from '../carrier/carrier-rules.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { type ChainPlaces, placesOf } from './places.rules.ts';

/** What room the carriers of a region have for the links of a chain: two trips. Null: no such chain or region. */
export async function readChainPlaces(
  context: Pick<Context, 'graph' | 'viewer'>,
  industryId: string,
  region: string,
): Promise<ChainPlaces | null> {
  const [row] = await context.graph.read(matchingPlaces, { industryId, region, viewer: scopeOf(context) });
  const base = row ? await readCarrierBase(context, region) : null;
  if (!row || !base) return null;
  const { today, rules } = carrierNow();
  return placesOf(row.view, offersOf(base), industryId, { today, staleDays: rules.staleDays });
}
