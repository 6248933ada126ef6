import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { regionCodes } from '../enterprise/region-codes.ts';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { mostJobs, readJobs, sheetKinds } from './import.jobs.ts';
import { jobTable, placeTable } from './list-sheets.ts';
import { readAllDisputes } from './placement.writes.ts';

const exportMs = 20_000;
const word = z.string().min(1).max(limits.textLength);
const placesQuery = z.strictObject({ region: word });
const nothing = z.strictObject({});

function readerOf(c: Context<SignedInEnv>, graph: Graph, operation: string) {
  const { viewer } = c.var;
  const own = graph.for({ operation, user: viewer.username, signal: c.req.raw.signal, readMs: exportMs });
  return { viewer, graph: own, trips: [] };
}

const titleOf = (kind: string) => sheetKinds.find(({ name }) => name === kind)?.title ?? kind;

/** Downloads of the enterprises whose district is in dispute, and of the imports of late. */
export function importListRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
    .get(`/:file{places\\.${formatPattern}}`, need('map.read'), async (c) => {
      const { region } = exportQuery(placesQuery, c.req.query());
      const rows = await readAllDisputes(readerOf(c, graph, 'export:places'), region);
      const name = regionCodes().get(region) ?? region;
      const table = placeTable(rows, name, dayOf(new Date()));
      return download(table, { format: formatOf(c.req.path), subject: name, plain: 'places' });
    })
    .get(`/:file{imports\\.${formatPattern}}`, need('import.run'), async (c) => {
      exportQuery(nothing, c.req.query());
      const now = new Date();
      const rows = await readJobs(readerOf(c, graph, 'export:imports'), null, mostJobs);
      const table = jobTable(rows, { now, titleOf, asOf: dayOf(now) });
      return download(table, { format: formatOf(c.req.path), subject: '', plain: 'imports' });
    });
}
