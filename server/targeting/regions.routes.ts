import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { compareRegions, readPosition } from './regions.reads.ts';
import { positionTable, regionsTable } from './regions-sheet.rules.ts';

const exportMs = 20_000;
const word = z.string().min(1).max(limits.textLength);
const regionsQuery = z.strictObject({ industryId: word, regions: word.transform((text) => text.split(',')) });
const positionQuery = z.strictObject({ industryId: word, region: word });

function readerOf(c: Context<SignedInEnv>, graph: Graph, operation: string) {
  const { viewer } = c.var;
  return { viewer, graph: graph.for({ operation, user: viewer.username, signal: c.req.raw.signal, readMs: exportMs }) };
}

/** Downloads of regions side by side on a chain, and of the position of one of them. */
export function regionsRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
    .get(`/:file{regions-compare\\.${formatPattern}}`, need('map.read'), async (c) => {
      const args = exportQuery(regionsQuery, c.req.query());
      const compared = await compareRegions(readerOf(c, graph, 'export:regions-compare'), args);
      if (!compared) throw new NotFoundError('notFound');
      const file = { format: formatOf(c.req.path), subject: compared.title, plain: 'regions-compare' };
      return download(regionsTable(compared, dayOf(new Date())), { ...file, sticky: 3 });
    })
    .get(`/:file{position\\.${formatPattern}}`, need('map.read'), async (c) => {
      const args = exportQuery(positionQuery, c.req.query());
      const position = await readPosition(readerOf(c, graph, 'export:position'), args);
      if (!position) throw new NotFoundError('notFound');
      const file = {
        format: formatOf(c.req.path),
        subject: `${position.title}-${position.region.name}`,
        plain: 'position',
      };
      return download(positionTable(position, dayOf(new Date())), { ...file, sticky: 3 });
    });
}
