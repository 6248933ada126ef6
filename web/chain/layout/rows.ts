import type { Cell } from './cells.ts';
import type { Flow } from './graph.ts';
import { centred, type Moves, type Spots, scoreChanges, spotsOf, swapLimit } from './score.ts';

// A little for every row further down keeps free rows at the bottom.
const lowRowCost = 0.15;

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
      const before =
        card === 0 ? 0 : row === 0 ? Number.POSITIVE_INFINITY : (cost[card - 1]?.[row - 1] ?? Number.POSITIVE_INFINITY);
      if (card > 0 && before < lowest) {
        lowest = before;
        lowestAt = row - 1;
      }
      costs.push(lowest + Math.abs(cell.top + row - (wanted[card] ?? 0)) + row * lowRowCost);
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
  const change = scoreChanges(flows, spots);
  for (let pass = 0; pass < 3; pass += 1) {
    let improved = false;
    for (const cell of cells) {
      const holder = new Map(cell.ids.map((id) => [spots.get(id)?.row, id]));
      for (const id of cell.ids) {
        for (let row = cell.top; row < cell.top + cell.rows; row += 1) {
          const here = spots.get(id);
          if (!here || here.row === row) continue;
          const there = { ...here, row };
          const other = holder.get(row);
          const moves: Moves =
            other === undefined
              ? [[id, there]]
              : [
                  [id, there],
                  [other, here],
                ];
          // As when rows were fitted, free rows stay rather at the bottom.
          const gain = change(moves) + (other === undefined ? (row - here.row) * lowRowCost : 0);
          if (gain < -1e-9) {
            holder.set(row, id);
            if (other === undefined) holder.delete(here.row);
            else holder.set(here.row, other);
            improved = true;
          } else
            change(
              other === undefined
                ? [[id, here]]
                : [
                    [id, here],
                    [other, there],
                  ],
            );
        }
      }
    }
    if (!improved) break;
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
