import { enterpriseEnterprises, enterpriseList, enterpriseOccupationsById } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { loaderOf } from '../platform/api/loaders.ts';
import { type PageArgs, pageSize, placeOf } from '../platform/api/paging.ts';
import { luceneQuery } from '../platform/kernel/text.ts';
import type { EnterprisePage, EnterpriseRow, OccupationRow } from './enterprise.types.ts';

export type EnterprisePart = 'region' | 'location' | 'sources' | 'occupations' | 'history' | 'origins' | 'claims';
export type LoadedEnterprise = EnterpriseRow & { readonly loaded?: ReadonlySet<string> };

/** Enterprises by id with the parts asked for: one trip whatever their number. */
export async function readEnterprises(
  context: Pick<Context, 'graph' | 'viewer'>,
  ids: readonly string[],
  want: readonly EnterprisePart[],
): Promise<ReadonlyMap<string, LoadedEnterprise>> {
  const rows = await context.graph.read(enterpriseEnterprises, { ids, want, viewer: scopeOf(context) });
  const loaded = new Set<string>(want);
  return new Map(rows.map(({ id, enterprise }) => [id, { ...enterprise, loaded }]));
}

/** A part of an enterprise: from the view that brought it, else from its batch loader. */
export async function enterprisePart<Part extends EnterprisePart>(
  context: Context,
  enterprise: LoadedEnterprise,
  part: Part,
): Promise<EnterpriseRow[Part] | null> {
  if (enterprise.loaded?.has(part)) return enterprise[part] ?? null;
  const load = (ids: readonly string[]) => readEnterprises(context, ids, [part]);
  const full = await loaderOf(context, `enterprise:${part}`, load).load(enterprise.id);
  return full?.[part] ?? null;
}

export interface EnterpriseListArgs extends PageArgs {
  readonly region?: string | null | undefined;
  readonly linkId?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** A page of enterprises in the order of their names; a text without a letter or digit finds none. */
export async function listEnterprises(context: Context, args: EnterpriseListArgs): Promise<EnterprisePage> {
  const text = args.text ? luceneQuery(args.text) : null;
  if (args.text && text === null) return { total: 0, rows: [] };
  const [row] = await context.graph.read(enterpriseList, {
    region: args.region ?? null,
    linkId: args.linkId ?? null,
    text,
    after: placeOf(args.after),
    first: pageSize(args.first) + 1,
    viewer: scopeOf(context),
  });
  return row?.page ?? { total: 0, rows: [] };
}

/** Occupations with their two ends, in the order of the ids; what is not there is left out. */
export async function readOccupations(context: Context, ids: readonly string[]): Promise<readonly OccupationRow[]> {
  const rows = await context.graph.read(enterpriseOccupationsById, { ids });
  const byId = new Map(rows.map(({ id, occupation }) => [id, occupation]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
