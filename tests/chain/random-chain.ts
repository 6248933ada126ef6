import type { ChainInput } from '../../web/chain/layout/model.ts';

/** Numbers from 0 to 1, the same sequence for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const stages = ['UP', 'MID', 'MID', 'DOWN', 'EXTEND'] as const;

/**
 * A chain of level-1 links as one finds them: five lanes, four supplies to three links, three quarters of them to the
 * lane itself or the next one, one in twenty backwards.
 */
export function randomChain(links: number, seed: number): ChainInput {
  const number = numbersFrom(seed);
  const below = (limit: number): number => Math.floor(number() * limit);
  const lanes = stages.map((stage, order) => ({ id: `lane${order}`, stage, order }));
  const made = Array.from({ length: links }, (_, order) => {
    const laneId = `lane${Math.min(4, Math.floor((order / links) * 5))}`;
    return { id: `link${String(order).padStart(4, '0')}`, laneId, parentId: null, order };
  });
  const supplies = new Map<string, { id: string; fromId: string; toId: string }>();
  const wanted = Math.round((links * 4) / 3);
  while (supplies.size < wanted) {
    const from = below(links);
    const reach = number() < 0.75 ? links / 4 : links;
    const to = from + (number() < 0.05 ? -1 : 1) * (1 + below(reach));
    const [source, target] = [made[from], made[to]];
    if (!source || !target) continue;
    const id = `${source.id}>${target.id}`;
    supplies.set(id, { id, fromId: source.id, toId: target.id });
  }
  return { lanes, links: made, supplies: [...supplies.values()], opened: new Set() };
}
