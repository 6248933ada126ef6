import type { Column, Table } from '../platform/export/table.rules.ts';
import { stateOf } from '../platform/jobs/job-state.ts';
import { minuteOf } from '../platform/kernel/dates.ts';
import type { ImportJob } from './import-job.ts';
import { errorIn } from './job-error.rules.ts';
import type { DisputedPlace } from './placement.writes.ts';

type Words = Readonly<Record<string, string>>;

const ruleWords: Words = {
  ...{ ADDRESS: '地址', ADDRESS_HISTORY: '地址里的旧区名', CODE_HISTORY: '代码沿革', CODE: '信用代码' },
  ...{ LIST: '名单所属区', DECIDED: '人工裁定' },
};
const wordOf = (rule: string) => ruleWords[rule] ?? rule;

const placeColumns: readonly Column<DisputedPlace>[] = [
  { title: '企业名称', width: 34, wrap: true, value: ({ name }) => name },
  { title: '统一社会信用代码等', width: 22, value: ({ uscc, registrationNumber }) => uscc ?? registrationNumber },
  { title: '登记地址', width: 40, wrap: true, value: ({ address }) => address },
  { title: '现在的区', width: 14, value: ({ regionName }) => regionName },
  { title: '判定依据', width: 16, value: ({ rule }) => (rule === null ? null : wordOf(rule)) },
  {
    ...{ title: '各依据的说法', width: 40, wrap: true },
    value: ({ opinions }) => opinions.map(({ rule, name }) => `${wordOf(rule)}：${name}`).join('；'),
  },
  { title: '企业编号', width: 26, value: ({ id }) => id },
];

/** The enterprises whose address and code disagree on the district. */
export function placeTable(rows: readonly DisputedPlace[], region: string, asOf: string): Table<DisputedPlace> {
  return { title: '所在区分歧', columns: placeColumns, rows, cover: [['范围', region]], asOf };
}

const stateWords: Words = {
  ...{ RUNNING: '进行中', DONE: '完成', FAILED: '失败', CANCELLED: '已停止', UNDOING: '撤销中', UNDONE: '已撤销' },
  ...{ INTERRUPTED: '中断', UNDO_INTERRUPTED: '撤销中断' },
};

type Outcome = 'rows' | 'created' | 'changed' | 'unchanged' | 'conflicts' | 'rejected';
const count = (title: string, key: Outcome): Column<ImportJob> => ({
  ...{ title, width: 9 },
  value: ({ report }) => report?.[key] ?? null,
});

/** The imports of late, newest first. */
export function jobTable(
  rows: readonly ImportJob[],
  { now, titleOf, asOf }: { readonly now: Date; readonly titleOf: (kind: string) => string; readonly asOf: string },
): Table<ImportJob> {
  const columns: readonly Column<ImportJob>[] = [
    { title: '时间', width: 18, value: ({ at }) => minuteOf(at) },
    { title: '文件', width: 34, wrap: true, value: ({ file }) => file },
    { title: '类别', width: 18, value: ({ kind }) => titleOf(kind) },
    { title: '区', width: 14, value: ({ region, regionName }) => regionName ?? region ?? null },
    { title: '谁', width: 14, value: ({ by }) => by },
    { title: '方式', width: 10, value: ({ dryRun }) => (dryRun ? '试导入' : '导入') },
    { title: '状态', width: 10, value: (job) => stateWords[stateOf(job, now)] ?? job.state },
    count('行数', 'rows'),
    count('新增', 'created'),
    count('变更', 'changed'),
    count('未变', 'unchanged'),
    count('冲突', 'conflicts'),
    count('拒收', 'rejected'),
    {
      title: '说明',
      width: 40,
      wrap: true,
      value: ({ error, undoneBy }) =>
        error == null ? (undoneBy ? `由 ${undoneBy} 撤销` : null) : errorIn('zh', error),
    },
    { title: '批次编号', width: 40, value: ({ id }) => id },
  ];
  return { title: '近期导入', columns, rows, cover: [['筛选', `最近 ${rows.length} 次`]], asOf };
}
