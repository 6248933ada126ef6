import { targetingReserve, targetingReserveCounts, targetingReserveOf } from '../../cypher/queries.gen.ts';
import { type Loaded, readChainMap } from '../chain/chain.reads.ts';
import type { LinkRow } from '../chain/chain.types.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { loaderOf } from '../platform/api/loaders.ts';
import { type PageArgs, pageSize, placeOf } from '../platform/api/paging.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { type Coverage, coverageOf } from './coverage.rules.ts';
import type { ModeName } from './mode.types.ts';
import type { FirmReserve, ReserveView, TargetStage } from './reserve.types.ts';
import { districtOf } from './reserve.writes.ts';
import { verdictOf } from './targeting.reads.ts';

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
  context: Context,
  { industryId, region }: { readonly industryId: string; readonly region: string },
): Promise<Coverage | null> {
  const want = ['links', 'presence', 'comparison', 'supplies', 'stance', 'targets'] as const;
  const map = await readChainMap(context, { industryId, region: districtOf(region) }, want);
  if (!map) return null;
  const links = map.links.filter(({ parentId }) => parentId === null);
  const judged = await Promise.all(
    links.map(async (link) => {
      const verdict = await verdictOf(context, link);
      const modes = verdict.modes()?.calls().modes ?? [];
      const { id: linkId, name, targets } = link;
      return { linkId, name, class: verdict.class, modes, stages: targets ?? [] };
    }),
  );
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
