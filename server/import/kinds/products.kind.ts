import type { z } from 'zod';
import { normaliseName } from '../../platform/kernel/text.ts';
import { productFact } from '../../product/product.facts.ts';
import { productId } from '../../product/product.rules.ts';
import { cells, column, required, text, words } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';

const titles = { name: '产品名称', aliases: '别名', note: '说明' } as const;
const row = cells({ [titles.name]: required(titles.name), [titles.aliases]: words, [titles.note]: text });
type Row = z.infer<typeof row>;

const pairs = [
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['【', '】'],
] as const;
const count = (name: string, sign: string) => name.split(sign).length;

/** What is peculiar about the writing of a name; it is kept as it is written. */
function writingOf(name: string): readonly string[] {
  const half = name.replaceAll('（', '(').replaceAll('）', ')');
  return [
    ...(/["\\]/.test(name) ? ['quotes'] : []),
    ...(pairs.some(([open, close]) => count(half, open) !== count(half, close)) ? ['unbalancedBrackets'] : []),
    ...(name.normalize('NFKC') === name ? [] : ['notNfkc']),
    ...([...name].length === 1 ? ['oneCharacter'] : []),
    ...([...name].length > 20 ? ['veryLong'] : []),
    ...(/\p{Cc}/u.test(name) ? ['controlCharacter'] : []),
    ...(name.includes('�') ? ['brokenCharacter'] : []),
  ];
}

export const productsKind: ListKind<Row> = {
  name: 'products',
  title: '产品',
  sheet: {
    columns: [
      column(titles.name, true, '产品', '品名', '名称'),
      column(titles.aliases, false, '又名', '同义词'),
      column(titles.note, false, '备注', '描述'),
    ],
  },
  row,
  key: (each) => each[titles.name],
  references: () => ({}),
  marks: () => {
    const folded = new Map<string, string>();
    return (each) => {
      const name = each[titles.name];
      const key = normaliseName(name);
      const before = folded.get(key);
      if (before === undefined) folded.set(key, name);
      return [...writingOf(name), ...(before === undefined || before === name ? [] : ['alikeWhenFolded'])];
    };
  },
  state: (each, _found, { sourceIds }) => {
    const { [titles.name]: name, [titles.aliases]: aliases, [titles.note]: note } = each;
    // Null would take away what another list said.
    const said = { ...(aliases.length > 0 ? { aliases } : {}), ...(note === null ? {} : { note }) };
    return { facts: [{ kind: productFact, id: productId(name), props: { name, ...said, sourceIds } }] };
  },
};
