import { regionDirections } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { DirectionView } from './direction.types.ts';

/** The streets and towns of a district with what each is for: one trip. Null: no such region. */
export async function readDirections(
  context: Pick<Context, 'graph' | 'viewer'>,
  region: string,
): Promise<DirectionView | null> {
  const [row] = await context.graph.read(regionDirections, { region, viewer: scopeOf(context) });
  return row?.view ?? null;
}
