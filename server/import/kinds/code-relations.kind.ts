import type { z } from 'zod';
import { codeUnderFact, drawsOnFact } from '../../code/code.facts.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { cells, column, number, required, text } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { codeReference } from '../lists/references.ts';

const scheme = '分类体系';
const schemeOf = (stated: string | null) => stated ?? 'GBT4754-2017';
const isCode = (value: string) => /^[A-Z]$|^\d+$/.test(value);
/** A code, or a name where the cell holds no code. */
const reference = (title: string, within: string | null, value: string) =>
  isCode(value)
    ? codeReference(title, schemeOf(within), value, null)
    : codeReference(title, schemeOf(within), null, value);

const under = { code: '行业代码', parent: '上级代码' } as const;
const underRow = cells({
  [under.code]: required(under.code),
  [under.parent]: required(under.parent),
  [scheme]: text,
});

/** Which code stands under which, where the table of codes does not say it. */
export const codeParentsKind: ListKind<z.infer<typeof underRow>> = {
  name: 'code-parents',
  title: '行业代码上下级',
  sheet: {
    columns: [
      column(under.code, true, '代码', '下级代码'),
      column(under.parent, true, '父级代码'),
      column(scheme, false, '行业分类', '标准'),
    ],
  },
  row: underRow,
  key: (each) => `${each[scheme]}:${each[under.code]}`,
  references: (each) => ({
    code: reference(under.code, each[scheme], each[under.code]),
    parent: reference(under.parent, each[scheme], each[under.parent]),
  }),
  state: (_row, found, { sourceIds }) => {
    const ends = { from: found.one('code').id, to: found.one('parent').id };
    const props = { state: 'CONFIRMED', sourceIds };
    return { facts: [{ kind: codeUnderFact, id: relationId(ends.from, ends.to), ...ends, props }] };
  },
};

const draws = { code: '行业', upstream: '上游行业', weight: '权重' } as const;
const drawsRow = cells({
  [draws.code]: required(draws.code),
  [draws.upstream]: required(draws.upstream),
  [draws.weight]: number,
  [scheme]: text,
});

/** Which industries an industry draws on, with the weight that a list gives. */
export const codeUpstreamsKind: ListKind<z.infer<typeof drawsRow>> = {
  name: 'code-upstreams',
  title: '行业上下游',
  sheet: {
    columns: [
      column(draws.code, true, '行业代码', '行业名称', '下游行业'),
      column(draws.upstream, true, '上游', '上游行业代码', '上游行业名称'),
      column(draws.weight, false, '次数', '系数'),
      column(scheme, false, '行业分类', '标准'),
    ],
  },
  row: drawsRow,
  key: (each) => JSON.stringify([each[scheme], each[draws.code], each[draws.upstream]]),
  references: (each) => ({
    code: reference(draws.code, each[scheme], each[draws.code]),
    upstream: reference(draws.upstream, each[scheme], each[draws.upstream]),
  }),
  state: (each, found, { sourceIds }) => {
    const ends = { from: found.one('code').id, to: found.one('upstream').id };
    const said = each[draws.weight] === null ? {} : { weight: each[draws.weight] };
    const props = { ...said, state: 'TO_REVIEW', sourceIds };
    return { facts: [{ kind: drawsOnFact, id: relationId(ends.from, ends.to), ...ends, props }] };
  },
};
