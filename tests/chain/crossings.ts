import type { Picture, PlacedWire, Point } from '../../web/chain/layout/model.ts';

/** The middle of each thing by its id. */
type Middles = ReadonlyMap<string, Point>;

export function middlesOf({ cards }: Pick<Picture, 'cards'>): Middles {
  return new Map(cards.map(({ id, x, y, width, height }) => [id, { x: x + width / 2, y: y + height / 2 }]));
}

interface Segment {
  readonly from: string;
  readonly to: string;
  readonly a: Point;
  readonly b: Point;
}

const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);

function cross(s: Segment, u: Segment): boolean {
  if (s.from === u.from || s.from === u.to || s.to === u.from || s.to === u.to) return false;
  return side(s.a, s.b, u.a) * side(s.a, s.b, u.b) < 0 && side(u.a, u.b, s.a) * side(u.a, u.b, s.b) < 0;
}

/** How many pairs of wires cross, whichever way they run, each taken as a straight line from middle to middle. */
export function straightCrossings(wires: readonly Pick<PlacedWire, 'fromId' | 'toId'>[], middles: Middles): number {
  const segments = new Map<string, Segment>();
  for (const { fromId, toId } of wires) {
    const [a, b] = [middles.get(fromId), middles.get(toId)];
    if (a && b) segments.set(`${fromId}>${toId}`, { from: fromId, to: toId, a, b });
  }
  const all = [...segments.values()];
  let count = 0;
  all.forEach((segment, index) => {
    for (let other = index + 1; other < all.length; other += 1) {
      const against = all[other];
      if (against && cross(segment, against)) count += 1;
    }
  });
  return count;
}
