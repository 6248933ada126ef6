import { type LaneColumns, laneColumns } from './columns.ts';
import type { Flow, LaneGroup } from './graph.ts';
import { maxColumnsPerLane, size } from './model.ts';

/** Lanes one above the other that share their columns. */
export interface Band {
  readonly lanes: readonly { readonly group: LaneGroup; readonly placed: LaneColumns }[];
  readonly columns: number;
  /** Rows of the grid, one for the head of every lane but the first. */
  readonly rows: number;
}

const stages = ['UP', 'MID', 'DOWN', 'EXTEND'];

export const columnPitch = size.cardWidth + size.columnGap;
// A band is as much wider than its columns as frame and gap take.
const bandExtra = size.lanePad * 2 + size.laneGap - size.columnGap;

/** Width of a band with so many columns, the gap to the next band included, in pixels. */
export const bandWidth = (columns: number): number => columns * columnPitch + bandExtra;

// Bands side by side that one screen can show: chains of more lanes stack them evenly.
const mostBands = 8;

// So few lanes stand side by side, each with columns enough.
const fewLanes = 6;

// Three lanes of cards above each other are already a wall.
const highestStack = 3;

// Lanes of which each goes further down the chain than the one before; where stages begin anew, so does a run.
function runsOf(groups: readonly LaneGroup[]): readonly (readonly LaneGroup[])[] {
  const runs: LaneGroup[][] = [];
  let rank = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    const here = stages.indexOf(group.lane.stage);
    if (here < rank) runs.push([group]);
    else runs.at(-1)?.push(group);
    rank = here;
  }
  return runs;
}

// Only the lanes decide which of them share a band, not what is in them: else a new link would turn the picture over.
function stacksOf(groups: readonly LaneGroup[]): readonly (readonly LaneGroup[])[] {
  const runs = runsOf(groups);
  if (runs.length > 1 && runs.length <= highestStack && runs.every((run) => run.length > 1)) {
    const longest = Math.max(...runs.map((run) => run.length));
    return Array.from({ length: longest }, (_, index) => runs.flatMap((run) => run[index] ?? []));
  }
  const even = groups.length > mostBands;
  const height = even ? Math.min(highestStack, Math.ceil(groups.length / mostBands)) : groups.length > fewLanes ? 2 : 1;
  const stacks: LaneGroup[][] = [];
  for (const group of groups) {
    const last = stacks.at(-1);
    if (last && last.length < height && (even || last[0]?.lane.stage === group.lane.stage)) last.push(group);
    else stacks.push([group]);
  }
  return stacks;
}

// Rows that fill the target shape: they grow with the root of the cards, and never jump.
const rowsAimed = (cards: number): number => Math.max(3, Math.sqrt(cards) * 1.05);

// Bands begin their next column at slightly different counts, so that one new link seldom widens two of them.
const unlike = [0, 0.12, -0.06, 0.06, -0.12] as const;

/** Arranges the lanes in bands from left to right so that the picture fills the target shape and changes little as it grows. */
export function arrangeBands(groups: readonly LaneGroup[], flows: readonly Flow[]): readonly Band[] {
  const total = groups.reduce((sum, { cards }) => sum + cards.length, 0);
  const aim = rowsAimed(total);
  const stacks = stacksOf(groups).map((stack) => stack.filter((each) => each.cards.length > 0));
  return stacks.flatMap((stack, index) => {
    if (stack.length === 0) return [];
    const cards = stack.reduce((sum, each) => sum + each.cards.length, 0);
    const widest = Math.min(maxColumnsPerLane, Math.max(...stack.map((each) => each.cards.length)));
    const wanted = Math.floor(cards / (aim - stack.length + 1) + 0.7 + (unlike[index % unlike.length] ?? 0));
    const columns = Math.max(1, Math.min(widest, wanted));
    const lanes = stack.map((group) => ({ group, placed: laneColumns(group.cards, flows, columns) }));
    const rows = lanes.reduce((sum, { placed }) => sum + placed.rows, lanes.length - 1);
    return [{ lanes, columns, rows }];
  });
}
