import { spanCost } from './columns.ts';
import type { Field } from './field.ts';
import type { Spot } from './spots.ts';

/** Weighs where the cards of a field stand: what supplies that cross and climb cost. Fewer is better. */
export interface Scale {
  /** Moves a card, and `other`, if any, to where the card was, if that is better; `extra` is what the move costs besides. */
  readonly better: (card: number, to: Spot, other: number | undefined, extra: number) => boolean;
  /** Gives all cards new rows in their columns if that is better. */
  readonly betterRows: (cards: readonly number[], rows: readonly number[]) => boolean;
  /** Pairs of supplies looked at so far: what a search has cost, the same on every machine. */
  readonly spent: () => number;
}

// A supply drawn backwards is as bad as this many crossings for each point of its span's cost.
const spanWeight = 0.2;

// Back edges run in a corridor of their own, so their height matters little.
const climbCost = (from: number, to: number): number => (from < to ? 0.1 : from === to ? 0.8 : 0.05);

/** Makes the scale of a field; whoever moves cards otherwise than by `better` makes a new one. */
export function scaleOf({ column, row, from, to, touching, lefts }: Field): Scale {
  const count = from.length;
  const [left, right] = [new Float64Array(count), new Float64Array(count)];
  const [start, slope, steep] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const marked = new Uint8Array(count);
  let spent = 0;

  const place = (flow: number): void => {
    const [a, b] = [from[flow] ?? 0, to[flow] ?? 0];
    const [xa, xb] = [lefts[column[a] ?? 0] ?? 0, lefts[column[b] ?? 0] ?? 0];
    const [ya, yb] = [row[a] ?? 0, row[b] ?? 0];
    left[flow] = Math.min(xa, xb);
    right[flow] = Math.max(xa, xb);
    start[flow] = xa < xb ? ya : xb < xa ? yb : Math.min(ya, yb);
    slope[flow] = xa === xb ? 0 : (yb - ya) / (xb - xa);
    steep[flow] = Math.abs(ya - yb);
  };
  for (let flow = 0; flow < count; flow += 1) place(flow);

  // Crossings of one supply with the others, each taken as a straight line; marked ones count once a pair.
  const crossings = (flow: number): number => {
    const [x1, x2] = [left[flow] ?? 0, right[flow] ?? 0];
    const [y, k] = [start[flow] ?? 0, slope[flow] ?? 0];
    const upright = x1 === x2;
    let sum = 0;
    spent += count;
    for (let other = 0; other < count; other += 1) {
      const [u1, u2] = [left[other] ?? 0, right[other] ?? 0];
      if (u2 <= x1 || u1 >= x2) {
        // Only a line across the column of an upright one can cross it.
        if (!(upright ? u1 < x1 && u2 > x1 : u1 === u2 && x1 < u1 && x2 > u1)) continue;
      }
      if (marked[other] === 1 && other < flow) continue;
      const [v, l] = [start[other] ?? 0, slope[other] ?? 0];
      let hit: boolean;
      if (upright) {
        const at = v + l * (x1 - u1);
        hit = u1 !== u2 && at > y + 1e-9 && at < y + (steep[flow] ?? 0) - 1e-9;
      } else if (u1 === u2) {
        const at = y + k * (u1 - x1);
        hit = at > v + 1e-9 && at < v + (steep[other] ?? 0) - 1e-9;
      } else {
        const [a, b] = [Math.max(x1, u1), Math.min(x2, u2)];
        hit = (y + k * (a - x1) - v - l * (a - u1)) * (y + k * (b - x1) - v - l * (b - u1)) < -1e-9;
      }
      if (hit) sum += 1;
    }
    return sum;
  };
  const climb = (flow: number): number => {
    const [a, b] = [column[from[flow] ?? 0] ?? 0, column[to[flow] ?? 0] ?? 0];
    return (steep[flow] ?? 0) * climbCost(a, b) + spanCost(b - a) * spanWeight;
  };
  const costOf = (flows: readonly number[]): number => {
    let sum = 0;
    for (const flow of flows) marked[flow] = 1;
    for (const flow of flows) sum += climb(flow) + crossings(flow);
    for (const flow of flows) marked[flow] = 0;
    return sum;
  };

  return {
    better: (card, next, other, extra) => {
      const own = touching[card] ?? [];
      const flows = other === undefined ? own : [...new Set([...own, ...(touching[other] ?? [])])];
      const before = costOf(flows);
      const here = { column: column[card] ?? 0, row: row[card] ?? 0 };
      const put = (mine: Spot, theirs: Spot): void => {
        column[card] = mine.column;
        row[card] = mine.row;
        if (other !== undefined) {
          column[other] = theirs.column;
          row[other] = theirs.row;
        }
        for (const flow of flows) place(flow);
      };
      put(next, here);
      if (costOf(flows) - before + extra < -1e-9) return true;
      put(here, next);
      return false;
    },
    betterRows: (cards, rows) => {
      const flows = [...new Set(cards.flatMap((card) => touching[card] ?? []))];
      const before = costOf(flows);
      const old = cards.map((card) => row[card] ?? 0);
      const put = (to: readonly number[]): void => {
        cards.forEach((card, index) => {
          row[card] = to[index] ?? 0;
        });
        for (const flow of flows) place(flow);
      };
      put(rows);
      if (costOf(flows) - before < -1e-9) return true;
      put(old);
      return false;
    },
    spent: () => spent,
  };
}
