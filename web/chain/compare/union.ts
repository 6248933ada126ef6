import type { ChainMap } from '../map/map.query.ts';

type Parts = Pick<ChainMap, 'lanes' | 'links' | 'supplies'>;

function both<T extends { readonly id: string }>(one: readonly T[], other: readonly T[]): T[] {
  const known = new Set(one.map(({ id }) => id));
  return [...one, ...other.filter(({ id }) => !known.has(id))];
}

/** Everything that either of two maps of a chain has, so that both can be drawn at the same places. */
export function unionChain(one: Parts, other: Parts): Parts {
  return {
    lanes: both(one.lanes, other.lanes),
    links: both(one.links, other.links),
    supplies: both(one.supplies, other.supplies),
  };
}
