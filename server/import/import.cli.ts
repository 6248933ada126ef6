import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, knownOptions, UsageError, usageError } from '../platform/cli/command.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { rowsOfFile } from './import.file.ts';
import { importKinds } from './import.registry.ts';
import { reportText, saidInChinese } from './import.report.ts';
import { runPreset } from './preset.cli.ts';
import { presetNames, readPreset } from './preset.ts';

const usage = 'import 文件 --as 类别 [--region 区县代码] [--dry-run] [--json] [--wait 秒]';
const presetUsage = 'import 文件夹 --preset 预设 [--dry-run] [--json] [--wait 秒]';
/** Seconds; a run that was killed holds the import's lock until its lease runs out: the next one waits for that. */
const usualWait = '30';
const mostWait = 3_600;

const options = ['--as', '--preset', '--region', '--dry-run', '--json', '--wait'];
const troubles: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件，请核对路径',
  EISDIR: '这是文件夹；整套导入请用 --preset',
  EACCES: '没有读取权限',
};

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const detail = troubles[code] ?? (error instanceof Error ? error.message : String(error));
    throw new InvalidError('fileUnreadable', { params: { file: basename(path), detail } });
  }
}

function waitOf(text: unknown): number {
  const seconds = typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(seconds <= mostWait)) throw new UsageError(`“--wait ${text}”：请写 0 到 ${mostWait} 的整数秒。`);
  return seconds * 1_000;
}

/** Imports a file of a registered kind through the one import path. */
export const importCommand: Command = {
  name: 'import',
  usages: [
    {
      line: usage,
      about: `--wait：别的导入正在运行时最多等多久，默认 ${usualWait} 秒；类别：${importKinds.map(({ name, title }) => `${name}（${title}）`).join('、')}`,
    },
    { line: presetUsage, about: `把外部数据集按预设导入：${presetNames().join('、')}，或自己写的预设文件（.json）` },
  ],
  parse: (args) => {
    const preset = args.some((arg) => /^--preset(=|$)/.test(arg));
    knownOptions(args, options, preset ? presetUsage : usage);
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: false,
      options: {
        as: { type: 'string' },
        preset: { type: 'string' },
        region: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        wait: { type: 'string', default: usualWait },
      },
    });
    const waitMs = waitOf(values['wait']);
    const [path] = positionals;
    if (typeof values['preset'] === 'string') {
      if (path === undefined || positionals.length !== 1) throw usageError(presetUsage, '请写一个文件夹。');
      const set = readPreset(values['preset']);
      const how = { dryRun: values['dry-run'] === true, json: values['json'] === true, waitMs };
      return (context) => runPreset(context, path, set, how);
    }
    const kind = importKinds.find(({ name }) => name === values['as']);
    if (path === undefined || positionals.length !== 1) throw usageError(usage, '请写一个文件。');
    if (!kind) {
      const known = importKinds.map(({ name }) => name).join('、');
      const trouble = values['as'] === undefined ? '请用 --as 写明类别' : `不认识的类别“${values['as']}”`;
      throw new UsageError(`${trouble}，可用：${known}。`);
    }
    const { region } = values;
    const bytes = bytesOf(path);
    return async ({ graph, by, print }) => {
      const dryRun = values['dry-run'] === true;
      const read = await rowsOfFile(basename(path), bytes, kind);
      const of = typeof region === 'string' ? { region } : {};
      const report = await kind.import(graph, { file: basename(path), ...read, ...of, by, dryRun }, waitMs);
      print(values['json'] === true ? JSON.stringify(saidInChinese(report)) : reportText(report, kind.title));
      return report.rejected + report.conflicts > 0 ? 1 : 0;
    };
  },
};
