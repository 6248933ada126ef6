import type { Picture, PlacedCard } from '../layout/model.ts';

export type Move = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

const keys: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** The move that a key asks for; undefined for other keys. */
export function moveOf(key: string): Move | undefined {
  return keys[key];
}

/** Cards from left to right, each column from the top: the order of reading. */
export function readingOrder(cards: readonly PlacedCard[]): PlacedCard[] {
  return [...cards].sort((a, b) => a.column - b.column || a.y - b.y || (a.id < b.id ? -1 : 1));
}

/** Where a move leads: up and down in the column, left and right along a supply to the nearest card; undefined: nowhere. */
export function moveFrom(id: string, move: Move, picture: Picture): string | undefined {
  const order = readingOrder(picture.cards);
  if (move === 'first') return order[0]?.id;
  if (move === 'last') return order.at(-1)?.id;
  const here = order.find((each) => each.id === id);
  if (!here) return undefined;
  if (move === 'up' || move === 'down') {
    const column = order.filter((each) => each.column === here.column);
    return column[column.indexOf(here) + (move === 'up' ? -1 : 1)]?.id;
  }
  const ends = picture.wires.flatMap((wire) => {
    if (move === 'left') return wire.toId === id ? [wire.fromId] : [];
    return wire.fromId === id ? [wire.toId] : [];
  });
  return order
    .filter((each) => ends.includes(each.id))
    .sort(
      (a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y) || Math.abs(a.x - here.x) - Math.abs(b.x - here.x),
    )[0]?.id;
}
