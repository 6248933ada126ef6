import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { policyCommand } from '../../server/policy/policy.cli.ts';
import { workedCases } from './worked-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'liantu-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function checked(content: string): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const file = join(folder, 'cases.json');
  writeFileSync(file, content);
  const lines: string[] = [];
  const { signal } = new AbortController();
  const context = { print: (text: string) => lines.push(text), say: () => undefined, signal };
  const code = await policyCommand.parse(['check', file])(context);
  return { code, lines };
}

describe('policy check', () => {
  it('counts what passes, and says of each failure what should have been', async () => {
    const [first, second] = workedCases;
    expect(await checked(JSON.stringify(workedCases))).toEqual({
      code: 0,
      lines: [`${workedCases.length} passed, 0 failed`],
    });
    const wrong = { ...second, expect: { ...second?.expect, total: '31' } };
    expect(await checked(JSON.stringify([first, wrong, { case: 'x' }]))).toEqual({
      code: 1,
      lines: [
        '第 2 个案例“200”：total 应为 31，算出 30',
        '第 3 个案例“格式不对”：“rule”须是规则编号（文字）',
        '第 3 个案例“格式不对”：“facts”须是事实（值为文字、true 或 false）',
        '第 3 个案例“格式不对”：“expect”须是应有的结果（至少有 status）',
        '1 passed, 2 failed',
      ],
    });
  });

  it('says what is wrong with a file', async () => {
    await expect(checked('{')).rejects.toThrow(/不是 JSON/);
    await expect(checked('{}')).rejects.toThrow(/应是案例数组/);
    await expect(checked('[]')).rejects.toThrow(/没有案例/);
    expect(() => policyCommand.parse(['chek'])).toThrow('没有“policy chek”');
    expect(() => policyCommand.parse(['check'])).toThrow('请写一个案例文件');
    expect(() => policyCommand.parse(['check', 'a', 'b'])).toThrow('只能写一个文件名');
  });
});
