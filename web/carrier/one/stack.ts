import type { Unit } from '../carrier.query.ts';

type Placed = Pick<Unit, 'id' | 'number' | 'floor' | 'area'>;

/** A unit of a row: where it begins and how wide it is, in thousandths of the widest row. */
export interface Block<U extends Placed> {
  readonly unit: U;
  readonly x: number;
  readonly width: number;
  /** Its area is not known: the width is that of the middle unit. */
  readonly guessed: boolean;
}

/** A floor with its units; `floor` null: units whose floor is not known, or that have none. */
export interface StackRow<U extends Placed> {
  readonly floor: number | null;
  readonly blocks: readonly Block<U>[];
}

interface Storeys {
  readonly floors: number | null;
  readonly basements: number | null;
}

export const fullWidth = 1_000;
/** No unit is thinner than what a pointer can meet. */
const leastWidth = 26;

const areaOf = ({ area }: Placed): number | null => (area === null ? null : Number(area.squareMetres));

function middleOf(units: readonly Placed[]): number {
  const known = units.flatMap((unit) => areaOf(unit) ?? []).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? 1;
}

/** Floors from the top down: those that units name, those that the building says it has, and none between left out; 0 is no floor. */
function floorsOf(units: readonly Placed[], { floors, basements }: Storeys): readonly number[] {
  const named = units.flatMap(({ floor }) => (floor === null || floor === 0 ? [] : [floor]));
  if (named.length === 0) return [];
  const top = Math.max(...named, floors ?? 0);
  const bottom = Math.min(...named, basements === null || basements === 0 ? 1 : -basements);
  const all = Array.from({ length: top - bottom + 1 }, (_, index) => top - index);
  return all.filter((floor) => floor !== 0);
}

function rowOf<U extends Placed>(
  units: readonly U[],
  floor: number | null,
  scale: number,
  middle: number,
): StackRow<U> {
  let x = 0;
  const blocks = units.map((unit): Block<U> => {
    const area = areaOf(unit);
    const width = Math.max(leastWidth, (area ?? middle) * scale);
    const block = { unit, x, width, guessed: area === null };
    x += width;
    return block;
  });
  const over = x > fullWidth ? fullWidth / x : 1;
  return {
    floor,
    blocks: over === 1 ? blocks : blocks.map((each) => ({ ...each, x: each.x * over, width: each.width * over })),
  };
}

/** Units without floors in rows of about the same area, in their order. */
function shelves<U extends Placed>(units: readonly U[], middle: number, most: number): readonly (readonly U[])[] {
  const rows: U[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    const area = areaOf(unit) ?? middle;
    if (filled + area > most) {
      rows.push([]);
      filled = 0;
    }
    rows.at(-1)?.push(unit);
    filled += area;
  }
  return rows;
}

/**
 * The picture of a carrier: a row for each floor from the top down, its units side by side, as wide as their areas on one
 * scale for all rows; units without a floor stand in rows below.
 */
export function stackOf<U extends Placed>(units: readonly U[], storeys: Storeys): readonly StackRow<U>[] {
  const middle = middleOf(units);
  const sum = (some: readonly Placed[]): number => some.reduce((all, unit) => all + (areaOf(unit) ?? middle), 0);
  const floors = floorsOf(units, storeys);
  const byFloor = Map.groupBy(units, ({ floor }) => (floor === 0 ? null : floor));
  const loose = byFloor.get(null) ?? [];
  const ofFloors = floors.map((floor) => byFloor.get(floor) ?? []);
  const columns = Math.max(1, Math.round(Math.sqrt(loose.length)));
  const widest = Math.max(0, ...ofFloors.map((row) => sum(row)));
  const shelf = Math.max(widest, sum(loose) / columns, ...loose.map((unit) => areaOf(unit) ?? middle));
  const scale = fullWidth / (widest === 0 ? shelf : Math.max(widest, 1));
  return [
    ...ofFloors.map((row, index) => rowOf(row, floors[index] ?? null, scale, middle)),
    ...shelves(loose, middle, widest === 0 ? shelf * 1.001 : widest).map((row) => rowOf(row, null, scale, middle)),
  ];
}

/** Which block the arrow keys lead to: along the row, else to the nearest middle in the row above or below. */
export function blockAfter<U extends Placed>(rows: readonly StackRow<U>[], id: string, key: string): string | null {
  const filled = rows.filter(({ blocks }) => blocks.length > 0);
  const at = filled.findIndex(({ blocks }) => blocks.some(({ unit }) => unit.id === id));
  const row = filled[at];
  if (!row) return null;
  const index = row.blocks.findIndex(({ unit }) => unit.id === id);
  if (key === 'ArrowRight') return row.blocks[index + 1]?.unit.id ?? null;
  if (key === 'ArrowLeft') return row.blocks[index - 1]?.unit.id ?? null;
  const next = key === 'ArrowUp' ? filled[at - 1] : key === 'ArrowDown' ? filled[at + 1] : undefined;
  const here = row.blocks[index];
  if (!next || !here) return null;
  const middle = here.x + here.width / 2;
  const away = (block: Block<U>): number => Math.abs(block.x + block.width / 2 - middle);
  return next.blocks.reduce((best, each) => (away(each) < away(best) ? each : best)).unit.id;
}
