import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allocateCommand } from '../../server/matching/allocate.cli.ts';
import { smallInstance } from './small-instance.ts';

const root = resolve(import.meta.dirname, '../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liantu-allocate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as people do, from a folder that is not the project's. */
function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(root, 'bin/run.mjs'), 'server/cli.ts', 'allocate', ...args], {
    ...{ cwd: folder, encoding: 'utf8' },
    env: { ...process.env, LIANTU_HOME: join(folder, 'home') },
  });
}

function fileWith(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const answer = z.strictObject({
  ...{ objective: z.number(), bound: z.number(), gap: z.number().nullable(), seconds: z.number() },
  placed: z.array(
    z.strictObject({
      ...{ project: z.number(), carrier: z.number(), value: z.number(), used: z.number(), mu: z.number() },
    }),
  ),
});

describe('npm run liantu -- allocate', () => {
  it('prints one JSON and nothing else, needs no database, and keeps the ids of the file', () => {
    const { status, stdout, stderr } = run(
      fileWith('small.json', JSON.stringify(smallInstance)),
      '--json',
      '--gap',
      '0',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const { objective, bound, gap, placed } = answer.parse(JSON.parse(stdout));
    // 100 + 15 - 2 - 8, and 80 + 12 - 3 - 6.
    expect(objective).toBeCloseTo(188, 9);
    expect([bound - objective, gap]).toEqual([0, 0]);
    expect(placed.map(({ project, carrier, used, mu }) => [project, carrier, used, mu])).toEqual([
      [0, 10, 2_000, 2],
      [1, 11, 1_500, 1.5],
    ]);
    expect(readdirSync(folder)).not.toContain('home');
  });

  it('tells of a plan in Chinese', () => {
    const { status, stdout } = run('small.json');
    expect(status).toBe(0);
    expect(stdout).toContain('安排项目 2 / 3 个，用地 3.5 亩，合计价值 188.00 万元/年。');
    expect(stdout).toContain('已证明没有更好的方案');
  });

  it('says in Chinese what is wrong, with exit code 1 for a file and 2 for the call', () => {
    const bad = run(fileWith('bad.json', '{"parks": ['), '--json');
    expect([bad.status, bad.stdout]).toEqual([1, '']);
    expect(bad.stderr).toMatch(/^实例文件不能用：文件不是 JSON/);
    const none = run('none.json');
    expect([none.status, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toMatch(/^无法读取文件“none.json”/);
    const call = run('small.json', '--jsn');
    expect(call.status).toBe(2);
    expect(call.stderr).toContain('不认识的选项 --jsn。用法：npm run --silent liantu -- allocate 文件.json');
  });

  it('reads its arguments before the file', () => {
    expect(() => allocateCommand.parse([])).toThrow('请写一个实例文件');
    expect(() => allocateCommand.parse(['a', 'b'])).toThrow('只能写一个文件名');
    expect(() => allocateCommand.parse(['a', '--gap', 'x'])).toThrow('--gap 须为 0 到 1 的数字，收到“x”');
    expect(() => allocateCommand.parse(['a', '--gap=2'])).toThrow('--gap 须为 0 到 1 的数字');
    expect(() => allocateCommand.parse(['a', '--seconds', ''])).toThrow('--seconds 须为 0 到 86400 的数字');
    expect(typeof allocateCommand.parse(['a', '--json', '--gap', '1e-4', '--seconds', '60'])).toBe('function');
  });
});
