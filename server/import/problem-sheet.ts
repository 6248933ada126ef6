import type { Column, Table } from '../platform/export/table.rules.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import type { ImportJob, StoredReport } from './import-job.ts';
import { toldIn } from './told.rules.ts';

type Problem = StoredReport['problems'][number];

const columns: readonly Column<Problem>[] = [
  { title: '行', width: 8, value: ({ row }) => row },
  { title: '列', width: 16, value: ({ column }) => column },
  { title: '值', width: 30, wrap: true, value: ({ value }) => value },
  { title: '原因', width: 40, wrap: true, value: ({ reason }) => toldIn('zh', reason) },
  { title: '怎么改', width: 40, wrap: true, value: ({ fix }) => toldIn('zh', fix) },
];

/** The rows of an import that were not taken, with reason and fix. */
export function problemTable(job: ImportJob, kindTitle: string): Table<Problem> {
  const { problems = [], problemCount = 0 } = job.report ?? {};
  const cover: [string, string][] = [
    ['文件', job.file],
    ['类别', kindTitle],
    ['导入', job.dryRun ? '试运行' : '正式'],
  ];
  if (problems.length < problemCount) cover.push(['注意', `共 ${problemCount} 条，列出前 ${problems.length} 条`]);
  return { title: '导入问题', columns, rows: problems, cover, asOf: dayOf(new Date(job.at)) };
}
