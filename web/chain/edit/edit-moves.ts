import { type Picture, type PlacedCard, type Point, size } from '../layout/model.ts';
import type { ChainMap, MapLink } from '../map/map.query.ts';
import type { EditAsked } from './edit.query.ts';

export type Way = 'up' | 'down' | 'left' | 'right';

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The way that a key points; undefined for other keys. */
export function wayOf(key: string): Way | undefined {
  return ways[key];
}

function beside(map: ChainMap, { laneId, parentId }: MapLink): readonly MapLink[] {
  return map.links.filter((each) =>
    parentId === null ? each.parentId === null && each.laneId === laneId : each.parentId === parentId,
  );
}

/** One place up or down among the links beside it, or over to the lane before or after; undefined: there is none. */
export function moveAsked(map: ChainMap, link: MapLink, way: Way): EditAsked | undefined {
  const base = { type: 'MOVE', linkId: link.id } as const;
  if (way === 'left' || way === 'right') {
    if (link.parentId !== null) return undefined;
    const at = map.lanes.findIndex(({ id }) => id === link.laneId);
    const lane = map.lanes[at + (way === 'left' ? -1 : 1)];
    if (!lane) return undefined;
    const last = map.links.filter((each) => each.parentId === null && each.laneId === lane.id).at(-1);
    return { ...base, laneId: lane.id, afterId: last?.id ?? null };
  }
  const others = beside(map, link);
  const at = others.findIndex(({ id }) => id === link.id);
  const after = way === 'up' ? at - 2 : at + 1;
  if ((way === 'up' && at === 0) || (way === 'down' && at === others.length - 1)) return undefined;
  return { ...base, laneId: link.laneId, parentId: link.parentId, afterId: others[after]?.id ?? null };
}

const inset = (size.pitch - size.cardHeight) / 2;
const columnPitch = size.cardWidth + size.columnGap;

/** The place of the grid of a lane where a corner of a card is. */
function spotAt({ lanes }: Picture, laneId: string, { x, y }: Point): { column: number; row: number } | undefined {
  const lane = lanes.find(({ id }) => id === laneId);
  if (!lane) return undefined;
  const column = Math.round((x - lane.x - size.lanePad) / columnPitch);
  const row = Math.round((y - inset - lane.y - size.headHeight) / size.pitch);
  const columns = Math.round((lane.width - size.lanePad * 2 + size.columnGap) / columnPitch);
  return { column: Math.min(Math.max(0, column), columns - 1), row: Math.min(Math.max(0, row), 60) };
}

function cardOf({ cards }: Picture, id: string): PlacedCard | undefined {
  return cards.find((each) => each.id === id);
}

/** One place of the grid on; undefined: the lane ends there, or sub-links have no place of their own. */
export function placeAsked(picture: Picture, id: string, way: Way): EditAsked | undefined {
  const card = cardOf(picture, id);
  if (!card || card.parentId !== null) return undefined;
  const here = spotAt(picture, card.laneId, card);
  const step = { up: { x: 0, y: -1 }, down: { x: 0, y: 1 }, left: { x: -1, y: 0 }, right: { x: 1, y: 0 } }[way];
  const there = { x: card.x + step.x * columnPitch, y: card.y + step.y * size.pitch };
  const spot = spotAt(picture, card.laneId, there);
  if (!here || !spot || (spot.column === here.column && spot.row === here.row)) return undefined;
  return { type: 'PLACE', linkId: id, ...spot };
}

/** What dropping a card asks for: a place in its lane, or another lane and a place there. Empty: it stays where it was. */
export function dropAsked(map: ChainMap, picture: Picture, id: string, corner: Point): readonly EditAsked[] {
  const card = cardOf(picture, id);
  if (!card || card.parentId !== null) return [];
  const middle = { x: corner.x + card.width / 2, y: corner.y + card.height / 2 };
  const lane = picture.lanes.find(
    ({ x, y, width, height }) => middle.x >= x && middle.x <= x + width && middle.y >= y && middle.y <= y + height,
  );
  if (!lane) return [];
  const spot = spotAt(picture, lane.id, corner);
  if (!spot) return [];
  const place = { type: 'PLACE', linkId: id, ...spot } as const;
  if (lane.id === card.laneId) {
    const here = spotAt(picture, lane.id, card);
    return here?.column === spot.column && here.row === spot.row ? [] : [place];
  }
  const last = map.links.filter((each) => each.parentId === null && each.laneId === lane.id).at(-1);
  return [{ type: 'MOVE', linkId: id, laneId: lane.id, afterId: last?.id ?? null }, place];
}
