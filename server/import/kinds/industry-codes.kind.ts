import type { z } from 'zod';
import { codeUnderFact, industryCodeFact } from '../../code/code.facts.ts';
import { repairOf } from '../../code/code-repairs.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { cells, column, required, text } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { codeReference, ifSaid } from '../lists/references.ts';
import { told } from '../told.rules.ts';

const titles = {
  code: '代码',
  name: '名称',
  parent: '上级代码',
  level: '层级',
  note: '说明',
  scheme: '分类体系',
} as const;
const row = cells({
  [titles.code]: required(titles.code),
  [titles.name]: required(titles.name),
  [titles.parent]: text,
  [titles.level]: text,
  [titles.note]: text,
  [titles.scheme]: text,
});
type Row = z.infer<typeof row>;

const schemeOf = (each: Row) => each[titles.scheme] ?? 'GBT4754-2017';
const idOf = (each: Row) => `${schemeOf(each)}:${each[titles.code]}`;

/** The codes of an industry classification; what the table of repairs knows to be of another edition is put right. */
export const industryCodesKind: ListKind<Row> = {
  name: 'industry-codes',
  title: '行业代码表',
  sheet: {
    columns: [
      column(titles.code, true, '行业代码', 'code'),
      column(titles.name, true, '行业名称', '类别名称', 'name'),
      column(titles.parent, false, '父级代码', 'parent_code'),
      column(titles.level, false, '级别', '类别', 'level'),
      column(titles.note, false, '描述', '备注', 'description'),
      column(titles.scheme, false, '行业分类', '标准', 'scheme'),
    ],
  },
  row,
  key: idOf,
  introduces: (each) => ({
    sort: 'code',
    key: idOf(each),
    hit: { id: idOf(each), name: each[titles.name], about: schemeOf(each) },
  }),
  references: (each) => ({
    parent: ifSaid(each[titles.parent], (value) => codeReference(titles.parent, schemeOf(each), value, null)),
  }),
  marks: (rows) => {
    const names = new Map<string, number>();
    for (const each of rows) names.set(each[titles.name], (names.get(each[titles.name]) ?? 0) + 1);
    return (each) => ((names.get(each[titles.name]) ?? 0) > 1 ? ['sameName'] : []);
  },
  state: (each, found, { sourceIds }) => {
    const id = idOf(each);
    const { [titles.code]: code, [titles.name]: stated, [titles.level]: level, [titles.note]: note } = each;
    const repair = repairOf(schemeOf(each), code, stated);
    if (repair?.name === null) {
      const fix = told('oldCodeFix', { source: repair.source, note: repair.note });
      return {
        facts: [],
        conflict: { column: titles.code, value: code, reason: told('oldCode'), fix },
        marks: ['oldNumber'],
      };
    }
    const more = { ...(level === null ? {} : { level }), ...(note === null ? {} : { note }) };
    const renamed = repair ? { name: repair.name, statedName: stated, origin: repair.source } : { name: stated };
    const props = { code, scheme: schemeOf(each), ...renamed, ...more, sourceIds };
    const facts: Fact[] = [{ kind: industryCodeFact, id, props }];
    const parent = found.maybe('parent')?.id;
    if (parent !== undefined) {
      const relation = { state: 'CONFIRMED', sourceIds };
      facts.push({ kind: codeUnderFact, id: relationId(id, parent), from: id, to: parent, props: relation });
    }
    if (!repair) return { facts };
    const mark = repair.about === 'NUMBER' ? 'oldNumber' : 'oldName';
    return { facts, marks: [mark], notes: [told('renamedCode', { stated, source: repair.source, name: repair.name })] };
  },
};
