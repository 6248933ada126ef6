import { type InLanguages, type Language, said } from '../platform/kernel/language.ts';
import type { ImportReport } from './import.types.ts';
import { markLabels } from './lists/marks.text.ts';
import { toldIn } from './told.rules.ts';

const tallies: Readonly<Record<string, InLanguages<string>>> = {
  byCode: said('按信用代码识别', 'Known by credit code'),
  byName: said('按名称和所在区识别（待核）', 'Known by name and district (to review)'),
  repeated: said('文件内重复', 'Repeated in the file'),
  'rule:ADDRESS': said('所在区依地址', 'District by address'),
  'rule:ADDRESS_HISTORY': said('所在区依地址里的旧名', 'District by a former name in the address'),
  'rule:CODE_HISTORY': said('所在区依代码沿革', 'District by code history'),
  'rule:CODE': said('所在区依代码', 'District by code'),
  'rule:LIST': said('所在区依名单', 'District by the list'),
  otherRegion: said('落在别的区县', 'In other districts'),
  located: said('定位到街道、镇或园区', 'Located to subdistrict, town or park'),
  unlocated: said('未定位到街道', 'Not located to a subdistrict'),
  classified: said('有占位建议', 'With proposed placements'),
  unclassified: said('无占位建议', 'Without proposed placements'),
  closed: said('已注销、吊销或停业（不建议占位）', 'Deregistered, revoked or closed (no placement proposed)'),
  occupations: said('占位建议（待核）', 'Proposed placements (to review)'),
  ...markLabels,
};

/** The numbers of a report that have a name, in the order that they are told. */
export function namedTallies(tally: Readonly<Record<string, number>>, language: Language) {
  return Object.entries(tallies).flatMap(([name, label]) => {
    const count = tally[name];
    return count ? [{ name, label: label[language], count }] : [];
  });
}

/** What is said of rows, in Chinese: for what reads a report without a page around it. */
export function saidInChinese<Report extends Pick<ImportReport, 'problems' | 'notes'>>(report: Report) {
  return {
    ...report,
    problems: report.problems.map(({ reason, fix, ...each }) => {
      return { ...each, reason: toldIn('zh', reason), fix: toldIn('zh', fix) };
    }),
    notes: report.notes.map(({ row, text }) => ({ row, text: toldIn('zh', text) })),
  };
}

/** A report as text: the counts, what they consist of, then row by row what needs a person. */
export function reportText(report: ImportReport, title: string): string {
  const { rows, created, changed, unchanged, conflicts, rejected, problems, notes, tally, dryRun } = report;
  const counts = `新增 ${created}，变更 ${changed}，未变 ${unchanged}，冲突 ${conflicts}，拒收 ${rejected}`;
  const further = namedTallies(tally, 'zh').map(({ label, count }) => `${label} ${count}`);
  return [
    `${dryRun ? '试导入（未写入）' : '已导入'} ${title} ${rows} 行：${counts}`,
    ...(further.length > 0 ? [`  其中：${further.join('，')}`] : []),
    ...problems.map(
      ({ row, column, value, reason, fix }) =>
        `  第 ${row} 行 ${column}${value === '' ? '' : `（${value}）`}：${toldIn('zh', reason)}。${toldIn('zh', fix)}。`,
    ),
    ...notes.map(({ row, text }) => `  第 ${row} 行：${toldIn('zh', text)}`),
  ].join('\n');
}
