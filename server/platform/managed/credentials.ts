import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { javaCommand, run } from './java.ts';
import type { Layout } from './layout.ts';
import { StartupError } from './startup-error.ts';

export const managedUser = 'neo4j';

/** The password of the managed server (43 characters), made and set at the first start; never replaced over data. */
export async function ensurePassword(layout: Layout): Promise<string> {
  const fresh = !existsSync(join(layout.data, 'databases'));
  const known = await readPassword(layout);
  if (known !== null && !fresh) return known;
  if (!fresh) {
    throw new StartupError(
      `数据库已有数据，但密码文件 ${layout.password} 不见了或不完整，没有启动；数据未改动。` +
        '请从备份恢复该文件；备份里也没有时，把整个 neo4j 文件夹移走后重新启动会得到一个空库。',
    );
  }
  const password = known ?? randomBytes(32).toString('base64url');
  if (known === null) await writeFile(layout.password, `${password}\n`, { mode: 0o600 });
  await setInitialPassword(layout, password);
  return password;
}

/** The stored password; null when there is none or it is cut short. */
export async function readPassword(layout: Layout): Promise<string | null> {
  const text = (await readFile(layout.password, 'utf8').catch(() => '')).trim();
  return text.length >= 32 ? text : null;
}

/** The password travels in a 0600 argument file: arguments of a process are readable by every user of the machine. */
async function setInitialPassword(layout: Layout, password: string): Promise<void> {
  const file = join(layout.root, 'initial-password.args');
  const quote = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const args = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', join(layout.lib, '*')];
  // After -- a password that begins with a dash is no option.
  const command = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', '--', password];
  await writeFile(file, [...args, ...command].map(quote).join('\n'), { mode: 0o600 });
  try {
    const env = { NEO4J_HOME: layout.root, NEO4J_CONF: layout.conf };
    const { code, output } = await run(javaCommand(), [`@${file}`], { env });
    if (code !== 0) {
      const lines = output.replaceAll(password, '***').split(/\r?\n/);
      const shown = lines.filter((line) => line.trim() !== '' && !/^\s+(at |\.\.\.)/.test(line)).slice(-5);
      throw new StartupError(
        ['没能设置数据库的初始密码，没有启动：', ...shown.map((line) => `    ${line}`)].join('\n'),
      );
    }
  } finally {
    await rm(file, { force: true });
  }
}
