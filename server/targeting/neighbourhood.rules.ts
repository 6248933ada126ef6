import type { Walkable, Way } from './affinity.rules.ts';
import { type Generator, generators, type TargetRules } from './target.types.ts';
import type { NearRelation, TargetView } from './targeting.types.ts';

/** The relations around a link, found from either end. */
export interface Neighbourhood extends Walkable<string> {
  readonly view: TargetView;
  /** Ids at the far end of a thing's relations of a type, as they lead or against it. */
  readonly out: (type: string, id: string) => readonly string[];
  readonly into: (type: string, id: string) => readonly string[];
  /** The relations between two things, whichever way they lead. */
  readonly between: (a: string, b: string) => readonly NearRelation[];
  readonly makers: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
}

const none: readonly string[] = [];

function grouped<Value>(values: readonly (readonly [string, Value])[]): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of values) {
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

const pairKey = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** A holding below what ties two firms is no relation here; one whose share nobody stated is. */
const ties = ({ type, share }: NearRelation, { holdingAtLeast }: TargetRules) =>
  type !== 'HOLDS' || share === null || share >= holdingAtLeast;

/** Things that are tied by several relations are so many ways apart from being tied by one: a walk takes each alike. */
function waysOf(relations: readonly NearRelation[]): ReadonlyMap<string, readonly Way<string>[]> {
  const walked = relations.filter(({ type }) => type !== 'SIGNAL_OF');
  const both = walked.flatMap(({ fromId, toId }) => [[fromId, toId] as const, [toId, fromId] as const]);
  return new Map([...grouped(both)].map(([from, to]) => [from, to.map((id) => ({ to: id, weight: 1 }))]));
}

/** Firms that make what the link is for, or stand on it, wherever they are. */
function makersOf({ span, relations }: TargetView, relationsInto: Neighbourhood['into']): ReadonlySet<string> {
  const onLink = new Set(span);
  const products = new Set(
    relations.filter(({ type, toId }) => type === 'IN_LINK' && onLink.has(toId)).map(({ fromId }) => fromId),
  );
  return new Set([
    ...[...products].flatMap((id) => relationsInto('MAKES', id)),
    ...span.flatMap((id) => relationsInto('OCCUPIES', id)),
  ]);
}

export function neighbourhoodOf(view: TargetView, rules: TargetRules): Neighbourhood {
  const relations = view.relations.filter((each) => ties(each, rules));
  const forward = grouped(relations.map(({ type, fromId, toId }) => [`${type} ${fromId}`, toId]));
  const backward = grouped(relations.map(({ type, fromId, toId }) => [`${type} ${toId}`, fromId]));
  const pairs = grouped(relations.map((each) => [pairKey(each.fromId, each.toId), each]));
  const ways = waysOf(relations);
  const into = (type: string, id: string) => backward.get(`${type} ${id}`) ?? none;
  return {
    view,
    into,
    out: (type, id) => forward.get(`${type} ${id}`) ?? none,
    between: (a, b) => pairs.get(pairKey(a, b)) ?? [],
    ways: (from) => ways.get(from) ?? [],
    makers: makersOf(view, into),
    anchors: new Set(view.anchors),
  };
}

const materials = ['MADE_FROM', 'USED_IN'] as const;

/** How a firm comes to be a candidate for the link: none means that nothing recorded leads to it. */
export function generatorsOf(near: Neighbourhood, firm: string): readonly Generator[] {
  const { out, into, anchors, makers } = near;
  const others = (ids: readonly string[], among: ReadonlySet<string>) => ids.some((id) => id !== firm && among.has(id));
  const products = out('MAKES', firm);
  const beside = (product: string) => materials.flatMap((type) => [...out(type, product), ...into(type, product)]);
  const owners = into('HOLDS', firm);
  const owned = [...owners, ...out('HOLDS', firm), ...owners.flatMap((owner) => out('HOLDS', owner))];
  const stands = out('OCCUPIES', firm).length > 0;
  const found: Readonly<Record<Generator, boolean>> = {
    G1: makers.has(firm),
    G2: others([...out('SELLS_TO', firm), ...into('SELLS_TO', firm)], anchors),
    G3: products.some((id) => beside(id).some((other) => others(into('MAKES', other), anchors))),
    G4: out('CLASSED_AS', firm).some((id) => others(into('CLASSED_AS', id), makers)),
    G5: products.some((id) => others(into('MAKES', id), makers)),
    G6: others(owned, anchors),
    G7: stands && into('SIGNAL_OF', firm).length > 0,
    G8: false,
  };
  return generators.filter((name) => found[name]);
}

const rest: Readonly<Record<Generator, readonly string[]>> = {
  G1: ['IN_LINK', 'OCCUPIES'],
  G2: ['SELLS_TO'],
  G3: ['MADE_FROM', 'USED_IN'],
  G4: ['CLASSED_AS'],
  G5: ['MAKES'],
  G6: ['HOLDS'],
  G7: ['SIGNAL_OF'],
  G8: [],
};

/** Which generators have something to go by around the link: nothing records what the others want. */
export function recordedGenerators({ view }: Neighbourhood): readonly Generator[] {
  const types = new Set(view.relations.map(({ type }) => type));
  return generators.filter((name) => rest[name].some((type) => types.has(type)));
}
