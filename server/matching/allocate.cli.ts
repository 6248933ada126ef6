import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { knownOptions, type LoneCommand, usageError } from '../platform/cli/command.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { message } from '../platform/kernel/messages.ts';
import { allocate } from './allocate.ts';
import type { Progress } from './highs.ts';
import { readInstance } from './instance.rules.ts';
import type { Id, Instance } from './instance.types.ts';
import { planOf } from './instance-plan.rules.ts';
import type { Allocation } from './plan.types.ts';
import { bindingQuotas } from './quotas.rules.ts';
import { limitName } from './wishes.rules.ts';

const usage = 'allocate 文件.json [--json] [--gap 1e-4] [--seconds 60]';
const cancelled = 130;
const most = { gap: 1, seconds: 86_400 } as const;

interface Placed {
  readonly project: Id;
  readonly carrier: Id;
  readonly value: number;
  readonly used: number;
  readonly mu: number;
}

function placedOf({ projects, carriers }: Instance, { problem, chosen }: Allocation): readonly Placed[] {
  return chosen.flatMap((at) => {
    const pair = problem.pairs[at];
    const [project, carrier] = pair ? [projects[pair.project]?.id, carriers[pair.site]?.id] : [];
    if (!pair || project === undefined || carrier === undefined) return [];
    return [{ project, carrier, value: pair.value, used: pair.used, mu: pair.mu }];
  });
}

const rounded = (value: number, places: number) => value.toFixed(places);
const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(2)}%`);

function linesOf(instance: Instance, allocation: Allocation): readonly string[] {
  const { objective, bound, gap, seconds, proven, problem, limits } = allocation;
  const placed = placedOf(instance, allocation);
  const mu = placed.reduce((sum, each) => sum + each.mu, 0);
  return [
    `安排项目 ${placed.length} / ${instance.projects.length} 个，用地 ${rounded(mu, 1)} 亩，合计价值 ${rounded(objective, 2)} 万元/年。`,
    gap === 0
      ? `已证明没有更好的方案，用时 ${rounded(seconds, 1)} 秒。`
      : `最多还能再好 ${percent(gap)}（上界 ${rounded(bound, 2)}），用时 ${rounded(seconds, 1)} 秒${proven ? '' : '，到时限停止'}。`,
    ...bindingQuotas(limits, allocation).map(({ limit, used, price }) => {
      const { zh } = limitName(problem, limit);
      return `用紧的指标：${zh} ${rounded(used, 1)} / ${rounded(limit.most, 1)}，再多一个单位约值 ${price.toPrecision(3)} 万元/年。`;
    }),
    '项目\t载体\t价值（万元/年）\t面积（㎡）\t用地（亩）',
    ...placed.map((each) =>
      [each.project, each.carrier, rounded(each.value, 2), rounded(each.used, 2), rounded(each.mu, 2)].join('\t'),
    ),
  ];
}

function numberOf(name: string, value: unknown, largest: number, fallback: number): number {
  if (value === undefined) return fallback;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  if (number >= 0 && number <= largest) return number;
  throw usageError(usage, `${name} 须为 0 到 ${largest} 的数字，收到“${value}”。`);
}

function told({ phase, objective, bound }: Progress): string {
  if (phase === 'RELAXED') return `上界 ${rounded(bound, 2)} 万元/年，正在安排 …`;
  return `现有方案 ${objective === null ? '—' : rounded(objective, 2)}，上界 ${rounded(bound, 2)} 万元/年 …`;
}

function textOf(file: string): string {
  try {
    if (statSync(file).isDirectory()) throw new Error('这是文件夹');
    return readFileSync(file, 'utf8');
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new InvalidError('fileUnreadable', { params: { file, detail }, cause: error });
  }
}

/** Solves an instance of matching that a file brings; needs no database. */
export const allocateCommand: LoneCommand = {
  name: 'allocate',
  alone: true,
  usages: [
    {
      line: usage,
      about: '读一个匹配实例（园区、载体、项目），算出总价值最高的安排；不需要数据库。--json 只输出一个 JSON',
    },
  ],
  parse: (args) => {
    knownOptions(args, ['--json', '--gap', '--seconds'], usage);
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: false,
      options: { json: { type: 'boolean' }, gap: { type: 'string' }, seconds: { type: 'string' } },
    });
    const [file] = positionals;
    if (file === undefined) throw usageError(usage, '请写一个实例文件。');
    if (positionals.length > 1) throw usageError(usage, '只能写一个文件名。');
    const effort = {
      gap: numberOf('--gap', values['gap'], most.gap, 1e-4),
      seconds: numberOf('--seconds', values['seconds'], most.seconds, 60),
    };
    return async ({ print, say, signal }) => {
      const instance = readInstance(textOf(file));
      try {
        const onProgress = values['json'] === true ? undefined : (each: Progress) => say(told(each));
        const allocation = await allocate(planOf(instance), effort, { signal, onProgress });
        const { objective, bound, gap, seconds } = allocation;
        if (values['json'] !== true) print(linesOf(instance, allocation).join('\n'));
        else print(JSON.stringify({ objective, bound, gap, seconds, placed: placedOf(instance, allocation) }));
        return 0;
      } catch (error) {
        if (!signal.aborted) throw error;
        say(message('planCancelled'));
        return cancelled;
      }
    };
  },
};
