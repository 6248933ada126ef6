import type { Comparison } from '../chain/comparison.types.ts';
import { InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import { referenceOf } from './comparison.rules.ts';
import { factsOf } from './link-facts.rules.ts';
import type {
  CountPlace,
  Estimate,
  Judged,
  ReferenceArea,
  RegionsView,
  TableLink,
  VerdictRules,
} from './targeting.types.ts';
import { estimateOf, judge } from './verdict.rules.ts';

export interface RegionCell extends Judged {
  readonly estimate: Estimate | null;
  readonly regionId: string;
  /** To review: could count some day, and is never added. */
  readonly toReview: number;
  readonly demo: boolean;
}

export interface ComparedRegions {
  readonly id: string;
  readonly title: string;
  readonly regions: readonly CountPlace[];
  /** One for all regions; null: nothing to compare with. */
  readonly reference: ReferenceArea | null;
  /** Regions of the same level that have something recorded on the chain. */
  readonly peers: readonly string[];
  readonly rules: VerdictRules;
  readonly rows: readonly { readonly link: TableLink; readonly cells: readonly RegionCell[] }[];
}

const fewest = 2;
const most = 8;

/** Whether regions can stand side by side: some, each once. Throws INVALID. */
export function checkRegions(regions: readonly string[]): void {
  const count = new Set(regions).size;
  if (count === regions.length && count >= fewest && count <= most) return;
  const detail = said(`须是 ${fewest} 到 ${most} 个不同的地区`, `they are ${fewest} to ${most} different ones`);
  throw new InvalidError('valueInvalid', { field: 'regions', params: { field: said('地区', 'Regions'), detail } });
}

function inOrder({ regions }: RegionsView, wanted: readonly string[]): readonly CountPlace[] {
  const found = wanted.map((id) => {
    const region = regions.find((each) => each.id === id);
    if (!region) throw new NotFoundError('regionNotFound', { field: 'regions', params: { id } });
    return region;
  });
  if (new Set(found.map(({ level }) => level)).size > 1) {
    const detail = said('级别不同，不能放在一起比', 'they are of different levels');
    throw new InvalidError('valueInvalid', { field: 'regions', params: { field: said('地区', 'Regions'), detail } });
  }
  return found;
}

/**
 * Link by region under one reference, so that classes of different regions can be read beside each other. Throws
 * NOT_FOUND for an unknown region, INVALID for regions of different levels.
 */
export function comparedRegions(view: RegionsView, wanted: readonly string[], rules: VerdictRules): ComparedRegions {
  const { id, title, links, presences, counts, peers, ruleSets } = view;
  const regions = inOrder(view, wanted);
  const known = new Map(presences.map((each) => [`${each.regionId}~${each.linkId}`, each]));
  const columns = regions.map((region) => {
    const at = (linkId: string) => known.get(`${region.id}~${linkId}`) ?? null;
    const top = links.filter(({ parentId }) => parentId === null);
    const local = new Map(top.map((link) => [link.id, at(link.id)?.local ?? 0]));
    const comparison: Comparison = { counts, peers, ruleSets, local };
    return { region, at, reference: referenceOf(comparison, rules) };
  });
  const rows = links.map((link) => ({
    link,
    cells: columns.map(({ region, at, reference }): RegionCell => {
      const presence = at(link.id);
      const facts = factsOf(presence);
      const judged = judge(facts, reference?.numbers(link.id, facts.firms) ?? null, rules);
      const { toReview = 0, demo = 0 } = presence ?? {};
      return { ...judged, estimate: estimateOf(judged, rules), regionId: region.id, toReview, demo: demo > 0 };
    }),
  }));
  const names = new Map(peers.map(({ regionId, regionName }) => [regionId, regionName]));
  return {
    ...{ id, title, regions, rules, rows },
    reference: columns[0]?.reference?.area ?? null,
    peers: [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name),
  };
}
