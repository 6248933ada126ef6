import type { z } from 'zod';
import { relationId } from '../../platform/kernel/ids.ts';
import { inLinkFact } from '../../product/product.facts.ts';
import { cells, column, required, text } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { linkReference, productReference } from '../lists/references.ts';

const titles = { product: '产品', link: '环节', chain: '产业链' } as const;
const row = cells({
  [titles.product]: required(titles.product),
  [titles.link]: required(titles.link),
  [titles.chain]: text,
});
type Row = z.infer<typeof row>;

export const productLinksKind: ListKind<Row> = {
  name: 'product-links',
  title: '产品所属环节',
  sheet: {
    columns: [
      column(titles.product, true, '产品名称'),
      column(titles.link, true, '环节名称', '产业链环节'),
      column(titles.chain, false, '产业', '重点产业'),
    ],
  },
  row,
  key: (each) => JSON.stringify([each[titles.product], each[titles.chain], each[titles.link]]),
  references: (each) => ({
    product: productReference(titles.product, each[titles.product]),
    link: linkReference(titles.link, each[titles.link], each[titles.chain]),
  }),
  state: (_row, found, { sourceIds }) => {
    const ends = { from: found.one('product').id, to: found.one('link').id };
    const props = { state: 'TO_REVIEW', sourceIds };
    return { facts: [{ kind: inLinkFact, id: relationId(ends.from, ends.to), ...ends, props }] };
  },
};
