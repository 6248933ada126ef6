import type { z } from 'zod';
import { relationId } from '../../platform/kernel/ids.ts';
import { kindOfFact, madeFromFact, usedInFact } from '../../product/product.facts.ts';
import { cells, choice, column, required } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { productReference } from '../lists/references.ts';
import { told } from '../told.rules.ts';

const titles = { product: '产品', relation: '关系', other: '关联产品' } as const;
const relations = {
  上游材料: 'MADE_FROM',
  原材料: 'MADE_FROM',
  上游: 'MADE_FROM',
  下游产品: 'USED_IN',
  下游: 'USED_IN',
  产品小类: 'WIDER_OF',
  小类: 'WIDER_OF',
  产品大类: 'KIND_OF',
  大类: 'KIND_OF',
} as const;
const row = cells({
  [titles.product]: required(titles.product),
  [titles.relation]: choice(titles.relation, relations),
  [titles.other]: required(titles.other),
});
type Row = z.infer<typeof row>;

export const productRelationsKind: ListKind<Row> = {
  name: 'product-relations',
  title: '产品上下游',
  sheet: {
    columns: [
      column(titles.product, true, '产品名称', '主体产品'),
      column(titles.relation, true, '关系类型', '类型'),
      column(titles.other, true, '关联产品名称', '对方产品', '上游材料', '目标产品'),
    ],
  },
  row,
  key: (each) => JSON.stringify([each[titles.product], each[titles.relation], each[titles.other]]),
  references: (each) => ({
    product: productReference(titles.product, each[titles.product]),
    other: productReference(titles.other, each[titles.other]),
  }),
  objection: (each) => {
    if (each[titles.product] !== each[titles.other]) return null;
    const words = { reason: told('sameProduct'), fix: told('sameProductFix') };
    return { column: titles.other, value: each[titles.other], ...words };
  },
  marks: () => (each) => (each[titles.product] === each[titles.other] ? ['selfLoop'] : []),
  state: (each, found, { sourceIds }) => {
    const product = found.one('product').id;
    const other = found.one('other').id;
    const relation = each[titles.relation];
    const [from, to] = relation === 'WIDER_OF' ? [other, product] : [product, other];
    const kind = relation === 'MADE_FROM' ? madeFromFact : relation === 'USED_IN' ? usedInFact : kindOfFact;
    const props = { state: 'TO_REVIEW', sourceIds };
    return { facts: [{ kind, id: relationId(from, to), from, to, props }], marks: [relation] };
  },
};
