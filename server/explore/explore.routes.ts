import { Hono } from 'hono';
import { z } from 'zod';
import { download } from '../platform/export/download.ts';
import type { Column } from '../platform/export/table.rules.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { limitBody } from '../platform/http/body.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { exploreLimits, readThings } from './explore.reads.ts';
import type { ThingRef } from './explore.types.ts';
import { kinds } from './kinds.rules.ts';

const exportMs = 20_000;
const body = z.strictObject({
  title: z.string().min(1).max(200),
  ids: z.array(z.string().min(1).max(300)).min(1).max(exploreLimits.things),
});

const columns: readonly Column<ThingRef>[] = [
  { title: '类别', width: 10, value: ({ kind }) => kinds.get(kind)?.name.zh ?? kind },
  { title: '名称', width: 44, wrap: true, value: ({ name }) => name },
  { title: '区域', width: 24, value: ({ region }) => region?.name ?? null },
  { title: '泳道', width: 24, value: ({ lane }) => lane?.name ?? null },
  { title: '示例', width: 8, value: ({ demo }) => (demo ? '示例' : null) },
  { title: '编号', width: 36, value: ({ id }) => id },
];

/** The chosen things of a picture as a list; they travel in the body: they are too many for an address. */
export function exploreRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().post('/explore.xlsx', need('map.read'), limitBody(400_000, '400 KB'), async (c) => {
    const parsed = body.safeParse(await c.req.json().catch(() => null));
    if (!parsed.success) throw new InvalidError('exportQuery', { field: 'ids', params: { field: 'ids' } });
    const { title, ids } = parsed.data;
    const { viewer } = c.var;
    const caller = { operation: 'export:explore', user: viewer.username, signal: c.req.raw.signal, readMs: exportMs };
    const rows = await readThings({ graph: graph.for(caller), viewer }, ids);
    const cover: [string, string][] = [['起点', title]];
    const table = { title: '关系图名单', columns, rows, cover, asOf: dayOf(new Date()) };
    return download(table, { format: 'xlsx', subject: title, plain: 'explore' });
  });
}
