import { bandWidth } from './bands.ts';
import type { CellPlan, LaneRange } from './cells.ts';
import type { LinkInput, PlacedCard, PlacedLane } from './model.ts';
import { size, trackStep } from './model.ts';
import type { Spots } from './spots.ts';

export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

export interface Placement {
  readonly lanes: readonly (PlacedLane & { readonly range: LaneRange })[];
  readonly cards: readonly PlacedCard[];
  readonly trays: readonly PlacedCard[];
  readonly columns: readonly ColumnSpan[];
  /** Where the supplies that run backwards may pass: between the lanes and the support strip. */
  readonly corridor: number;
  readonly width: number;
  readonly height: number;
}

const cardInset = (size.pitch - size.cardHeight) / 2;

/** Rows of the grid that an opened card takes. */
function openRows(subLinks: number): number {
  return Math.ceil((size.cardHeight + subLinks * size.subPitch + 8 + cardInset * 2) / size.pitch);
}

function columnSpans(bandColumns: readonly number[]): { spans: ColumnSpan[]; width: number } {
  const spans: ColumnSpan[] = [];
  let left = size.margin;
  for (const columns of bandColumns) {
    for (let index = 0; index < columns; index += 1) {
      const x = left + size.lanePad + index * (size.cardWidth + size.columnGap);
      spans.push({ left: x, right: x + size.cardWidth });
    }
    left += bandWidth(columns);
  }
  return { spans, width: left - size.laneGap + size.margin };
}

interface PushedRows {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly lanes: readonly LaneRange[];
  readonly mainRows: number;
}

// An opened card pushes the cards below it in its own column; a lane that no longer holds them grows.
function pushRows(plan: CellPlan, spots: Spots, rowsOf: (id: string) => number): PushedRows {
  const rowOf = new Map<string, number>();
  const lanes: LaneRange[] = [];
  let mainRows = plan.mainRows;
  const bandShift = new Map<number, number>();
  const stripGrowth = new Map<number, number>();
  const stripShift = (band: number): number =>
    [...stripGrowth].reduce((sum, [other, growth]) => (other < band ? sum + growth : sum), 0);
  for (const lane of plan.lanes) {
    const shift = lane.floor ? mainRows - plan.mainRows + stripShift(lane.band) : (bandShift.get(lane.band) ?? 0);
    let rows = lane.rows;
    for (const cell of plan.cells.filter((each) => each.laneId === lane.laneId)) {
      let free = lane.top;
      for (const id of [...cell.ids].sort((a, b) => (spots.get(a)?.row ?? 0) - (spots.get(b)?.row ?? 0))) {
        const row = Math.max(free, spots.get(id)?.row ?? free);
        rowOf.set(id, row + shift);
        free = row + rowsOf(id);
      }
      rows = Math.max(rows, free - lane.top);
    }
    lanes.push({ ...lane, top: lane.top + shift, rows });
    if (lane.floor) {
      stripGrowth.set(lane.band, Math.max(stripGrowth.get(lane.band) ?? 0, rows - lane.rows));
      continue;
    }
    bandShift.set(lane.band, shift + rows - lane.rows);
    mainRows = Math.max(mainRows, lane.top + shift + rows);
  }
  return { rowOf, lanes, mainRows };
}

function stretch(lanes: readonly LaneRange[], mainRows: number): LaneRange[] {
  return lanes.map((lane) => {
    const last = !lanes.some((other) => !other.floor && other.band === lane.band && other.top > lane.top);
    return lane.floor || !last ? lane : { ...lane, rows: mainRows - lane.top };
  });
}

/** Turns rows and columns into pixels; `tracks` is how many supplies run backwards side by side under the lanes. */
export function placeAll(
  plan: CellPlan,
  spots: Spots,
  subLinks: ReadonlyMap<string, readonly LinkInput[]>,
  opened: ReadonlySet<string>,
  tracks: number,
): Placement {
  const childrenOf = (id: string): readonly LinkInput[] => (opened.has(id) ? (subLinks.get(id) ?? []) : []);
  const pushed = pushRows(plan, spots, (id) => (childrenOf(id).length === 0 ? 1 : openRows(childrenOf(id).length)));
  const ranges = stretch(pushed.lanes, pushed.mainRows);
  const { spans, width } = columnSpans(plan.bandColumns);
  const mainTop = size.margin + size.headHeight;
  const mainBottom = mainTop + pushed.mainRows * size.pitch;
  const floored = ranges.some((each) => each.floor);
  const corridorHeight =
    tracks === 0 ? size.snap * 2 : Math.ceil((tracks * trackStep(tracks) + 20) / size.snap) * size.snap;
  const floorTop = mainBottom + corridorHeight + size.headHeight;
  const yOf = (row: number, floor: boolean): number =>
    floor ? floorTop + (row - pushed.mainRows - 1) * size.pitch : mainTop + row * size.pitch;

  const lanes = ranges.map((range) => {
    const x = (spans[range.firstColumn]?.left ?? 0) - size.lanePad;
    const right = (spans[range.firstColumn + range.columns - 1]?.right ?? 0) + size.lanePad;
    const rowsTop = yOf(range.top, range.floor);
    const y = rowsTop - size.headHeight;
    const top = range.top === 0 || range.floor ? y : y + 4;
    return { id: range.laneId, x, y: top, width: right - x, height: rowsTop + range.rows * size.pitch - top, range };
  });

  const cards: PlacedCard[] = [];
  const trays: PlacedCard[] = [];
  const floorLanes = new Set(ranges.filter((each) => each.floor).map((each) => each.laneId));
  for (const cell of plan.cells) {
    for (const id of cell.ids) {
      const x = spans[cell.column]?.left ?? 0;
      const y = yOf(pushed.rowOf.get(id) ?? 0, floorLanes.has(cell.laneId)) + cardInset;
      const children = childrenOf(id);
      const shared = { laneId: cell.laneId, column: cell.column, x };
      const open = children.length > 0;
      cards.push({ ...shared, id, parentId: null, open, y, width: size.cardWidth, height: size.cardHeight });
      if (open) {
        const height = size.cardHeight + children.length * size.subPitch + 8;
        trays.push({ ...shared, id, parentId: null, open, y, width: size.cardWidth, height });
      }
      children.forEach((child, index) => {
        const top = y + size.cardHeight + 8 + index * size.subPitch;
        cards.push({
          ...shared,
          id: child.id,
          parentId: id,
          open: false,
          x: x + 8,
          y: top,
          width: size.cardWidth - 16,
          height: size.subHeight,
        });
      });
    }
  }
  const floorRows = Math.max(
    0,
    ...ranges.filter((each) => each.floor).map((each) => each.top + each.rows - pushed.mainRows - 1),
  );
  const bottom = floored ? floorTop + floorRows * size.pitch : mainBottom + (tracks === 0 ? 0 : corridorHeight);
  return { lanes, cards, trays, columns: spans, corridor: mainBottom, width, height: bottom + size.margin };
}
