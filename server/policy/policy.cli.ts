import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { knownOptions, type LoneCommand, type LoneContext, UsageError, usageError } from '../platform/cli/command.ts';
import { caseFailures, caseShape, type RuleBook } from './case.rules.ts';
import { citationOf, declarations, shippedRule } from './shipped-policies.ts';

const usage = 'policy check FILE';
const largest = 5_000_000;

const book = (): RuleBook => ({ declarations: declarations(), ready: shippedRule, cite: citationOf });

function contentOf(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`无法读取文件“${file}”：请核对文件名。用法：npm run --silent liantu -- ${usage}`);
  }
  if (text.length > largest) throw new UsageError(`文件“${file}”太大：案例文件不超过 5 MB。`);
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(`文件“${file}”不是 JSON（${detail}）：请改成案例数组 [{"case": …, "rule": …, "facts": …}]。`);
  }
}

const list = z.array(z.unknown());

function check(file: string, { print }: LoneContext): number {
  const rows = list.safeParse(contentOf(file));
  if (!rows.success)
    throw new UsageError(`文件“${file}”应是案例数组：[{"case": …, "rule": …, "facts": …, "expect": …}]。`);
  if (rows.data.length === 0) throw new UsageError(`文件“${file}”里没有案例。`);
  let failed = 0;
  for (const [at, row] of rows.data.entries()) {
    const read = caseShape.safeParse(row);
    const failures = read.success ? caseFailures(read.data, book()) : shapeFailures(read.error);
    if (failures.length > 0) failed += 1;
    const name = read.success ? read.data.case : '格式不对';
    for (const failure of failures) print(`第 ${at + 1} 个案例“${name}”：${failure}`);
  }
  print(`${rows.data.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

const needs: Readonly<Record<string, string>> = {
  case: '案例名（文字）',
  rule: '规则编号（文字）',
  facts: '事实（值为文字、true 或 false）',
  params: '参数（没有写 {}）',
  asOf: '日期，如 "2026-11-21"，或 null',
  expect: '应有的结果（至少有 status）',
};

function shapeFailures({ issues }: z.ZodError): readonly string[] {
  const fields = [...new Set(issues.map(({ path }) => String(path[0] ?? '')))];
  return fields.map((field) =>
    field === ''
      ? `须是一个对象，只有这些项：${Object.keys(needs).join('、')}`
      : `“${field}”须是${needs[field] ?? '可用的项'}`,
  );
}

export const policyCommand: LoneCommand = {
  name: 'policy',
  usages: [{ line: usage, about: '用随附的政策规则核对案例文件：逐条列出不符之处，不需要数据库。' }],
  alone: true,
  parse: (args) => {
    knownOptions(args, [], usage);
    const [word, file, ...more] = args;
    if (word !== 'check') throw usageError(usage, word === undefined ? '' : `没有“policy ${word}”。`);
    if (file === undefined) throw usageError(usage, '请写一个案例文件。');
    if (more.length > 0) throw usageError(usage, '只能写一个文件名。');
    return async (context) => check(file, context);
  },
};
