import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf, isDay } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { readAreas } from './areas.reads.ts';
import { areaTable } from './areas-sheet.rules.ts';
import { readChainMap, readChainMapAsOf, readIndustries } from './chain.reads.ts';
import { knowledgeStates } from './chain.types.ts';
import { dossierTable, linkTable } from './sheets.rules.ts';

const exportMs = 20_000;
const word = z.string().min(1).max(limits.textLength);
const linksQuery = z.strictObject({
  industryId: word,
  region: word,
  show: z.enum(knowledgeStates).optional(),
  asOf: word.refine(isDay).optional(),
});
const areasQuery = z.strictObject({
  industryId: word.optional(),
  region: word,
  outward: z
    .literal('1')
    .transform(() => true)
    .optional(),
});
const dossierQuery = z.strictObject({ industryId: word });

function readerOf(c: Context<SignedInEnv>, graph: Graph, operation: string) {
  const { viewer } = c.var;
  return { viewer, graph: graph.for({ operation, user: viewer.username, signal: c.req.raw.signal, readMs: exportMs }) };
}

/** Downloads of the link table of a chain as the map shows it, of its matrix by place, and of the chain's dossier. */
export function chainRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
    .get(`/:file{links\\.${formatPattern}}`, need('map.read'), async (c) => {
      const { show = null, asOf, ...args } = exportQuery(linksQuery, c.req.query());
      const reader = readerOf(c, graph, 'export:links');
      const map = asOf
        ? await readChainMapAsOf(reader, { ...args, asOf })
        : await readChainMap(reader, args, ['lanes', 'links', 'presence', 'stance']);
      if (!map) throw new NotFoundError('notFound');
      const table = linkTable(map, { show, asOf: asOf ?? dayOf(new Date()) });
      const subject = `${map.industry.title}-${map.region.name}`;
      return download(table, { format: formatOf(c.req.path), subject, plain: 'links' });
    })
    .get(`/:file{areas\\.${formatPattern}}`, need('map.read'), async (c) => {
      const { industryId = null, region, outward = false } = exportQuery(areasQuery, c.req.query());
      const matrix = await readAreas(readerOf(c, graph, 'export:areas'), { industryId, region, outward });
      if (!matrix) throw new NotFoundError('notFound');
      const table = areaTable(matrix, outward ? 'outward' : 'inside', dayOf(new Date()));
      const subject = [...(industryId === null ? [] : matrix.industries.map(({ title }) => title)), matrix.region.name];
      const file = { format: formatOf(c.req.path), subject: subject.join('-'), plain: 'areas' };
      return download(table, { ...file, sticky: 3 });
    })
    .get(`/:file{dossier\\.${formatPattern}}`, need('map.read'), async (c) => {
      const { industryId } = exportQuery(dossierQuery, c.req.query());
      const found = await readIndustries(readerOf(c, graph, 'export:dossier'), { ids: [industryId] }, ['dossier']);
      const industry = found.get(industryId);
      if (!industry) throw new NotFoundError('notFound');
      const table = dossierTable(industry, dayOf(new Date()));
      return download(table, { format: formatOf(c.req.path), subject: industry.title, plain: 'dossier' });
    });
}
