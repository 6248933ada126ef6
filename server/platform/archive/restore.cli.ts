import { resolve } from 'node:path';
import { platformContentCount } from '../../../cypher/queries.gen.ts';
import { type Command, type CommandContext, knownOptions, usageError } from '../cli/command.ts';
import { keptIn } from '../files/file-store.ts';
import type { Graph } from '../graph/graph.ts';
import { ConflictError } from '../kernel/errors.ts';
import { loadMigrations } from '../schema/migrate.ts';
import { Archive } from './archive-reader.ts';
import { backupToFolder } from './backup-folder.ts';
import { empty, restore, unfinishedRestore } from './restore.ts';

const usage = 'restore 文件.zip [--replace] | restore --empty';

/** Keeps what is there before it is replaced; what an unfinished restore left is not worth keeping. */
async function keepCurrent({ graph, home, by, version: app, say }: CommandContext, replace: boolean): Promise<void> {
  if ((await unfinishedRestore(graph)) !== null) return;
  const count = await contentOf(graph);
  if (count === 0) return;
  if (!replace) throw new ConflictError('restoreNeedsReplace', { params: { count } });
  const { file } = await backupToFolder(graph, { home, by, app }, 'restore');
  say(`现有内容已先备份到 ${file}`);
}

async function contentOf(graph: Graph): Promise<number> {
  return (await graph.read(platformContentCount, {}))[0]?.count ?? 0;
}

/** Puts back what a backup holds, in place of everything that is there. */
export const restoreCommand: Command = {
  name: 'restore',
  usages: [
    {
      line: 'restore 文件.zip [--replace]',
      about: '用备份替换数据库的全部内容（先自动备份现有内容）；所有人需重新登录',
    },
    { line: 'restore --empty', about: '放弃没有完成的恢复：清空数据库，下次启动从头开始' },
  ],
  asIs: true,
  parse: (args) => {
    knownOptions(args, ['--replace', '--empty'], usage);
    const files = args.filter((arg) => !arg.startsWith('-'));
    const [file] = files;
    const emptying = args.includes('--empty');
    if (emptying && files.length > 0) throw usageError(usage, '--empty 清空数据库，不能同时写备份文件。');
    if (!emptying && files.length !== 1) throw usageError(usage, '请写一个备份文件（在数据文件夹的 backups/ 里）。');
    return async (context) => {
      const { graph, by, print, say } = context;
      const options = { by, migrations: loadMigrations(), say };
      if (emptying) {
        await keepCurrent(context, true);
        await empty(graph, options);
        print('数据库已清空。');
        return 0;
      }
      const archive = await Archive.open(resolve(file ?? ''));
      try {
        say('正在核对备份…');
        const beforeReplacing = async () => {
          await keepCurrent(context, args.includes('--replace'));
          say('正在恢复…');
        };
        const { nodes, relations, upgraded } = await restore(graph, archive, {
          ...options,
          beforeReplacing,
          kept: keptIn(context.home),
        });
        const newer = upgraded > 0 ? `结构已更新（${upgraded} 项）。` : '';
        print(`已恢复对象 ${nodes} 个、关系 ${relations} 条，与备份核对一致。${newer}所有人需要重新登录。`);
        return 0;
      } finally {
        archive.close();
      }
    };
  },
};
