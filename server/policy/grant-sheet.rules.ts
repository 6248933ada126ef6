import type { Column, Table } from '../platform/export/table.rules.ts';
import type { LedgerLine } from './grant.rules.ts';

type Line = LedgerLine & { readonly article: string | null; readonly documentTitle: string | null };

const columns: readonly Column<Line>[] = [
  { title: '企业或项目', width: 30, wrap: true, value: ({ subjectName }) => subjectName },
  { title: '文件', width: 34, wrap: true, value: ({ documentTitle }) => documentTitle },
  { title: '条款', width: 26, wrap: true, value: ({ article }) => article },
  { title: '年度', width: 8, value: ({ year }) => year },
  { title: '单位', width: 8, value: ({ unit }) => unit },
  { title: '承诺', width: 14, value: ({ sums }) => sums.PROMISED },
  { title: '申报', width: 14, value: ({ sums }) => sums.APPLIED },
  { title: '核准', width: 14, value: ({ sums }) => sums.APPROVED },
  { title: '已兑现', width: 14, value: ({ sums }) => sums.PAID },
  { title: '上限剩余', width: 14, value: ({ capLeft }) => capLeft },
  {
    title: '依据',
    width: 50,
    wrap: true,
    value: ({ entries }) => entries.map(({ on, evidence }) => `${on} ${evidence}`).join('；'),
  },
];

/** The ledger as a sheet; a blank is no entry, not zero. */
export const ledgerTable = (rows: readonly Line[], regionName: string, asOf: string): Table<Line> => ({
  ...{ title: '政策兑现台账', columns, rows, asOf },
  cover: [
    ['地区', regionName],
    ['口径', '空白是没有登记，不等于零；人民币和美元分行，不相加'],
  ],
});
