import type { Cell } from './cells.ts';
import type { Flow } from './graph.ts';

/** Where a card is: column of the picture, row of the grid; a row may lie between two while cards are ordered. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

export type Spots = ReadonlyMap<string, Spot>;

/** Trying single moves costs a count of crossings each: beyond this many supplies the sweeps have to do. */
export const swapLimit = 260;

interface Segment {
  readonly left: Spot;
  readonly right: Spot;
}

function segmentOf(flow: Flow, spots: Spots): Segment | undefined {
  const left = spots.get(flow.from);
  const right = spots.get(flow.to);
  return left && right && left.column < right.column ? { left, right } : undefined;
}

function rowAt({ left, right }: Segment, column: number): number {
  return left.row + ((right.row - left.row) * (column - left.column)) / (right.column - left.column);
}

function cross(a: Segment, b: Segment): boolean {
  const from = Math.max(a.left.column, b.left.column);
  const to = Math.min(a.right.column, b.right.column);
  return from < to && (rowAt(a, from) - rowAt(b, from)) * (rowAt(a, to) - rowAt(b, to)) < 0;
}

/** How many pairs of forward supplies cross, each taken as a straight line between its cells. */
export function countCrossings(flows: readonly Flow[], spots: Spots): number {
  const segments = flows.flatMap((each) => segmentOf(each, spots) ?? []);
  let count = 0;
  segments.forEach((a, index) => {
    for (let other = index + 1; other < segments.length; other += 1) {
      const b = segments[other];
      if (b && cross(a, b)) count += 1;
    }
  });
  return count;
}

// Back edges run in a corridor of their own, so their height matters little.
function climb(flow: Flow, spots: Spots): number {
  const from = spots.get(flow.from);
  const to = spots.get(flow.to);
  if (!from || !to) return 0;
  return Math.abs(from.row - to.row) * (from.column < to.column ? 0.35 : from.column === to.column ? 0.8 : 0.05);
}

/** The spots of all cards, given the rows of each cell. */
export function spotsOf(cells: readonly Cell[], rowsOf: (cell: Cell) => readonly number[]): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const cell of cells) {
    const rows = rowsOf(cell);
    cell.ids.forEach((id, index) => {
      spots.set(id, { column: cell.column, row: rows[index] ?? cell.top + index });
    });
  }
  return spots;
}

/** Rows of a cell's cards in the middle of its lane. */
export const centred = (cell: Cell): number[] =>
  cell.ids.map((_, index) => cell.top + (cell.rows - cell.ids.length) / 2 + index);

/** What an arrangement costs: crossings, and how far supplies climb. */
export function score(flows: readonly Flow[], spots: Spots): number {
  return countCrossings(flows, spots) + flows.reduce((sum, each) => sum + climb(each, spots), 0);
}

/** Cards and where they go. */
export type Moves = readonly (readonly [string, Spot])[];

/** A function that moves cards in `spots` and tells by how much the score changed; counts only what touches them. */
export function scoreChanges(flows: readonly Flow[], spots: Map<string, Spot>): (moves: Moves) => number {
  const lines = flows.map((each) => segmentOf(each, spots));
  const touching = new Map<string, number[]>();
  flows.forEach(({ from, to }, index) => {
    for (const id of [from, to]) touching.set(id, [...(touching.get(id) ?? []), index]);
  });
  const scoreOf = (indices: ReadonlySet<number>): number => {
    let sum = 0;
    for (const index of indices) {
      const flow = flows[index];
      const line = lines[index];
      if (flow) sum += climb(flow, spots);
      if (!line) continue;
      lines.forEach((other, at) => {
        if (other && at !== index && !(at < index && indices.has(at)) && cross(line, other)) sum += 1;
      });
    }
    return sum;
  };
  return (moves) => {
    const indices = new Set(moves.flatMap(([id]) => touching.get(id) ?? []));
    const before = scoreOf(indices);
    for (const [id, spot] of moves) spots.set(id, spot);
    for (const index of indices) {
      const flow = flows[index];
      if (flow) lines[index] = segmentOf(flow, spots);
    }
    return scoreOf(indices) - before;
  };
}
