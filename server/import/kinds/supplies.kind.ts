import type { z } from 'zod';
import { sellsToFact } from '../../enterprise/enterprise.facts.ts';
import { relationId, shortHash } from '../../platform/kernel/ids.ts';
import { cells, column, required, someDate, text } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { enterpriseReference } from '../lists/references.ts';
import { told } from '../told.rules.ts';

const titles = { supplier: '供应方', customer: '采购方', what: '供应内容', on: '日期', origin: '依据' } as const;
const row = cells({
  [titles.supplier]: required(titles.supplier),
  [titles.customer]: required(titles.customer),
  [titles.what]: text,
  [titles.on]: someDate,
  [titles.origin]: text,
});
type Row = z.infer<typeof row>;

/** Who supplies whom: one relation for each pair of firms and each thing supplied. */
export const suppliesKind: ListKind<Row> = {
  name: 'company-supplies',
  title: '企业供应关系',
  sheet: {
    columns: [
      column(titles.supplier, true, '供应商', '供方', '上游企业', '供应企业'),
      column(titles.customer, true, '客户', '需方', '下游企业', '采购企业'),
      column(titles.what, false, '产品', '供应产品', '品类'),
      column(titles.on, false, '截至日期', '时间', '签订日期'),
      column(titles.origin, false, '来源', '信息来源', '出处'),
    ],
  },
  row,
  key: (each) => JSON.stringify([each[titles.supplier], each[titles.customer], each[titles.what]]),
  references: (each) => ({
    supplier: enterpriseReference(titles.supplier, each[titles.supplier]),
    customer: enterpriseReference(titles.customer, each[titles.customer]),
  }),
  state: (each, found, { sourceIds }) => {
    const from = found.one('supplier').id;
    const to = found.one('customer').id;
    const what = each[titles.what];
    if (from === to) {
      const words = { reason: told('sameFirm'), fix: told('ownSupplyFix') };
      return {
        facts: [],
        conflict: { column: titles.customer, value: each[titles.customer], ...words },
      };
    }
    const id = what === null ? relationId(from, to) : relationId(from, to, shortHash(what));
    const said = { ...(each[titles.on] === null ? {} : { asOf: each[titles.on] }) };
    const props = { what, origin: each[titles.origin], ...said, state: 'TO_REVIEW', sourceIds };
    return { facts: [{ kind: sellsToFact, id, from, to, props }] };
  },
};
