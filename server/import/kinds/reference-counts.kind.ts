import type { z } from 'zod';
import { isNation, referenceCountFacts } from '../../chain/reference-count.ts';
import { countryOf } from '../../region/country.writes.ts';
import { nation } from '../../region/region.types.ts';
import { cells, column, number, required, text } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { codeReference, ifSaid, linkReference, regionReference } from '../lists/references.ts';
import { asIssue, told } from '../told.rules.ts';

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
    asIssue('notYear'),
  ),
  [titles.value]: number.refine((value) => value !== null, asIssue('valueMissing')),
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
    region: { ...regionReference(titles.region, each[titles.region]), optional: isNation(each[titles.region]) },
  }),
  objection: (each) => {
    if ((each[titles.link] === null) !== (each[titles.code] === null)) return null;
    return {
      column: titles.link,
      value: each[titles.link] ?? '',
      reason: told('linkOrCode'),
      fix: told('linkOrCodeFix'),
    };
  },
  state: (each, found, { sourceIds }) => {
    const link = found.maybe('link');
    const region = found.maybe('region')?.id ?? nation.id;
    const { [titles.measure]: measure, [titles.year]: year, [titles.value]: value, [titles.unit]: unit } = each;
    return {
      shared: countryOf(region),
      facts: referenceCountFacts(
        { linkId: link?.id ?? null, codeId: link ? null : found.one('code').id, region },
        { measure, year: year ?? 0, value: value ?? 0, unit, origin: each[titles.origin] },
        sourceIds,
      ),
    };
  },
};
