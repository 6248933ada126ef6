import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Command, knownOptions, usageError } from '../platform/cli/command.ts';
import { createUser } from './auth.writes.ts';

const usage = 'user add 用户名 --role researcher|lead|operator|bureau|admin [--group 小组编号]';

/** Accounts: a password is made up and printed once. */
export const userCommand: Command = {
  name: 'user',
  usages: [{ line: usage, about: '新建账号；随机密码只显示一次' }],
  parse: (args) => {
    knownOptions(args, ['--role', '--group'], usage);
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: false,
      options: { role: { type: 'string' }, group: { type: 'string' } },
    });
    const [verb, username] = positionals;
    const { role, group } = values;
    if (verb !== 'add' || username === undefined || typeof role !== 'string') throw usageError(usage);
    const groupId = typeof group === 'string' ? group : null;
    return async ({ graph, by, print }) => {
      const password = randomBytes(12).toString('base64url');
      await createUser(graph, { username, role: role.toUpperCase(), groupId, password, by });
      print(`已新建账号 ${username}（${role}），密码 ${password}`);
      return 0;
    };
  },
};
