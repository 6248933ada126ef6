import type { z } from 'zod';
import { basedInFact, organisationFact, unitOfFact } from '../../organisation/organisation.facts.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import { relationId, shortHash } from '../../platform/kernel/ids.ts';
import { cells, choice, column, required, text, words } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { ifSaid, organisationReference, regionReference } from '../lists/references.ts';

const titles = { name: '单位名称', aliases: '简称', region: '地区', parent: '上级单位', kind: '类型' } as const;
const kinds = {
  政府: 'government',
  部门: 'department',
  园区: 'park',
  国企: 'soe',
  国有企业: 'soe',
  办公室: 'office',
  专班: 'team',
} as const;
const row = cells({
  [titles.name]: required(titles.name),
  [titles.aliases]: words,
  [titles.region]: required(titles.region),
  [titles.parent]: text,
  [titles.kind]: choice(titles.kind, kinds),
});
type Row = z.infer<typeof row>;

const newId = (each: Row) => `org-${shortHash(JSON.stringify([each[titles.region], each[titles.name]]))}`;

/** 单位 as a sheet: found by name within their region, else new; a superior may stand in the same sheet. */
export const organisationListKind: ListKind<Row> = {
  name: 'organisation-list',
  title: '单位名单',
  sheet: {
    columns: [
      column(titles.name, true, '单位', '机构名称', '名称'),
      column(titles.aliases, false, '别名', '单位简称'),
      column(titles.region, true, '区县', '区县代码', '所在地区'),
      column(titles.parent, false, '主管单位', '上级部门', '隶属单位'),
      column(titles.kind, true, '单位类型', '性质', '单位性质'),
    ],
  },
  row,
  key: (each) => JSON.stringify([each[titles.region], each[titles.name]]),
  introduces: (each) => ({
    sort: 'organisationName',
    key: each[titles.name],
    hit: { id: newId(each), name: each[titles.name], about: null },
  }),
  references: (each) => ({
    region: regionReference(titles.region, each[titles.region]),
    parent: ifSaid(each[titles.parent], (value) => organisationReference(titles.parent, value)),
    self: { ...organisationReference(titles.name, each[titles.name]), optional: true },
  }),
  state: (each, found, { sourceIds }) => {
    const region = found.one('region').id;
    const known = found.all('self').find(({ about }) => about === region);
    const id = known?.id ?? newId(each);
    const aliases = each[titles.aliases];
    const said = aliases.length > 0 ? { aliases } : known ? {} : { aliases: [] };
    const props = { name: each[titles.name], kind: each[titles.kind], ...said };
    const relation = { state: 'CONFIRMED', sourceIds };
    // The statements of organisations take another source for a change: one that is known keeps its own.
    const facts: Fact[] = known
      ? [{ kind: organisationFact, id, props }]
      : [
          { kind: organisationFact, id, props: { ...props, asOf: null, sourceIds } },
          { kind: basedInFact, id: relationId(id, region), from: id, to: region, props: relation },
        ];
    const parent = found.maybe('parent')?.id;
    if (parent !== undefined && parent !== id) {
      const stated = known ? { state: 'CONFIRMED' } : relation;
      facts.push({ kind: unitOfFact, id: relationId(id, parent), from: id, to: parent, props: stated });
    }
    return { facts };
  },
};
