import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { downloadPaper } from '../platform/export/docx.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { modeNames } from './mode.types.ts';
import { readAllTargets, readVisits, readWeek } from './reserve.reads.ts';
import { targetStages } from './reserve.types.ts';
import { reserveTable } from './reserve-sheet.rules.ts';
import { modeWords, stageWords } from './reserve-words.rules.ts';
import { visitPaper, visitTable } from './visit-list.rules.ts';
import { lastMonday, weekPaper, weekTable } from './week.rules.ts';

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

const visitQuery = z.strictObject({ industryId: word.optional(), region: word, city: word });
const weekQuery = z.strictObject({ industryId: word.optional(), region: word });

function readerOf(c: Context<SignedInEnv>, graph: Graph, operation: string) {
  const { viewer } = c.var;
  return { viewer, graph: graph.for({ operation, user: viewer.username, signal: c.req.raw.signal, readMs: exportMs }) };
}

/** Downloads of the reserve, narrowed as it is shown. */
export function reserveRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
    .get(`/:file{reserve-week\\.(?:docx|${formatPattern})}`, need('map.read'), async (c) => {
      const args = exportQuery(weekQuery, c.req.query());
      const now = new Date();
      const since = lastMonday(now);
      const week = await readWeek(readerOf(c, graph, 'export:reserve-week'), args, { since, now });
      if (!week) throw new NotFoundError('notFound');
      const file = {
        subject: [week.regionName, week.industryTitle ?? ''].filter(Boolean).join('-'),
        plain: 'reserve-week',
      };
      if (c.req.path.endsWith('.docx')) return downloadPaper(weekPaper(week, since, now), file);
      return download(weekTable(week, since, now), { ...file, format: formatOf(c.req.path), sticky: 2 });
    })
    .get(`/:file{reserve-visits\\.(?:docx|${formatPattern})}`, need('map.read'), async (c) => {
      const args = exportQuery(visitQuery, c.req.query());
      const visits = await readVisits(readerOf(c, graph, 'export:reserve-visits'), args);
      if (!visits) throw new NotFoundError('notFound');
      const today = dayOf(new Date());
      const file = { subject: [visits.regionName, visits.cityName].join('-'), plain: 'reserve-visits' };
      if (c.req.path.endsWith('.docx')) return downloadPaper(visitPaper(visits, today), file);
      return download(visitTable(visits, today), { ...file, format: formatOf(c.req.path), sticky: 2 });
    })
    .get(`/:file{reserve\\.${formatPattern}}`, need('map.read'), async (c) => {
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
