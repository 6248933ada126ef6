import type { Cell } from './cells.ts';
import type { Flow } from './graph.ts';
import type { Spots } from './spots.ts';

/** Cards and supplies as numbers, since an arrangement is weighed some ten thousand times. */
export interface Field {
  readonly ids: readonly string[];
  /** Cards of each cell, top to bottom as they are ordered now. */
  readonly cells: readonly number[][];
  readonly column: Float64Array;
  /** Left edge of each column, in widths of a column. */
  readonly lefts: readonly number[];
  /** May lie between two rows while cards are ordered. */
  readonly row: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Supplies that touch each card. */
  readonly touching: readonly (readonly number[])[];
  /** The cards at the other ends of each card's supplies that stood in other columns when the field was made. */
  readonly neighbours: readonly (readonly number[])[];
}

/** Cards in their cells, each in the middle of its lane, with their supplies. */
export function fieldOf(cells: readonly Cell[], flows: readonly Flow[], lefts: readonly number[]): Field {
  const ids = cells.flatMap((each) => each.ids);
  const numberOf = new Map(ids.map((id, index) => [id, index]));
  const drawn = flows.flatMap((flow) => {
    const from = numberOf.get(flow.from);
    const to = numberOf.get(flow.to);
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  const column = Float64Array.from(cells.flatMap((each) => each.ids.map(() => each.column)));
  const touching = ids.map((): number[] => []);
  const neighbours = ids.map((): number[] => []);
  drawn.forEach(({ from, to }, index) => {
    touching[from]?.push(index);
    touching[to]?.push(index);
    if (column[from] === column[to]) return;
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  });
  const field: Field = {
    ids,
    cells: cells.map((each) => each.ids.map((id) => numberOf.get(id) ?? 0)),
    lefts,
    column,
    row: new Float64Array(ids.length),
    from: Int32Array.from(drawn, (each) => each.from),
    to: Int32Array.from(drawn, (each) => each.to),
    touching,
    neighbours,
  };
  cells.forEach((cell, index) => {
    centre(field, index, cell);
  });
  return field;
}

/** Puts the cards of a cell, in their order, into the middle of its lane. */
export function centre({ cells, row }: Field, index: number, { top, rows }: Cell): void {
  const cards = cells[index] ?? [];
  cards.forEach((card, position) => {
    row[card] = top + (rows - cards.length) / 2 + position;
  });
}

/** Where the cards are now. */
export function spotsIn({ ids, column, row }: Field): Spots {
  return new Map(ids.map((id, index) => [id, { column: column[index] ?? 0, row: row[index] ?? 0 }]));
}
