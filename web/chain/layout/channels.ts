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

interface Step {
  readonly y: number;
  readonly cost: number;
  readonly before: Step | undefined;
}

const dearest = Number.POSITIVE_INFINITY;

// The cheapest way to each level of a column. Both lists run downwards, so that one pass down and one up see every pair.
function nextSteps(steps: readonly Step[], levels: readonly number[], load: (y: number) => number): Step[] {
  const above: (Step | undefined)[] = [];
  let at = 0;
  let best: Step | undefined;
  for (const y of levels) {
    for (let step = steps[at]; step && step.y <= y; step = steps[at]) {
      if (step.cost - step.y < (best ? best.cost - best.y : dearest)) best = step;
      at += 1;
    }
    above.push(best);
  }
  const next: Step[] = [];
  at = steps.length - 1;
  best = undefined;
  for (let index = levels.length - 1; index >= 0; index -= 1) {
    const y = levels[index] ?? 0;
    let level: Step | undefined;
    for (let step = steps[at]; step && step.y >= y; step = steps[at]) {
      if (step.cost + step.y <= (best ? best.cost + best.y : dearest)) best = step;
      if (step.y === y) level = step;
      at -= 1;
    }
    const costs = [level?.cost ?? dearest, ...[above[index], best].map((each) => costTo(each, y) + bendCost)];
    const cheapest = Math.min(...costs);
    const before = [level, above[index], best][costs.indexOf(cheapest)];
    next[index] = { y, cost: cheapest + load(y), before };
  }
  return next;
}

function costTo(step: Step | undefined, y: number): number {
  return step ? step.cost + Math.abs(step.y - y) : dearest;
}

/** The level at which a supply passes each column between its ends, with the least climbing and bending. */
export function passLevels(
  source: PlacedCard,
  target: PlacedCard,
  levels: readonly (readonly number[])[],
  load: (column: number, y: number) => number,
): number[] {
  const endY = target.y + target.height / 2;
  let steps: readonly Step[] = [{ y: source.y + source.height / 2, cost: 0, before: undefined }];
  for (let column = source.column + 1; column < target.column; column += 1) {
    const next = nextSteps(steps, levels[column] ?? [], (y) => load(column, y));
    if (next.length > 0) steps = next;
  }
  let last = steps[0];
  for (const each of steps) if (costTo(each, endY) < costTo(last, endY)) last = each;
  const path: number[] = [];
  for (let step = last; step?.before; step = step.before) path.unshift(step.y);
  return path;
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
    if (index === tracks.length) tracks.push([each]);
    else tracks[index]?.push(each);
    return index;
  });
}

/** 0, 1, -1, 2, -2 … times `step`, kept within `limit`: how far a track lies from the middle of its channel. */
export function trackOffset(track: number, step: number, limit: number): number {
  const wanted = Math.ceil(track / 2) * step * (track % 2 === 1 ? 1 : -1);
  return Math.max(-limit, Math.min(limit, wanted));
}
