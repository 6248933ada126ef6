import {
  targetingReserve,
  targetingReserveCounts,
  targetingReserveOf,
  targetingReserveVisits,
  targetingReserveWeek,
} from '../../cypher/queries.gen.ts';
import { type Loaded, readChainMap } from '../chain/chain.reads.ts';
import type { LinkRow } from '../chain/chain.types.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { loaderOf } from '../platform/api/loaders.ts';
import { type PageArgs, pageSize, placeOf } from '../platform/api/paging.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { type Coverage, coverageOf } from './coverage.rules.ts';
import type { ModeName } from './mode.types.ts';
import type { FirmReserve, ReserveView, ReserveWeek, TargetStage } from './reserve.types.ts';
import { districtOf } from './reserve.writes.ts';
import { verdictFrom } from './targeting.reads.ts';
import { type VisitList, visitList } from './visit-list.rules.ts';

type Given<T> = T | null | undefined;

/** What a reserve is narrowed by; what is not given does not narrow. A group of '' is none. */
export interface ReserveFilter {
  readonly state?: Given<TargetStage>;
  readonly group?: Given<string>;
  readonly mode?: Given<ModeName>;
  readonly linkId?: Given<string>;
  readonly overdue?: Given<boolean>;
}

export interface ReserveArgs extends PageArgs, ReserveFilter {
  readonly industryId?: Given<string>;
  readonly region: string;
}

type Reader = Pick<Context, 'graph' | 'viewer'>;

async function read(
  context: Reader,
  args: Omit<ReserveArgs, keyof PageArgs>,
  page: { readonly after: string | null; readonly first: number },
): Promise<ReserveView | null> {
  const { industryId, region, state, group, mode, linkId, overdue } = args;
  const [row] = await context.graph.read(targetingReserve, {
    ...{ industryId: industryId ?? null, region: districtOf(region), today: dayOf(new Date()), ...page },
    filter: {
      ...{ state: state ?? null, groupId: group ?? null, mode: mode ?? null },
      ...{ linkId: linkId ?? null, overdue: overdue ?? null },
    },
    viewer: scopeOf(context),
  });
  return row?.view ?? null;
}

/** A page of a reserve, by next step: one trip. Null when there is no such region. */
export function readReserve(context: Reader, args: ReserveArgs): Promise<ReserveView | null> {
  return read(context, args, { after: placeOf(args.after), first: pageSize(args.first) + 1 });
}

const exportRows = 20_000;

/** The whole reserve for a sheet. */
export function readAllTargets(context: Reader, args: Omit<ReserveArgs, keyof PageArgs>): Promise<ReserveView | null> {
  return read(context, args, { after: null, first: exportRows });
}

/** What the reserve has of one firm: one trip. */
export async function readFirmReserve(context: Reader, enterpriseId: string): Promise<FirmReserve | null> {
  const [row] = await context.graph.read(targetingReserveOf, { enterpriseId, viewer: scopeOf(context) });
  return row?.view ?? null;
}

/** Which gaps of a chain have targets: the map of the chain with its verdicts, in one trip. */
export async function readCoverage(
  context: Reader,
  { industryId, region }: { readonly industryId: string; readonly region: string },
): Promise<Coverage | null> {
  const want = ['links', 'presence', 'comparison', 'supplies', 'stance', 'targets'] as const;
  const map = await readChainMap(context, { industryId, region: districtOf(region) }, want);
  if (!map) return null;
  const links = map.links.filter(({ parentId }) => parentId === null);
  const judged = links.map(({ id, name, targets, presence, comparison }) => {
    const verdict = verdictFrom(id, presence, comparison);
    const modes = verdict.modes()?.calls().modes ?? [];
    return { linkId: id, name, class: verdict.class, modes, stages: targets ?? [] };
  });
  return coverageOf(judged);
}

/** States of the targets of a link: from the map that brought it, else all links of the view in one more trip. */
export async function targetsOf(context: Context, link: Loaded<LinkRow>): Promise<readonly string[]> {
  if (link.loaded.has('targets')) return link.targets ?? [];
  const region = districtOf(link.regionId);
  const load = async (ids: readonly string[]) => {
    const rows = await context.graph.read(targetingReserveCounts, { ids, region, viewer: scopeOf(context) });
    return new Map(rows.map(({ id, stages }) => [id, stages]));
  };
  return (await loaderOf(context, `targets:${region}`, load).load(link.id)) ?? [];
}

/** What became of a reserve since an instant: one trip. Null when there is no such region. */
export async function readWeek(
  context: Reader,
  { industryId, region }: { readonly industryId?: Given<string>; readonly region: string },
  { since, now }: { readonly since: Date; readonly now: Date },
): Promise<ReserveWeek | null> {
  const [row] = await context.graph.read(targetingReserveWeek, {
    ...{ industryId: industryId ?? null, region: districtOf(region) },
    ...{ since: since.toISOString(), today: dayOf(now), viewer: scopeOf(context) },
  });
  return row?.view ?? null;
}

/**
 * The firms of a city to call on, those for the most urgent gaps first: two trips, one without a chain, where no gap is
 * known. Null when there is no such region.
 */
export async function readVisits(
  context: Reader,
  { industryId, region, city }: { readonly industryId?: Given<string>; readonly region: string; readonly city: string },
): Promise<VisitList | null> {
  const asked = { industryId: industryId ?? null, region: districtOf(region), city, viewer: scopeOf(context) };
  const [row] = await context.graph.read(targetingReserveVisits, asked);
  if (!row) return null;
  const coverage = industryId ? await readCoverage(context, { industryId, region }) : null;
  return visitList(row.view, coverage);
}
