import { type Command, usageError } from '../platform/cli/command.ts';
import { removeDemo } from './demo.writes.ts';

/** Demo data: marked 示例 everywhere, gone with one command. */
export const demoCommand: Command = {
  name: 'demo',
  usages: [{ line: 'demo remove', about: '移除全部示例企业、示例摸底、示例载体和示例项目' }],
  parse: (args) => {
    if (args.join(' ') !== 'remove') throw usageError('demo remove');
    return async ({ graph, print }) => {
      const { enterprises, surveys, carriers, projects } = await removeDemo(graph);
      print(
        `已移除示例企业 ${enterprises} 家、示例摸底 ${surveys} 条、示例载体 ${carriers} 处、示例项目 ${projects} 个。`,
      );
      return 0;
    };
  },
};
