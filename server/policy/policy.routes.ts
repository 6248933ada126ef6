import { Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { matchTable } from './match-sheet.rules.ts';
import { factsFrom, readMatch } from './policy.reads.ts';
import { declarations } from './shipped-policies.ts';

const exportMs = 20_000;
const word = z.string().min(1).max(limits.textLength);

/** `a:1,b:2` as pairs; throws nothing: what has another form is no fact and is refused as one. */
const pairs = (text: string) =>
  text
    .split(',')
    .filter((each) => each !== '')
    .map((each) => each.split(':'));

const asked = z.strictObject({
  region: word,
  asOf: z.iso.date().exactOptional(),
  facts: z.string().max(5_000).default('').transform(pairs),
  readings: z.string().max(5_000).default('').transform(pairs),
});

/** Downloads of what a project would get by the policies of a region. */
export function policyRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().get(`/:file{policy-match\\.${formatPattern}}`, need('map.read'), async (c) => {
    const { facts, readings, ...args } = exportQuery(asked, c.req.query());
    const { viewer } = c.var;
    const operation = 'export:policy-match';
    const reader = {
      viewer,
      graph: graph.for({ operation, user: viewer.username, signal: c.req.raw.signal, readMs: exportMs }),
    };
    const given = facts.map(([fact = '', value = '']) => ({ fact, value }));
    const chosen = readings.map(([rule = '', param = '', option = '']) => ({ rule, param, option }));
    const match = await readMatch(reader, { ...args, facts: given, readings: chosen });
    if (!match) throw new NotFoundError('notFound');
    const file = { format: formatOf(c.req.path), subject: match.region.name, plain: 'policy-match' };
    return download(matchTable(match, factsFrom(given), declarations()), { ...file, sticky: 1 });
  });
}
