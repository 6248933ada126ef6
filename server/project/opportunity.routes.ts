import { Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { downloadPaper } from '../platform/export/docx.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { readOpportunities } from './opportunity.reads.ts';
import { opportunityStages } from './opportunity.types.ts';
import { opportunityBook, opportunityTable } from './opportunity-book.rules.ts';

const exportMs = 20_000;
const word = z.string().min(1).max(limits.textLength);
const listQuery = z.strictObject({
  ...{ region: word, stage: z.enum(opportunityStages).optional(), industryId: word.optional(), about: word.optional() },
});

/** What a region has on offer, as a sheet of all or as the 项目册 of what can be shown. */
export function opportunityRoutes(graph: Graph): Hono<SignedInEnv> {
  const path = `/:file{opportunities\\.(?:docx|${formatPattern})}`;
  return new Hono<SignedInEnv>().get(path, need('map.read'), async (c) => {
    const args = exportQuery(listQuery, c.req.query());
    const { viewer } = c.var;
    const asked = {
      operation: 'export:opportunities',
      user: viewer.username,
      signal: c.req.raw.signal,
      readMs: exportMs,
    };
    const view = await readOpportunities({ viewer, graph: graph.for(asked) }, args);
    if (!view) throw new NotFoundError('notFound');
    const today = dayOf(new Date());
    const file = { subject: view.regionName, plain: 'opportunities' };
    if (c.req.path.endsWith('.docx')) return downloadPaper(opportunityBook(view, today), file);
    return download(opportunityTable(view, today), { ...file, format: formatOf(c.req.path), sticky: 1 });
  });
}
