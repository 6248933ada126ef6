import { matchingDemand } from '../../cypher/queries.gen.ts';
import { offersOf, readCarrierBase } from '../carrier/carrier.reads.ts';
import { carrierNow } from '../carrier/carrier-rules.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { demandFor, type UnitDemand } from './demand.rules.ts';

/** Who may want a unit among the projects and the reserve of its district: two trips. Null: no such unit. */
export async function matchProjects(
  context: Pick<Context, 'graph' | 'viewer'>,
  unitId: string,
): Promise<UnitDemand | null> {
  const [row] = await context.graph.read(matchingDemand, { unitId, viewer: scopeOf(context) });
  if (!row) return null;
  const base = await readCarrierBase(context, row.view.regionId);
  const offer = base && offersOf(base).find(({ unit }) => unit.id === unitId);
  return offer ? demandFor(offer, row.view, carrierNow().today) : null;
}
