import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { attachment } from '../platform/http/attachment.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { graphFormats, writeGraph } from './graph.writer.ts';

const word = z.string().min(1).max(limits.textLength);
const graphQuery = z.strictObject({
  format: z.enum(graphFormats).default('jsonl'),
  industryId: word.optional(),
  region: word.optional(),
});

/** The graph, or a chain or a region of it, as JSON Lines or CSV for other programs. */
export function graphRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().get('/graph.zip', need('import.run'), async (c) => {
    const wanted = exportQuery(graphQuery, c.req.query());
    const { viewer } = c.var;
    const own = graph.for({ operation: 'export:graph', user: viewer.username, signal: c.req.raw.signal });
    const folder = mkdtempSync(join(tmpdir(), 'liantu-download-'));
    try {
      const path = join(folder, 'graph.zip');
      await writeGraph(own, path, wanted);
      const day = dayOf(new Date()).replaceAll('-', '');
      return c.body(new Uint8Array(await readFile(path)), 200, {
        'content-type': 'application/zip',
        'content-disposition': attachment(`链图-${wanted.format}-${day}.zip`, 'graph.zip'),
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
