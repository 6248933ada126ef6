import { Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Column } from '../platform/export/table.rules.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { search } from './search.reads.ts';
import type { SearchHitRow, SearchKind, SearchReason } from './search.types.ts';

const exportMs = 20_000;
/** As many as the index is asked for. */
const mostHits = 400;

const kindWords: Readonly<Record<SearchKind, string>> = {
  INDUSTRY: '产业链',
  LINK: '环节',
  ENTERPRISE: '企业',
  CARRIER: '载体',
  ORGANISATION: '单位',
  GROUP: '招商小组',
  REGION: '区域',
  PRODUCT: '产品',
  CODE: '行业分类',
};

const reasonWords: Readonly<Record<SearchReason, string>> = {
  NAME: '名称',
  SHORT_NAME: '简称',
  ALIAS: '又名或曾用名',
  SYNONYM: '同义词',
  PINYIN: '拼音',
  SIMILAR: '近似',
};

const columns: readonly Column<SearchHitRow>[] = [
  { title: '类别', width: 10, value: ({ kind }) => kindWords[kind] },
  { title: '名称', width: 40, wrap: true, value: ({ name }) => name },
  { title: '依据', width: 14, value: ({ reason }) => reasonWords[reason] },
  { title: '相符的写法', width: 30, wrap: true, value: ({ name, matched }) => (matched === name ? null : matched) },
  { title: '所属', width: 28, value: ({ hint }) => hint },
  { title: '示例', width: 8, value: ({ demo }) => (demo ? '示例' : null) },
  { title: '编号', width: 36, value: ({ id }) => id },
];

const word = z.string().min(1).max(limits.textLength);
const searchQuery = z.strictObject({ text: word, region: word.optional() });

/** Downloads of what a search finds. */
export function searchRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().get(`/:file{search\\.${formatPattern}}`, need('map.read'), async (c) => {
    const { text, region } = exportQuery(searchQuery, c.req.query());
    const { viewer } = c.var;
    const caller = { operation: 'export:search', user: viewer.username, signal: c.req.raw.signal, readMs: exportMs };
    const rows = await search({ graph: graph.for(caller), viewer }, { text, region, first: mostHits });
    const cover: [string, string][] = [
      ['搜索', text],
      ['范围', region ?? '全部'],
    ];
    if (rows.length === mostHits) cover.push(['注意', `只列出最相近的 ${mostHits} 条`]);
    const table = { title: '搜索结果', columns, rows, cover, asOf: dayOf(new Date()) };
    return download(table, { format: formatOf(c.req.path), subject: text, plain: 'search' });
  });
}
