import type { z } from 'zod';
import { countInFact, countOfCodeFact, countOfLinkFact, referenceCountFact } from '../../chain/chain.facts.ts';
import { relationId, shortHash } from '../../platform/kernel/ids.ts';
import { cells, column, number, required, text } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { codeReference, ifSaid, linkReference, regionReference } from '../lists/references.ts';

const titles = {
  chain: '产业链',
  link: '环节',
  code: '行业代码',
  scheme: '分类体系',
  region: '地区',
  measure: '指标',
  year: '年份',
  value: '数值',
  unit: '单位',
  origin: '来源',
} as const;
const row = cells({
  [titles.chain]: text,
  [titles.link]: text,
  [titles.code]: text,
  [titles.scheme]: text,
  [titles.region]: required(titles.region),
  [titles.measure]: required(titles.measure),
  [titles.year]: number.refine(
    (year) => year !== null && Number.isInteger(year) && year >= 1949 && year <= 2100,
    '不是四位年份',
  ),
  [titles.value]: number.refine((value) => value !== null, '“数值”缺失：没有数就不要写这一行，零要写 0'),
  [titles.unit]: text,
  [titles.origin]: required(titles.origin),
});
type Row = z.infer<typeof row>;

const schemeOf = (each: Row) => each[titles.scheme] ?? 'GBT4754-2017';

/** Numbers that a source gives for a link or a code, region, measure and year; rival sources stand side by side. */
export const referenceCountsKind: ListKind<Row> = {
  name: 'reference-counts',
  title: '参照数',
  sheet: {
    columns: [
      column(titles.chain, false, '产业'),
      column(titles.link, false, '环节名称'),
      column(titles.code, false, '国标行业代码', '行业'),
      column(titles.scheme, false, '行业分类', '分类标准'),
      column(titles.region, true, '地区代码', '区域', '省份', '城市'),
      column(titles.measure, true, '指标名称', '统计指标'),
      column(titles.year, true, '年度', '年'),
      column(titles.value, true, '数量', '值', '家数'),
      column(titles.unit, false, '计量单位'),
      column(titles.origin, true, '数据来源', '出处', '依据'),
    ],
  },
  row,
  key: (each) =>
    JSON.stringify([
      ...[each[titles.chain], each[titles.link], each[titles.code], schemeOf(each), each[titles.region]],
      ...[each[titles.measure], each[titles.year], each[titles.origin]],
    ]),
  regions: true,
  references: (each) => ({
    link: ifSaid(each[titles.link], (value) => linkReference(titles.link, value, each[titles.chain])),
    code: ifSaid(each[titles.code], (value) => codeReference(titles.code, schemeOf(each), value, null)),
    region: regionReference(titles.region, each[titles.region]),
  }),
  objection: (each) => {
    if ((each[titles.link] === null) !== (each[titles.code] === null)) return null;
    return {
      column: titles.link,
      value: each[titles.link] ?? '',
      reason: '环节和行业代码须写且只写一个',
      fix: '留下其中一个',
    };
  },
  state: (each, found, { sourceIds }) => {
    const link = found.maybe('link');
    const target = link ?? found.one('code');
    const region = found.one('region').id;
    const { [titles.measure]: measure, [titles.year]: year, [titles.value]: value, [titles.unit]: unit } = each;
    const origin = each[titles.origin];
    const id = `count-${shortHash(JSON.stringify([target.id, region, measure, year, origin]))}`;
    const relation = { state: 'CONFIRMED', sourceIds };
    const of = link ? countOfLinkFact : countOfCodeFact;
    return {
      facts: [
        {
          kind: referenceCountFact,
          id,
          props: { measure, year, value, unit, origin, asOf: `${year}-12-31`, sourceIds },
        },
        { kind: of, id: relationId(id, target.id), from: id, to: target.id, props: relation },
        { kind: countInFact, id: relationId(id, region), from: id, to: region, props: relation },
      ],
    };
  },
};
