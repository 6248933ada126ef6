import type { Cell } from './cells.ts';
import { centre, type Field, fieldOf } from './field.ts';
import type { Flow } from './graph.ts';
import { scaleOf } from './score.ts';

// What the order so far weighs beside a supply to the next column: enough to keep cards apart, and the only way one card
// finds its place, so that a new link moves others as little as it pulls them.
const hold = 0.1;

// Every card goes to the mean of its place and of what it buys from and sells to, until all rest.
function relax(field: Field, cells: readonly Cell[]): void {
  const { column, row } = field;
  const anchor = Float64Array.from(row);
  for (let round = 0; round < 40; round += 1) {
    for (let card = 0; card < anchor.length; card += 1) {
      let sum = (anchor[card] ?? 0) * hold;
      let weight = hold;
      for (const other of field.neighbours[card] ?? []) {
        const share = 1 / Math.abs((column[other] ?? 0) - (column[card] ?? 0));
        sum += (row[other] ?? 0) * share;
        weight += share;
      }
      row[card] = sum / weight;
    }
  }
  for (const cards of field.cells) cards.sort((a, b) => (row[a] ?? 0) - (row[b] ?? 0));
  cells.forEach((cell, index) => {
    centre(field, index, cell);
  });
}

// How many more crossings two cards of a column, one above the other, have than the other way round.
function excess(field: Field, upper: number, lower: number): number {
  const { column, row } = field;
  const [here, top, bottom] = [column[upper] ?? 0, row[upper] ?? 0, row[lower] ?? 0];
  let sum = 0;
  for (const a of field.neighbours[upper] ?? []) {
    const overA = (column[a] ?? 0) - here;
    for (const b of field.neighbours[lower] ?? []) {
      const overB = (column[b] ?? 0) - here;
      if (a === b || overA > 0 !== overB > 0) continue;
      const reach = overA > 0 ? Math.min(overA, overB) : Math.max(overA, overB);
      const [atA, atB] = [reach / overA, reach / overB];
      const [ya, yb] = [row[a] ?? 0, row[b] ?? 0];
      if (top + (ya - top) * atA - bottom - (yb - bottom) * atB > 1e-9) sum += 1;
      if (bottom + (ya - bottom) * atA - top - (yb - top) * atB < -1e-9) sum -= 1;
    }
  }
  return sum;
}

// Neighbours of a cell change places where their own supplies then cross less.
function untangle(field: Field): void {
  for (let pass = 0; pass < 8; pass += 1) {
    let improved = false;
    for (const cards of field.cells) {
      for (let upper = 0; upper + 1 < cards.length; upper += 1) {
        const [a, b] = [cards[upper] ?? 0, cards[upper + 1] ?? 0];
        if (excess(field, a, b) <= 0) continue;
        cards[upper] = b;
        cards[upper + 1] = a;
        [field.row[a], field.row[b]] = [field.row[b] ?? 0, field.row[a] ?? 0];
        improved = true;
      }
    }
    if (!improved) break;
  }
}

/** How many pairs of supplies the last exchanges may look at. */
const budget = 200_000;

// The same, but weighing all supplies that the two touch against all others.
function swapNeighbours(field: Field): void {
  const scale = scaleOf(field);
  for (let pass = 0; pass < 4; pass += 1) {
    let improved = false;
    for (const cards of field.cells) {
      for (let upper = 0; upper + 1 < cards.length && scale.spent() < budget; upper += 1) {
        const [a, b] = [cards[upper] ?? 0, cards[upper + 1] ?? 0];
        if (!scale.better(a, { column: field.column[b] ?? 0, row: field.row[b] ?? 0 }, b, 0)) continue;
        cards[upper] = b;
        cards[upper + 1] = a;
        improved = true;
      }
    }
    if (!improved) break;
  }
}

/**
 * Orders the cards inside their cells so that supplies cross and climb little. One start and small steps only: the best
 * of several starts crosses hardly less, but one new link may then turn the whole picture over.
 */
export function orderCells(cells: readonly Cell[], flows: readonly Flow[], lefts: readonly number[]): readonly Cell[] {
  const field = fieldOf(cells, flows, lefts);
  for (let round = 0; round < 2; round += 1) {
    relax(field, cells);
    untangle(field);
  }
  swapNeighbours(field);
  return cells.map((cell, index) => ({
    ...cell,
    ids: (field.cells[index] ?? []).map((card) => field.ids[card] ?? ''),
  }));
}
