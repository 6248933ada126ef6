import type { Column, Table } from '../platform/export/table.rules.ts';
import { minuteOf } from '../platform/kernel/dates.ts';
import { sourceWords } from '../source/source-words.rules.ts';
import type { DuplicateReason, DuplicateRow } from './duplicate.types.ts';
import type { DuplicateChoice, DuplicateChoiceRow, EnterpriseRow } from './enterprise.types.ts';
import { decisionWords } from './review-sheet.rules.ts';

export const reasonWords: Readonly<Record<DuplicateReason, string>> = {
  SAME_CODE: '同一代码的两种写法',
  SAME_ORGANISATION_CODE: '同一组织机构代码',
  FORMER_NAME: '曾用名',
  SAME_NAME: '同名',
  NEAR_NAME: '名称只差一字或地名',
  SAME_ADDRESS: '同一地址、名称相近',
};

const choiceWords: Readonly<Record<DuplicateChoice, string>> = {
  MERGED: '已合并',
  DIFFERENT: '不是同一家',
  SPLIT: '已拆分',
  REOPENED: '重新待判定',
};

type Said = readonly [title: string, width: number, value: (firm: EnterpriseRow) => string | null];

const said: readonly Said[] = [
  ['企业名称', 34, ({ name }) => name],
  ['统一社会信用代码', 22, ({ uscc }) => uscc],
  ['注册号等', 20, ({ registrationNumber }) => registrationNumber],
  ['所在地', 24, ({ region }) => region?.path.slice(-3).join(' ') ?? null],
  ['登记地址', 34, ({ address }) => address],
  ['成立日期', 12, ({ establishedOn }) => establishedOn],
  ['企业类型', 20, ({ companyType }) => companyType],
  ['注册资本', 18, ({ capitalText }) => capitalText],
  ['经营范围', 50, ({ scope }) => scope],
  ['环节', 30, linksOf],
  ['依据', 34, ({ sources }) => sourceWords(sources ?? [])],
  ['编号', 26, ({ id }) => id],
];

function linksOf({ occupations }: EnterpriseRow): string | null {
  const words = (occupations ?? []).map(({ link, state }) => `${link.name}（${decisionWords[state]}）`);
  return words.join('、') || null;
}

/** The columns of one of the two. */
function sideOf(side: '甲' | '乙', index: 0 | 1): readonly Column<DuplicateRow>[] {
  return said.map(([title, width, value]) => ({
    ...{ title: `${side}：${title}`, width, wrap: true },
    value: ({ enterprises }) => value(enterprises[index]),
  }));
}

const queueColumns: readonly Column<DuplicateRow>[] = [
  {
    title: '为什么像同一家',
    width: 26,
    wrap: true,
    value: ({ reasons }) => reasons.map((each) => reasonWords[each]).join('、'),
  },
  { title: '上次判定', width: 12, value: ({ lastChoice }) => lastChoice && choiceWords[lastChoice] },
  ...sideOf('甲', 0),
  ...sideOf('乙', 1),
];

/** Pairs of enterprises that may be one; of each the one that a merge would better keep stands first. */
export function duplicateTable(
  rows: readonly DuplicateRow[],
  { cover, asOf }: Pick<Table<DuplicateRow>, 'cover' | 'asOf'>,
): Table<DuplicateRow> {
  return { title: '疑似重复', columns: queueColumns, rows, cover, asOf };
}

const decisionColumns: readonly Column<DuplicateChoiceRow>[] = [
  { title: '判定', width: 12, value: ({ choice }) => choiceWords[choice] },
  { title: '甲（合并时保留）', width: 34, wrap: true, value: ({ keptName, keptId }) => keptName ?? keptId },
  { title: '乙（合并时并入）', width: 34, wrap: true, value: ({ goneName, goneId }) => goneName ?? goneId },
  { title: '理由', width: 34, wrap: true, value: ({ reason }) => reason },
  { title: '判定人', width: 14, value: ({ decidedBy }) => decidedBy },
  { title: '判定时间', width: 18, value: ({ decidedAt }) => minuteOf(decidedAt) },
  { title: '甲编号', width: 26, value: ({ keptId }) => keptId },
  { title: '乙编号', width: 26, value: ({ goneId }) => goneId },
];

/** What people decided about pairs, newest first. */
export function decisionTable(rows: readonly DuplicateChoiceRow[], asOf: string): Table<DuplicateChoiceRow> {
  return { title: '查重判定', columns: decisionColumns, rows, cover: [['筛选', '全部']], asOf };
}
