import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childEnvironment, projectRoot } from '../../server/config.ts';
import { layoutOf } from '../../server/platform/managed/layout.ts';
import { readLock } from '../../server/platform/managed/lock.ts';
import { freePorts } from '../../server/platform/managed/port.ts';
import { alive } from '../../server/platform/managed/process.ts';
import { temporaryHome, testLibDir } from '../support/neo4j.ts';

interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

const home = temporaryHome();
const layout = layoutOf(home);
const started: Running[] = [];
let port = 0;
let adminPort = 0;

function start(file: string, args: readonly string[] = [], settings: Readonly<Record<string, string>> = {}): Running {
  const env = {
    ...childEnvironment(),
    LIANTU_HOME: home,
    PORT: String(port),
    ADMIN_PORT: String(adminPort),
    LIANTU_ADMIN_PASSWORD: 'a password for tests',
    ...settings,
  };
  const child = spawn(process.execPath, [join(projectRoot, 'bin/run.mjs'), file, ...args], { cwd: projectRoot, env });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.once('exit', (code) => resolve(code));
  const running = { child, said: () => text, ended: promise };
  started.push(running);
  return running;
}

const address = () => `http://127.0.0.1:${port}`;
const status = async (url: string) => (await fetch(url).catch(() => null))?.status ?? 0;

async function untilReady(running: Running): Promise<void> {
  await expect.poll(() => running.said(), { timeout: 200_000, interval: 250 }).toContain('链图 Liantu 已启动');
}

async function signIn(): Promise<number> {
  const response = await fetch(`${address()}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password: 'a password for tests' }),
  });
  return response.status;
}

beforeAll(async () => {
  [port = 0, adminPort = 0] = await freePorts(2);
  mkdirSync(dirname(layout.lib), { recursive: true });
  symlinkSync(testLibDir, layout.lib);
});
afterAll(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(home, { recursive: true, force: true });
});

describe('the one command', { timeout: 300_000 }, () => {
  it('starts everything, answers, takes commands beside it and stops everything', async () => {
    const running = start('server/main.ts');
    await untilReady(running);
    expect(running.said()).toContain(address());
    expect(running.said()).toContain('admin');
    expect(running.said()).not.toContain('a password for tests');
    expect(await status(`${address()}/`)).toBe(200);
    expect(await status(`http://127.0.0.1:${adminPort}/livez`)).toBe(200);
    expect(await status(`http://127.0.0.1:${adminPort}/readyz`)).toBe(200);
    expect(await signIn()).toBe(204);
    expect(statSync(layout.password).mode & 0o777).toBe(0o600);
    expect(readFileSync(layout.password, 'utf8').trim().length).toBeGreaterThanOrEqual(32);

    const second = start('server/main.ts');
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/启动失败/);

    const command = start('server/cli.ts', ['demo', 'remove']);
    expect(await command.ended).toBe(0);
    expect(command.said()).toMatch(/已移除示例企业 \d\d 家/);
    const user = start('server/cli.ts', ['user', 'add', 'zhang', '--role', 'researcher']);
    expect(await user.ended).toBe(0);
    expect(user.said()).toMatch(/已新建账号 zhang/);

    const lock = await readLock(layout.lock);
    const jvm = lock?.jvm ?? null;
    expect(jvm && alive(jvm)).toBe(true);
    running.child.kill('SIGINT');
    expect(await running.ended).toBe(0);
    expect(jvm && alive(jvm)).toBe(false);
    expect(await readLock(layout.lock)).toBeNull();
    expect(await status(`${address()}/`)).toBe(0);
  });

  it('keeps what was there at the second start, and does not bring demo data back', async () => {
    const running = start('server/main.ts');
    await untilReady(running);
    expect(running.said()).not.toContain('正在载入初始内容');
    expect(await signIn()).toBe(204);
    const command = start('server/cli.ts', ['demo', 'remove']);
    expect(await command.ended).toBe(0);
    expect(command.said()).toContain('已移除示例企业 0 家、示例摸底 0 条');
    const doctor = start('server/cli.ts', ['doctor', '--json']);
    expect(await doctor.ended).toBe(0);
    expect(doctor.said()).toContain('"constraintsMissing":[]');
    expect(doctor.said()).toContain('"repaired":0');
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });

  it('says in one message what is wrong with its settings, and starts nothing', async () => {
    const running = start('server/main.ts', [], { LIANTU_HOMEE: 'x', PORT: '99999' });
    expect(await running.ended).toBe(1);
    expect(running.said()).toContain('LIANTU_HOMEE');
    expect(running.said()).toContain('PORT');
    expect(await readLock(layout.lock)).toBeNull();
  });
});
