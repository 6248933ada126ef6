import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, UsageError } from '../platform/cli/command.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { rowsOfFile } from './import.file.ts';
import { importKinds } from './import.registry.ts';
import { reportText } from './import.report.ts';

const usage = 'import 文件 --as 类别 [--region 区县代码] [--dry-run] [--json]';
/** A run that was killed holds the import's lock until its lease runs out: the next one waits for that. */
const waitMs = 30_000;

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new InvalidError('fileUnreadable', { params: { file: basename(path), detail } });
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
    const bytes = bytesOf(path);
    return async ({ graph, by, print }) => {
      const dryRun = values['dry-run'] === true;
      const read = await rowsOfFile(basename(path), bytes, kind);
      const of = typeof region === 'string' ? { region } : {};
      const report = await kind.import(graph, { file: basename(path), ...read, ...of, by, dryRun }, waitMs);
      print(values['json'] === true ? JSON.stringify(report) : reportText(report, kind.title));
      return report.rejected + report.conflicts > 0 ? 1 : 0;
    };
  },
};
