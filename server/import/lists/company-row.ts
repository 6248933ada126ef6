import type { z } from 'zod';
import { isUscc, normaliseCode } from '../../enterprise/uscc.rules.ts';
import { columnTitle } from '../column-titles.rules.ts';
import type { SheetShape } from '../import.types.ts';
import { asIssue, type Told, told } from '../told.rules.ts';
import { cells, column, dateOf, required, text } from './cells.ts';
import { stockCodeOf } from './references.ts';

export const companyTitles = {
  name: '企业名称',
  shortName: '简称',
  uscc: '统一社会信用代码',
  stockCode: '证券代码',
  exchange: '交易所',
  listedOn: '上市日期',
  region: '地区',
  address: '地址',
} as const;

const titles = companyTitles;
export const companySheet: SheetShape = {
  columns: [
    column(titles.name, true, '企业全称', '公司全称', '公司名称', '名称'),
    column(titles.shortName, false, '证券简称', '股票简称', '企业简称', '公司简称'),
    column(titles.uscc, false, '信用代码', '社会信用代码'),
    column(titles.stockCode, false, '股票代码', '代码'),
    column(titles.exchange, false, '上市地点', '上市板块', '交易市场'),
    column(titles.listedOn, false, '上市时间'),
    column(titles.region, false, '区县', '区县代码', '所属区县'),
    column(titles.address, false, '注册地址', '住所', '企业地址'),
  ],
};

const exchanges: Readonly<Record<string, string>> = {
  深圳证券交易所: 'SZ',
  深交所: 'SZ',
  上海证券交易所: 'SH',
  上交所: 'SH',
  北京证券交易所: 'BJ',
  北交所: 'BJ',
};

/** A firm of a directory; what stands in a wrong column is left out and told. */
export interface CompanyRow {
  readonly name: string;
  readonly shortName: string | null;
  readonly uscc: string | null;
  readonly stockCode: string | null;
  readonly exchange: string | null;
  readonly listedOn: string | null;
  readonly region: string | null;
  readonly address: string | null;
  readonly marks: readonly string[];
  readonly notes: readonly Told[];
}

const shape = cells({
  [titles.name]: required(titles.name),
  [titles.shortName]: text,
  [titles.uscc]: text.refine((code) => code === null || isUscc(normaliseCode(code)), asIssue('notUscc')),
  [titles.stockCode]: text.refine((code) => code === null || stockCodeOf(code) !== null, asIssue('notStockCode')),
  [titles.exchange]: text,
  [titles.listedOn]: text,
  [titles.region]: text,
  [titles.address]: text,
});

export const companyRow: z.ZodType<CompanyRow> = shape.transform((cellsOf): CompanyRow => {
  const { [titles.exchange]: place, [titles.listedOn]: date, [titles.stockCode]: code, [titles.uscc]: uscc } = cellsOf;
  const exchange = place === null ? null : (exchanges[place] ?? null);
  const listedOn = date === null ? null : dateOf(date);
  const empty = date === '-' || date === '—';
  const shifted = [
    ...(place !== null && exchange === null ? [[titles.exchange, place] as const] : []),
    ...(date !== null && !empty && listedOn === null ? [[titles.listedOn, date] as const] : []),
  ];
  return {
    name: cellsOf[titles.name],
    shortName: cellsOf[titles.shortName],
    uscc: uscc === null ? null : normaliseCode(uscc),
    stockCode: code === null ? null : stockCodeOf(code),
    exchange,
    listedOn,
    region: cellsOf[titles.region],
    address: cellsOf[titles.address],
    marks: [
      ...(code !== null && !code.includes('.') ? ['codeWithoutMarket'] : []),
      ...(shifted.length > 0 ? ['shifted'] : []),
      ...(empty ? ['noDate'] : []),
    ],
    notes: shifted.map(([title, value]) => told('shiftedCell', { title: columnTitle(title), value })),
  };
});
