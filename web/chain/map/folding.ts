import { byOrder, type LaneInput, type LinkInput, type SupplyInput } from '../layout/model.ts';

/** So many cards are drawn of a chain before anybody asks for more. */
export const mostCards = 200;

/** In the address: everything is opened. */
export const everyLane = '*';

const foldPrefix = 'fold:';

/** The lane whose folded links a card stands for; undefined for the card of a link. */
export function foldedLane(id: string): string | undefined {
  return id.startsWith(foldPrefix) ? id.slice(foldPrefix.length) : undefined;
}

/** The lanes that are opened, as the address joins them, with one more. */
export const withLane = (lanesKey: string, lane: string): readonly string[] => [
  ...lanesKey.split(',').filter((each) => each !== ''),
  lane,
];

/** A card that stands for links of a lane. */
export interface Fold {
  readonly id: string;
  readonly laneId: string;
  /** All links that are not drawn for it, sub-links included. */
  readonly linkIds: ReadonlySet<string>;
}

interface FoldableLink extends LinkInput {
  readonly criticality: string;
}

interface FoldableChain {
  readonly lanes: readonly LaneInput[];
  readonly links: readonly FoldableLink[];
  readonly supplies: readonly SupplyInput[];
}

export interface Folding {
  /** What the layout is given: folded links belong to the card that stands for them, and so do their supplies. */
  readonly links: readonly LinkInput[];
  readonly folds: readonly Fold[];
}

/** Cards for each lane, small lanes whole, the others as equal as can be; together not more than `most`. */
function shares(counts: ReadonlyMap<string, number>, most: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let left = most;
  const order = [...counts].sort(([a, small], [b, large]) => small - large || (a < b ? -1 : 1));
  for (const [index, [lane, count]] of order.entries()) {
    const share = Math.min(count, Math.max(1, Math.floor(left / (order.length - index))));
    found.set(lane, share);
    left -= share;
  }
  return found;
}

/**
 * Decides which level-1 links of a large chain are folded into one card of their lane, so that not more than `most` cards
 * are drawn while no lane and no link is opened. Drawn are `keep`, then core links, then those with the most supplies. A
 * lane that is opened is drawn whole and changes nothing of the others.
 */
export function foldChain(
  { lanes, links, supplies }: FoldableChain,
  opened: ReadonlySet<string>,
  keep: string | null = null,
  most = mostCards,
): Folding {
  const known = new Map(links.map((each) => [each.id, each]));
  const topOf = (link: FoldableLink): FoldableLink => known.get(link.parentId ?? '') ?? link;
  const tops = links.filter((each) => topOf(each) === each);
  if (tops.length <= most || opened.has(everyLane)) return { links, folds: [] };

  const degree = new Map<string, number>();
  for (const id of supplies.flatMap(({ fromId, toId }) => [fromId, toId])) {
    const link = known.get(id);
    if (link) degree.set(topOf(link).id, (degree.get(topOf(link).id) ?? 0) + 1);
  }
  const kept = known.get(keep ?? '');
  const first = kept ? topOf(kept).id : null;
  const rank = ({ id, criticality }: FoldableLink): number => (id === first ? 2 : criticality === 'core' ? 1 : 0);
  const inLane = new Map(lanes.map(({ id }) => [id, tops.filter((each) => each.laneId === id)]));
  const share = shares(new Map([...inLane].map(([id, all]) => [id, all.length])), most);

  const foldOf = new Map<string, string>();
  for (const [laneId, all] of inLane) {
    const room = share.get(laneId) ?? 0;
    if (all.length <= room || opened.has(laneId)) continue;
    const ranked = [...all].sort(
      (a, b) => rank(b) - rank(a) || (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || byOrder(a, b),
    );
    for (const { id } of ranked.slice(room - 1)) foldOf.set(id, `${foldPrefix}${laneId}`);
  }
  const placed = links.map((each) => {
    const fold = foldOf.get(topOf(each).id);
    return fold === undefined ? each : { id: each.id, laneId: each.laneId, parentId: fold, order: each.order };
  });
  const folds = [...inLane.keys()].flatMap((laneId) => {
    const id = `${foldPrefix}${laneId}`;
    const linkIds = new Set(placed.filter(({ parentId }) => parentId === id).map((each) => each.id));
    return linkIds.size === 0 ? [] : [{ id, laneId, linkIds }];
  });
  const last = Math.max(...links.map(({ order }) => order)) + 1;
  return {
    links: [...placed, ...folds.map(({ id, laneId }) => ({ id, laneId, parentId: null, order: last }))],
    folds,
  };
}
