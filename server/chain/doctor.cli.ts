import { type Command, knownOptions, usageError } from '../platform/cli/command.ts';
import { type Findings, faulty, lookThrough } from './doctor.reads.ts';
import { recountAll } from './presence.writes.ts';

function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join('、');
}

function linesOf(found: Findings): readonly string[] {
  const { constraintsMissing, withoutId, sourcesMissing, presenceDangling, withoutSource } = found;
  const check = (clean: boolean, good: string, bad: string) => (clean ? good : `问题：${bad}`);
  return [
    check(
      constraintsMissing.length === 0,
      '约束齐全。',
      `缺少约束 ${constraintsMissing.join('、')}。请重新启动一次；仍缺时从备份恢复。`,
    ),
    check(Object.keys(withoutId).length === 0, '对象和关系都有编号。', `没有编号的：${counted(withoutId)}。`),
    check(sourcesMissing.length === 0, '引用的依据都在。', `引用了不存在的依据：${sourcesMissing.join('、')}。`),
    check(
      presenceDangling.length === 0,
      '家数都有所属。',
      `家数指向不存在的区域或环节：${presenceDangling.join('、')}。`,
    ),
    Object.keys(withoutSource).length === 0
      ? '事实都有依据。'
      : `没有写明依据的事实（不含示例）：${counted(withoutSource)}。`,
    `对象：${counted(found.things)}。`,
    `关系：${counted(found.relations)}。`,
  ];
}

const usage = 'doctor [--json]';

/** Checks what must always hold, and counts anew what is kept counted. */
export const doctorCommand: Command = {
  name: 'doctor',
  usages: [{ line: usage, about: '检查约束、编号、依据是否完整，重新核算每个环节、每个区域的家数' }],
  parse: (args) => {
    knownOptions(args, ['--json'], usage);
    if (args.some((arg) => arg !== '--json')) throw usageError(usage);
    return async ({ graph, print }) => {
      const found = await lookThrough(graph);
      const { pairs, repaired } = await recountAll(graph);
      if (args.includes('--json')) print(JSON.stringify({ ...found, counts: pairs, repaired }));
      else {
        for (const line of linesOf(found)) print(line);
        print(`核算 ${pairs} 个（区域 × 环节）家数，改正 ${repaired} 个。`);
      }
      return faulty(found) ? 1 : 0;
    };
  },
};
