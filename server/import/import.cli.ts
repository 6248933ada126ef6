import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, UsageError } from '../platform/cli/command.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { importKinds } from './import.registry.ts';
import type { ImportReport } from './import.types.ts';

const usage = 'import 文件.json --as 类别 [--dry-run] [--json]';

/** The rows of a JSON file: its array, or the one object it holds. Throws INVALID when it cannot be read. */
function readRows(file: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(content) ? content : [content];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new InvalidError('fileUnreadable', { params: { file: basename(file), detail } });
  }
}

function textOf(report: ImportReport, title: string): string {
  const { rows, created, changed, unchanged, conflicts, rejected, problems, dryRun } = report;
  const counts = `新增 ${created}，变更 ${changed}，未变 ${unchanged}，冲突 ${conflicts}，拒收 ${rejected}`;
  const lines = problems.map(
    ({ row, column, value, reason, fix }) => `  第 ${row} 行 ${column}（${value}）：${reason}。${fix}。`,
  );
  return [`${dryRun ? '试导入（未写入）' : '已导入'} ${title} ${rows} 行：${counts}`, ...lines].join('\n');
}

/** Imports a file of a registered kind through the one import path. */
export const importCommand: Command = {
  name: 'import',
  usages: [{ line: usage, about: `类别：${importKinds.map(({ name, title }) => `${name}（${title}）`).join('、')}` }],
  parse: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: false,
      options: { as: { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
    });
    const [file] = positionals;
    const kind = importKinds.find(({ name }) => name === values['as']);
    if (file === undefined || positionals.length !== 1) throw new UsageError(`用法：${usage}`);
    if (!kind) {
      const known = importKinds.map(({ name }) => name).join('、');
      throw new UsageError(`不认识的类别“${values['as'] ?? ''}”，可用：${known}。`);
    }
    const rows = readRows(file);
    return async ({ graph, by, print }) => {
      const dryRun = values['dry-run'] === true;
      const report = await kind.import(graph, { file: basename(file), rows, by, dryRun });
      print(values['json'] === true ? JSON.stringify(report) : textOf(report, kind.title));
      return report.rejected > 0 ? 1 : 0;
    };
  },
};
