import { enterpriseKnownRegions, enterprisePlaced } from '../../cypher/queries.gen.ts';
import { type Opinion, opinionsOf, type RegionTable, regionTable } from '../enterprise/district.rules.ts';
import { checkedReason } from '../enterprise/edit.rules.ts';
import { relocate } from '../enterprise/edit.writes.ts';
import type { PlacedEnterpriseRow } from '../enterprise/enterprise.types.ts';
import { checkVersion, lockEnterprise } from '../enterprise/locked-enterprise.ts';
import { regionCodes } from '../enterprise/region-codes.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { type PageArgs, pageSize, placeOf } from '../platform/api/paging.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { statedSource } from '../source/source.writes.ts';
import { missingRegions } from './region-lineage.ts';

/** An enterprise whose address and code speak of two districts. */
export interface DisputedPlace extends PlacedEnterpriseRow {
  readonly order: string;
  readonly opinions: readonly (Opinion & { readonly name: string })[];
}

export interface DecidePlaceInput {
  readonly clientMutationId: string;
  readonly id: string;
  /** Version of the enterprise. */
  readonly expectedVersion: number;
  /** One of the districts that were named, or where it stands. */
  readonly regionId: string;
  readonly reason: string;
}

const mostRows = 30_000;
const readMs = 15_000;

async function tableOf(
  graph: Graph,
): Promise<{ readonly table: RegionTable; readonly knownRegions: ReadonlySet<string> }> {
  const regions = (await graph.read(enterpriseKnownRegions, {})).map(({ region }) => region);
  return { table: regionTable(regionCodes(), regions), knownRegions: new Set(regions.map(({ id }) => id)) };
}

/** The enterprises of a region whose address and code disagree on the district, and nobody has decided: two trips. */
export async function readAllDisputes(
  context: Pick<Context, 'graph' | 'viewer' | 'trips'>,
  region: string,
): Promise<readonly DisputedPlace[]> {
  const { viewer, trips } = context;
  const onTrip = (name: string) => trips.push(name);
  const graph = context.graph.for({ operation: 'placements', user: viewer.username, readMs, onTrip });
  const { table } = await tableOf(graph);
  const placed = await graph.read(enterprisePlaced, { region, limit: mostRows, viewer: scopeOf(context) });
  return placed.flatMap(({ enterprise }): DisputedPlace[] => {
    const { address, uscc, registrationNumber, regionId, name, id } = enterprise;
    const code = uscc ?? registrationNumber;
    const opinions = opinionsOf(table, { address, code }, regionId.slice(0, 6));
    if (new Set(opinions.map(({ districtId }) => districtId)).size < 2) return [];
    const named = opinions.map((each) => ({ ...each, name: table.names.get(each.districtId) ?? each.districtId }));
    return [{ ...enterprise, order: `${name}|${id}`, opinions: named }];
  });
}

/** A page of them. */
export async function readDisputes(
  context: Context,
  { region, ...page }: PageArgs & { readonly region: string },
): Promise<{ readonly total: number; readonly rows: readonly DisputedPlace[] }> {
  const disputed = await readAllDisputes(context, region);
  const after = placeOf(page.after);
  const rows = disputed.filter(({ order }) => after === null || order > after).slice(0, pageSize(page.first) + 1);
  return { total: disputed.length, rows };
}

/**
 * Decides where an enterprise lies: its place is confirmed, with the reason as its source, and no list moves it again.
 * Throws INVALID for a district that does not exist, NOT_FOUND or CONFLICT.
 */
export async function decidePlace(context: Context, input: DecidePlaceInput): Promise<string> {
  const reason = checkedReason(input.reason);
  const { graph, viewer } = context;
  const known = await tableOf(graph);
  const { regionId, clientMutationId, ...rest } = input;
  if (!known.knownRegions.has(regionId) && !known.table.names.has(regionId)) {
    throw new InvalidError('regionNotFound', { field: 'regionId', params: { id: regionId } });
  }
  const body = { ...rest, regionId };
  const request = { userId: viewer.id, username: viewer.username, operation: 'decidePlace', clientMutationId, body };
  return mutateOnce(graph, request, async (tx, stamp) => {
    const locked = await lockEnterprise(tx, input.id);
    checkVersion(locked.version, input.expectedVersion, locked);
    const source = statedSource(reason, stamp.by, dayOf(new Date(stamp.at)));
    const missing = known.knownRegions.has(regionId) ? [] : missingRegions([regionId], known.table, known.knownRegions);
    await saveFacts(tx, [source, ...missing], stamp);
    await relocate(tx, locked, { regionId, sourceIds: [source.id], rule: 'DECIDED' }, stamp);
    return input.id;
  });
}
