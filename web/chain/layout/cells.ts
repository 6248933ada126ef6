import { arrangeBands, type Band, bandWidth, columnPitch } from './bands.ts';
import type { ChainGraph, Flow, LaneGroup } from './graph.ts';

/** The cards of one lane in one column, top to bottom. */
export interface Cell {
  readonly laneId: string;
  /** Column of the whole picture. */
  readonly column: number;
  /** First row of the lane, and how many rows it has, in the grid that all lanes share. */
  readonly top: number;
  readonly rows: number;
  readonly ids: readonly string[];
}

export interface LaneRange {
  readonly laneId: string;
  readonly band: number;
  readonly firstColumn: number;
  readonly columns: number;
  readonly top: number;
  readonly rows: number;
  /** Lanes of support run below all others. */
  readonly floor: boolean;
}

export interface CellPlan {
  readonly lanes: readonly LaneRange[];
  readonly cells: readonly Cell[];
  /** Columns of each band, from the left. */
  readonly bandColumns: readonly number[];
  /** Left edge of each column, in widths of a column. */
  readonly lefts: readonly number[];
  /** Rows above the support strip, heads of stacked lanes included. */
  readonly mainRows: number;
}

// Support lanes share one strip, unless there are more of them than columns.
function stripsOf(floor: readonly LaneGroup[], columns: number): (readonly LaneGroup[])[] {
  if (floor.length === 0) return [];
  return floor.length <= columns ? [floor] : floor.map((each) => [each]);
}

function splitColumns(groups: readonly LaneGroup[], columns: number): number[] {
  const total = groups.reduce((sum, each) => sum + each.cards.length, 0);
  let left = columns;
  return groups.map((group, index) => {
    const rest = groups.length - 1 - index;
    const share =
      rest === 0 ? left : Math.min(left - rest, Math.max(1, Math.round((group.cards.length / total) * columns)));
    left -= share;
    return Math.max(1, share);
  });
}

function leftsOf(bandColumns: readonly number[]): number[] {
  let left = 0;
  return bandColumns.flatMap((columns) => {
    const first = left;
    left += bandWidth(columns) / columnPitch;
    return Array.from({ length: columns }, (_, index) => first + index);
  });
}

// A support link stands one column left of what it supports, so that its supplies run forward.
function floorCells(
  group: LaneGroup,
  first: number,
  columns: number,
  top: number,
  flows: readonly Flow[],
  columnOf: ReadonlyMap<string, number>,
): Cell[] {
  const wanted = group.cards.map((card, index) => {
    const at = flows.flatMap((flow) => {
      const other =
        flow.from === card.id ? columnOf.get(flow.to) : flow.to === card.id ? columnOf.get(flow.from) : undefined;
      return other === undefined ? [] : [flow.from === card.id ? other - 1 : other + 1];
    });
    const even = first + ((index + 0.5) / group.cards.length) * columns;
    return { id: card.id, index, at: at.length === 0 ? even : at.reduce((sum, each) => sum + each, 0) / at.length };
  });
  const filled = Array.from({ length: columns }, (): string[] => []);
  const rows = Math.ceil(group.cards.length / columns);
  for (const { id, at } of wanted.sort((a, b) => a.at - b.at || a.index - b.index)) {
    const free = filled.map((ids, index) => ({ ids, index })).filter((each) => each.ids.length < rows);
    const emptiest = Math.min(...free.map((each) => each.ids.length));
    free
      .filter((each) => each.ids.length === emptiest)
      .sort((a, b) => Math.abs(first + a.index - at) - Math.abs(first + b.index - at) || a.index - b.index)[0]
      ?.ids.push(id);
  }
  return filled.flatMap((ids, index) =>
    ids.length === 0 ? [] : [{ laneId: group.lane.id, column: first + index, top, rows, ids }],
  );
}

function mainCells(bands: readonly Band[], mainRows: number): { lanes: LaneRange[]; cells: Cell[] } {
  const lanes: LaneRange[] = [];
  const cells: Cell[] = [];
  let firstColumn = 0;
  bands.forEach((band, bandIndex) => {
    let top = 0;
    band.lanes.forEach(({ group, placed }, index) => {
      const extra = index === band.lanes.length - 1 ? mainRows - band.rows : 0;
      const rows = placed.rows + extra;
      lanes.push({
        laneId: group.lane.id,
        band: bandIndex,
        firstColumn,
        columns: band.columns,
        top,
        rows,
        floor: false,
      });
      for (let column = 0; column < band.columns; column += 1) {
        const ids = group.cards.filter((each) => placed.columnOf.get(each.id) === column).map((each) => each.id);
        if (ids.length > 0) cells.push({ laneId: group.lane.id, column: firstColumn + column, top, rows, ids });
      }
      top += rows + 1;
    });
    firstColumn += band.columns;
  });
  return { lanes, cells };
}

/** Decides band, column and rows of every lane and the column of every card; cards keep the editors' order so far. */
export function planCells(graph: ChainGraph): CellPlan {
  const support = graph.lanes.filter(({ lane, cards }) => lane.stage === 'SUPPORT' && cards.length > 0);
  const others = graph.lanes.filter((each) => each.lane.stage !== 'SUPPORT');
  const flat = others.every(({ cards }) => cards.length === 0);
  const main = flat ? support : others;
  const floor = flat ? [] : support;
  const bands = arrangeBands(main, graph.flows);
  // A row to spare lets cards stand level with their partners.
  const mainRows = Math.max(0, ...bands.map((each) => each.rows)) + 1;
  const { lanes, cells } = mainCells(bands, mainRows);
  const columns = bands.reduce((sum, each) => sum + each.columns, 0);
  const columnOf = new Map(cells.flatMap((each) => each.ids.map((id) => [id, each.column] as const)));
  let top = mainRows + 1;
  stripsOf(floor, columns).forEach((strip, stripIndex) => {
    let first = 0;
    let highest = 1;
    splitColumns(strip, columns).forEach((share, index) => {
      const group = strip[index];
      if (!group) return;
      const placed = floorCells(group, first, share, top, graph.flows, columnOf);
      const rows = Math.max(1, ...placed.map((each) => each.ids.length));
      const band = bands.length + stripIndex;
      lanes.push({ laneId: group.lane.id, band, firstColumn: first, columns: share, top, rows, floor: true });
      cells.push(...placed);
      first += share;
      highest = Math.max(highest, rows);
    });
    top += highest + 1;
  });
  const bandColumns = bands.map((each) => each.columns);
  return { lanes, cells, bandColumns, lefts: leftsOf(bandColumns), mainRows };
}
