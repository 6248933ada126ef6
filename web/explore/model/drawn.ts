import type { NeighbourPage, Node, Relation } from '../explore.query.ts';
import { type Expansion, type ExploreView, expansionKey } from './view.ts';

/** More than this on the canvas is hard to read: said before it happens. */
export const softCap = 300;
/** More than this is never drawn. */
export const hardCap = 1_500;

/** What has been read so far: roots by id, pages by the key of their expansion. */
export interface ExploreData {
  readonly roots: ReadonlyMap<string, Node>;
  readonly pages: ReadonlyMap<string, NeighbourPage>;
  /** Relations between things that came by different ways. */
  readonly between: readonly Relation[];
}

/** What is on the canvas; `left` things are not, because of the cap. */
export interface Drawn {
  readonly nodes: readonly Node[];
  readonly relations: readonly Relation[];
  /** For each thing that came by an expansion, the thing it came from. */
  readonly parents: ReadonlyMap<string, string>;
  readonly left: number;
}

/** Rows of an expansion that have been read, as many as it draws. */
export function rowsOf(expansion: Expansion, data: ExploreData): NeighbourPage['rows'] {
  return (data.pages.get(expansionKey(expansion))?.rows ?? []).slice(0, expansion.first);
}

/** Everything known by id, from roots and from every page, open or not. */
function knownThings(view: ExploreView, data: ExploreData): ReadonlyMap<string, Node> {
  const known = new Map(data.roots);
  for (const expansion of view.expansions) {
    for (const { thing } of rowsOf(expansion, data)) if (!known.has(thing.id)) known.set(thing.id, thing);
  }
  return known;
}

/** Whether a thing comes, over however many steps, from another one. */
function leadsTo(id: string, from: string, parents: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) if (at === from) return true;
  return false;
}

/**
 * What the view draws: its roots, pinned things, and for every open expansion its thing with its neighbours. A thing
 * that was itself expanded stays when the expansion it came by is collapsed. Relations are all known ones between what
 * is drawn.
 */
export function drawnOf(view: ExploreView, data: ExploreData): Drawn {
  const known = knownThings(view, data);
  const removed = new Set(view.removed);
  const wanted = new Set([...view.roots, ...view.pins.filter(({ soft }) => !soft).map(({ id }) => id)]);
  const parents = new Map<string, string>();
  const roots = new Set(view.roots);
  for (const expansion of view.expansions) {
    if (expansion.open) wanted.add(expansion.id);
    for (const { thing } of rowsOf(expansion, data)) {
      if (expansion.open) wanted.add(thing.id);
      if (!roots.has(thing.id) && !parents.has(thing.id) && !leadsTo(expansion.id, thing.id, parents)) {
        parents.set(thing.id, expansion.id);
      }
    }
  }
  const found = [...wanted].flatMap((id) => {
    const thing = known.get(id);
    return thing === undefined || removed.has(id) ? [] : [thing];
  });
  const nodes = found.slice(0, hardCap);
  const shown = new Set(nodes.map(({ id }) => id));
  const relations = new Map<string, Relation>();
  for (const expansion of view.expansions) {
    for (const { relation } of rowsOf(expansion, data)) {
      if (shown.has(relation.fromId) && shown.has(relation.toId)) relations.set(relation.id, relation);
    }
  }
  for (const relation of data.between) {
    if (shown.has(relation.fromId) && shown.has(relation.toId)) relations.set(relation.id, relation);
  }
  return { nodes, relations: [...relations.values()], parents, left: found.length - nodes.length };
}
