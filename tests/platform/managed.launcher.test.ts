import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../server/config.ts';

const launcher = join(projectRoot, 'bin', 'run.mjs');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liantu-launcher-'));
  const source = `
    const signals: string[] = [];
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.on(name, () => {
        signals.push(name);
        if (signals.length === 1) setTimeout(() => { console.log(signals.join()); process.exit(7); }, 400);
      });
    }
    console.log(process.versions.node.split('.')[0], process.argv.slice(2).join());
    if (process.argv[2] === 'wait') setTimeout(() => {}, 20_000);
    if (process.argv[2] === 'die') process.kill(process.pid, 'SIGKILL');
    if (process.argv[2] === 'code') process.exit(3);
  `;
  await writeFile(join(folder, 'child.ts'), source);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(args: readonly string[], script = launcher, signals: readonly NodeJS.Signals[] = []) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  child.stdout.on('data', (chunk) => {
    if (output === '') for (const signal of signals) child.kill(signal);
    output += chunk;
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.once('close', (...result) => resolve(result));
  });
  return { code, signal, output };
}

describe('bin/run.mjs', () => {
  it('runs TypeScript with Node 24, arguments and exit code passed on', async () => {
    expect(await run([join(folder, 'child.ts'), 'code', 'b'])).toEqual({
      code: 3,
      signal: null,
      output: '24 code,b\n',
    });
  });

  it('runs files and commands of packages', async () => {
    expect((await run(['--module', 'typescript/bin/tsc', '--version'])).output).toMatch(/^Version \d/);
    expect((await run(['--bin', 'biome', '--version'])).output).toMatch(/^Version: \d/);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('passes %s on once, also when npm repeats it, and waits', async (signal) => {
    const { code, output } = await run([join(folder, 'child.ts'), 'wait'], launcher, [signal, signal]);
    expect({ code, output }).toEqual({ code: 7, output: `24 wait\n${signal}\n` });
  });

  it('ends by the signal that ended the child', async () => {
    expect(await run([join(folder, 'child.ts'), 'die'])).toMatchObject({ code: null, signal: 'SIGKILL' });
  });

  it('names what is missing with the fix', async () => {
    expect(await run([])).toMatchObject({ code: 1, output: expect.stringContaining('用法') });
    expect(await run(['missing.ts'])).toMatchObject({ code: 1, output: expect.stringContaining('missing.ts') });
    expect(await run(['--bin', 'missing'])).toMatchObject({ code: 1, output: expect.stringContaining('npm ci') });
    await mkdir(join(folder, 'bare', 'bin'), { recursive: true });
    await cp(launcher, join(folder, 'bare', 'bin', 'run.mjs'));
    const bare = await run(['x.ts'], join(folder, 'bare', 'bin', 'run.mjs'));
    expect(bare).toMatchObject({ code: 1, output: expect.stringMatching(/没有找到项目自带的 Node 24.*npm ci/) });
  });
});
