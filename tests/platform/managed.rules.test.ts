import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Neo4jError } from 'neo4j-driver';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { explainFailure } from '../../server/platform/managed/explain-failure.ts';
import { connectFailure, versionSupported } from '../../server/platform/managed/external.ts';
import { jarsComplete } from '../../server/platform/managed/jars.ts';
import { javaMajor } from '../../server/platform/managed/java.ts';
import { layoutOf } from '../../server/platform/managed/layout.ts';
import { acquireLock, readLock, releaseLock, updateLock } from '../../server/platform/managed/lock.ts';
import { freePort, freePorts, portFree } from '../../server/platform/managed/port.ts';
import { checkPrerequisites, javaProblems, nodeProblems } from '../../server/platform/managed/prerequisites.ts';
import { alive, endProcess, identityOf, processesWithArgument } from '../../server/platform/managed/process.ts';
import { javaOptions, neo4jConf } from '../../server/platform/managed/settings.ts';
import { checkPlugins, checkStores, readState, writeState } from '../../server/platform/managed/state.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liantu-rules-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

async function freshLayout(name: string) {
  const layout = layoutOf(join(folder, name));
  for (const path of [layout.root, layout.data, layout.plugins]) await mkdir(path, { recursive: true });
  return layout;
}

async function sleeper() {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', '--', `--marker=${folder}`], {
    stdio: 'ignore',
  });
  const pid = child.pid ?? 0;
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  await vi.waitFor(() => expect(processesWithArgument(`--marker=${folder}`)).toHaveLength(1));
  return { ref: { pid, identity: identityOf(pid) }, ended };
}

describe('prerequisites', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21" 2023-09-19', 21],
    ['java version "1.8.0_402"', 8],
    ['bash: java: not found', null],
  ])('%s is Java %s', (output, expected) => {
    expect(javaMajor(output)).toBe(expected);
  });

  it('names what is missing with the fix', () => {
    expect(nodeProblems('24.21.0')).toEqual([]);
    expect(nodeProblems('20.20.2').join()).toMatch(/Node 20\.20\.2.*Node 24.*npm start/);
    expect(javaProblems('openjdk version "17.0.15"')).toEqual([]);
    expect(javaProblems('java version "1.8.0_402"').join()).toMatch(/版本为 8，需要 17.*apt install maven/);
    expect(javaProblems(null).join()).toMatch(/没有找到 Java.*apt install maven/);
  });

  it('finds neither Java nor Maven on an empty path, and asks for neither with an external database', async () => {
    vi.stubEnv('PATH', folder);
    vi.stubEnv('JAVA_HOME', '');
    const home = join(folder, 'none');
    await expect(checkPrerequisites({ managed: true, home })).rejects.toThrow(/没有找到 Java.*没有找到 Maven/s);
    await expect(checkPrerequisites({ managed: false, home })).resolves.toBeUndefined();
  });

  it('does not ask for Maven when the jars are there', async () => {
    const { lib, home } = await freshLayout('with-jars');
    await mkdir(lib);
    await writeFile(join(lib, 'a.jar'), 'abc');
    await writeFile(join(lib, 'jars.json'), '{"a.jar":3}');
    vi.stubEnv('PATH', folder);
    vi.stubEnv('JAVA_HOME', '');
    const problem = checkPrerequisites({ managed: true, home });
    await expect(problem).rejects.toThrow('没有找到 Java');
    await expect(problem).rejects.not.toThrow('Maven');
  });
});

describe('jars', () => {
  it('are complete only with every file of the list at its size', async () => {
    const lib = join(folder, 'lib');
    expect(await jarsComplete(lib)).toBe(false);
    await mkdir(lib);
    await writeFile(join(lib, 'a.jar'), 'abc');
    expect(await jarsComplete(lib)).toBe(false);
    await writeFile(join(lib, 'jars.json'), '{"a.jar":3,"b.jar":2}');
    expect(await jarsComplete(lib)).toBe(false);
    await writeFile(join(lib, 'b.jar'), 'x');
    expect(await jarsComplete(lib)).toBe(false);
    await writeFile(join(lib, 'b.jar'), 'xy');
    expect(await jarsComplete(lib)).toBe(true);
  });
});

describe('settings', () => {
  it('keeps the server on loopback, silent and unable to read files or the network', async () => {
    const conf = neo4jConf(layoutOf('/srv/x'), 7700, { heap: '512m', pageCache: '99m' });
    for (const line of [
      'server.bolt.listen_address=127.0.0.1:7700',
      'server.http.enabled=false',
      'server.https.enabled=false',
      'dbms.security.auth_enabled=true',
      'dbms.security.allow_csv_import_from_file_urls=false',
      'internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0',
      'dbms.usage_report.enabled=false',
      'db.transaction.timeout=60s',
      'db.memory.transaction.max=256m',
      'db.logs.query.enabled=OFF',
      'server.memory.pagecache.size=99m',
      'server.directories.data=/srv/x/neo4j/data',
    ]) {
      expect(conf.split('\n')).toContain(line);
    }
    expect(conf).not.toContain('0.0.0.0:');
  });

  it('chooses the collector by heap size', () => {
    expect(javaOptions({ heap: '512m', pageCache: '1m' })).toContain('-XX:+UseSerialGC');
    expect(javaOptions({ heap: '8g', pageCache: '1m' })).toEqual(expect.arrayContaining(['-Xmx8g', '-XX:+UseG1GC']));
  });
});

describe('processes', () => {
  it('tells a process from a later one of the same number, and ends exactly that one', async () => {
    const { ref, ended } = await sleeper();
    expect(alive(ref)).toBe(true);
    expect(alive({ pid: ref.pid, identity: 'another boot:1' })).toBe(false);
    await endProcess({ pid: ref.pid, identity: 'another boot:1' }, 100);
    expect(alive(ref)).toBe(true);
    await endProcess(ref, 5_000);
    expect(await ended).toBe('SIGTERM');
    expect(alive(ref)).toBe(false);
  });
});

describe('lock', () => {
  it('is refused while its owner runs, taken over once it has ended', async () => {
    const layout = await freshLayout('lock');
    const { ref, ended } = await sleeper();
    const jvm = { pid: 4_000_000, identity: 'x:1' };
    const lock = JSON.stringify({ owner: ref, jvm, port: 7700, settings: 's' });
    await writeFile(layout.lock, lock);
    await expect(acquireLock(layout)).rejects.toThrow(`另一个链图（进程 ${ref.pid}）`);
    expect(await readFile(layout.lock, 'utf8')).toBe(lock);
    await endProcess(ref, 5_000);
    await ended;
    expect(await acquireLock(layout)).toMatchObject({ jvm, port: 7700, settings: 's' });
    expect((await readLock(layout.lock))?.owner.pid).toBe(process.pid);
    // A kill right after the takeover must leave the server findable.
    expect((await readLock(layout.lock))?.jvm).toEqual(jvm);
    await updateLock(layout, { jvm: null, port: 1, settings: 't' });
    await expect(acquireLock(layout)).rejects.toThrow(`进程 ${process.pid}`);
    await releaseLock(layout);
    expect(await readdir(layout.root)).not.toContain('lock.json');
  });

  it('goes to one of many that find a stale or broken one at once', async () => {
    const layout = await freshLayout('race');
    const dead = { owner: { pid: 4_000_000, identity: 'x:1' }, jvm: null, port: 1, settings: '' };
    for (let round = 0; round < 12; round++) {
      await writeFile(layout.lock, round % 2 === 0 ? JSON.stringify(dead) : '{"owner":');
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => acquireLock(layout)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await releaseLock(layout);
    }
  });
});

describe('ports', () => {
  it('given together are all different', async () => {
    expect(new Set(await freePorts(200)).size).toBe(200);
  });

  it('are free or taken as they are', async () => {
    const port = await freePort();
    expect(await portFree(port)).toBe(true);
    const server = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await portFree(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('state of the data folder', () => {
  const parts = ['databases/system', 'databases/neo4j', 'transactions/system', 'transactions/neo4j'];

  it.each(parts)('refuses to start without %s once there was data', async (lost) => {
    const layout = await freshLayout(`stores-${lost.replace('/', '-')}`);
    const state = { port: 1, initialised: true };
    for (const part of parts.filter((name) => name !== lost)) {
      await mkdir(join(layout.data, part), { recursive: true });
      await writeFile(join(layout.data, part, 'file'), '');
    }
    await expect(checkStores(layout, state)).rejects.toThrow(join(layout.data, lost));
    await expect(checkStores(layout, { ...state, initialised: false })).resolves.toBeUndefined();
    await mkdir(join(layout.data, lost), { recursive: true });
    await writeFile(join(layout.data, lost, 'file'), '');
    await expect(checkStores(layout, state)).resolves.toBeUndefined();
  });

  it('remembers the port, and knows nothing before the first start', async () => {
    const layout = await freshLayout('state');
    expect(await readState(layout)).toEqual({ port: null, initialised: false });
    await writeState(layout, { port: 7701, initialised: true });
    expect(await readState(layout)).toEqual({ port: 7701, initialised: true });
  });

  it('refuses foreign plug-ins', async () => {
    const layout = await freshLayout('plugins');
    await expect(checkPlugins(layout)).resolves.toBeUndefined();
    await writeFile(join(layout.plugins, 'other.jar'), '');
    await expect(checkPlugins(layout)).rejects.toThrow('other.jar');
  });
});

describe('failures in words', () => {
  it.each([
    ['Address localhost/127.0.0.1:7700 is already in use', '端口 7700 被其他程序占用'],
    ['java.lang.OutOfMemoryError: Java heap space', 'LIANTU_HEAP'],
    ['java.io.IOException: No space left on device', '磁盘已满'],
    ['something else', '从备份恢复'],
  ])('a log with "%s" says %s', (line, text) => {
    const message = explainFailure(layoutOf('/srv/x'), 7700, { kind: 'ended' }, [line]);
    expect(message).toContain(text);
    expect(message).toContain(line);
  });

  it.each([
    ['5.26.30', true],
    ['5.27-aura', true],
    ['2025.06.0', true],
    ['5.25.1', false],
    ['4.4.40', false],
    ['未知版本', false],
  ])('version %s supported: %s', (version, expected) => {
    expect(versionSupported(version)).toBe(expected);
  });

  it.each([
    ['Neo.ClientError.Security.Unauthorized', 'NEO4J_PASSWORD'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', '等几分钟'],
    ['Neo.ClientError.Database.DatabaseNotFound', '名为 graph 的库'],
    ['Neo.ClientError.Cluster.NotALeader', '可写的主库'],
    ['ServiceUnavailable', '连接不上'],
    ['Neo.DatabaseError.General.UnknownError', 'UnknownError'],
  ])('%s says %s and no secret', (code, text) => {
    const error = new Neo4jError('secret-in-driver-message', code, '', '');
    expect(connectFailure(error, 'graph')).toContain(text);
    expect(connectFailure(error, 'graph')).not.toContain('secret-in-driver-message');
  });
});
