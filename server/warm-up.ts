import {
  chainAreas,
  chainDraft,
  chainIndustries,
  chainLinks,
  chainMap,
  chainMapAsOf,
  enterpriseEnterprises,
  enterpriseList,
  exploreApproaches,
  exploreCommon,
  exploreExpand,
  exploreHistory,
  explorePaths,
  exploreThing,
  exploreThings,
  regionRegions,
  searchSearch,
  targetingEntries,
  targetingReserve,
  targetingReserveCounts,
  targetingReserveOf,
  targetingTargets,
} from '../cypher/queries.gen.ts';
import { kindLabels } from './explore/kinds.rules.ts';
import { relationTypes } from './explore/relations.rules.ts';
import type { Graph } from './platform/graph/graph.ts';

const deadlineMs = 60_000;

/**
 * Runs every screen's statement once on nothing: planning one costs a hundred times what running it costs, and the
 * first person of the morning should not pay for it.
 */
export async function warmUp(graph: Graph): Promise<void> {
  const warm = graph.for({ operation: 'warm-up', user: 'system', readMs: deadlineMs });
  // A plan is kept per types of parameters: these are the types that screens send.
  const some = ['-'];
  const region = '-';
  const viewer = { id: '-', role: '-', groupId: null };
  const list = { region: null, linkId: null, text: null, after: null, first: 1, viewer };
  const page = { key: '-', state: 'CONFIRMED', after: null, first: 1 };
  await warm.read(chainMap, { industryId: '-', region, want: some, viewer });
  const around = { enterpriseId: '-', since: '-', anchors: 1, firms: 1, fan: 1, hub: 1 };
  await warm.read(targetingTargets, { industryId: '-', linkId: '-', region, ...around, viewer });
  await warm.read(chainDraft, { industryId: '-', viewer });
  await warm.read(targetingEntries, { ids: some, region, want: some, viewer });
  await warm.read(chainMapAsOf, { industryId: '-', region, since: '-', viewer });
  await warm.read(chainAreas, { industryId: '-', region, outward: false, viewer });
  await warm.read(chainAreas, { industryId: null, region, outward: false, viewer });
  await warm.read(chainLinks, { ids: some, region, want: some, pages: [page], viewer });
  await warm.read(chainIndustries, { ids: null, region: null, want: some, viewer });
  await warm.read(chainIndustries, { ids: some, region: null, want: some, viewer });
  await warm.read(regionRegions, { ids: null, parent: null });
  await warm.read(regionRegions, { ids: null, parent: region });
  await warm.read(enterpriseEnterprises, { ids: some, want: some, viewer });
  await warm.read(enterpriseList, { ...list, region });
  await warm.read(enterpriseList, { ...list, region, text: '"-"' });
  const questions = [{ index: 'search_words', text: '"-"', limit: 1, rank: 0 }];
  await warm.read(searchSearch, { questions, region: null, labels: some, first: 1, viewer });
  await warm.read(searchSearch, { questions, region, labels: some, first: 1, viewer });
  const paths = { hops: 1, fanOut: 1, first: 1, labels: kindLabels, types: relationTypes, viewer };
  await warm.read(explorePaths, { from: '-', to: '-', ...paths });
  await warm.read(exploreApproaches, { target: '-', region, ...paths });
  await warm.read(exploreCommon, { a: '-', b: '-', labels: kindLabels, types: relationTypes, viewer });
  await warm.read(exploreThings, { ids: some, labels: kindLabels, viewer });
  await warm.read(exploreThing, { id: '-', labels: kindLabels, types: relationTypes, viewer });
  const asked = { ids: some, steps: [{ key: '-', id: '-', first: 1 }], among: some };
  await warm.read(exploreExpand, { asked, most: 1, labels: kindLabels, types: relationTypes, viewer });
  const past = { id: '-', before: null, most: 1, labels: kindLabels, types: relationTypes, silent: some, viewer };
  await warm.read(exploreHistory, past);
  await warm.read(exploreHistory, { ...past, before: '-' });
  // And per length of texts, to the power of ten: texts as long as real ones.
  const reserve = { region: '000000', filter: {}, today: '2000-01-01', after: null, first: 1, viewer };
  await warm.read(targetingReserve, { ...reserve, industryId: 'as-long-as-a-chain-is' });
  await warm.read(targetingReserve, { ...reserve, industryId: null });
  await warm.read(targetingReserveOf, { enterpriseId: '-', viewer });
  await warm.read(targetingReserveCounts, { ids: some, region, viewer });
}
