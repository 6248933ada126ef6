import type { Cell } from './cells.ts';
import type { Flow } from './graph.ts';
import { centred, score, scoreChanges, spotsOf, swapLimit } from './score.ts';

function sweep(cells: readonly Cell[], flows: readonly Flow[], side: 'left' | 'right' | 'both'): Cell[] {
  let now = [...cells];
  const sequence = now
    .map((_, index) => index)
    .sort((a, b) => {
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
        if (side !== 'both' && other.column < cell.column !== (side === 'left')) continue;
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

// Neighbours of a cell change places wherever that lowers the score.
function swapNeighbours(cells: readonly Cell[], flows: readonly Flow[]): Cell[] {
  const orders = cells.map((each) => [...each.ids]);
  const spots = spotsOf(cells, centred);
  const change = scoreChanges(flows, spots);
  for (let pass = 0; pass < 4; pass += 1) {
    let improved = false;
    for (const ids of orders) {
      for (let upper = 0; upper + 1 < ids.length; upper += 1) {
        const [a, b] = [ids[upper], ids[upper + 1]];
        const [here, there] = [spots.get(a ?? ''), spots.get(b ?? '')];
        if (a === undefined || b === undefined || !here || !there) continue;
        if (
          change([
            [a, there],
            [b, here],
          ]) < -1e-9
        ) {
          ids[upper] = b;
          ids[upper + 1] = a;
          improved = true;
        } else
          change([
            [a, here],
            [b, there],
          ]);
      }
    }
    if (!improved) break;
  }
  return cells.map((cell, index) => ({ ...cell, ids: orders[index] ?? cell.ids }));
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
