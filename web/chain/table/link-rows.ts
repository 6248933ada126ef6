import { byOrder } from '../layout/model.ts';
import type { ChainMap, MapLink } from '../map/map.query.ts';
import type { Reading } from '../modes/mode.ts';
import { groupLinks } from '../picture/scene.ts';

export type SortKey = 'confirmed' | 'local' | 'toReview' | 'leaders';

export interface LinkRow {
  readonly link: MapLink;
  readonly lane: string;
  /** A row that the filter hides but whose sub-link it shows: there for the context. */
  readonly context: boolean;
}

interface Family {
  readonly head: LinkRow;
  readonly children: readonly LinkRow[];
}

/** What the rows are narrowed to: an item of a mode's legend. */
export interface Shown {
  readonly reading: Reading;
  readonly show: string;
}

/** The rows of the table: links by lane, each followed by its sub-links, filtered by the legend; sorted by a figure if asked. */
export function linkRows(map: ChainMap, shown: Shown | null, sort: SortKey | null): LinkRow[] {
  const { top, sub } = groupLinks(map.links);
  const matches = (link: MapLink): boolean => shown === null || shown.reading.of(link).item === shown.show;
  const families: Family[] = [];
  for (const lane of [...map.lanes].sort(byOrder)) {
    for (const link of top.get(lane.id) ?? []) {
      const children = (sub.get(link.id) ?? [])
        .filter(matches)
        .map((each) => ({ link: each, lane: lane.name, context: false }));
      if (!matches(link) && children.length === 0) continue;
      families.push({ head: { link, lane: lane.name, context: !matches(link) }, children });
    }
  }
  if (sort !== null) families.sort((a, b) => b.head.link.presence[sort] - a.head.link.presence[sort]);
  return families.flatMap(({ head, children }) => [head, ...children]);
}
