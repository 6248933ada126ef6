import type { z } from 'zod';
import { clueFact, clueInFact } from '../../enterprise/enterprise.facts.ts';
import { relationId, shortHash } from '../../platform/kernel/ids.ts';
import { cells, column, required, text } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { regionReference } from '../lists/references.ts';

const titles = { name: '名称', category: '类别', region: '地区', note: '说明', origin: '依据' } as const;
const row = cells({
  [titles.name]: required(titles.name),
  [titles.category]: required(titles.category),
  [titles.region]: required(titles.region),
  [titles.note]: text,
  [titles.origin]: text,
});
type Row = z.infer<typeof row>;

/** What a list names that is no thing of the map yet: 招商机会, 意向合作方, 基建. */
export const cluesKind: ListKind<Row> = {
  name: 'clues',
  title: '线索',
  sheet: {
    columns: [
      column(titles.name, true, '线索', '事项', '标题'),
      column(titles.category, true, '类型', '线索类型'),
      column(titles.region, true, '区县', '区县代码', '所在地区'),
      column(titles.note, false, '描述', '备注'),
      column(titles.origin, false, '来源', '信息来源', '出处'),
    ],
  },
  row,
  key: (each) => JSON.stringify([each[titles.region], each[titles.category], each[titles.name]]),
  regions: true,
  references: (each) => ({ region: regionReference(titles.region, each[titles.region]) }),
  state: (each, found, { sourceIds }) => {
    const region = found.one('region').id;
    const { [titles.name]: name, [titles.category]: category, [titles.note]: note, [titles.origin]: origin } = each;
    const id = `clue-${shortHash(JSON.stringify([region, category, name]))}`;
    const relation = { state: 'TO_REVIEW', sourceIds };
    return {
      facts: [
        { kind: clueFact, id, props: { name, category, note, origin, sourceIds } },
        { kind: clueInFact, id: relationId(id, region), from: id, to: region, props: relation },
      ],
    };
  },
};
