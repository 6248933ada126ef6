import type { z } from 'zod';
import { parentOf } from '../../enterprise/district.rules.ts';
import { regionCodes } from '../../enterprise/region-codes.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { partOfFact, regionFact, succeededByFact } from '../../region/region.facts.ts';
import { cells, column, required, text, words } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { type Reference, regionReference } from '../lists/references.ts';
import { levelOf } from '../region-lineage.ts';
import { asIssue, told } from '../told.rules.ts';

const isCode = (value: string) => /^\d{6}$/.test(value);
const code = (title: string) => required(title).refine(isCode, asIssue('notRegionCode'));

const titles = { code: '代码', name: '名称', current: '现行' } as const;
const row = cells({
  [titles.code]: code(titles.code),
  [titles.name]: required(titles.name),
  [titles.current]: text.refine((word) => word === null || word === '是' || word === '否', asIssue('notYesNo')),
});
type Row = z.infer<typeof row>;

const isCurrent = (each: Row) => each[titles.current] !== '否';

function parentReference(each: Row): Reference | null {
  const parent = isCurrent(each) ? parentOf(each[titles.code], { names: regionCodes() }) : null;
  return parent === null ? null : regionReference(titles.code, parent);
}

/** GB/T 2260: codes with their names, current ones below what their digits and the table of codes say. */
export const regionCodesKind: ListKind<Row> = {
  name: 'region-codes',
  title: '行政区划代码表',
  sheet: {
    columns: [
      column(titles.code, true, '行政区划代码', '区划代码', 'code'),
      column(titles.name, true, '单位名称', '行政区划名称', 'name'),
      column(titles.current, false, '是否现行', '有效'),
    ],
  },
  row,
  key: (each) => each[titles.code],
  introduces: (each) => ({
    sort: 'region',
    key: each[titles.code],
    hit: { id: each[titles.code], name: each[titles.name], about: null },
  }),
  references: (each) => ({
    self: { ...regionReference(titles.code, each[titles.code]), optional: true },
    parent: parentReference(each),
  }),
  state: (each, found, { sourceIds }) => {
    const id = each[titles.code];
    const name = each[titles.name];
    const known = found.maybe('self');
    const current = isCurrent(each);
    if (known?.about === 'current' && !current) return { facts: [], marks: ['stillCurrent'] };
    if (known?.about && known.name === name && (known.about === 'current') === current) return { facts: [] };
    const level = levelOf(id);
    const facts: Fact[] = [{ kind: regionFact, id, props: { name, level, current, asOf: null, sourceIds } }];
    const parent = found.maybe('parent')?.id;
    if (parent !== undefined) {
      const props = { state: 'CONFIRMED', asOf: null, sourceIds };
      facts.push({ kind: partOfFact, id: relationId(id, parent), from: id, to: parent, props });
    }
    return { facts, marks: [level] };
  },
};

const after = { from: '旧代码', name: '旧名称', to: '新代码' } as const;
const successionRow = cells({
  [after.from]: code(after.from),
  [after.name]: text,
  [after.to]: words.refine((codes) => codes.every(isCode), asIssue('notRegionCode')),
});
type Succession = z.infer<typeof successionRow>;

const successorsOf = (each: Succession) => each[after.to].map((to, index) => [`to${index}`, to] as const);

/** Which codes took over from a retired one: one, several where a region was split, none where it went without. */
export const regionSuccessionsKind: ListKind<Succession> = {
  name: 'region-successions',
  title: '行政区划沿革表',
  sheet: {
    columns: [
      column(after.from, true, '原代码', '撤销代码'),
      column(after.name, false, '原名称'),
      column(after.to, true, '现代码', '继任代码'),
    ],
  },
  row: successionRow,
  key: (each) => each[after.from],
  introduces: (each) => ({
    sort: 'region',
    key: each[after.from],
    hit: { id: each[after.from], name: each[after.name] ?? each[after.from], about: null },
  }),
  references: (each) => ({
    self: { ...regionReference(after.from, each[after.from]), optional: true },
    ...Object.fromEntries(successorsOf(each).map(([part, to]) => [part, regionReference(after.to, to)])),
  }),
  objection: (each) => {
    if (!each[after.to].includes(each[after.from])) return null;
    return { column: after.to, value: each[after.from], reason: told('ownSuccessor'), fix: told('ownSuccessorFix') };
  },
  state: (each, found, { sourceIds }) => {
    const from = each[after.from];
    const known = found.maybe('self');
    if (known?.about === 'current') {
      const reason = told('stillCurrent', { code: from, name: known.name });
      return { facts: [], conflict: { column: after.from, value: from, reason, fix: told('stillCurrentFix') } };
    }
    const name = each[after.name];
    const retired: Fact = {
      kind: regionFact,
      id: from,
      props: { name: name ?? from, level: levelOf(from), current: false, asOf: null, sourceIds },
    };
    const taking = successorsOf(each).map(([part]) => found.one(part).id);
    const facts = taking.map((to): Fact => {
      const props = { state: 'CONFIRMED', year: null, asOf: null, sourceIds };
      return { kind: succeededByFact, id: relationId(from, to), from, to, props };
    });
    const marks = [
      ...(taking.length === 0 ? ['noSuccessor'] : []),
      ...(taking.length > 1 ? ['split'] : []),
      ...(name === null && !known?.about ? ['nameUnknown'] : []),
    ];
    // A retired code that the map has keeps its name; one that nobody took over from is itself what the row says.
    if (known?.about) return { facts, marks };
    return taking.length === 0 ? { facts: [retired], marks } : { facts, shared: [retired], marks };
  },
};
