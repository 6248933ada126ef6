import ELK from 'elkjs/lib/elk.bundled.js';
import type { PlacedWire, Point } from '../../../web/chain/layout/model.ts';
import { size } from '../../../web/chain/layout/model.ts';

/** Middles of cards as elk-layered places them; it knows of no lanes and takes the room it likes. */
export async function elkMiddles(
  ids: readonly string[],
  wires: readonly Pick<PlacedWire, 'id' | 'fromId' | 'toId'>[],
): Promise<ReadonlyMap<string, Point>> {
  const { cardWidth: width, cardHeight: height } = size;
  const placed = await new ELK.default().layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT' },
    children: ids.map((id) => ({ id, width, height })),
    edges: wires.map(({ id, fromId, toId }) => ({ id, sources: [fromId], targets: [toId] })),
  });
  return new Map((placed.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x: x + width / 2, y: y + height / 2 }]));
}
