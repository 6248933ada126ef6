import { platformSchemaNames } from '../../cypher/queries.gen.ts';
import { type Command, UsageError } from '../platform/cli/command.ts';
import { loadMigrations } from '../platform/schema/migrate.ts';
import { recountAll } from './presence.writes.ts';

const constraint = /CREATE CONSTRAINT (\w+)/;

/** Checks what must always hold, and counts anew what is kept counted. */
export const doctorCommand: Command = {
  name: 'doctor',
  usages: [{ line: 'doctor [--json]', about: '检查数据库约束，重新核算每个环节、每个区域的家数' }],
  parse: (args) => {
    if (args.some((arg) => arg !== '--json')) throw new UsageError('用法：doctor [--json]');
    return async ({ graph, print }) => {
      const there = new Set((await graph.read(platformSchemaNames, {})).map(({ name }) => name));
      const wanted = loadMigrations().flatMap(({ statement }) => constraint.exec(statement.text)?.[1] ?? []);
      const missing = wanted.filter((name) => !there.has(name));
      const { pairs, repaired } = await recountAll(graph);
      if (args.includes('--json')) print(JSON.stringify({ constraintsMissing: missing, counts: pairs, repaired }));
      else {
        print(
          missing.length === 0 ? '约束齐全。' : `缺少约束：${missing.join('、')}。请重新启动一次；仍缺时从备份恢复。`,
        );
        print(`核算 ${pairs} 个（区域 × 环节）家数，改正 ${repaired} 个。`);
      }
      return missing.length === 0 ? 0 : 1;
    };
  },
};
