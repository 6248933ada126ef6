import { setTimeout as sleep } from 'node:timers/promises';
import { managedUser, readPassword } from './credentials.ts';
import { layoutOf } from './layout.ts';
import { readLock } from './lock.ts';
import { alive } from './process.ts';
import { awaitAnswer } from './ready.ts';
import { StartupError } from './startup-error.ts';

export interface RunningDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/**
 * The server that another running Liantu owns on this data folder, waited for while it starts (default 60 s); null when
 * none runs. Writes nothing. Throws a StartupError when an owner runs but its server does not answer.
 */
export async function runningManagedDatabase(home: string, limitMs = 60_000): Promise<RunningDatabase | null> {
  const layout = layoutOf(home);
  const until = Date.now() + limitMs;
  for (;;) {
    const lock = await readLock(layout.lock);
    if (lock === null || !alive(lock.owner)) return null;
    const password = await readPassword(layout);
    const { jvm, port } = lock;
    if (jvm !== null && alive(jvm) && password !== null) {
      const address = { uri: `bolt://127.0.0.1:${port}`, user: managedUser, password, database: 'neo4j' };
      const limit = { port, data: layout.data, running: () => alive(jvm), limitMs: until - Date.now() };
      const { kind } = await awaitAnswer({ ...address, ...limit });
      if (kind === 'ready') return address;
      if (kind !== 'ended') throw notAnswering(lock.owner.pid);
    }
    if (Date.now() > until) throw notAnswering(lock.owner.pid);
    await sleep(200);
  }
}

function notAnswering(pid: number): StartupError {
  return new StartupError(
    `链图（进程 ${pid}）正在使用数据文件夹，但它的数据库没有应答：请稍后重试，或重新启动那个进程。`,
  );
}
