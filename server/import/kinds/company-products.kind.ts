import type { z } from 'zod';
import { relationId } from '../../platform/kernel/ids.ts';
import { makesFact } from '../../product/product.facts.ts';
import { cells, column, number, required, text } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { enterpriseReference, productReference, stockCodeOf } from '../lists/references.ts';

const titles = { company: '企业', product: '产品', weight: '占比', shortName: '简称' } as const;
const row = cells({
  [titles.company]: required(titles.company),
  [titles.product]: required(titles.product),
  [titles.weight]: number,
  [titles.shortName]: text,
});
type Row = z.infer<typeof row>;

/** Entries of an account that stand where products should: kept, and left to what ranks by products. */
const accounting = /平衡项目|抵[销消]|调整项目/;
/** What one data set writes for an unknown share. */
const unknownWeight = 0.001;

function weightMarks(weight: number | null): readonly string[] {
  if (weight === null) return ['noWeight'];
  if (weight === unknownWeight) return ['weight0.001'];
  if (weight === 0) return ['weightZero'];
  if (weight < 0) return ['weightNegative'];
  return weight > 1 ? ['weightAboveOne'] : [];
}

const companyKey = (each: Row) => stockCodeOf(each[titles.company]) ?? each[titles.company];

export const companyProductsKind: ListKind<Row> = {
  name: 'company-products',
  title: '企业产品',
  sheet: {
    columns: [
      column(titles.company, true, '企业名称', '公司名称', '统一社会信用代码', '证券代码', '股票代码'),
      column(titles.product, true, '产品名称', '主营产品'),
      column(titles.weight, false, '收入占比', '权重', '比重'),
      column(titles.shortName, false, '证券简称', '股票简称', '企业简称'),
    ],
  },
  row,
  key: (each) => JSON.stringify([companyKey(each), each[titles.product]]),
  references: (each) => ({
    company: enterpriseReference(titles.company, each[titles.company]),
    product: productReference(titles.product, each[titles.product]),
  }),
  marks: (rows) => {
    const sums = new Map<string, number>();
    const pairs = new Map<string, number>();
    for (const each of rows) {
      const company = companyKey(each);
      sums.set(company, (sums.get(company) ?? 0) + (each[titles.weight] ?? 0));
      const pair = `${company} ${each[titles.product]}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    const told = new Set<string>();
    const seen = new Set<string>();
    return (each) => {
      const company = companyKey(each);
      const pair = `${company} ${each[titles.product]}`;
      const overfull = (sums.get(company) ?? 0) > 1.01 && !told.has(company);
      if (overfull) told.add(company);
      const again = (pairs.get(pair) ?? 0) > 1 && seen.has(pair);
      seen.add(pair);
      return [
        ...weightMarks(each[titles.weight]),
        ...(accounting.test(each[titles.product]) ? ['accountingEntry'] : []),
        ...(overfull ? ['companiesAboveOne'] : []),
        ...(again ? ['samePair'] : []),
        ...(/\s/.test(each[titles.product]) ? ['blankOrBreak'] : []),
      ];
    };
  },
  state: (each, found, { sourceIds }) => {
    const company = found.one('company');
    const product = found.one('product');
    const weight = each[titles.weight];
    const said = weight === null ? {} : { weight };
    const ends = { from: company.id, to: product.id };
    const props = { ...said, state: 'TO_REVIEW', sourceIds };
    const renamed = each[titles.shortName] !== null && each[titles.shortName] !== company.about;
    return {
      facts: [{ kind: makesFact, id: relationId(ends.from, ends.to), ...ends, props }],
      marks: renamed ? ['renamed'] : [],
    };
  },
};
