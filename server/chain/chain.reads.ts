import { chainChoices, chainIndustries, chainLinks, chainMap, chainMapAsOf } from '../../cypher/queries.gen.ts';
import { withRegion } from '../enterprise/enterprise.rules.ts';
import type { OccupationPage } from '../enterprise/enterprise.types.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { loaderOf } from '../platform/api/loaders.ts';
import { type PageArgs, pageSize, placeOf } from '../platform/api/paging.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import type { ChainMapView, IndustryRow, LinkRow } from './chain.types.ts';
import type { Comparison } from './comparison.types.ts';
import { endOfDay } from './history.rules.ts';
import { mapThen } from './map-history.rules.ts';
import { recordedByLink } from './recorded.rules.ts';

export type LinkPart = 'stance' | 'suppliers' | 'customers' | 'children' | 'survey' | 'sources' | 'presence';
export type IndustryPart = 'region' | 'groups' | 'dossier' | 'sources';
export type MapPart =
  | 'lanes'
  | 'links'
  | 'presence'
  | 'stance'
  | 'supplies'
  | 'demo'
  | 'dossier'
  | 'draft'
  | 'targets'
  | 'comparison'
  | 'recorded';

type Reader = Pick<Context, 'graph' | 'viewer'>;

/** A row that knows which of its parts were asked for, so that null and not asked differ. */
export type Loaded<Row> = Row & { readonly loaded: ReadonlySet<string> };

export type LoadedMap = Omit<ChainMapView, 'links' | 'industry'> & {
  readonly links: readonly Loaded<LinkRow>[];
  readonly industry: Loaded<IndustryRow>;
  /** Null: now. */
  readonly asOf: string | null;
};

function comparisonOf({
  links,
  counts,
  peers,
  supplies,
  region,
  industry,
  ruleSets,
  recorded,
}: ChainMapView): Comparison {
  const home = industry.region?.id ?? null;
  const planned = home !== null && [region.id, region.parentId].includes(home);
  const top = (links ?? []).filter(({ parentId }) => parentId === null);
  const local = new Map(top.map(({ id, presence }) => [id, presence?.local ?? 0]));
  const chain =
    supplies === null ? null : { links: links ?? [], supplies, planned, recorded: recordedByLink(recorded ?? []) };
  return { counts: counts ?? [], peers: peers ?? [], ruleSets: ruleSets ?? [], local, chain };
}

/** One chain as a region sees it: one trip. Null when the industry or the region does not exist. */
export async function readChainMap(
  context: Reader,
  args: { readonly industryId: string; readonly region: string },
  want: readonly MapPart[],
): Promise<LoadedMap | null> {
  const [row] = await context.graph.read(chainMap, { ...args, want, viewer: scopeOf(context) });
  if (!row) return null;
  const loaded = new Set<string>(want);
  const ofIndustry = new Set(loaded.has('dossier') ? ['region', 'dossier'] : ['region']);
  const comparison = loaded.has('comparison') ? comparisonOf(row.view) : null;
  return {
    ...row.view,
    asOf: null,
    industry: { ...row.view.industry, dossier: row.view.dossier, loaded: ofIndustry },
    links: (row.view.links ?? []).map((link) => ({ ...link, comparison, loaded })),
  };
}

/**
 * One chain as the system had it recorded by the end of a day: one trip, of about three times the cost of the map of
 * now for a chain of some thousand occupations, since every one of them is looked up in the history.
 */
export async function readChainMapAsOf(
  context: Reader,
  args: { readonly industryId: string; readonly region: string; readonly asOf: string },
): Promise<LoadedMap | null> {
  const { asOf, ...chain } = args;
  const instant = endOfDay(asOf);
  const [row] = await context.graph.read(chainMapAsOf, { ...chain, since: instant, viewer: scopeOf(context) });
  if (!row) return null;
  const view = mapThen(row, instant);
  const loaded: ReadonlySet<string> = new Set(['presence', 'stance']);
  return {
    ...view,
    asOf,
    industry: { ...view.industry, loaded: new Set(['region']) },
    links: (view.links ?? []).map((link) => ({ ...link, loaded, asOf })),
  };
}

export interface OccupationArgs extends PageArgs {
  readonly state?: string | null | undefined;
}

/** What tells one page of a link's occupations from another. */
export function pageKey({ state, first, after }: OccupationArgs): string {
  return JSON.stringify([state ?? null, pageSize(first), after ?? null]);
}

function pageRequest(args: OccupationArgs) {
  return { key: pageKey(args), state: args.state ?? null, after: placeOf(args.after), first: pageSize(args.first) + 1 };
}

/** Links as a region sees them, by id: one trip whatever their number. */
export async function readLinks(
  context: Context,
  args: { readonly ids: readonly string[]; readonly region: string },
  want: readonly LinkPart[],
  pages: readonly OccupationArgs[] = [],
): Promise<ReadonlyMap<string, Loaded<LinkRow>>> {
  const rows = await context.graph.read(chainLinks, {
    ...args,
    want,
    pages: pages.map(pageRequest),
    viewer: scopeOf(context),
  });
  const loaded = new Set<string>([...want, 'presence']);
  return new Map(
    rows.map(({ id, link }) => {
      const shown = (link.pages ?? []).map((page) => ({ ...page, rows: page.rows.map(withRegion) }));
      return [id, { ...link, pages: shown, loaded }];
    }),
  );
}

/** A part of a link: from the view that brought the link, else from its batch loader. */
export async function linkPart<Part extends LinkPart>(
  context: Context,
  link: Loaded<LinkRow>,
  part: Part,
): Promise<LinkRow[Part] | null> {
  if (link.loaded.has(part)) return link[part] ?? null;
  if (link.asOf !== undefined) throw new InvalidError('asOfPart', { params: { part } });
  const load = (ids: readonly string[]) => readLinks(context, { ids, region: link.regionId }, [part]);
  const full = await loaderOf(context, `link:${link.regionId}:${part}`, load).load(link.id);
  return full?.[part] ?? null;
}

/** What a link is compared with: from the map that brought it, else from the map of its chain, once for all its links. */
export async function linkComparison(context: Context, link: Loaded<LinkRow>): Promise<Comparison | null> {
  if (link.comparison) return link.comparison;
  if (link.asOf !== undefined) throw new InvalidError('asOfPart', { params: { part: 'verdict' } });
  const load = async (ids: readonly string[]) => {
    const maps = ids.map((industryId) =>
      readChainMap(context, { industryId, region: link.regionId }, [
        'links',
        'presence',
        'comparison',
        'supplies',
        'stance',
        'recorded',
      ]),
    );
    return new Map(
      (await Promise.all(maps)).flatMap((map, at) => [[ids[at] ?? '', map?.links[0]?.comparison ?? null]]),
    );
  };
  return loaderOf(context, `comparison:${link.regionId}`, load).load(link.industryId);
}

/** A page of a link's occupations: from the view that brought the link, else from its batch loader. */
export async function occupationPage(
  context: Context,
  link: Loaded<LinkRow>,
  args: OccupationArgs,
): Promise<OccupationPage> {
  const key = pageKey(args);
  const find = (row: LinkRow | null) => row?.pages?.find((page) => page.key === key);
  const known = find(link);
  if (known) return known;
  if (link.asOf !== undefined) throw new InvalidError('asOfPart', { params: { part: 'occupations' } });
  const load = (ids: readonly string[]) => readLinks(context, { ids, region: link.regionId }, [], [args]);
  const full = await loaderOf(context, `link:${link.regionId}:page:${key}`, load).load(link.id);
  return find(full) ?? { key, total: 0, rows: [] };
}

/** Industries by id or of a region, in the order of the documents. */
export async function readIndustries(
  context: Reader,
  args: { readonly ids?: readonly string[]; readonly region?: string | null | undefined },
  want: readonly IndustryPart[],
): Promise<ReadonlyMap<string, Loaded<IndustryRow>>> {
  const params = { ids: args.ids ?? null, region: args.region ?? null, want, viewer: scopeOf(context) };
  const rows = await context.graph.read(chainIndustries, params);
  const loaded = new Set<string>(want);
  return new Map(rows.map(({ id, industry }) => [id, { ...industry, loaded }]));
}

/** All industries, and the places that a reader may see them from: one trip. */
export async function readChoices(context: Context) {
  const [row] = await context.graph.read(chainChoices, { viewer: scopeOf(context) });
  const loaded: ReadonlySet<string> = new Set(['region']);
  const industries = (row?.industries ?? []).map((industry) => ({ ...industry, loaded }));
  return { industries, regions: row?.regions ?? [] };
}

/** A part of an industry: from the view that brought it, else from its batch loader. */
export async function industryPart<Part extends IndustryPart>(
  context: Context,
  industry: Loaded<IndustryRow>,
  part: Part,
): Promise<IndustryRow[Part] | null> {
  if (industry.loaded.has(part)) return industry[part] ?? null;
  const load = (ids: readonly string[]) => readIndustries(context, { ids }, [part]);
  const full = await loaderOf(context, `industry:${part}`, load).load(industry.id);
  return full?.[part] ?? null;
}
