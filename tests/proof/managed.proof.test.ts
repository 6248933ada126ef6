import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, readlink, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDriver } from '../../server/platform/graph/driver.ts';
import { runningManagedDatabase } from '../../server/platform/managed/attach.ts';
import { checkExternal } from '../../server/platform/managed/external.ts';
import { ensureJars, jarsComplete } from '../../server/platform/managed/jars.ts';
import { layoutOf } from '../../server/platform/managed/layout.ts';
import { readLock } from '../../server/platform/managed/lock.ts';
import {
  type ManagedDatabase,
  type ManagedOptions,
  startManagedDatabase,
} from '../../server/platform/managed/managed-database.ts';
import { alive, endProcess, identityOf, processesWithArgument } from '../../server/platform/managed/process.ts';
import { probeManagedSafety, refusalOf } from '../../server/platform/managed/safety.ts';
import { temporaryHome, testLibDir } from '../support/neo4j.ts';

const ownerScript = fileURLToPath(new URL('../support/database-owner.ts', import.meta.url));
const address = z.object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() });
const report = z.union([address.extend({ pid: z.number(), adopted: z.boolean() }), z.object({ refused: z.string() })]);
type Address = z.output<typeof address>;

const home = temporaryHome();
const layout = layoutOf(home, testLibDir);
const lines: string[] = [];
const options: ManagedOptions = {
  home,
  heap: '512m',
  pageCache: '128m',
  libDir: testLibDir,
  log: (line) => lines.push(line),
};
const owners: ChildProcess[] = [];
/** Started by the first test, used by those after it: a start costs seconds. */
let server: ManagedDatabase;

beforeAll(() => ensureJars(testLibDir, () => {}));
afterAll(async () => {
  for (const owner of owners) owner.kill('SIGKILL');
  for (const left of processesWithArgument(`--home-dir=${layout.root}`)) await endProcess(left, 5_000);
  await rm(home, { recursive: true, force: true });
});

/** A process that starts the database of the shared home, and what it said. */
async function owner() {
  const child = spawn(process.execPath, [ownerScript, home], { stdio: ['pipe', 'pipe', 'inherit'] });
  owners.push(child);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const text = await new Promise<string>((resolve) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('\n')) resolve(output);
    });
    child.once('exit', () => resolve(output));
  });
  return { child, exited, said: report.parse(JSON.parse(text)) };
}

async function running() {
  const { child, exited, said } = await owner();
  if ('refused' in said) throw new Error(said.refused);
  return { child, exited, server: said };
}

async function query(server: Address, text: string): Promise<unknown> {
  const driver = openDriver(server);
  try {
    const { records } = await driver.executeQuery(text, {}, { database: server.database });
    return records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

const isRunning = (pid: number) => alive({ pid, identity: identityOf(pid) });
const marks = 'MATCH (n:Mark) RETURN count(n) AS count';

describe('one data folder through its life', () => {
  it('starts, refuses a second owner, is taken over after kill -9, keeps data over a restart', async () => {
    // One password in 64 begins with a dash, which a command line takes for an option unless told better.
    await mkdir(layout.root, { recursive: true, mode: 0o700 });
    await writeFile(layout.password, `-${'p'.repeat(42)}\n`, { mode: 0o600 });
    const first = await running();
    expect(first.server.password).toBe(`-${'p'.repeat(42)}`);
    await query(first.server, 'CREATE (:Mark) RETURN 1 AS done');
    const lock = await readFile(layout.lock, 'utf8');
    await expect(startManagedDatabase(options)).rejects.toThrow(`另一个链图（进程 ${first.child.pid}）`);
    expect(await readFile(layout.lock, 'utf8')).toBe(lock);
    expect(await query(first.server, marks)).toBe(1);

    first.child.kill('SIGKILL');
    await first.exited;
    const second = await startManagedDatabase(options);
    expect(second).toMatchObject({ adopted: true, pid: first.server.pid, uri: first.server.uri });
    expect(lines.join()).toContain(`接管上次留下的数据库（进程 ${second.pid}`);
    await second.stop();
    expect(isRunning(second.pid)).toBe(false);

    // Both start at once over a stale lock: one gets the folder, the other touches nothing.
    await writeFile(
      layout.lock,
      JSON.stringify({ owner: { pid: 4_000_000, identity: 'x:1' }, jvm: null, port: 1, settings: '' }),
    );
    const both = await Promise.all([owner(), owner()]);
    const winner = both.find(({ said }) => 'uri' in said);
    const loser = both.find(({ said }) => 'refused' in said);
    if (winner === undefined || !('uri' in winner.said)) throw new Error('no owner got the folder');
    expect(loser?.said).toEqual({ refused: expect.stringContaining(`另一个链图（进程 ${winner.child.pid}）`) });
    expect(winner.said).toMatchObject({ adopted: false, uri: first.server.uri, password: first.server.password });
    expect(await query(winner.said, marks)).toBe(1);
    expect(processesWithArgument(`--home-dir=${layout.root}`)).toHaveLength(1);

    // Settings changed and the lock lost: the orphan is found by its arguments and replaced, not taken over.
    winner.child.kill('SIGKILL');
    await winner.exited;
    await rm(layout.lock);
    server = await startManagedDatabase({ ...options, heap: '600m' });
    expect(server).toMatchObject({ adopted: false, uri: first.server.uri });
    expect(isRunning(winner.said.pid)).toBe(false);
    expect(await query(server, marks)).toBe(1);
  }, 300_000);
});

describe('the running server', () => {
  it('keeps its secret to this user and off the command line', async () => {
    expect(server.password.length).toBeGreaterThanOrEqual(32);
    expect((await stat(layout.password)).mode & 0o777).toBe(0o600);
    expect((await stat(layout.root)).mode & 0o777).toBe(0o700);
    expect(await readFile(`/proc/${server.pid}/cmdline`, 'utf8')).not.toContain(server.password);
    expect(await readFile(`/proc/${server.pid}/environ`, 'utf8')).not.toContain(server.password);
    await expect(query({ ...server, password: 'x'.repeat(32) }, marks)).rejects.toThrow();
  });

  it('listens on loopback with Bolt only', async () => {
    const inodes = new Set<string>();
    for (const fd of await readdir(`/proc/${server.pid}/fd`)) {
      const link = await readlink(`/proc/${server.pid}/fd/${fd}`).catch(() => '');
      const inode = /^socket:\[(\d+)\]$/.exec(link)?.[1];
      if (inode !== undefined) inodes.add(inode);
    }
    const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')));
    const listening = tables
      .flatMap((table) => table.trim().split('\n').slice(1))
      .map((row) => row.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && inodes.has(fields[9] ?? ''));
    const port = Number(new URL(server.uri).port).toString(16).toUpperCase().padStart(4, '0');
    expect(listening.map((fields) => fields[1])).toEqual([expect.stringMatching(new RegExp(`0100007F:${port}$`))]);
  });

  it('reads neither files nor the network by LOAD CSV', async () => {
    const driver = openDriver(server);
    try {
      await expect(probeManagedSafety(driver, server.database)).resolves.toBeUndefined();
      await mkdir(join(layout.root, 'import'), { recursive: true });
      await writeFile(join(layout.root, 'import', 'here.csv'), 'a\n');
      expect(await refusalOf(driver, server.database, 'file:///here.csv')).toContain('allow_csv_import_from_file_urls');
      expect(await refusalOf(driver, server.database, 'http://[::1]:9/x')).toContain('cypher_ip_blocklist');
    } finally {
      await driver.close();
    }
  });

  it('passes as an external database, and a wrong password or database is named without it', async () => {
    const check = async (changes: Partial<Address>) => {
      const target = { ...server, ...changes };
      const driver = openDriver(target);
      try {
        return await checkExternal(driver, target.database);
      } finally {
        await driver.close();
      }
    };
    expect(await check({})).toEqual({ version: '5.26.30', edition: 'community', warnings: [] });
    const wrong = check({ password: 'wrong-password-of-someone' });
    await expect(wrong).rejects.toThrow('NEO4J_PASSWORD');
    await expect(wrong).rejects.not.toThrow('wrong-password-of-someone');
    await expect(check({ database: 'other' })).rejects.toThrow('名为 other 的库');
    await expect(check({ uri: 'bolt://127.0.0.1:9' })).rejects.toThrow('连接不上');
    expect(await query(server, marks)).toBe(1);
  });

  it('is found by a command that attaches to it', async () => {
    const { uri, user, password, database } = server;
    expect(await runningManagedDatabase(home)).toEqual({ uri, user, password, database });
  });

  it('stops in order and gives the folder back', async () => {
    await Promise.all([server.stop(), server.stop()]);
    expect(isRunning(server.pid)).toBe(false);
    expect(await readdir(layout.root)).not.toContain('lock.json');
    expect(await runningManagedDatabase(home)).toBeNull();
  });
});

describe('a start that must not go on', () => {
  it('names a taken port, and starts nothing', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const { port } = z.object({ port: z.number() }).parse(blocker.address());
    await expect(startManagedDatabase({ ...options, boltPort: port })).rejects.toThrow(`数据库端口 ${port} 已被`);
    await new Promise((resolve) => blocker.close(resolve));
    expect(await readLock(layout.lock)).toBeNull();
    expect(processesWithArgument(`--home-dir=${layout.root}`)).toEqual([]);
  });

  it('refuses to start over data that lost a part, and leaves it as it was', async () => {
    const lost = join(layout.data, 'transactions', 'neo4j');
    await rename(lost, `${lost}.away`);
    const before = await readdir(layout.data, { recursive: true });
    await expect(startManagedDatabase(options)).rejects.toThrow(/数据库文件不完整.*从备份恢复/s);
    expect(await readdir(layout.data, { recursive: true })).toEqual(before);
    await rename(`${lost}.away`, lost);
  });

  it('never makes a new password over data', async () => {
    const kept = await readFile(layout.password, 'utf8');
    await rm(layout.password);
    await expect(startManagedDatabase(options)).rejects.toThrow(/密码文件 .* 不见了/);
    expect(await readdir(layout.root)).not.toContain('password');
    await writeFile(layout.password, kept, { mode: 0o600 });
  });

  it('says what the server said about damaged data', async () => {
    const saved = join(layout.root, 'saved');
    await cp(layout.data, saved, { recursive: true });
    await rm(join(layout.data, 'databases', 'neo4j', 'neostore'));
    await expect(startManagedDatabase(options)).rejects.toThrow(/数据打不开.*Caused by.*从备份恢复/s);
    expect(processesWithArgument(`--home-dir=${layout.root}`)).toEqual([]);
    await rm(layout.data, { recursive: true });
    await rename(saved, layout.data);
  }, 300_000);

  it('can be cancelled while it starts, leaving no process and no lock', async () => {
    const cancel = new AbortController();
    const log = (line: string) => {
      if (line.includes('正在启动')) setTimeout(() => cancel.abort(), 500);
    };
    await expect(startManagedDatabase({ ...options, log, signal: cancel.signal })).rejects.toThrow('启动已取消');
    expect(processesWithArgument(`--home-dir=${layout.root}`)).toEqual([]);
    expect(await readLock(layout.lock)).toBeNull();
  }, 300_000);
});

describe('the jars', () => {
  it('are fetched whole after an interrupted fetch, and only once', async () => {
    const lib = join(home, 'jars', 'lib');
    await mkdir(`${lib}.partial-4000000`, { recursive: true });
    await mkdir(lib);
    await writeFile(join(lib, 'neo4j.jar'), 'half');
    const log: string[] = [];
    await ensureJars(lib, (line) => log.push(line));
    expect(await jarsComplete(lib)).toBe(true);
    expect(await readdir(join(home, 'jars'))).toEqual(['lib']);
    expect((await readdir(lib)).filter((name) => name.endsWith('.jar')).length).toBeGreaterThan(200);
    expect(log.at(-1)).toMatch(/Neo4j 已就位：2\d\d 个 jar/);
    const silent: string[] = [];
    await ensureJars(lib, (line) => silent.push(line));
    expect(silent).toEqual([]);
  }, 300_000);
});
