import { enterpriseOccupationList } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { type PageArgs, pageSize, placeOf } from '../platform/api/paging.ts';
import { withRegion } from './enterprise.rules.ts';
import type { OccupationKind, OccupationListView, OccupationRow, OccupationState } from './enterprise.types.ts';

export const capitalBands = ['UNKNOWN', 'BELOW_1M', 'FROM_1M', 'FROM_10M', 'FROM_100M', 'FOREIGN'] as const;
export type CapitalBand = (typeof capitalBands)[number];

type Given<T> = T | null | undefined;

/** What a list of occupations is narrowed by; what is not given does not narrow. */
export interface OccupationFilter {
  readonly state?: Given<OccupationState>;
  /** A street, town or park. */
  readonly regionId?: Given<string>;
  readonly unlocated?: Given<boolean>;
  readonly status?: Given<string>;
  readonly capital?: Given<CapitalBand>;
  readonly tag?: Given<string>;
  /** One of the words that a placement stands on. */
  readonly word?: Given<string>;
  readonly kind?: Given<OccupationKind>;
  /** Only those whose kind is capacity on their very link. */
  readonly capacity?: Given<boolean>;
  /** Only 链主. */
  readonly leader?: Given<boolean>;
  /** In the name or the scope. */
  readonly text?: Given<string>;
}

export interface OccupationListArgs extends PageArgs {
  readonly linkId: string;
  readonly region: string;
  readonly filter?: Given<OccupationFilter>;
}

type Reader = Pick<Context, 'graph' | 'viewer'>;

const exportRows = 20_000;
const nothing: OccupationListView = { total: 0, rows: [], facets: [] };

async function readList(
  context: Reader,
  { linkId, region, filter }: OccupationListArgs,
  page: { readonly after: string | null; readonly first: number; readonly unverified: boolean },
): Promise<OccupationListView> {
  const { state, regionId, unlocated, status, capital, tag, word, kind, capacity, leader, text } = filter ?? {};
  const [row] = await context.graph.read(enterpriseOccupationList, {
    linkId,
    region,
    filter: {
      ...{ state: state ?? null, regionId: regionId ?? null, unlocated: unlocated ?? null, status: status ?? null },
      ...{ capital: capital ?? null, tag: tag ?? null, word: word ?? null, kind: kind ?? null },
      ...{ capacity: capacity ?? null, leader: leader ?? null, text: text?.trim() || null },
    },
    ...page,
    viewer: scopeOf(context),
  });
  return row ? { ...row.list, rows: row.list.rows.map(withRegion) } : nothing;
}

/** A page of the occupations of a link by enterprises of a region, surest first: one trip. */
export function listOccupations(context: Reader, args: OccupationListArgs): Promise<OccupationListView> {
  const page = { after: placeOf(args.after), first: pageSize(args.first) + 1, unverified: true };
  return readList(context, args, page);
}

/** The whole list for a sheet, at most 20,000 rows; `unverified` takes enterprises in whose existence is unconfirmed. */
export async function readAllOccupations(
  context: Reader,
  {
    unverified,
    ...args
  }: OccupationListArgs & { readonly filter: OccupationFilter | null; readonly unverified: boolean },
): Promise<readonly OccupationRow[]> {
  return (await readList(context, args, { after: null, first: exportRows, unverified })).rows;
}
