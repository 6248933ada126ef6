import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { modeNames } from './mode.types.ts';
import { readAllTargets } from './reserve.reads.ts';
import { targetStages } from './reserve.types.ts';
import { reserveTable } from './reserve-sheet.rules.ts';
import { modeWords, stageWords } from './reserve-words.rules.ts';

const exportMs = 20_000;
const word = z.string().min(1).max(limits.textLength);
const reserveQuery = z.strictObject({
  industryId: word.optional(),
  region: word,
  state: z.enum(targetStages).optional(),
  mode: z.enum(modeNames).optional(),
  group: word.optional(),
  link: word.optional(),
  overdue: z.literal('1').optional(),
});

function readerOf(c: Context<SignedInEnv>, graph: Graph, operation: string) {
  const { viewer } = c.var;
  return { viewer, graph: graph.for({ operation, user: viewer.username, signal: c.req.raw.signal, readMs: exportMs }) };
}

/** Downloads of the reserve, narrowed as it is shown. */
export function reserveRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().get(`/:file{reserve\\.${formatPattern}}`, need('map.read'), async (c) => {
    const { link, group, overdue, ...args } = exportQuery(reserveQuery, c.req.query());
    // In an address, a group of none has a name.
    const asked = { ...args, linkId: link, group: group === 'none' ? '' : group, overdue: overdue === '1' };
    const view = await readAllTargets(readerOf(c, graph, 'export:reserve'), asked);
    if (!view) throw new NotFoundError('notFound');
    const { state, mode } = args;
    const said = [
      ...(state ? [stageWords[state]] : []),
      ...(mode ? [modeWords[mode]] : []),
      ...(group === undefined ? [] : [view.groups.find(({ value }) => value === group)?.label ?? '未分派小组']),
      ...(link === undefined ? [] : [view.links.find(({ value }) => value === link)?.label ?? link]),
      ...(overdue ? ['逾期'] : []),
    ];
    const subject = [view.regionName, view.industry?.title ?? ''].filter((each) => each !== '').join('-');
    const file = { format: formatOf(c.req.path), subject, plain: 'reserve', sticky: 1 };
    return download(reserveTable(view, said, dayOf(new Date())), file);
  });
}
