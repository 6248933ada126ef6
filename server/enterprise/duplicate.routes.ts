import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { readAllDuplicates } from './duplicate.reads.ts';
import { duplicateReasons } from './duplicate.types.ts';
import { readChoices } from './duplicate.writes.ts';
import { decisionTable, duplicateTable, reasonWords } from './duplicate-sheet.rules.ts';
import { regionCodes } from './region-codes.ts';

const exportMs = 20_000;
const mostChoices = 10_000;
const word = z.string().min(1).max(limits.textLength);
const queueQuery = z.strictObject({ region: word.optional(), reason: z.enum(duplicateReasons).optional() });

function readerOf(c: Context<SignedInEnv>, graph: Graph, operation: string) {
  const { viewer } = c.var;
  const own = graph.for({ operation, user: viewer.username, signal: c.req.raw.signal, readMs: exportMs });
  return { viewer, graph: own, trips: [] };
}

/** Downloads of the pairs of enterprises that may be one, and of what people decided about pairs. */
export function duplicateRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
    .get(`/:file{duplicates\\.${formatPattern}}`, need('map.read'), async (c) => {
      const { region, reason } = exportQuery(queueQuery, c.req.query());
      const { rows, total } = await readAllDuplicates(readerOf(c, graph, 'export:duplicates'), { region, reason });
      const where = region === undefined ? '全部企业' : (regionCodes().get(region) ?? region);
      const cover: [string, string][] = [
        ['范围', where],
        ['筛选', reason === undefined ? '全部' : reasonWords[reason]],
      ];
      if (rows.length < total) cover.push(['注意', `共 ${total} 对，列出前 ${rows.length} 对`]);
      const table = duplicateTable(rows, { cover, asOf: dayOf(new Date()) });
      const file = { format: formatOf(c.req.path), subject: region === undefined ? '' : where, plain: 'duplicates' };
      return download(table, { ...file, sticky: 3 });
    })
    .get(`/:file{duplicate-decisions\\.${formatPattern}}`, need('map.read'), async (c) => {
      exportQuery(z.strictObject({}), c.req.query());
      const rows = await readChoices(readerOf(c, graph, 'export:decisions'), null, mostChoices);
      const table = decisionTable(rows, dayOf(new Date()));
      return download(table, { format: formatOf(c.req.path), subject: '', plain: 'duplicate-decisions' });
    });
}
