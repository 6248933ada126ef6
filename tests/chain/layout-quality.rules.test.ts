import { describe, expect, it } from 'vitest';
import { layoutChain } from '../../web/chain/layout/layout.ts';
import { type ChainInput, type Picture, size } from '../../web/chain/layout/model.ts';
import { middlesOf, straightCrossings } from './crossings.ts';
import { shippedChain } from './layout.fixture.ts';
import { numbersFrom, randomChain } from './random-chain.ts';

const crossingsOf = (input: ChainInput): number => {
  const picture = layoutChain(input);
  return straightCrossings(picture.wires, middlesOf(picture));
};

// Crossings of elk-layered on the same supplies, as `npm run bench -- map` counts them.
const shipped = [
  { name: 'software-data-model', elk: 295 },
  { name: 'culture-tourism', elk: 405 },
  { name: 'business-commerce', elk: 192 },
  { name: 'cross-border-ecommerce', elk: 69 },
  { name: 'green-low-carbon', elk: 67 },
  { name: 'modern-finance', elk: 127 },
  { name: 'science-technology', elk: 61 },
] as const;

describe('supplies cross hardly more than elk-layered draws them', () => {
  it.each(shipped)('in $name', ({ name, elk }) => {
    expect(crossingsOf(shippedChain(name))).toBeLessThanOrEqual(elk * 1.3);
  });

  it.each([
    { links: 60, elk: 254 },
    { links: 200, elk: 3_346 },
    { links: 500, elk: 21_778 },
  ])('in three random chains of $links links', ({ links, elk }) => {
    const ours = [1, 2, 3].reduce((sum, seed) => sum + crossingsOf(randomChain(links, seed)), 0);
    expect(ours).toBeLessThanOrEqual(elk * 1.3);
  });
});

/** How far the median card of a picture moved, in steps of the grid. */
function medianMove(before: Picture, after: Picture): number {
  const now = new Map(after.cards.map((each) => [each.id, each]));
  const moves = before.cards.map(({ id, column, y }) => {
    const card = now.get(id);
    return card ? Math.max(Math.abs(card.column - column), Math.abs(card.y - y) / size.pitch) : Number.NaN;
  });
  return moves.sort((a, b) => a - b)[Math.floor(moves.length / 2)] ?? Number.NaN;
}

describe('one link more, with what it buys and sells, hardly moves a random chain', () => {
  it.each([60, 120, 200, 500])('of %i links', (links) => {
    const input = randomChain(links, 1);
    const before = layoutChain(input);
    const number = numbersFrom(links);
    const any = (): string => input.links[Math.floor(number() * links)]?.id ?? '';
    const far = input.lanes.flatMap((lane) => {
      const id = `${any()}-new`;
      const [fromId, toId] = [any(), any()];
      const after = layoutChain({
        ...input,
        links: [...input.links, { id, laneId: lane.id, parentId: null, order: Math.floor(number() * links) }],
        supplies: [...input.supplies, { id: `${id}>`, fromId: id, toId }, { id: `>${id}`, fromId, toId: id }],
      });
      const moved = medianMove(before, after);
      return moved <= 1 ? [] : [`${lane.id}: ${moved}`];
    });
    expect(far).toEqual([]);
  });
});
