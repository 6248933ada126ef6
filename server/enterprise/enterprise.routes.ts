import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { enterpriseListNames } from '../../cypher/queries.gen.ts';
import { scopeOf } from '../platform/api/context.ts';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { type EnterprisePart, readEnterprises } from './enterprise.reads.ts';
import { occupationKinds, occupationStates } from './enterprise.types.ts';
import { enterpriseTable } from './enterprise-sheet.ts';
import { capitalBands, readAllOccupations } from './occupation-list.reads.ts';
import { filterWords } from './review-sheet.rules.ts';
import { reviewOptions, reviewTable } from './review-sheet.ts';

const exportMs = 20_000;
const allParts: readonly EnterprisePart[] = [
  ...(['region', 'location', 'sources', 'occupations', 'history', 'origins', 'claims'] as const),
];

const word = z.string().min(1).max(limits.textLength);
const flag = z.literal('1').transform(() => true);
const occupationsQuery = z.strictObject({
  linkId: word,
  region: word,
  state: z.enum(occupationStates).optional(),
  regionId: word.optional(),
  unlocated: flag.optional(),
  status: word.optional(),
  capital: z.enum(capitalBands).optional(),
  tag: word.optional(),
  word: word.optional(),
  kind: z.enum(occupationKinds).optional(),
  capacity: flag.optional(),
  leader: flag.optional(),
  text: word.optional(),
  unverified: flag.optional(),
});

const enterpriseQuery = z.strictObject({ id: word });

function readerOf(c: Context<SignedInEnv>, graph: Graph, operation: string) {
  const { viewer } = c.var;
  return { viewer, graph: graph.for({ operation, user: viewer.username, signal: c.req.raw.signal, readMs: exportMs }) };
}

/**
 * Downloads of the occupations of a link, narrowed as on the page, enterprises in unconfirmed existence only when asked
 * for; and of all that is known of one enterprise.
 */
export function enterpriseRoutes(graph: Graph): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>().get(`/:file{enterprise\\.${formatPattern}}`, need('map.read'), async (c) => {
    const { id } = exportQuery(enterpriseQuery, c.req.query());
    const found = await readEnterprises(readerOf(c, graph, 'export:enterprise'), [id], allParts);
    const enterprise = found.get(id);
    if (!enterprise) throw new NotFoundError('notFound');
    const table = enterpriseTable(enterprise, dayOf(new Date()));
    const file = { format: formatOf(c.req.path), subject: enterprise.name, plain: 'enterprise' };
    return download(table, { ...file, sticky: 2 });
  });
  return routes.get(`/:file{occupations\\.${formatPattern}}`, need('map.read'), async (c) => {
    const { linkId, region, unverified = false, ...filter } = exportQuery(occupationsQuery, c.req.query());
    const reader = readerOf(c, graph, 'export:occupations');
    const [names] = await reader.graph.read(enterpriseListNames, { linkId, region, viewer: scopeOf(reader) });
    if (!names) throw new NotFoundError('notFound');
    const rows = await readAllOccupations(reader, { linkId, region, filter, unverified });
    const cover: [string, string][] = [
      ['环节', names.link],
      ['范围', names.region],
      ['筛选', filterWords({ ...filter, unverified })],
    ];
    const table = reviewTable(rows, { cover, asOf: dayOf(new Date()) });
    const file = { format: formatOf(c.req.path), subject: names.link, plain: 'occupations' };
    return download(table, { ...file, ...reviewOptions(rows.length) });
  });
}
