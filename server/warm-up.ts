import {
  carrierBase,
  carrierCarrier,
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
  matchingDemand,
  matchingLinkTraits,
  matchingPlaces,
  projectBase,
  projectProject,
  regionRegions,
  searchSearch,
  targetingEntries,
  targetingPlaceBook,
  targetingProposal,
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
  // A plan is kept per types of parameters and, to the power of ten, per length of texts and lists: these are those
  // that screens send.
  const id = 'as-long-as-ids-are';
  const region = '000000';
  const some = [id];
  const parts = Array.from({ length: 8 }, () => id);
  const allParts = Array.from({ length: 11 }, () => id);
  const viewer = { id: '-', role: '-', groupId: null };
  const list = { region: null, linkId: null, text: null, after: null, first: 1, viewer };
  const page = { key: id, state: 'CONFIRMED', after: null, first: 1 };
  await warm.read(chainMap, { industryId: id, region, want: parts, viewer });
  await warm.read(chainMap, { industryId: id, region, want: allParts, viewer });
  const near = { industryId: id, linkId: id, region, enterpriseId: '', since: '2000-01' };
  await warm.read(targetingTargets, { asked: near, anchors: 1, firms: 1, fan: 1, hub: 1, viewer });
  await warm.read(chainDraft, { industryId: id, viewer });
  await warm.read(targetingEntries, { ids: some, region, want: parts, viewer });
  await warm.read(chainMapAsOf, { industryId: id, region, since: '2000-01-01', viewer });
  await warm.read(chainAreas, { industryId: id, region, outward: false, viewer });
  await warm.read(chainAreas, { industryId: null, region, outward: false, viewer });
  await warm.read(chainLinks, { ids: some, region, want: parts, pages: [page], viewer });
  await warm.read(chainIndustries, { ids: null, region: null, want: parts, viewer });
  await warm.read(chainIndustries, { ids: some, region: null, want: parts, viewer });
  await warm.read(regionRegions, { ids: null, parent: null });
  await warm.read(regionRegions, { ids: null, parent: region });
  await warm.read(enterpriseEnterprises, { ids: some, want: parts, viewer });
  await warm.read(enterpriseList, { ...list, region });
  await warm.read(enterpriseList, { ...list, region, text: '"-"' });
  const questions = [{ index: 'search_words', text: '"-"', limit: 1, rank: 0 }];
  await warm.read(searchSearch, { questions, region: null, labels: some, first: 1, viewer });
  await warm.read(searchSearch, { questions, region, labels: some, first: 1, viewer });
  const paths = { hops: 1, fanOut: 1, first: 1, labels: kindLabels, types: relationTypes, viewer };
  await warm.read(explorePaths, { from: id, to: id, ...paths });
  await warm.read(exploreApproaches, { target: id, region, ...paths });
  await warm.read(exploreCommon, { a: id, b: id, labels: kindLabels, types: relationTypes, viewer });
  await warm.read(exploreThings, { ids: some, labels: kindLabels, viewer });
  await warm.read(exploreThing, { id, labels: kindLabels, types: relationTypes, viewer });
  const asked = { ids: some, steps: [{ key: id, id, first: 1 }], among: some };
  await warm.read(exploreExpand, { asked, most: 1, labels: kindLabels, types: relationTypes, viewer });
  const past = { id, before: null, most: 1, labels: kindLabels, types: relationTypes, silent: some, viewer };
  await warm.read(exploreHistory, past);
  await warm.read(exploreHistory, { ...past, before: '2000-01-01T00:00:00.000Z' });
  await warm.read(carrierBase, { region, viewer });
  await warm.read(carrierCarrier, { id, viewer });
  await warm.read(projectBase, { region, viewer });
  await warm.read(projectProject, { id, viewer });
  await warm.read(matchingDemand, { unitId: id, viewer });
  await warm.read(matchingPlaces, { industryId: id, region, viewer });
  await warm.read(matchingLinkTraits, { region, near: region, carrierIds: allParts, viewer });
  await warm.read(matchingLinkTraits, { region, near: id, carrierIds: some, viewer });
  const reserve = { region, filter: {}, today: '2000-01-01', after: null, first: 1, viewer };
  await warm.read(targetingReserve, { ...reserve, industryId: id });
  await warm.read(targetingReserve, { ...reserve, industryId: null });
  await warm.read(targetingReserveOf, { enterpriseId: id, viewer });
  await warm.read(targetingReserveCounts, { ids: some, region, viewer });
  const proposed = { region, district: region, enterpriseId: id, linkId: null, places: [], day: '2000-01-01' };
  await warm.read(targetingProposal, { asked: proposed, viewer });
  await warm.read(targetingPlaceBook, { region, viewer });
}
