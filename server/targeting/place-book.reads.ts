import { targetingPlaceBook } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { PlaceBook } from './place-book.types.ts';

/** What is recorded of a place for proposals: one trip. Null: no such region. */
export async function readPlaceBook(
  context: Pick<Context, 'graph' | 'viewer'>,
  region: string,
): Promise<PlaceBook | null> {
  const [row] = await context.graph.read(targetingPlaceBook, { region, viewer: scopeOf(context) });
  return row?.view ?? null;
}
