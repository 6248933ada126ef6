import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { chainHistory, chainHistoryOf, chainLinkRules } from '../../cypher/queries.gen.ts';
import { kindWords } from '../enterprise/review-sheet.rules.ts';
import { scopeOf } from '../platform/api/context.ts';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { sourceWords } from '../source/source-words.rules.ts';
import { historyKeys, historyKinds } from './history-keys.rules.ts';
import { historyTable, rulesTable } from './history-sheet.rules.ts';

const exportMs = 20_000;
const mostChanges = 10_000;
const word = z.string().min(1).max(limits.textLength);
const historyQuery = z.strictObject({ kind: z.enum(historyKinds), id: word, region: word.optional() });
const rulesQuery = z.strictObject({ id: word });

function readerOf(c: Context<SignedInEnv>, graph: Graph, operation: string): Graph {
  return graph.for({ operation, user: c.var.viewer.username, signal: c.req.raw.signal, readMs: exportMs });
}

/** Downloads of the history of a link, an industry or a group, and of the rules that tell who stands on a link. */
export function historyRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
    .get(`/:file{history\\.${formatPattern}}`, need('map.read'), async (c) => {
      const { kind, id, region = null } = exportQuery(historyQuery, c.req.query());
      const own = readerOf(c, graph, 'export:history');
      const viewer = scopeOf(c.var);
      const [named] = await own.read(chainHistoryOf, { id, region, viewer });
      if (!named) throw new NotFoundError('notFound');
      const keys = historyKeys(kind, id, region);
      const rows = await own.read(chainHistory, { ...keys, thing: id, first: mostChanges, viewer });
      const cover: [string, string][] = [
        ['对象', named.name],
        ['范围', named.region ?? '全部'],
      ];
      if (rows.length === mostChanges) cover.push(['注意', `只列出最近 ${mostChanges} 条`]);
      const table = historyTable(
        rows.map(({ change }) => change),
        { cover, asOf: dayOf(new Date()) },
      );
      return download(table, { format: formatOf(c.req.path), subject: named.name, plain: 'history' });
    })
    .get(`/:file{rules\\.${formatPattern}}`, need('chain.edit'), async (c) => {
      const { id } = exportQuery(rulesQuery, c.req.query());
      const [row] = await readerOf(c, graph, 'export:rules').read(chainLinkRules, { id, viewer: scopeOf(c.var) });
      if (!row) throw new NotFoundError('notFound');
      const { rules } = row;
      const asOf = dayOf(new Date());
      const table = rulesTable(rules, { words: kindWords, sources: sourceWords(rules.sources), asOf });
      return download(table, { format: formatOf(c.req.path), subject: rules.name, plain: 'rules' });
    });
}
