import { enterpriseKnownRegions, enterpriseLinkRules } from '../../../cypher/queries.gen.ts';
import { branchFormOf } from '../../enterprise/branch.rules.ts';
import { compileLinks } from '../../enterprise/classification.rules.ts';
import { placementOf, regionTable } from '../../enterprise/district.rules.ts';
import { identityOf, withinFile } from '../../enterprise/identity.rules.ts';
import { regionCodes } from '../../enterprise/region-codes.ts';
import type { Graph } from '../../platform/graph/graph.ts';
import { InvalidError } from '../../platform/kernel/errors.ts';
import { sha256 } from '../../platform/kernel/ids.ts';
import type { Row } from '../enterprises/enterprise-facts.ts';
import {
  type EnterpriseListRow,
  enterpriseFix,
  enterpriseRow,
  enterpriseSheet,
} from '../enterprises/enterprise-row.ts';
import { type ListContext, planChunk } from '../enterprises/plan-chunk.ts';
import type { Importer, ImportRequest, NumberedRow } from '../import.types.ts';

const chunkRows = 1_000;
const districtCode = /^\d{6}$/;

async function contextOf(
  graph: Graph,
  listed: readonly NumberedRow<EnterpriseListRow>[],
  request: ImportRequest,
): Promise<ListContext & { readonly rows: ReadonlyMap<number, Row> }> {
  const { region, file, digest = sha256(JSON.stringify(request.rows)) } = request;
  if (region === undefined) throw new InvalidError('importRegionRequired', { field: 'region' });
  const regions = (await graph.read(enterpriseKnownRegions, {})).map((row) => row.region);
  const codes = regionCodes();
  if (!districtCode.test(region) || region.endsWith('00') || !codes.has(region)) {
    throw new InvalidError('importRegionUnknown', { field: 'region', params: { region } });
  }
  const table = regionTable(codes, regions);
  const links = (await graph.read(enterpriseLinkRules, {})).map(({ link }) => link);
  const rows = new Map(
    listed.map(({ number, row }): [number, Row] => {
      const placement = placementOf(table, row, region);
      const identity = identityOf(row, placement.districtId);
      return [number, { ...row, placement, identity, branchForm: branchFormOf(row.name) }];
    }),
  );
  const keyed = listed.flatMap(({ number, row }) => {
    const identity = rows.get(number)?.identity;
    return identity
      ? [{ number, name: row.name, identity, content: JSON.stringify({ ...row, capitalFen: null }) }]
      : [];
  });
  return {
    rows,
    listRegion: region,
    table,
    knownRegions: new Set(regions.map(({ id }) => id)),
    classifier: compileLinks(links),
    verdicts: withinFile(keyed),
    source: { id: `file-${digest.slice(0, 16)}`, file },
  };
}

/** A list of enterprises of a district as registries export it: identity, place and occupations are worked out. */
export const enterprisesKind: Importer<EnterpriseListRow> = {
  name: 'enterprises',
  title: '企业名单',
  sheet: enterpriseSheet,
  needsRegion: true,
  row: enterpriseRow,
  fix: enterpriseFix,
  open: async (graph, listed, request) => {
    const { rows, ...context } = await contextOf(graph, listed, request);
    return {
      chunkRows,
      plan: (tx, chunk, stamp) =>
        planChunk(
          tx,
          chunk.flatMap(({ number }) => {
            const row = rows.get(number);
            return row ? [{ number, row }] : [];
          }),
          stamp,
          context,
        ),
    };
  },
};
