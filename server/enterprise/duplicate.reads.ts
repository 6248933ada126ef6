import { enterpriseDuplicateRecords } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { type PageArgs, pageSize, placeOf } from '../platform/api/paging.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { findDuplicates } from './duplicate.rules.ts';
import type { DuplicatePair, DuplicateReason, DuplicateRow } from './duplicate.types.ts';
import { type EnterprisePart, readEnterprises } from './enterprise.reads.ts';
import type { DuplicateView } from './enterprise.types.ts';
import { PlaceNames } from './name.rules.ts';
import { regionCodes } from './region-codes.ts';

export interface DuplicateArgs extends PageArgs {
  readonly region?: string | null | undefined;
  readonly reason?: DuplicateReason | null | undefined;
  /** Only those that the bulk action merges. */
  readonly obvious?: boolean | null | undefined;
}

export interface DuplicateQueue {
  readonly rows: readonly DuplicateRow[];
  readonly total: number;
  readonly obvious: number;
  readonly reasons: readonly { readonly reason: DuplicateReason; readonly count: number }[];
  /** Enterprises compared; fewer than there are when `more`. */
  readonly compared: number;
  readonly more: boolean;
}

const mostCompared = 60_000;
const compareMs = 20_000;
const exportPairs = 10_000;
const pairsAtOnce = 500;

let placeNames: PlaceNames | null = null;

/** The names of the country's provinces, cities and districts as firms begin their names with them. */
export function places(): PlaceNames {
  placeNames ??= new PlaceNames(regionCodes().values());
  return placeNames;
}

type Counted = DuplicatePair & { readonly order: string };
type Reader = Pick<Context, 'graph' | 'viewer' | 'trips'>;

interface OpenPairs {
  readonly graph: Graph;
  /** Pairs still open, surest first. */
  readonly open: readonly Counted[];
  /** Of these, what the list is narrowed to. */
  readonly shown: readonly Counted[];
  readonly last: ReadonlyMap<string, DuplicateView['choices'][number]>;
  readonly compared: number;
  readonly more: boolean;
}

async function readPairs(context: Reader, args: Omit<DuplicateArgs, keyof PageArgs>): Promise<OpenPairs> {
  const { region = null, reason = null, obvious = false } = args;
  const graph = context.graph.for({
    ...{ operation: 'duplicates', user: context.viewer.username, readMs: compareMs },
    onTrip: (name) => context.trips.push(name),
  });
  const params = { region, limit: mostCompared + 1, viewer: scopeOf(context) };
  const [row] = await graph.read(enterpriseDuplicateRecords, params);
  const { records = [], choices = [] } = row?.view ?? {};
  const last = new Map(choices.map((each) => [each.id, each]));
  const open = findDuplicates(records.slice(0, mostCompared), places())
    .filter(({ id }) => last.get(id)?.choice !== 'DIFFERENT')
    // Nothing that people have once decided upon is obvious any more.
    .map((pair, index): Counted => {
      const order = String(index).padStart(7, '0');
      return { ...pair, obvious: pair.obvious && !last.has(pair.id), order };
    });
  const shown = open.filter((pair) => (reason === null || pair.reasons.includes(reason)) && (!obvious || pair.obvious));
  const compared = Math.min(records.length, mostCompared);
  return { graph, open, shown, last, compared, more: records.length > mostCompared };
}

async function withFirms(
  { viewer }: Reader,
  { graph, last }: OpenPairs,
  pairs: readonly Counted[],
  want: readonly EnterprisePart[],
): Promise<readonly DuplicateRow[]> {
  const firms = await readEnterprises({ graph, viewer }, [...new Set(pairs.flatMap(({ ids }) => ids))], want);
  return pairs.flatMap((pair): DuplicateRow[] => {
    const [kept, gone] = pair.ids.map((id) => firms.get(id));
    if (!kept || !gone) return [];
    const { choice = null, version = null } = last.get(pair.id) ?? {};
    return [{ ...pair, enterprises: [kept, gone], lastChoice: choice, lastVersion: version }];
  });
}

/** A page of the enterprises that may be one, surest first, without those that a person told apart: two trips. */
export async function readDuplicates(
  context: Reader,
  { first, after, ...args }: DuplicateArgs,
  want: readonly EnterprisePart[],
): Promise<DuplicateQueue> {
  const pairs = await readPairs(context, args);
  const { open, shown, compared, more } = pairs;
  const place = placeOf(after);
  const paged = shown.filter(({ order }) => place === null || order > place).slice(0, pageSize(first) + 1);
  const counts = new Map<DuplicateReason, number>();
  for (const { reasons } of open) for (const each of reasons) counts.set(each, (counts.get(each) ?? 0) + 1);
  return {
    rows: await withFirms(context, pairs, paged, want),
    total: shown.length,
    obvious: open.filter((pair) => pair.obvious).length,
    reasons: [...counts].map(([each, count]) => ({ reason: each, count })),
    ...{ compared, more },
  };
}

/** The whole list for a sheet, at most 10,000 pairs, with how many there are. */
export async function readAllDuplicates(
  context: Reader,
  args: Omit<DuplicateArgs, keyof PageArgs>,
): Promise<{ readonly rows: readonly DuplicateRow[]; readonly total: number }> {
  const pairs = await readPairs(context, args);
  const rows: DuplicateRow[] = [];
  const most = pairs.shown.slice(0, exportPairs);
  for (let start = 0; start < most.length; start += pairsAtOnce) {
    const part = most.slice(start, start + pairsAtOnce);
    rows.push(...(await withFirms(context, pairs, part, ['region', 'sources', 'occupations'])));
  }
  return { rows, total: pairs.shown.length };
}
