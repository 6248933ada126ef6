import { describe, expect, it } from 'vitest';
import { layoutChain } from '../../web/chain/layout/layout.ts';
import { everyLane, foldChain, foldedLane, mostCards } from '../../web/chain/map/folding.ts';
import { randomChain } from './random-chain.ts';

const none: ReadonlySet<string> = new Set();

/** A random chain whose every sixth link has a sub-link or two, and every seventh is core. */
function chainOf(links: number, seed: number) {
  const { lanes, links: tops, supplies } = randomChain(links, seed);
  const all = tops.flatMap((each, index) => {
    const top = { ...each, criticality: index % 7 === 0 ? 'core' : 'ordinary' };
    const subs = Array.from({ length: index % 6 === 0 ? 1 + (index % 2) : 0 }, (_, order) => ({
      ...{ id: `${each.id}.${order}`, laneId: each.laneId, parentId: each.id, order, criticality: 'ordinary' },
    }));
    return [top, ...subs];
  });
  return { lanes, links: all, supplies };
}

const chains = [201, 260, 700, 1_264].flatMap((links) => [1, 2, 3].map((seed) => chainOf(links, seed + links)));

describe('what of a large chain is folded', () => {
  it('leaves small chains as they are', () => {
    const chain = chainOf(mostCards, 1);
    expect(foldChain(chain, none)).toEqual({ links: chain.links, folds: [] });
  });

  it('never lets more cards be drawn, and counts every link once', () => {
    for (const chain of chains) {
      const { links, folds } = foldChain(chain, none);
      const { cards } = layoutChain({ ...chain, links, opened: none });
      expect(cards.length).toBe(mostCards);
      const drawn = cards.filter(({ id }) => foldedLane(id) === undefined).map(({ id }) => id);
      const folded = folds.flatMap(({ linkIds }) => [...linkIds]);
      const closed = chain.links.filter(({ parentId }) => parentId !== null && drawn.includes(parentId));
      const told = [...drawn, ...folded, ...closed.map(({ id }) => id)];
      expect([...told].sort()).toEqual(chain.links.map(({ id }) => id).sort());
    }
  });

  it('decides the same whatever the order of the data', () => {
    for (const chain of chains) {
      const turned = { ...chain, links: [...chain.links].reverse(), supplies: [...chain.supplies].reverse() };
      const foldsOf = (each: typeof chain) => foldChain(each, none).folds.map(({ linkIds }) => [...linkIds].sort());
      expect(foldsOf(turned)).toEqual(foldsOf(chain));
    }
  });

  it('draws the link that is looked at, and core links before others', () => {
    for (const chain of chains) {
      const before = foldChain(chain, none);
      const hidden = before.folds.flatMap(({ linkIds }) => [...linkIds]);
      const sub = hidden.find((id) => id.includes('.')) ?? hidden[0] ?? '';
      const top = sub.split('.')[0];
      const after = foldChain(chain, none, sub);
      expect(after.folds.some(({ linkIds }) => linkIds.has(sub) || linkIds.has(top ?? ''))).toBe(false);
      expect(layoutChain({ ...chain, links: after.links, opened: none }).cards.length).toBe(mostCards);
    }
    const few = foldChain(chainOf(260, 3), none);
    const core = new Set(chainOf(260, 3).links.flatMap(({ id, criticality }) => (criticality === 'core' ? [id] : [])));
    expect(few.folds.flatMap(({ linkIds }) => [...linkIds].filter((id) => core.has(id)))).toEqual([]);
  });

  it('opens one lane and leaves the others alone, or opens all', () => {
    for (const chain of chains) {
      const [first, ...others] = foldChain(chain, none).folds;
      const opened = foldChain(chain, new Set([first?.laneId ?? '']));
      expect(opened.folds).toEqual(others);
      expect(foldChain(chain, new Set([everyLane])).folds).toEqual([]);
    }
  });
});
