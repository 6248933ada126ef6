import type { ExploreData } from './drawn.ts';
import { rowsOf } from './drawn.ts';
import type { ExploreView } from './view.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export const cardSize = { width: 156, height: 46 } as const;
const gap = { x: 26, y: 20 } as const;
/** Neighbours stand in columns beside their thing: the first one further off, each next one with more rows. */
const column = { first: 270, next: 196, rows: 13, more: 4, most: 60 } as const;
const rowHeight = cardSize.height + gap.y;
const cell = cardSize.width + gap.x;

/** What is taken; asks only the cells around. */
class Taken {
  readonly #cells = new Map<string, Spot[]>();

  add(spot: Spot): void {
    const key = `${Math.floor(spot.x / cell)},${Math.floor(spot.y / cell)}`;
    const here = this.#cells.get(key);
    if (here) here.push(spot);
    else this.#cells.set(key, [spot]);
  }

  isFree({ x, y }: Spot): boolean {
    const [left, top] = [Math.floor(x / cell), Math.floor(y / cell)];
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const each of this.#cells.get(`${left + dx},${top + dy}`) ?? []) {
          const near = Math.abs(each.x - x) < cardSize.width + gap.x && Math.abs(each.y - y) < cardSize.height + gap.y;
          if (near) return false;
        }
      }
    }
    return true;
  }
}

/** Places beside a thing, column after column away from it, in each from the middle up and down. */
function* beside(middle: Spot, side: 1 | -1): Generator<Spot> {
  for (let at = 0; at < column.most; at += 1) {
    const x = middle.x + side * (column.first + at * column.next);
    // Every other column stands half a row lower, so that lines find a way between its cards.
    const shift = (at % 2) * (rowHeight / 2);
    for (let row = 0; row < column.rows + at * column.more; row += 1) {
      const off = row % 2 === 1 ? -(row + 1) / 2 : row / 2;
      yield { x, y: middle.y + off * rowHeight + shift };
    }
  }
}

/**
 * A place for everything that the view has drawn so far, collapsed or not, by its middle: what a relation leads to on the
 * right, what it comes from on the left. Places are given in the order
 * of the expansions, so that what is there never moves when more comes.
 */
export function placeThings(view: ExploreView, data: ExploreData): ReadonlyMap<string, Spot> {
  const places = new Map<string, Spot>();
  const taken = new Taken();
  const take = (id: string, spot: Spot): void => {
    places.set(id, spot);
    taken.add(spot);
  };
  const free = (spots: Iterable<Spot>): Spot => {
    let last: Spot = { x: 0, y: 0 };
    for (const spot of spots) {
      if (taken.isFree(spot)) return spot;
      last = spot;
    }
    return last;
  };
  for (const id of view.roots) {
    if (!places.has(id)) take(id, places.size === 0 ? { x: 0, y: 0 } : free(beside({ x: 0, y: 0 }, -1)));
  }
  view.expansions.forEach((expansion, index) => {
    for (const pin of view.pins) if (pin.at === index) taken.add(pin);
    const pinned = view.pins.find(({ id, at }) => id === expansion.id && at <= index);
    const middle = pinned ?? places.get(expansion.id);
    if (middle === undefined) return;
    const spots = beside(middle, expansion.direction === 'OUT' ? 1 : -1);
    for (const { thing } of rowsOf(expansion, data)) {
      if (!places.has(thing.id)) take(thing.id, free({ [Symbol.iterator]: () => keepOpen(spots) }));
    }
  });
  for (const { id, x, y } of view.pins) places.set(id, { x, y });
  return places;
}

/** The rest of a generator that a loop may leave early without closing it. */
function keepOpen(spots: Generator<Spot>): Iterator<Spot> {
  return { next: () => spots.next() };
}
