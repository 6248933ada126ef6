import { type Affinity, affinityTo, evenly, type Walk, walksTo } from './affinity.rules.ts';
import type { Neighbourhood } from './neighbourhood.rules.ts';
import type { EvidencePath, PathStep, PathThing } from './target.types.ts';
import type { NearRelation } from './targeting.types.ts';

const mostPaths = 5;
const mostFromLink = 2;
const limits = { steps: 5, looks: 60 } as const;

/** What the paths of all candidates share. */
export interface PathBase {
  readonly near: Neighbourhood;
  readonly fromAnchors: Affinity<string>;
  readonly fromLink: Affinity<string>;
  readonly things: ReadonlyMap<string, PathThing>;
  readonly sources: ReadonlyMap<string, { readonly title: string; readonly date: string | null }>;
}

export function pathBaseOf(near: Neighbourhood): PathBase {
  const { view, anchors } = near;
  const firms = view.firms.map(({ id, name }) => ({ id, name, kind: 'Enterprise' }));
  return {
    near,
    fromAnchors: affinityTo(evenly(anchors), near),
    fromLink: affinityTo(evenly(view.span), near),
    things: new Map([...view.things, ...firms].map((each) => [each.id, each])),
    sources: new Map(view.sources.map((each) => [each.id, each])),
  };
}

/** The relation by which a step goes: a confirmed one before others. */
function relationOf(near: Neighbourhood, from: string, to: string): NearRelation | undefined {
  const all = near.between(from, to).filter(({ type }) => type !== 'SIGNAL_OF');
  return all.find(({ state }) => state === 'CONFIRMED') ?? all[0];
}

function pathOf({ near, things, sources }: PathBase, walk: Walk<string>, share: number | null): EvidencePath {
  const thing = (id: string) => things.get(id) ?? { id, kind: '', name: id };
  let inferred = false;
  const steps = walk.things.slice(1).flatMap((to, at): readonly PathStep[] => {
    const from = walk.things[at] ?? to;
    const relation = relationOf(near, from, to);
    if (relation === undefined) return [];
    const source = relation.source === null ? undefined : sources.get(relation.source);
    if (source === undefined || relation.state === 'TO_REVIEW') inferred = true;
    const said = { source: source?.title ?? null, date: relation.asOf ?? source?.date ?? null };
    return [{ from: thing(from), to: thing(to), relation: relation.type, forward: relation.fromId === from, ...said }];
  });
  return { steps, inferred, share };
}

/**
 * Why a firm is a candidate: how it comes to be at the link, then the walks that carry most of its affinity to the local
 * firms, strongest first, each with its share.
 */
export function evidenceFor(base: PathBase, firm: string): readonly EvidencePath[] {
  const { near, fromAnchors, fromLink } = base;
  const links = { starts: evenly(near.view.span), graph: near, affinity: fromLink };
  const local = { starts: evenly(near.anchors), graph: near, affinity: fromAnchors };
  const ofLink = walksTo(firm, links, { ...limits, walks: mostFromLink });
  const ofAnchors = walksTo(firm, local, { ...limits, walks: mostPaths - Math.min(mostFromLink, ofLink.length) });
  return [
    ...ofLink.map((walk) => pathOf(base, walk, null)),
    ...ofAnchors.map((walk) => pathOf(base, walk, walk.share)),
  ];
}
