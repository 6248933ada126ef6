import type { Cell } from './cells.ts';
import type { Flow } from './graph.ts';

interface Spot {
  readonly column: number;
  readonly row: number;
}

export type Spots = ReadonlyMap<string, Spot>;

// Swaps cost a full count of crossings each: beyond this many supplies the sweeps have to do.
const swapLimit = 260;

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

function spotsOf(cells: readonly Cell[], rowsOf: (cell: Cell) => readonly number[]): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const cell of cells) {
    const rows = rowsOf(cell);
    cell.ids.forEach((id, index) => spots.set(id, { column: cell.column, row: rows[index] ?? cell.top + index }));
  }
  return spots;
}

const centred = (cell: Cell): number[] => cell.ids.map((_, index) => cell.top + (cell.rows - cell.ids.length) / 2 + index);

function score(flows: readonly Flow[], spots: Spots): number {
  return countCrossings(flows, spots) + flows.reduce((sum, each) => sum + climb(each, spots), 0);
}

function sweep(cells: readonly Cell[], flows: readonly Flow[], side: 'left' | 'right' | 'both'): Cell[] {
  let now = [...cells];
  const sequence = now.map((_, index) => index).sort((a, b) => {
    const difference = (now[a]?.column ?? 0) - (now[b]?.column ?? 0);
    return (side === 'right' ? -difference : difference) || a - b;
  });
  for (const index of sequence) {
    const cell = now[index];
    if (!cell) continue;
    const spots = spotsOf(now, centred);
    const middle = new Map<string, number>();
    for (const id of cell.ids) {
      let sum = 0;
      let weight = 0;
      for (const flow of flows) {
        if (flow.from !== id && flow.to !== id) continue;
        const other = spots.get(flow.from === id ? flow.to : flow.from);
        if (!other || other.column === cell.column) continue;
        if (side !== 'both' && (other.column < cell.column) !== (side === 'left')) continue;
        const share = 1 / Math.abs(other.column - cell.column);
        sum += other.row * share;
        weight += share;
      }
      middle.set(id, weight === 0 ? (spots.get(id)?.row ?? 0) : sum / weight);
    }
    const order = new Map(cell.ids.map((id, position) => [id, position]));
    const ids = [...cell.ids].sort(
      (a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || (order.get(a) ?? 0) - (order.get(b) ?? 0),
    );
    now = now.map((each, at) => (at === index ? { ...cell, ids } : each));
  }
  return now;
}

function swapNeighbours(cells: readonly Cell[], flows: readonly Flow[]): Cell[] {
  const now = [...cells];
  let best = score(flows, spotsOf(now, centred));
  for (let pass = 0; pass < 4; pass += 1) {
    let improved = false;
    for (let index = 0; index < now.length; index += 1) {
      for (let upper = 0; upper + 1 < (now[index]?.ids.length ?? 0); upper += 1) {
        const cell = now[index];
        if (!cell) continue;
        const ids = [...cell.ids];
        const moved = ids.splice(upper, 1);
        ids.splice(upper + 1, 0, ...moved);
        now[index] = { ...cell, ids };
        const tried = score(flows, spotsOf(now, centred));
        if (tried < best - 1e-9) {
          best = tried;
          improved = true;
        } else now[index] = cell;
      }
    }
    if (!improved) break;
  }
  return now;
}

/** Orders the cards inside their cells by barycentre sweeps and swaps so that supplies cross and climb as little as found. */
export function orderCells(cells: readonly Cell[], flows: readonly Flow[]): readonly Cell[] {
  let best: readonly Cell[] = cells;
  let bestScore = score(flows, spotsOf(cells, centred));
  let now: readonly Cell[] = cells;
  for (let round = 0; round < 12; round += 1) {
    now = sweep(now, flows, round % 3 === 0 ? 'left' : round % 3 === 1 ? 'right' : 'both');
    const tried = score(flows, spotsOf(now, centred));
    if (tried < bestScore - 1e-9) {
      best = now;
      bestScore = tried;
    }
  }
  return flows.length <= swapLimit ? swapNeighbours(best, flows) : best;
}

// Rows for the cards of a cell, in order, as near as possible to the wanted ones: a shortest path over card and row.
function fitRows(cell: Cell, wanted: readonly number[]): number[] {
  const count = cell.ids.length;
  const cost: number[][] = [];
  const from: number[][] = [];
  for (let card = 0; card < count; card += 1) {
    const costs: number[] = [];
    const froms: number[] = [];
    let lowest = card === 0 ? 0 : Number.POSITIVE_INFINITY;
    let lowestAt = -1;
    for (let row = 0; row < cell.rows; row += 1) {
      const before = card === 0 ? 0 : row === 0 ? Number.POSITIVE_INFINITY : (cost[card - 1]?.[row - 1] ?? Number.POSITIVE_INFINITY);
      if (card > 0 && before < lowest) {
        lowest = before;
        lowestAt = row - 1;
      }
      // The small last part keeps free rows at the bottom.
      costs.push(lowest + Math.abs(cell.top + row - (wanted[card] ?? 0)) + row * 0.15);
      froms.push(lowestAt);
    }
    cost.push(costs);
    from.push(froms);
  }
  const last = cost[count - 1] ?? [];
  let row = last.indexOf(Math.min(...last));
  const rows: number[] = [];
  for (let card = count - 1; card >= 0; card -= 1) {
    rows[card] = cell.top + row;
    row = from[card]?.[row] ?? 0;
  }
  return rows;
}

/** Rows for all cards: order inside a cell kept, each card as level with what it buys from and sells to as the rows allow. */
export function settleRows(cells: readonly Cell[], flows: readonly Flow[]): Spots {
  const rows = new Map<Cell, readonly number[]>(cells.map((each) => [each, centred(each)]));
  const rowsOf = (cell: Cell): readonly number[] => rows.get(cell) ?? [];
  for (let round = 0; round < 4; round += 1) {
    const sequence = [...cells].sort((a, b) => (round % 2 === 0 ? a.column - b.column : b.column - a.column));
    for (const cell of sequence) {
      const spots = spotsOf(cells, rowsOf);
      const wanted = cell.ids.map((id) => {
        let sum = 0;
        let weight = 0;
        for (const flow of flows) {
          if (flow.from !== id && flow.to !== id) continue;
          const other = spots.get(flow.from === id ? flow.to : flow.from);
          if (!other || other.column === cell.column) continue;
          const share = 1 / (other.column - cell.column) ** 2;
          sum += other.row * share;
          weight += share;
        }
        return weight === 0 ? (spots.get(id)?.row ?? 0) : sum / weight;
      });
      rows.set(cell, fitRows(cell, wanted));
    }
  }
  const settled = raiseLanes(cells, spotsOf(cells, rowsOf));
  return flows.length <= swapLimit ? raiseLanes(cells, exchangeRows(cells, flows, settled)) : settled;
}

// Last, two cards of a cell change places, or one takes a free row, wherever that lowers the score.
function exchangeRows(cells: readonly Cell[], flows: readonly Flow[], settled: Spots): Spots {
  const spots = new Map(settled);
  let best = score(flows, spots);
  for (let pass = 0; pass < 3; pass += 1) {
    const before = best;
    for (const cell of cells) {
      const holder = new Map(cell.ids.map((id) => [spots.get(id)?.row, id]));
      for (const id of cell.ids) {
        for (let row = cell.top; row < cell.top + cell.rows; row += 1) {
          const here = spots.get(id);
          if (!here || here.row === row) continue;
          const other = holder.get(row);
          spots.set(id, { ...here, row });
          if (other !== undefined) spots.set(other, here);
          // The small last part keeps free rows at the bottom, as when rows were fitted.
          const tried = score(flows, spots) + (other === undefined ? (row - here.row) * 0.15 : 0);
          if (tried < best - 1e-9) {
            best = score(flows, spots);
            holder.set(row, id);
            if (other === undefined) holder.delete(here.row);
            else holder.set(here.row, other);
          } else {
            spots.set(id, here);
            if (other !== undefined) spots.set(other, { ...here, row });
          }
        }
      }
    }
    if (before - best < 1e-9) break;
  }
  return spots;
}

// Free rows of a lane belong below its cards: a frame that begins with a hole looks broken.
function raiseLanes(cells: readonly Cell[], spots: Spots): Spots {
  const free = new Map<string, number>();
  for (const cell of cells) {
    for (const id of cell.ids) {
      const above = (spots.get(id)?.row ?? cell.top) - cell.top;
      free.set(cell.laneId, Math.min(free.get(cell.laneId) ?? above, above));
    }
  }
  const raised = new Map(spots);
  for (const cell of cells) {
    for (const id of cell.ids) {
      const spot = spots.get(id);
      if (spot) raised.set(id, { ...spot, row: spot.row - (free.get(cell.laneId) ?? 0) });
    }
  }
  return raised;
}
