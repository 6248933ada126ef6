import type { Cell } from './cells.ts';
import { type Field, fieldOf, spotsIn } from './field.ts';
import type { Flow } from './graph.ts';
import { type Scale, scaleOf } from './score.ts';
import type { Spot, Spots } from './spots.ts';

// A little for every row further down keeps free rows at the bottom.
const lowRowCost = 0.3;

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

// Where a card would be level with what it buys from and sells to, the nearer the more.
function levelOf(field: Field, card: number): number {
  const { column, row } = field;
  let sum = 0;
  let weight = 0;
  for (const other of field.neighbours[card] ?? []) {
    const share = 1 / ((column[other] ?? 0) - (column[card] ?? 0)) ** 2;
    sum += (row[other] ?? 0) * share;
    weight += share;
  }
  return weight === 0 ? (row[card] ?? 0) : sum / weight;
}

// Free rows of a lane belong below its cards: a frame that begins with a hole looks broken.
function raiseLanes(field: Field, cells: readonly Cell[]): void {
  const free = new Map<string, number>();
  cells.forEach((cell, index) => {
    for (const card of field.cells[index] ?? []) {
      const above = (field.row[card] ?? cell.top) - cell.top;
      free.set(cell.laneId, Math.min(free.get(cell.laneId) ?? above, above));
    }
  });
  cells.forEach((cell, index) => {
    for (const card of field.cells[index] ?? [])
      field.row[card] = (field.row[card] ?? 0) - (free.get(cell.laneId) ?? 0);
  });
}

/** Free rows between two cards of a column: with more, the lower one looks lost. */
const widestHole = 2;

function closeHoles(field: Field, cells: readonly Cell[]): void {
  cells.forEach((cell, index) => {
    let above = cell.top - 1;
    for (const card of [...(field.cells[index] ?? [])].sort((a, b) => (field.row[a] ?? 0) - (field.row[b] ?? 0))) {
      above = Math.min(field.row[card] ?? 0, above + 1 + widestHole);
      field.row[card] = above;
    }
  });
}

/** How many pairs of supplies the last exchanges may look at. */
const budget = 1_500_000;

// Two cards change places, or one takes a free place, wherever that is better: in their column, or anywhere in their lane.
function exchange(
  field: Field,
  cells: readonly Cell[],
  scale: Scale,
  within: 'column' | 'lane',
  limit: number,
): boolean {
  const key = (column: number, row: number): string => `${column}|${row}`;
  const spot = (card: number): Spot => ({ column: field.column[card] ?? 0, row: field.row[card] ?? 0 });
  const holder = new Map(field.ids.map((_, card) => [key(spot(card).column, spot(card).row), card]));
  let improved = false;
  cells.forEach((cell, index) => {
    const goals = cells.flatMap((each, at) => {
      const open = within === 'column' ? at === index : each.laneId === cell.laneId && at !== index;
      return open
        ? Array.from({ length: each.rows }, (_, row) => ({ at, column: each.column, row: each.top + row }))
        : [];
    });
    for (const card of [...(field.cells[index] ?? [])]) {
      let home = index;
      for (const { at, column, row } of goals) {
        if (scale.spent() > limit) return;
        const here = spot(card);
        const other = holder.get(key(column, row));
        if (other === card) continue;
        // As when rows were fitted, free rows stay rather at the bottom.
        const extra = other === undefined ? (row - here.row) * lowRowCost : 0;
        if (!scale.better(card, { column, row }, other, extra)) continue;
        holder.set(key(column, row), card);
        if (other === undefined) holder.delete(key(here.column, here.row));
        else holder.set(key(here.column, here.row), other);
        rehouse(field, card, home, at);
        if (other !== undefined) rehouse(field, other, at, home);
        home = at;
        improved = true;
      }
    }
  });
  return improved;
}

// A card moves up or down in its column and those between close up, wherever that is better.
function slip(field: Field, scale: Scale, limit: number): boolean {
  let improved = false;
  for (const cards of field.cells) {
    for (const card of [...cards]) {
      for (let reach = 2; reach < cards.length; reach += 1) {
        for (const way of [1, -1]) {
          if (scale.spent() > limit) return improved;
          const inOrder = [...cards].sort((a, b) => (field.row[a] ?? 0) - (field.row[b] ?? 0));
          const at = inOrder.indexOf(card) + (way > 0 ? 0 : -reach);
          const span = inOrder.slice(Math.max(0, at), at + reach + 1);
          if (span.length <= reach) continue;
          const rows = span.map((each) => field.row[each] ?? 0);
          const turned = way > 0 ? [...span.slice(1), card] : [card, ...span.slice(0, -1)];
          if (scale.betterRows(turned, rows)) improved = true;
        }
      }
    }
  }
  return improved;
}

function rehouse({ cells }: Field, card: number, from: number, to: number): void {
  if (from === to) return;
  const left = cells[from];
  left?.splice(left.indexOf(card), 1);
  cells[to]?.push(card);
}

export interface Settled {
  readonly cells: readonly Cell[];
  readonly spots: Spots;
}

function levelRows(field: Field, cells: readonly Cell[]): void {
  const sequence = cells.map((cell, index) => ({ cell, index }));
  for (let round = 0; round < 4; round += 1) {
    sequence.sort((a, b) => (round % 2 === 0 ? 1 : -1) * (a.cell.column - b.cell.column) || a.index - b.index);
    for (const { cell, index } of sequence) {
      const cards = field.cells[index] ?? [];
      const wanted = cards.map((card) => levelOf(field, card));
      fitRows(cell, wanted).forEach((row, position) => {
        const card = cards[position];
        if (card !== undefined) field.row[card] = row;
      });
    }
  }
}

/** Rows for all cards, each as level with what it buys from and sells to as the rows allow; a few change their column. */
export function settleRows(cells: readonly Cell[], flows: readonly Flow[], lefts: readonly number[]): Settled {
  const field = fieldOf(cells, flows, lefts);
  levelRows(field, cells);
  raiseLanes(field, cells);
  const scale = scaleOf(field);
  for (let pass = 0; pass < 4; pass += 1) {
    const level = exchange(field, cells, scale, 'column', budget);
    const slipped = slip(field, scale, budget);
    if (!exchange(field, cells, scale, 'lane', budget) && !level && !slipped) break;
  }
  raiseLanes(field, cells);
  closeHoles(field, cells);
  const moved = cells.map((cell, index) => ({
    ...cell,
    ids: (field.cells[index] ?? [])
      .sort((a, b) => (field.row[a] ?? 0) - (field.row[b] ?? 0))
      .map((card) => field.ids[card] ?? ''),
  }));
  return { cells: moved, spots: spotsIn(field) };
}
