import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { enterpriseListNames } from '../../cypher/queries.gen.ts';
import { scopeOf } from '../platform/api/context.ts';
import { limits } from '../platform/api/limits.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { occupationKinds, occupationStates } from './enterprise.types.ts';
import { capitalBands, readAllOccupations } from './occupation-list.reads.ts';
import { reviewFileName } from './review-sheet.rules.ts';
import { reviewSheet } from './review-sheet.ts';

const exportMs = 20_000;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const word = z.string().min(1).max(limits.textLength);
const flag = z.literal('1').transform(() => true);
// Strict: a mistyped filter must not export everything.
const exportQuery = z.strictObject({
  linkId: word,
  region: word,
  state: z.enum(occupationStates).optional(),
  regionId: word.optional(),
  unlocated: flag.optional(),
  status: word.optional(),
  capital: z.enum(capitalBands).optional(),
  tag: word.optional(),
  word: word.optional(),
  kind: z.enum(occupationKinds).optional(),
  text: word.optional(),
  unverified: flag.optional(),
});

function queryOf(c: Context<SignedInEnv>): z.infer<typeof exportQuery> {
  const parsed = exportQuery.safeParse(c.req.query());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : (issue?.path.join('.') ?? '');
  throw new InvalidError('exportQuery', { field, params: { field } });
}

/** A name in any script for Content-Disposition (RFC 6266, RFC 8187), with one in ASCII for what cannot read it. */
function attachment(name: string): string {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="occupations.xlsx"; filename*=UTF-8''${encoded}`;
}

/** Downloads of lists, narrowed as on the page; enterprises in unconfirmed existence only when asked for. */
export function enterpriseRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().get('/occupations.xlsx', need('map.read'), async (c) => {
    const { linkId, region, unverified = false, ...filter } = queryOf(c);
    const { viewer } = c.var;
    const caller = {
      operation: 'export:occupations',
      user: viewer.username,
      signal: c.req.raw.signal,
      readMs: exportMs,
    };
    const reader = { graph: graph.for(caller), viewer };
    const [names] = await reader.graph.read(enterpriseListNames, { linkId, region, viewer: scopeOf(reader) });
    if (!names) throw new NotFoundError('notFound');
    const rows = await readAllOccupations(reader, { linkId, region, filter, unverified });
    return c.body(await reviewSheet(rows), 200, {
      'content-type': xlsx,
      'content-disposition': attachment(reviewFileName(names.link, dayOf(new Date()))),
    });
  });
}
