import { chainAreas } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { type AreaMatrix, areaMatrix } from './areas.rules.ts';

export interface AreaArgs {
  /** Null: all industries of the region. */
  readonly industryId: string | null;
  readonly region: string;
  readonly outward: boolean;
}

/** A matrix of link by place: one trip. Null when the region or the industry does not exist. */
export async function readAreas(
  context: Pick<Context, 'graph' | 'viewer'>,
  args: AreaArgs,
): Promise<AreaMatrix | null> {
  const [row] = await context.graph.read(chainAreas, { ...args, viewer: scopeOf(context) });
  if (!row || (args.industryId !== null && row.view.industries.length === 0)) return null;
  return areaMatrix(row.view, args.outward ? 'outward' : 'inside');
}
