import type { Comparison, CountRow } from '../chain/comparison.types.ts';
import type { ReferenceArea, ReferenceNumbers, VerdictRules } from './targeting.types.ts';

/** An area with what it counts on each link. */
interface Counted {
  readonly area: Omit<ReferenceArea, 'linksCompared'>;
  readonly onLink: ReadonlyMap<string, number>;
}

/** One link alone says nothing: its share of itself is always all of it. */
const fewestLinks = 2;

const firstLinks = ({ onLink }: Counted, { local }: Comparison) => [...local.keys()].filter((id) => onLink.has(id));

/** Counts of one area, measure, year and origin belong together; another source's are another reference. */
function importedAreas(counts: readonly CountRow[], { countMeasures }: VerdictRules): readonly Counted[] {
  const enterprises = counts.filter(({ measure }) => countMeasures.includes(measure));
  const tables = Map.groupBy(enterprises, ({ regionId, measure, year, origin }) =>
    JSON.stringify([regionId, measure, year, origin]),
  );
  return [...tables.values()].flatMap((rows) => {
    const [row] = rows;
    if (!row) return [];
    const area = { kind: 'IMPORTED', name: row.regionName, regions: [], year: row.year, origin: row.origin } as const;
    return [{ area, onLink: new Map(rows.map(({ linkId, value }) => [linkId, value])) }];
  });
}

/** All regions of the same level that have something recorded on the chain, as one area. */
function loadedRegions({ peers }: Comparison): Counted | null {
  const names = new Map(peers.map(({ regionId, regionName }) => [regionId, regionName]));
  if (names.size < 2) return null;
  const onLink = new Map<string, number>();
  for (const { linkId, local } of peers) onLink.set(linkId, (onLink.get(linkId) ?? 0) + local);
  const regions = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
  return { area: { kind: 'LOADED', name: regions.join('、'), regions, year: null, origin: null }, onLink };
}

/** The reference area of a chain: what was imported for most links, the newest of equals, else the regions loaded. */
function areaOf(comparison: Comparison, rules: VerdictRules): Counted | null {
  const [best] = importedAreas(comparison.counts, rules)
    .map((each) => ({ each, links: firstLinks(each, comparison).length, year: each.area.year ?? 0 }))
    .filter(({ links }) => links >= fewestLinks)
    .sort((a, b) => b.links - a.links || b.year - a.year || (a.each.area.name < b.each.area.name ? -1 : 1));
  return best?.each ?? loadedRegions(comparison);
}

export interface Reference {
  readonly area: ReferenceArea;
  /** Null: the area counts nothing for this link, or fewer than the region itself has. */
  readonly numbers: (linkId: string, firms: number) => ReferenceNumbers | null;
}

/** What the links of a chain are compared with: n_r, X_l and X over the same links and by the same kind of count. */
export function referenceOf(comparison: Comparison, rules: VerdictRules): Reference | null {
  const counted = areaOf(comparison, rules);
  if (!counted) return null;
  const links = firstLinks(counted, comparison);
  const sum = (of: (id: string) => number): number => links.reduce((all, id) => all + of(id), 0);
  const regional = sum((id) => comparison.local.get(id) ?? 0);
  const total = sum((id) => counted.onLink.get(id) ?? 0);
  return {
    area: { ...counted.area, linksCompared: links.length },
    numbers: (linkId, firms) => {
      const onLink = counted.onLink.get(linkId);
      return onLink === undefined || onLink < firms || total < regional ? null : { regional, onLink, total };
    },
  };
}
