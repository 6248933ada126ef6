/** What the layout needs to know of a lane. */
export interface LaneInput {
  readonly id: string;
  readonly stage: string;
  readonly order: number;
}

/** What the layout needs to know of a link; `parentId` names the level-1 link of a sub-link. */
export interface LinkInput {
  readonly id: string;
  readonly laneId: string;
  readonly parentId: string | null;
  readonly order: number;
  /** Where people put it: column and row within its lane. */
  readonly spot?: { readonly column: number; readonly row: number } | null;
}

export interface SupplyInput {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
}

export interface ChainInput {
  readonly lanes: readonly LaneInput[];
  readonly links: readonly LinkInput[];
  readonly supplies: readonly SupplyInput[];
  /** Level-1 links whose sub-links are shown. */
  readonly opened: ReadonlySet<string>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its upper left corner, in picture pixels. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedLane extends Box {
  readonly id: string;
}

export interface PlacedCard extends Box {
  readonly id: string;
  readonly laneId: string;
  readonly parentId: string | null;
  /** Column of the whole picture, from the left. */
  readonly column: number;
  readonly open: boolean;
}

/** forward: left to right; side: inside one column; back: right to left, under the lanes; riser: from the support strip. */
export type WireKind = 'forward' | 'side' | 'back' | 'riser';

export interface PlacedWire {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  /** Supplies drawn as this one wire; more than one when sub-links are closed. */
  readonly supplyIds: readonly string[];
  readonly kind: WireKind;
  readonly start: Point;
  readonly end: Point;
  /** Control points of the curve between start and end. */
  readonly bends: readonly Point[];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  /** Frames behind opened links and their sub-links. */
  readonly trays: readonly PlacedCard[];
  readonly cards: readonly PlacedCard[];
  readonly wires: readonly PlacedWire[];
}

/** Sizes in picture pixels. Every coordinate is a multiple of `snap`; rows of all lanes share one grid of `pitch`. */
export const size = {
  snap: 4,
  cardWidth: 156,
  cardHeight: 56,
  pitch: 76,
  columnGap: 52,
  lanePad: 16,
  laneGap: 32,
  headHeight: 60,
  subHeight: 40,
  subPitch: 48,
  margin: 16,
} as const;

export const maxColumnsPerLane = 5;

/** Distance between supplies that run side by side under the lanes: many of them move closer together. */
export const trackStep = (tracks: number): number => Math.min(5, 48 / Math.max(1, tracks));

/** Orders by the editors' order, then by id, so that equal data always gives one order. */
export function byOrder(
  a: { readonly order: number; readonly id: string },
  b: { readonly order: number; readonly id: string },
): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
