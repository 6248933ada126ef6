import type { Cell, CellPlan } from './cells.ts';
import type { ChainInput } from './model.ts';
import type { Spots } from './spots.ts';

interface Wish {
  readonly id: string;
  readonly laneId: string;
  readonly column: number;
  readonly row: number;
}

function wishesOf(plan: CellPlan, links: ChainInput['links']): readonly Wish[] {
  const ranges = new Map(plan.lanes.map((each) => [each.laneId, each]));
  return links.flatMap(({ id, laneId, parentId, spot }): Wish[] => {
    const range = ranges.get(laneId);
    if (!range || !spot || parentId !== null) return [];
    const column = range.firstColumn + Math.min(Math.max(0, spot.column), range.columns - 1);
    return [{ id, laneId, column, row: range.top + Math.max(0, spot.row) }];
  });
}

function freeRow(taken: ReadonlyMap<number, string>, from: number): number {
  let row = from;
  while (taken.has(row)) row += 1;
  return row;
}

/**
 * A plan with the cards that people placed where they put them, within their lanes. The others keep their column, and
 * their row too unless it is taken: then they go to the next free one below.
 */
export function placeByHand(
  plan: CellPlan,
  spots: Spots,
  links: ChainInput['links'],
): { readonly plan: CellPlan; readonly spots: Spots } {
  const wishes = [...wishesOf(plan, links)].sort((a, b) => a.row - b.row || (a.id < b.id ? -1 : 1));
  if (wishes.length === 0) return { plan, spots };
  const placed = new Set(wishes.map(({ id }) => id));
  const key = ({ laneId, column }: Pick<Wish, 'laneId' | 'column'>): string => `${column} ${laneId}`;
  const cells = new Map(
    plan.cells.map((cell): [string, Cell] => [key(cell), { ...cell, ids: cell.ids.filter((id) => !placed.has(id)) }]),
  );
  const ranges = new Map(plan.lanes.map((each) => [each.laneId, each]));
  const settled = new Map(spots);
  for (const [id, cell] of [...cells]) {
    if (cell.ids.length === 0) cells.delete(id);
  }
  for (const { laneId, column } of wishes) {
    const id = key({ laneId, column });
    const wanted = wishes.filter((each) => key(each) === id);
    const { top = 0, rows = 1 } = ranges.get(laneId) ?? {};
    const others = (cells.get(id)?.ids ?? []).filter((each) => !placed.has(each));
    const taken = new Map<number, string>();
    for (const wish of wanted) taken.set(freeRow(taken, wish.row), wish.id);
    const rowOf = (each: string): number => spots.get(each)?.row ?? top;
    for (const each of [...others].sort((a, b) => rowOf(a) - rowOf(b))) taken.set(freeRow(taken, rowOf(each)), each);
    const inOrder = [...taken].sort(([a], [b]) => a - b);
    for (const [row, each] of inOrder) settled.set(each, { column, row });
    cells.set(id, { laneId, column, top, rows, ids: inOrder.map(([, each]) => each) });
  }
  return {
    plan: { ...plan, cells: [...cells.values()].sort((a, b) => a.column - b.column || a.top - b.top) },
    spots: settled,
  };
}
