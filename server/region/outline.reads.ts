import { regionOutline } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { OutlineRow } from './outline.types.ts';

/** The outline of a region as somebody supplied it: one trip. Null: no such region. */
export async function readOutline(
  context: Pick<Context, 'graph' | 'viewer'>,
  region: string,
): Promise<OutlineRow | null> {
  const [row] = await context.graph.read(regionOutline, { region, viewer: scopeOf(context) });
  return row?.view ?? null;
}
