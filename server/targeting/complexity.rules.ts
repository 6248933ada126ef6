import { invariant } from '../platform/kernel/invariant.ts';

/** Rows of equal length: regions by links, or links by links. */
export type Matrix = readonly Float64Array[];

function sums(matrix: Matrix): { readonly ofRow: Float64Array; readonly ofColumn: Float64Array; readonly all: number } {
  const ofRow = new Float64Array(matrix.length);
  const ofColumn = new Float64Array(matrix[0]?.length ?? 0);
  for (const [at, row] of matrix.entries()) {
    for (const [column, value] of row.entries()) {
      ofRow[at] = (ofRow[at] ?? 0) + value;
      ofColumn[column] = (ofColumn[column] ?? 0) + value;
    }
  }
  return { ofRow, ofColumn, all: ofRow.reduce((all, each) => all + each, 0) };
}

/** Share of a link in a region over its share in all of them; 0 where nothing is counted. */
export function advantages(counts: Matrix): Matrix {
  const { ofRow, ofColumn, all } = sums(counts);
  return counts.map((row, at) =>
    row.map((value, column) => {
      const expected = ((ofRow[at] ?? 0) * (ofColumn[column] ?? 0)) / all;
      return expected > 0 ? value / expected : 0;
    }),
  );
}

/** 1 where a region has at least its share, and at least so much of it. */
export function presences(counts: Matrix, least: number): Matrix {
  return advantages(counts).map((row, at) =>
    row.map((value, column) => (value >= 1 && (counts[at]?.[column] ?? 0) >= least ? 1 : 0)),
  );
}

/** Columns that each row has. */
function held(present: Matrix): readonly Int32Array[] {
  return present.map((row) => Int32Array.from([...row.keys()].filter((column) => row[column] === 1)));
}

/** How often two links are had together, as a share of the commoner of both; 0 of a link with itself. */
export function proximity(present: Matrix): Matrix {
  const { ofColumn } = sums(present);
  const size = ofColumn.length;
  const together = Array.from({ length: size }, () => new Float64Array(size));
  for (const columns of held(present)) {
    for (const a of columns) {
      const row = together[a];
      if (row) for (const b of columns) row[b] = (row[b] ?? 0) + 1;
    }
  }
  for (const [a, row] of together.entries()) {
    for (let b = 0; b < size; b += 1) {
      const commoner = Math.max(ofColumn[a] ?? 0, ofColumn[b] ?? 0);
      row[b] = a === b || commoner === 0 ? 0 : (row[b] ?? 0) / commoner;
    }
  }
  return together;
}

/** For every region and link: proximity to what the region has over proximity to all links. */
export function densities(present: Matrix, near: Matrix): Matrix {
  const { ofRow: whole } = sums(near);
  return held(present).map((columns) => {
    const density = new Float64Array(near.length);
    for (const column of columns) {
      const row = near[column] ?? density;
      for (let link = 0; link < density.length; link += 1) density[link] = (density[link] ?? 0) + (row[link] ?? 0);
    }
    return density.map((value, link) => ((whole[link] ?? 0) > 0 ? value / (whole[link] ?? 1) : 0));
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let all = 0;
  for (let at = 0; at < a.length; at += 1) all += (a[at] ?? 0) * (b[at] ?? 0);
  return all;
}

function normal(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? vector.map((value) => value / length) : vector;
}

const settled = 1e-26;
const mostSteps = 5000;

interface Eigen {
  readonly value: number;
  readonly vector: Float64Array;
}

/** The largest eigenvalue with its vector once the known ones are taken out, by power iteration. */
function nextEigen(matrix: Matrix, known: readonly Float64Array[]): Eigen {
  const apart = (vector: Float64Array): Float64Array => {
    const left = vector.slice();
    for (const each of known) {
      const share = dot(left, each);
      for (const [at, value] of each.entries()) left[at] = (left[at] ?? 0) - share * value;
    }
    return left;
  };
  let vector = normal(apart(Float64Array.from(matrix, (_row, at) => Math.sin(at + 1))));
  let value = 0;
  for (let step = 0; step < mostSteps; step += 1) {
    const image = apart(Float64Array.from(matrix, (row) => dot(row, vector)));
    value = dot(image, vector);
    const next = normal(image);
    const moved = next.reduce((all, each, at) => all + (each - (vector[at] ?? 0)) ** 2, 0);
    vector = next;
    if (moved < settled) break;
  }
  return { value, vector };
}

export interface Complexity {
  /** Of regions, in the units of the closed form. */
  readonly regions: Float64Array;
  /** Of links: the mean of the regions that have them. */
  readonly links: Float64Array;
  /** Mean over what a region has, of the complexity of links. */
  readonly ofRegions: Float64Array;
  /** The second and third eigenvalue: close to each other, the order of regions means nothing. */
  readonly eigenvalues: readonly [number, number];
}

/**
 * Complexity in closed form: the second eigenvector of D^-1/2 M U^-1 M' D^-1/2, the first of which is the root of d.
 * Every region has a link and every link a region.
 */
export function complexityOf(present: Matrix): Complexity {
  const { ofRow: d, ofColumn: u } = sums(present);
  invariant(d.every((each) => each > 0) && u.every((each) => each > 0), 'every region has a link, every link a region');
  const columns = held(present);
  const shared = present.map((row) => row.map((value, column) => value / (u[column] ?? 1)));
  const first = normal(d.map(Math.sqrt));
  const similar = present.map((_row, a) =>
    Float64Array.from(columns, (of, b) => {
      const row = shared[a] ?? first;
      let common = 0;
      for (const column of of) common += row[column] ?? 0;
      return common / Math.sqrt((d[a] ?? 1) * (d[b] ?? 1));
    }),
  );
  const second = nextEigen(similar, [first]);
  const third = nextEigen(similar, [first, second.vector]);
  const found = second.vector.map((value, at) => value / Math.sqrt(d[at] ?? 1));
  const mean = d.reduce((all, each) => all + each, 0) / d.length;
  const sign =
    dot(
      found,
      d.map((each) => each - mean),
    ) < 0
      ? -1
      : 1;
  const regions = found.map((value) => value * sign);
  const links = new Float64Array(u.length);
  for (const [at, of] of columns.entries()) {
    for (const column of of) links[column] = (links[column] ?? 0) + (regions[at] ?? 0) / (u[column] ?? 1);
  }
  const ofRegions = Float64Array.from(columns, (of, at) => {
    const all = of.reduce((sum, column) => sum + (links[column] ?? 0), 0);
    return all / (d[at] ?? 1);
  });
  return { regions, links, ofRegions, eigenvalues: [second.value, third.value] };
}

export interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

/** Mean and standard deviation; `degrees` 0 for that of the whole, 1 for that of a sample. */
export function scaleOf(values: Float64Array, degrees: 0 | 1): Scale {
  const mean = values.reduce((all, each) => all + each, 0) / values.length;
  const square = values.reduce((all, each) => all + (each - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(square / (values.length - degrees)) };
}

export function scaled(values: Float64Array, { mean, deviation }: Scale): Float64Array {
  return values.map((each) => (each - mean) / deviation);
}
