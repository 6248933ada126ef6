import { layoutChain } from '../../../web/chain/layout/layout.ts';
import type { ChainInput } from '../../../web/chain/layout/model.ts';
import { middlesOf, straightCrossings } from '../../chain/crossings.ts';
import { shippedChain } from '../../chain/layout.fixture.ts';
import { randomChain } from '../../chain/random-chain.ts';
import type { Row } from '../bench.types.ts';
import { elkMiddles } from './elk.ts';

const shipped = [
  'software-data-model',
  'culture-tourism',
  'business-commerce',
  'cross-border-ecommerce',
  'green-low-carbon',
  'modern-finance',
  'science-technology',
] as const;
const seeds = [1, 2, 3] as const;

interface Crossings {
  readonly ours: number;
  readonly elk: number;
}

/** Crossings of one chain drawn our way and by elk-layered. */
async function compare(input: ChainInput): Promise<Crossings> {
  const picture = layoutChain(input);
  const order = new Map(input.links.map(({ id }, index) => [id, index]));
  const cards = [...picture.cards].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const wires = [...picture.wires].sort((a, b) => (a.id < b.id ? -1 : 1));
  const middles = await elkMiddles(
    cards.map(({ id }) => id),
    wires,
  );
  return { ours: straightCrossings(wires, middlesOf(picture)), elk: straightCrossings(wires, middles) };
}

const rowOf = (name: string, all: readonly Crossings[]): Row => ({
  name: `map-crossings-${name}`,
  value: all.reduce((sum, { ours }) => sum + ours, 0),
  unit: 'crossings',
  reference: all.reduce((sum, { elk }) => sum + elk, 0),
  aim: { atMost: 1.3 },
});

/** Ours against elk-layered: each shipped chain, and random chains of three sizes, each size over three of them. */
export async function crossingRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const name of shipped) rows.push(rowOf(name, [await compare(shippedChain(name))]));
  for (const links of [60, 200, 500]) {
    const all: Crossings[] = [];
    for (const seed of seeds) all.push(await compare(randomChain(links, seed)));
    rows.push(rowOf(`random-${links}`, all));
  }
  return rows;
}
