import { nation } from '../region/region.types.ts';
import type { CountPlace, PlacedCount, PositionView } from './targeting.types.ts';

export interface TopRegion {
  readonly regionId: string;
  readonly name: string;
  readonly value: number;
  /** Confirmed 链主 that the system knows there; none known is not none. */
  readonly leaders: readonly string[];
  readonly leadersDemo: boolean;
}

/** Where a region stands on one link within an area, by one source: what that source does not say is null. */
export interface AreaPosition {
  readonly area: CountPlace;
  readonly measure: string | null;
  readonly year: number | null;
  readonly origin: string | null;
  readonly ours: number | null;
  readonly total: number | null;
  readonly share: number | null;
  readonly rank: number | null;
  /** Regions of the same level that the source counts in the area. */
  readonly counted: number;
  readonly top: readonly TopRegion[];
}

export interface LinkPosition {
  readonly link: PositionView['links'][number];
  readonly areas: readonly AreaPosition[];
}

export interface Position {
  readonly id: string;
  readonly title: string;
  readonly region: CountPlace;
  readonly rows: readonly LinkPosition[];
  /** False: there are more counts than were read. */
  readonly complete: boolean;
}

const shown = 5;

/** What one source of one year says of a link within an area. */
interface Table {
  readonly peers: readonly PlacedCount[];
  readonly ours: PlacedCount | null;
  readonly total: PlacedCount | null;
}

function tableOf(rows: readonly PlacedCount[], region: CountPlace, area: CountPlace): Table {
  const inside = ({ within, level }: PlacedCount) =>
    level === region.level && (area.id === nation.id || within.includes(area.id));
  const peers = rows.filter((row) => inside(row) && row.regionId !== area.id).sort((a, b) => b.value - a.value);
  const of = (id: string) => rows.find(({ regionId }) => regionId === id) ?? null;
  return { peers, ours: of(region.id), total: of(area.id) };
}

/** How much a table tells: our own number first, then the whole area, then how many regions stand beside us. */
function weight({ peers, ours, total }: Table): readonly number[] {
  const [row] = [ours, total, ...peers].filter((each) => each !== null);
  return [ours ? 1 : 0, total ? 1 : 0, row?.year ?? 0, peers.length];
}

function better(a: Table, b: Table): number {
  const [x, y] = [weight(a), weight(b)];
  const at = x.findIndex((value, index) => value !== y[index]);
  return at === -1 ? 0 : (y[at] ?? 0) - (x[at] ?? 0);
}

type Leaders = PositionView['leaders'];

function positionIn(
  rows: readonly PlacedCount[],
  leaders: Leaders,
  region: CountPlace,
  area: CountPlace,
): AreaPosition {
  const sources = Map.groupBy(rows, ({ measure, year, origin }) => JSON.stringify([measure, year, origin]));
  const tables = [...sources.values()].map((each) => tableOf(each, region, area));
  const telling = tables.filter(({ peers, total }) => total !== null || peers.length > 0).sort(better);
  const [best] = telling;
  const nothing = { measure: null, year: null, origin: null, ours: null, total: null, share: null, rank: null };
  if (!best) return { area, ...nothing, counted: 0, top: [] };
  const { peers, ours, total } = best;
  const [row] = [ours, total, ...peers].filter((each) => each !== null);
  const whole = total !== null && total.value > 0 && ours !== null && ours.value <= total.value ? total.value : null;
  const top = peers.slice(0, shown).map(({ regionId, regionName, value }): TopRegion => {
    const there = leaders.filter(({ within }) => within.includes(regionId));
    const names = there.map(({ name }) => name);
    return { regionId, name: regionName, value, leaders: names, leadersDemo: there.some(({ demo }) => demo) };
  });
  return {
    area,
    measure: row?.measure ?? null,
    year: row?.year ?? null,
    origin: row?.origin ?? null,
    ours: ours?.value ?? null,
    total: total?.value ?? null,
    share: whole === null || ours === null ? null : ours.value / whole,
    // Alone in a table nobody has a rank.
    rank: ours === null || peers.length < 2 ? null : 1 + peers.filter(({ value }) => value > ours.value).length,
    counted: peers.length,
    top,
  };
}

const levels = ['CITY', 'PROVINCE'];

/** Where a region stands on every link in its city, its province and the country. */
export function positionOf(view: PositionView, first: number): Position {
  const { id, title, region, links, counts, leaders } = view;
  const around = view.areas
    .filter(({ level, id: areaId }) => levels.includes(level) && areaId !== region.id)
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  const areas: readonly CountPlace[] = [...around, { ...nation, level: 'NATION' }];
  const byLink = Map.groupBy(counts, ({ linkId }) => linkId);
  const leading = Map.groupBy(leaders, ({ linkId }) => linkId);
  const rows = links.map((link) => ({
    link,
    areas: areas.map((area) => positionIn(byLink.get(link.id) ?? [], leading.get(link.id) ?? [], region, area)),
  }));
  return { id, title, region, rows, complete: counts.length < first };
}
