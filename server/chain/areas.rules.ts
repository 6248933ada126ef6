import type { AreaLink, AreaPlace, AreaView } from './chain.types.ts';

/** What a column of a matrix stands for. */
export const columnKinds = ['AREA', 'WHOLE', 'CITY', 'UNLOCATED'] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface AreaColumn {
  /** Id of the region; '' for those that cannot be placed. */
  readonly id: string;
  readonly kind: ColumnKind;
  readonly place: AreaPlace | null;
}

/** Numbers of distinct enterprises; confirmed and toReview overlap and are never added. */
export interface AreaCell {
  /** Null: over all links. */
  readonly linkId: string | null;
  /** Null: over all columns. */
  readonly columnId: string | null;
  readonly confirmed: number;
  readonly toReview: number;
  /** In the district's reserve for the link; told outward only, and added to neither. */
  readonly targets: number;
  readonly demo: number;
  /** Branches, outlets and offices among those counted. */
  readonly branches: number;
  /** The latest survey of exactly this place found nobody. */
  readonly noneFound: boolean;
}

export interface AreaMatrix {
  readonly region: AreaView['region'];
  readonly industries: AreaView['industries'];
  readonly links: readonly AreaLink[];
  readonly columns: readonly AreaColumn[];
  /** Only those with something to say; a cell that is left out is unknown, not zero. */
  readonly cells: readonly AreaCell[];
}

export type Outlook = 'inside' | 'outward';

const deepest = 4;

/** Each link with the links above it. */
function linesOf(links: readonly AreaLink[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(links.map(({ id, parentId }) => [id, parentId]));
  return new Map(
    links.map(({ id }) => {
      const line = [id];
      for (let at = parents.get(id); at && line.length <= deepest; at = parents.get(at)) line.push(at);
      return [id, line];
    }),
  );
}

function columnsOf({ region, places, groups }: AreaView, outlook: Outlook): AreaColumn[] {
  const unplaced = groups.some(({ place }) => place === '');
  if (outlook === 'inside' && places.length === 0) {
    const { id, name, level } = region;
    return [{ id: '', kind: 'WHOLE', place: { id, name, level, within: null } }];
  }
  const kind = outlook === 'inside' ? 'AREA' : 'CITY';
  const placed = places.map((place): AreaColumn => ({ id: place.id, kind, place }));
  // Inside, who cannot be placed always has a column: an empty one says that all are placed.
  return unplaced || outlook === 'inside' ? [...placed, { id: '', kind: 'UNLOCATED', place: null }] : placed;
}

type Count = { -readonly [Key in 'confirmed' | 'toReview' | 'targets' | 'demo' | 'branches']: number };

const nobody: Count = { confirmed: 0, toReview: 0, targets: 0, demo: 0, branches: 0 };

/**
 * The matrix of link by place. Every enterprise stands in one place, so no number is spread; on a link it counts once
 * with all that it does on sub-links, and in the totals once over everything.
 */
export function areaMatrix(view: AreaView, outlook: Outlook): AreaMatrix {
  const lines = linesOf(view.links);
  const counts = new Map<string, Count>();
  const keyOf = (linkId: string | null, columnId: string | null): string => JSON.stringify([linkId, columnId]);
  const countAt = (linkId: string | null, columnId: string | null): Count => {
    const key = keyOf(linkId, columnId);
    const known = counts.get(key) ?? { ...nobody };
    counts.set(key, known);
    return known;
  };
  for (const { place, confirmed, toReview, targets, demo, branch, firms } of view.groups) {
    const over = (ids: readonly string[]) => new Set<string | null>(ids.flatMap((id) => lines.get(id) ?? []));
    const [sure, waiting, wanted] = [over(confirmed), over(toReview), over(targets)];
    const all = new Set<string | null>([...sure, ...waiting, ...wanted]);
    for (const set of [sure, waiting, wanted, all]) if (set.size > 0) set.add(null);
    for (const linkId of all) {
      for (const columnId of [place, null]) {
        const count = countAt(linkId, columnId);
        if (sure.has(linkId)) count.confirmed += firms;
        if (waiting.has(linkId)) count.toReview += firms;
        if (wanted.has(linkId)) count.targets += firms;
        if (demo) count.demo += firms;
        if (branch) count.branches += firms;
      }
    }
  }
  const columns = columnsOf(view, outlook);
  const whole = columns.some(({ kind }) => kind === 'WHOLE');
  const noneFound = new Set(
    view.links.flatMap(({ id, noneFoundIn }) =>
      noneFoundIn.map((place) => keyOf(id, place !== view.region.id ? place : whole ? '' : null)),
    ),
  );
  const cells: AreaCell[] = [];
  for (const linkId of [...view.links.map(({ id }) => id), null]) {
    for (const columnId of [...columns.map(({ id }) => id), null]) {
      const key = keyOf(linkId, columnId);
      const count = counts.get(key);
      if (!count && !noneFound.has(key)) continue;
      cells.push({ linkId, columnId, ...(count ?? nobody), noneFound: !count && noneFound.has(key) });
    }
  }
  const { region, industries, links } = view;
  return { region, industries, links, columns, cells };
}
