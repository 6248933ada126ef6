import { type LaneColumns, laneColumns, spanCost } from './columns.ts';
import type { Flow, LaneGroup } from './graph.ts';
import { aspect, maxColumnsPerLane, size } from './model.ts';

/** Lanes one above the other that share their columns. */
export interface Band {
  readonly lanes: readonly { readonly group: LaneGroup; readonly placed: LaneColumns }[];
  readonly columns: number;
  /** Rows of the grid, one for the head of every lane but the first. */
  readonly rows: number;
}

type Choices = ReadonlyMap<LaneGroup, readonly LaneColumns[]>;

const columnPitch = size.cardWidth + size.columnGap;
// A band is as much wider than its columns as frame and gap take.
const bandExtra = size.lanePad * 2 + size.laneGap - size.columnGap;

/** Width of a band with so many columns, the gap to the next band included, in pixels. */
export const bandWidth = (columns: number): number => columns * columnPitch + bandExtra;

function bandOf(groups: readonly LaneGroup[], choices: Choices, maxRows: number, thrift: number): Band | undefined {
  let best: { band: Band; cost: number } | undefined;
  for (let columns = 1; columns <= maxColumnsPerLane; columns += 1) {
    const lanes = groups.flatMap((group) => {
      const placed = choices.get(group)?.[columns - 1];
      return placed ? [{ group, placed }] : [];
    });
    if (lanes.length < groups.length) break;
    const rows = lanes.reduce((sum, each) => sum + each.placed.rows, lanes.length - 1);
    if (rows > maxRows) continue;
    const cost = lanes.reduce((sum, each) => sum + each.placed.cost, columns * thrift);
    if (!best || cost < best.cost - 1e-9) best = { band: { lanes, columns, rows }, cost };
  }
  return best?.band;
}

// More lanes than this are only split evenly: the ways to split them double with each lane.
const freelySplit = 9;

// Three lanes of cards above each other are already a wall.
const highestStack = 3;

function partitions(groups: readonly LaneGroup[]): (readonly LaneGroup[])[][] {
  if (groups.length > freelySplit) {
    return Array.from({ length: highestStack }, (_, less) =>
      groups.flatMap((_group, index) => (index % (less + 1) === 0 ? [groups.slice(index, index + less + 1)] : [])),
    );
  }
  if (groups.length === 0) return [[]];
  const stacks = Array.from({ length: Math.min(highestStack, groups.length) }, (_, less) => less + 1);
  return stacks.flatMap((height) => partitions(groups.slice(height)).map((rest) => [groups.slice(0, height), ...rest]));
}

function flowCost(bands: readonly Band[], flows: readonly Flow[]): number {
  const columnOf = new Map<string, number>();
  let offset = 0;
  for (const band of bands) {
    for (const { placed } of band.lanes) for (const [id, column] of placed.columnOf) columnOf.set(id, offset + column);
    offset += band.columns;
  }
  let cost = 0;
  for (const flow of flows) {
    const from = columnOf.get(flow.from);
    const to = columnOf.get(flow.to);
    if (from !== undefined && to !== undefined) cost += spanCost(to - from);
  }
  return cost;
}

// The last ones only serve lanes with more links than anybody reads on one screen.
const rowLimits = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 24, 60, 1000];

// The first heads, the margins and a corridor of ten supplies.
const heightExtra = size.headHeight + size.margin * 2 + 56;

// Above this width a 1440-pixel window shows texts too small to read for long.
const comfortable = 1640;

function stageChanges(bands: readonly Band[]): number {
  return bands.reduce((sum, { lanes }) => sum + (new Set(lanes.map((each) => each.group.lane.stage)).size - 1), 0);
}

/** Arranges the lanes in bands from left to right so that the picture fills the target shape and supplies flow forward. */
export function arrangeBands(
  groups: readonly LaneGroup[],
  flows: readonly Flow[],
  floorRows: (columns: number) => number,
): readonly Band[] {
  const choices: Choices = new Map(
    groups.map((group) => [
      group,
      Array.from({ length: Math.min(maxColumnsPerLane, group.cards.length) }, (_, index) =>
        laneColumns(group.cards, flows, index + 1),
      ),
    ]),
  );
  const known = new Map<string, Band | undefined>();
  const bandFor = (stack: readonly LaneGroup[], maxRows: number, thrift: number): Band | undefined => {
    const key = [stack[0]?.lane.id, stack.length, maxRows, thrift].join('|');
    if (!known.has(key)) known.set(key, bandOf(stack, choices, maxRows, thrift));
    return known.get(key);
  };
  let best: { bands: readonly Band[]; score: number } | undefined;
  for (const split of partitions(groups)) {
    const tried = new Set<string>();
    for (const maxRows of rowLimits) {
      for (const thrift of [0.4, 1.2, 3, 8]) {
        const bands = split.flatMap((each) => bandFor(each, maxRows, thrift) ?? []);
        const shape = bands.map((each) => each.columns).join();
        if (bands.length < split.length || tried.has(shape)) continue;
        tried.add(shape);
        const columns = bands.reduce((sum, each) => sum + each.columns, 0);
        const rows = Math.max(...bands.map((each) => each.rows)) + floorRows(columns);
        const width = bands.reduce((sum, each) => sum + bandWidth(each.columns), 0);
        const span = Math.max(width, (rows * size.pitch + heightExtra) * aspect);
        const shapeScore =
          Math.max(0, Math.log(span / comfortable)) * 6 + Math.log(span) * 1.5 + stageChanges(bands) * 0.25;
        if (best && shapeScore >= best.score) continue;
        const score = shapeScore + (flowCost(bands, flows) / Math.max(1, flows.length)) * 3;
        if (!best || score < best.score - 1e-9) best = { bands, score };
      }
    }
  }
  return best?.bands ?? [];
}
