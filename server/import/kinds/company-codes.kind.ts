import type { z } from 'zod';
import { classedAsFact } from '../../code/code.facts.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { cells, column, required, text } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { codeReference, enterpriseReference } from '../lists/references.ts';
import { told } from '../told.rules.ts';

const titles = {
  company: '企业',
  code: '行业代码',
  name: '行业名称',
  scheme: '分类体系',
  shortName: '简称',
} as const;
const row = cells({
  [titles.company]: required(titles.company),
  [titles.code]: text,
  [titles.name]: text,
  [titles.scheme]: text,
  [titles.shortName]: text,
});
type Row = z.infer<typeof row>;

/** The codes that firms are classed under: by code, by the name of the industry where the code is unknown. */
export const companyCodesKind: ListKind<Row> = {
  name: 'company-codes',
  title: '企业行业代码',
  sheet: {
    columns: [
      column(titles.company, true, '企业名称', '公司名称', '统一社会信用代码', '证券代码', '股票代码'),
      column(titles.code, true, '代码', '国标行业代码', '国民经济行业代码'),
      column(titles.name, false, '行业', '所属行业'),
      column(titles.scheme, false, '行业分类', '标准'),
      column(titles.shortName, false, '证券简称', '股票简称', '企业简称'),
    ],
  },
  row,
  key: (each) => JSON.stringify([each[titles.company], each[titles.scheme], each[titles.code], each[titles.name]]),
  references: (each) => ({
    company: enterpriseReference(titles.company, each[titles.company]),
    code: codeReference(titles.code, each[titles.scheme] ?? 'GBT4754-2017', each[titles.code], each[titles.name]),
  }),
  objection: (each) =>
    each[titles.code] !== null || each[titles.name] !== null
      ? null
      : { column: titles.code, value: '', reason: told('noCode'), fix: told('noCodeFix') },
  marks: () => (each) => (/[a-z]{2}$/.test(each[titles.company]) ? ['lowerCaseMarket'] : []),
  state: (each, found, { sourceIds }) => {
    const company = found.one('company');
    const code = found.one('code');
    const ends = { from: company.id, to: code.id };
    const props = { state: 'CONFIRMED', sourceIds };
    const { [titles.name]: name, [titles.code]: stated, [titles.shortName]: shortName } = each;
    const byCode = stated !== null && code.id.endsWith(`:${stated}`);
    return {
      facts: [{ kind: classedAsFact, id: relationId(ends.from, ends.to), ...ends, props }],
      marks: [
        ...(byCode && name !== null && name !== code.name ? ['nameDiffers'] : []),
        ...(shortName !== null && shortName !== company.about ? ['renamed'] : []),
      ],
    };
  },
};
