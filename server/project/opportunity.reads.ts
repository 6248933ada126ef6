import { projectOpportunities } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { OpportunityStage, OpportunityView } from './opportunity.types.ts';

export interface OpportunityArgs {
  readonly region: string;
  readonly stage?: OpportunityStage | null | undefined;
  readonly industryId?: string | null | undefined;
  /** A link or a carrier. */
  readonly about?: string | null | undefined;
}

/** What a region and the regions below it have on offer, at most 500: one trip. Null: no such region. */
export async function readOpportunities(
  context: Pick<Context, 'graph' | 'viewer'>,
  { region, stage = null, industryId = null, about = null }: OpportunityArgs,
): Promise<OpportunityView | null> {
  const asked = { region, stage, industryId, about, viewer: scopeOf(context) };
  const [row] = await context.graph.read(projectOpportunities, asked);
  return row?.view ?? null;
}
