import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, knownOptions, usageError } from '../platform/cli/command.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { graphFormats, writeGraph } from './graph.writer.ts';

const usage = 'export graph 文件.zip [--format jsonl|csv] [--industry 产业链编号] [--region 区划代码]';

/** Hands out the graph for other programs. */
export const exportCommand: Command = {
  name: 'export',
  usages: [{ line: usage, about: '把图（或一条产业链、一个区域）导出为 JSON Lines 或 CSV，供其他软件使用' }],
  parse: (args) => {
    knownOptions(args, ['--format', '--industry', '--region'], usage);
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: false,
      options: { format: { type: 'string' }, industry: { type: 'string' }, region: { type: 'string' } },
    });
    const [what, file] = positionals;
    const format = graphFormats.find((known) => known === (values['format'] ?? 'jsonl'));
    if (!format) throw usageError(usage, `格式只有 ${graphFormats.join('、')}。`);
    if (what !== 'graph' || file === undefined || positionals.length !== 2) throw usageError(usage);
    const given = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
    return async ({ graph, print }) => {
      const wanted = { format, industryId: given('industry'), region: given('region') };
      const path = resolve(file);
      if (existsSync(path)) throw new InvalidError('fileExists', { params: { file } });
      mkdirSync(dirname(path), { recursive: true });
      const { nodes, relations } = await writeGraph(graph, path, wanted);
      if (nodes === 0) {
        rmSync(path);
        const what = [wanted.industryId, wanted.region].filter((each) => each !== undefined).join('、');
        throw new InvalidError('exportNothing', { params: { what: what || '全图' } });
      }
      print(`已导出对象 ${nodes} 个、关系 ${relations} 条到 ${file}。`);
      return 0;
    };
  },
};
