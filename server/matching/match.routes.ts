import { Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { downloadPaper } from '../platform/export/docx.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { matchCarriers } from './match.reads.ts';
import { comparisonPaper, comparisonTable } from './match-sheet.rules.ts';

const exportMs = 20_000;
const word = z.string().min(1).max(limits.textLength);
const matchQuery = z.strictObject({
  ...{ region: word.optional(), line: word.optional(), industryId: word.optional(), projectId: word.optional() },
});

/** The comparison of three carriers for a project or a need typed in one line, as a sheet or a paper. */
export function matchRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().get(`/:file{match\\.(?:docx|${formatPattern})}`, need('map.read'), async (c) => {
    const args = exportQuery(matchQuery, c.req.query());
    const { viewer } = c.var;
    const asked = { operation: 'export:match', user: viewer.username, signal: c.req.raw.signal, readMs: exportMs };
    const found = await matchCarriers({ viewer, graph: graph.for(asked) }, args);
    if (!found) throw new NotFoundError('notFound');
    const file = { subject: found.project?.name ?? found.regionName, plain: 'match' };
    if (c.req.path.endsWith('.docx')) return downloadPaper(comparisonPaper(found, found.today), file);
    return download(comparisonTable(found, found.today), { ...file, format: formatOf(c.req.path), sticky: 1 });
  });
}
