import { Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { readProjects } from './project.reads.ts';
import { projectListOf } from './project-list.rules.ts';
import { projectTable } from './project-sheet.rules.ts';

const exportMs = 20_000;
const exportRows = 20_000;
const word = z.string().min(1).max(limits.textLength);
const listQuery = z.strictObject({ region: word, industryId: word.optional() });

/** Downloads of the projects of a region, narrowed as they are shown. */
export function projectRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().get(`/:file{projects\\.${formatPattern}}`, need('map.read'), async (c) => {
    const { region, industryId = null } = exportQuery(listQuery, c.req.query());
    const { viewer } = c.var;
    const asked = { operation: 'export:projects', user: viewer.username, signal: c.req.raw.signal, readMs: exportMs };
    const base = await readProjects({ viewer, graph: graph.for(asked) }, region);
    if (!base) throw new NotFoundError('notFound');
    const { rows } = projectListOf(base, { industryId }, { after: null, first: exportRows });
    const narrowed = base.industries.filter(({ id }) => id === industryId).map(({ title }) => title);
    const table = projectTable(rows, { regionName: base.regionName, narrowed, today: dayOf(new Date()) });
    return download(table, { format: formatOf(c.req.path), subject: base.regionName, plain: 'projects', sticky: 1 });
  });
}
