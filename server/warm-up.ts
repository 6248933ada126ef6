import {
  chainIndustries,
  chainLinks,
  chainMap,
  enterpriseEnterprises,
  enterpriseList,
  regionRegions,
  searchSearch,
} from '../cypher/queries.gen.ts';
import type { Graph } from './platform/graph/graph.ts';

const deadlineMs = 60_000;

/**
 * Runs every screen's statement once on nothing: planning one costs a hundred times what running it costs, and the
 * first person of the morning should not pay for it.
 */
export async function warmUp(graph: Graph): Promise<void> {
  const warm = graph.for({ operation: 'warm-up', user: 'system', readMs: deadlineMs });
  const none: readonly string[] = [];
  await warm.read(chainMap, { industryId: '', region: '', want: none });
  await warm.read(chainLinks, { ids: none, region: '', want: none, pages: [] });
  await warm.read(chainIndustries, { ids: none, region: null, want: none });
  await warm.read(regionRegions, { ids: none, parent: null });
  await warm.read(enterpriseEnterprises, { ids: none, want: none });
  await warm.read(enterpriseList, { region: null, linkId: null, text: null, after: null, first: 1 });
  await warm.read(searchSearch, { text: '"链"', region: null, labels: none, first: 1 });
}
