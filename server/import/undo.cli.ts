import { type Command, knownOptions, usageError } from '../platform/cli/command.ts';
import { undoBatch } from './undo.writes.ts';

const usage = 'undo 编号 [--skip-edited]';
/** A run that was killed holds the import's lock until its lease runs out: the undo waits for that. */
const waitMs = 30_000;

/** Takes an import back; who runs commands on the server manages all imports. */
export const undoCommand: Command = {
  name: 'undo',
  usages: [
    {
      line: usage,
      about: '撤销一次导入（编号见导入报告的 batchId）；之后被人改过的先列出，加 --skip-edited 则保留它们',
    },
  ],
  parse: (args) => {
    knownOptions(args, ['--skip-edited'], usage);
    const skipEdited = args.includes('--skip-edited');
    const [id, ...more] = args.filter((arg) => arg !== '--skip-edited');
    if (id === undefined || more.length > 0) throw usageError(usage, '请写一个导入编号。');
    return async ({ graph, by, print }) => {
      const { undone, edited, editedCount } = await undoBatch(graph, id, by, { skipEdited, waitMs });
      const lines = edited.map(
        (fact) => `  ${fact.title}（${fact.kind}）：${fact.by ?? '未知'} 在 ${fact.at ?? '此后'} 改过`,
      );
      const told = editedCount > 0 ? [`导入之后被改过的有 ${editedCount} 项：`, ...lines] : [];
      const end = undone ? '已撤销。' : '没有撤销。确认要保留这些、撤销其余的，请加 --skip-edited。';
      print([...told, end].join('\n'));
      return undone ? 0 : 1;
    };
  },
};
