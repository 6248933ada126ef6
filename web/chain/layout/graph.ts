import { byOrder, type ChainInput, type LaneInput, type LinkInput, type SupplyInput } from './model.ts';

/** One or more supplies between two things that are drawn. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly supplyIds: readonly string[];
}

export interface LaneGroup {
  readonly lane: LaneInput;
  readonly cards: readonly LinkInput[];
}

export interface ChainGraph {
  readonly lanes: readonly LaneGroup[];
  readonly subLinks: ReadonlyMap<string, readonly LinkInput[]>;
  /** Supplies between level-1 links, those of sub-links counted as their parents'. */
  readonly flows: readonly Flow[];
}

/** Supplies with both ends replaced by `shown`; equal ones merged, those within one shown thing left out. */
export function mergeFlows(supplies: readonly SupplyInput[], shown: (linkId: string) => string | undefined): Flow[] {
  const merged = new Map<string, { from: string; to: string; supplyIds: string[] }>();
  for (const each of [...supplies].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const from = shown(each.fromId);
    const to = shown(each.toId);
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from}>${to}`;
    const flow = merged.get(key);
    if (flow) flow.supplyIds.push(each.id);
    else merged.set(key, { from, to, supplyIds: [each.id] });
  }
  return [...merged.values()].sort((a, b) => (`${a.from}>${a.to}` < `${b.from}>${b.to}` ? -1 : 1));
}

/** The chain as lanes of level-1 links in their order, with the flows between them. */
export function chainGraph(input: Omit<ChainInput, 'opened'>): ChainGraph {
  const links = new Map(input.links.map((each) => [each.id, each]));
  const subLinks = new Map<string, LinkInput[]>();
  const cards = new Map<string, LinkInput[]>();
  for (const each of [...input.links].sort(byOrder)) {
    const parent = each.parentId === null ? undefined : links.get(each.parentId);
    const group = parent ? subLinks : cards;
    const key = parent ? parent.id : each.laneId;
    group.set(key, [...(group.get(key) ?? []), each]);
  }
  const lanes = [...input.lanes].sort(byOrder).map((lane) => ({ lane, cards: cards.get(lane.id) ?? [] }));
  const topOf = (linkId: string): string | undefined => {
    const link = links.get(linkId);
    if (!link) return undefined;
    return link.parentId !== null && links.has(link.parentId) ? link.parentId : link.id;
  };
  return { lanes, subLinks, flows: mergeFlows(input.supplies, topOf) };
}
