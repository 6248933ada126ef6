import type { ImportReport } from './import.types.ts';
import { markLabels } from './lists/marks.text.ts';

const tallies: Readonly<Record<string, string>> = {
  byCode: '按信用代码识别',
  byName: '按名称和所在区识别（待核）',
  repeated: '文件内重复',
  'rule:ADDRESS': '所在区依地址',
  'rule:ADDRESS_HISTORY': '所在区依地址里的旧名',
  'rule:CODE_HISTORY': '所在区依代码沿革',
  'rule:CODE': '所在区依代码',
  'rule:LIST': '所在区依名单',
  otherRegion: '落在别的区县',
  located: '定位到街道、镇或园区',
  unlocated: '未定位到街道',
  classified: '有占位建议',
  unclassified: '无占位建议',
  closed: '已注销、吊销或停业（不建议占位）',
  occupations: '占位建议（待核）',
  ...markLabels,
};

/** The numbers of a report that have a name, in the order that they are told. */
export function namedTallies(tally: Readonly<Record<string, number>>) {
  return Object.entries(tallies).flatMap(([name, label]) => {
    const count = tally[name];
    return count ? [{ name, label, count }] : [];
  });
}

/** A report as text: the counts, what they consist of, then row by row what needs a person. */
export function reportText(report: ImportReport, title: string): string {
  const { rows, created, changed, unchanged, conflicts, rejected, problems, notes, tally, dryRun } = report;
  const counts = `新增 ${created}，变更 ${changed}，未变 ${unchanged}，冲突 ${conflicts}，拒收 ${rejected}`;
  const further = namedTallies(tally).map(({ label, count }) => `${label} ${count}`);
  return [
    `${dryRun ? '试导入（未写入）' : '已导入'} ${title} ${rows} 行：${counts}`,
    ...(further.length > 0 ? [`  其中：${further.join('，')}`] : []),
    ...problems.map(
      ({ row, column, value, reason, fix }) =>
        `  第 ${row} 行 ${column}${value === '' ? '' : `（${value}）`}：${reason}。${fix}。`,
    ),
    ...notes.map(({ row, text }) => `  第 ${row} 行：${text}`),
  ].join('\n');
}
