import { targetingVisitsOf } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { FirmVisits } from './visit.types.ts';

/** When a firm was called on and what it answered: one trip. Null when there is no such firm. */
export async function readVisitsOf(
  context: Pick<Context, 'graph' | 'viewer'>,
  enterpriseId: string,
): Promise<FirmVisits | null> {
  const [row] = await context.graph.read(targetingVisitsOf, { enterpriseId, viewer: scopeOf(context) });
  return row?.view ?? null;
}
