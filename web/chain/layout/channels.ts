import type { PlacedCard } from './model.ts';
import { size } from './model.ts';
import type { ColumnSpan, Placement } from './place.ts';

/** A part of a supply that runs level through one or more columns. */
export interface Run {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly y: number;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

const clearance = 6;

function blocksOf(column: number, placement: Placement): Interval[] {
  const blocks: Interval[] = [];
  const add = (from: number, to: number): void => void blocks.push({ from: from - clearance, to: to + clearance });
  for (const card of [...placement.cards, ...placement.trays]) {
    if (card.column === column) add(card.y, card.y + card.height);
  }
  for (const lane of placement.lanes) {
    const { firstColumn, columns } = lane.range;
    if (column < firstColumn || column >= firstColumn + columns) continue;
    // Nothing runs through the title of a lane, nor along its frame.
    add(lane.y, lane.y + size.headHeight);
    add(lane.y + lane.height - 2, lane.y + lane.height);
  }
  return blocks.sort((a, b) => a.from - b.from);
}

/** Levels at which a supply may pass each column: the middle of every gap, and every half pitch in wide gaps. */
export function freeLevels(placement: Placement): readonly (readonly number[])[] {
  return placement.columns.map((_, column) => {
    const levels: number[] = [];
    let from = 0;
    for (const block of [...blocksOf(column, placement), { from: placement.height, to: placement.height }]) {
      const gap = block.from - from;
      if (gap >= 4) {
        const steps = Math.max(1, Math.floor(gap / (size.pitch / 2)));
        for (let step = 0; step < steps; step += 1)
          levels.push(Math.round((from + ((step + 0.5) * gap) / steps) / 2) * 2);
      }
      from = Math.max(from, block.to);
    }
    return levels;
  });
}

// A change of level costs as much as half a row of detour, so that long supplies stay straight.
const bendCost = size.pitch / 2;

/** The level at which a supply passes each column between its ends, with the least climbing and bending. */
export function passLevels(
  source: PlacedCard,
  target: PlacedCard,
  levels: readonly (readonly number[])[],
  load: (column: number, y: number) => number,
): number[] {
  const startY = source.y + source.height / 2;
  const endY = target.y + target.height / 2;
  let before: { y: number; cost: number; path: readonly number[] }[] = [{ y: startY, cost: 0, path: [] }];
  for (let column = source.column + 1; column < target.column; column += 1) {
    const next = (levels[column] ?? []).map((y) => {
      let best = { y, cost: Number.POSITIVE_INFINITY, path: [] as readonly number[] };
      for (const each of before) {
        const cost = each.cost + Math.abs(each.y - y) + (each.y === y ? 0 : bendCost) + load(column, y);
        if (cost < best.cost) best = { y, cost, path: [...each.path, y] };
      }
      return best;
    });
    if (next.length > 0) before = next;
  }
  let best = before[0];
  for (const each of before) {
    if (!best || each.cost + Math.abs(each.y - endY) < best.cost + Math.abs(best.y - endY)) best = each;
  }
  return [...(best?.path ?? [])];
}

/** Neighbouring columns passed at one level, joined. */
export function joinRuns(firstColumn: number, levels: readonly number[]): Run[] {
  const runs: Run[] = [];
  levels.forEach((y, index) => {
    const last = runs.at(-1);
    const column = firstColumn + index;
    if (last && last.y === y) runs[runs.length - 1] = { ...last, lastColumn: column };
    else runs.push({ firstColumn: column, lastColumn: column, y });
  });
  return runs;
}

/** Middle of the gap to the right of a column; -1 is the gap before the first. */
export function gapMiddle(columns: readonly ColumnSpan[], column: number): number {
  const left = columns[column];
  const right = columns[column + 1];
  if (left && right) return (left.right + right.left) / 2;
  if (left) return left.right + size.columnGap / 2;
  return (right?.left ?? 0) - size.columnGap / 2;
}

/** Gives each of the intervals the lowest track that is free along it; intervals that touch do not share one. */
export function assignTracks(intervals: readonly Interval[]): number[] {
  const tracks: Interval[][] = [];
  return intervals.map((each) => {
    const free = tracks.findIndex((track) => track.every((other) => other.to < each.from || other.from > each.to));
    const index = free === -1 ? tracks.length : free;
    tracks[index] = [...(tracks[index] ?? []), each];
    return index;
  });
}

/** 0, 1, -1, 2, -2 … times `step`, kept within `limit`: how far a track lies from the middle of its channel. */
export function trackOffset(track: number, step: number, limit: number): number {
  const wanted = Math.ceil(track / 2) * step * (track % 2 === 1 ? 1 : -1);
  return Math.max(-limit, Math.min(limit, wanted));
}
