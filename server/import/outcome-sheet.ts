import type { Table } from '../platform/export/table.rules.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import type { OutcomeName } from './import.types.ts';
import type { ImportJob } from './import-job.ts';

type Row = { readonly number: number; readonly cells: readonly string[] };

const outcomeWords: Readonly<Record<OutcomeName, string>> = {
  created: '新增',
  changed: '变更',
  unchanged: '未变',
  conflicts: '冲突',
  rejected: '拒收',
};

interface Behind {
  readonly outcome: OutcomeName;
  readonly kindTitle: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** The rows of a file behind a number of its import's report. */
export function outcomeTable(job: ImportJob, { outcome, kindTitle, header, rows }: Behind): Table<Row> {
  return {
    title: `导入${outcomeWords[outcome]}的行`,
    columns: [
      { title: '行', width: 8, value: ({ number }) => number },
      ...header.map((title, at) => ({ title, width: 20, value: ({ cells }: Row) => cells[at] || null })),
    ],
    rows,
    cover: [
      ['文件', job.file],
      ['类别', kindTitle],
      ['导入', job.dryRun ? '试导入' : '导入'],
      ['筛选', outcomeWords[outcome]],
    ],
    asOf: dayOf(new Date(job.at)),
  };
}
