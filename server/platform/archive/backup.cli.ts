import { resolve } from 'node:path';
import { type Command, knownOptions, usageError } from '../cli/command.ts';
import { keptIn } from '../files/file-store.ts';
import { schemaLease } from '../schema/migrate.ts';
import { backup } from './backup.ts';
import { backupToFolder } from './backup-folder.ts';

const usage = 'backup [文件.zip] [--without-files] [--json]';

/** Writes all of the database into one file while it runs. */
export const backupCommand: Command = {
  name: 'backup',
  usages: [
    { line: usage, about: '备份全部内容和上传的文件（不含登录状态）；不写文件名则存入数据文件夹的 backups/ 并轮换' },
  ],
  parse: (args) => {
    const files = args.filter((arg) => !arg.startsWith('-'));
    const [file] = files;
    knownOptions(args, ['--json', '--without-files'], usage);
    if (files.length > 1) throw usageError(usage, '只能写一个文件名。');
    return async ({ graph, by, home, version: app, print, say }) => {
      const options = { by, app, ...(args.includes('--without-files') ? {} : { kept: keptIn(home) }) };
      const taken = await schemaLease(graph, by, async () =>
        file === undefined
          ? backupToFolder(graph, { home, ...options })
          : { ...(await backup(graph, { ...options, file: resolve(file) })), removed: [] },
      );
      if (args.includes('--json')) {
        print(JSON.stringify(taken));
        return 0;
      }
      const { nodes, relations, files, bytes, pausedMs, hashes, removed } = taken;
      print(
        `已备份到 ${taken.file}：对象 ${nodes} 个、关系 ${relations} 条、上传的文件 ${files} 个，${Math.ceil(bytes / 1024)} KB。`,
      );
      print(`备份期间暂停写入 ${(pausedMs / 1_000).toFixed(1)} 秒；内容校验值 ${hashes.whole.slice(0, 16)}。`);
      if (removed.length > 0) say(`已清理旧备份：${removed.join('、')}`);
      return 0;
    };
  },
};
