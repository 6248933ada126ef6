import { Hono } from 'hono';
import { z } from 'zod';
import type { Graph } from '../platform/graph/graph.ts';
import { limitBody } from '../platform/http/body.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { compareList } from './compare.reads.ts';
import { compareSheet } from './compare-sheet.ts';

const compareMs = 20_000;
const mostBytes = 400_000;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const body = z.strictObject({ text: z.string() });

/** The outcome of 名单比对 as a workbook; the list travels in the body: it is too long for an address. */
export function compareRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().post('/compare.xlsx', need('map.read'), limitBody(mostBytes, '400 KB'), async (c) => {
    const parsed = body.safeParse(await c.req.json().catch(() => null));
    if (!parsed.success) throw new InvalidError('exportQuery', { field: 'text', params: { field: 'text' } });
    const { viewer } = c.var;
    const caller = { operation: 'export:compare', user: viewer.username, signal: c.req.raw.signal, readMs: compareMs };
    const lines = await compareList({ graph: graph.for(caller), viewer }, parsed.data.text);
    const name = encodeURIComponent(`名单比对-${dayOf(new Date()).replaceAll('-', '')}.xlsx`);
    return c.body(await compareSheet(lines), 200, {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="compare.xlsx"; filename*=UTF-8''${name}`,
    });
  });
}
