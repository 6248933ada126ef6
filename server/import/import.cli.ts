import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, UsageError } from '../platform/cli/command.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { sha256 } from '../platform/kernel/ids.ts';
import { importKinds, type RegisteredKind } from './import.registry.ts';
import { reportText } from './import.report.ts';
import type { ImportRequest } from './import.types.ts';
import { readSheet } from './sheet.ts';

const usage = 'import 文件 --as 类别 [--region 区县代码] [--dry-run] [--json]';
/** A run that was killed holds the import's lock until its lease runs out: the next one waits for that. */
const waitMs = 30_000;

/** The rows of a file of a kind: a sheet's by its columns, else a JSON array's, or the one object it holds. */
function readRows(path: string, kind: RegisteredKind): Pick<ImportRequest, 'rows' | 'numbers' | 'digest'> {
  const file = basename(path);
  try {
    const bytes = readFileSync(path);
    const digest = sha256(bytes);
    if (kind.sheet) return { ...readSheet(file, bytes, kind.sheet), digest };
    const content: unknown = JSON.parse(bytes.toString('utf8'));
    return { rows: Array.isArray(content) ? content : [content], digest };
  } catch (error) {
    if (error instanceof InvalidError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new InvalidError('fileUnreadable', { params: { file, detail } });
  }
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
      options: {
        as: { type: 'string' },
        region: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const [path] = positionals;
    const kind = importKinds.find(({ name }) => name === values['as']);
    if (path === undefined || positionals.length !== 1) throw new UsageError(`用法：${usage}`);
    if (!kind) {
      const known = importKinds.map(({ name }) => name).join('、');
      throw new UsageError(`不认识的类别“${values['as'] ?? ''}”，可用：${known}。`);
    }
    const { region } = values;
    const read = readRows(path, kind);
    return async ({ graph, by, print }) => {
      const dryRun = values['dry-run'] === true;
      const of = typeof region === 'string' ? { region } : {};
      const report = await kind.import(graph, { file: basename(path), ...read, ...of, by, dryRun }, waitMs);
      print(values['json'] === true ? JSON.stringify(report) : reportText(report, kind.title));
      return report.rejected + report.conflicts > 0 ? 1 : 0;
    };
  },
};
