import type { Program } from './plan.types.ts';

/** How far a sum of draws may exceed its limit by rounding, as a share of the limit. */
const tolerance = 1e-9;

/** Places pairs one after the other where all their limits still allow it. */
export class Placing {
  readonly #program: Program;
  readonly #left: Float64Array;
  readonly #slack: Float64Array;
  /** Rows of a pair, in CSC. */
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  readonly #draws: Float64Array;
  readonly chosen: number[] = [];

  constructor(program: Program) {
    this.#program = program;
    const { values, starts, indices, draws, most } = program;
    this.#left = Float64Array.from(most);
    this.#slack = most.map((each) => Math.max(1, Math.abs(each)) * tolerance);
    this.#starts = new Int32Array(values.length + 1);
    for (const pair of indices) this.#starts[pair + 1] = (this.#starts[pair + 1] ?? 0) + 1;
    for (let pair = 0; pair < values.length; pair += 1) {
      this.#starts[pair + 1] = (this.#starts[pair + 1] ?? 0) + (this.#starts[pair] ?? 0);
    }
    this.#rows = new Int32Array(indices.length);
    this.#draws = new Float64Array(indices.length);
    const next = this.#starts.slice();
    for (let row = 0; row < most.length; row += 1) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const pair = indices[at] ?? 0;
        const to = next[pair] ?? 0;
        this.#rows[to] = row;
        this.#draws[to] = draws[at] ?? 0;
        next[pair] = to + 1;
      }
    }
    // What is pinned stands, whatever it is worth.
    for (const [pair, least] of program.lower.entries()) if (least === 1) this.place(pair);
  }

  fits(pair: number): boolean {
    if (this.#program.upper[pair] === 0) return false;
    for (let at = this.#starts[pair] ?? 0; at < (this.#starts[pair + 1] ?? 0); at += 1) {
      const row = this.#rows[at] ?? 0;
      if ((this.#draws[at] ?? 0) > (this.#left[row] ?? 0) + (this.#slack[row] ?? 0)) return false;
    }
    return true;
  }

  place(pair: number): void {
    for (let at = this.#starts[pair] ?? 0; at < (this.#starts[pair + 1] ?? 0); at += 1) {
      const row = this.#rows[at] ?? 0;
      this.#left[row] = (this.#left[row] ?? 0) - (this.#draws[at] ?? 0);
    }
    this.chosen.push(pair);
  }

  /** What its limits charge for a pair, at prices by row. */
  charge(pair: number, prices: Float64Array): number {
    let sum = 0;
    for (let at = this.#starts[pair] ?? 0; at < (this.#starts[pair + 1] ?? 0); at += 1) {
      sum += (prices[this.#rows[at] ?? 0] ?? 0) * (this.#draws[at] ?? 0);
    }
    return sum;
  }
}
