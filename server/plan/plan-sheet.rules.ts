import type { Table } from '../platform/export/table.rules.ts';
import type { PlanParameters } from './plan.types.ts';
import type { Totals, Words } from './result.types.ts';
import type { SavedLine } from './saved.rules.ts';
import { wan } from './words.rules.ts';

/** A line as a sheet has it: of a result not saved yet it also tells what else there was. */
export interface SheetLine extends SavedLine {
  readonly firstCome?: { readonly carrierName: string; readonly number: string } | null;
  readonly others?: readonly {
    readonly unit: { readonly carrierName: string; readonly number: string };
    readonly why: Words;
  }[];
}

interface Sheet {
  readonly title: string;
  readonly regionName: string;
  readonly lines: readonly SheetLine[];
  readonly totals: Omit<Totals, 'taxPerMu'>;
  readonly parameters: PlanParameters;
  readonly gapWords: Words;
  readonly apart: readonly { readonly name: string; readonly why: Words }[];
  readonly asOf: string;
}

const place = (unit: { readonly carrierName: string; readonly number: string } | null | undefined) =>
  unit ? `${unit.carrierName} ${unit.number}` : null;

const hundredth = (value: number) => Math.round(value * 100) / 100;

function parametersText({ landPrice, fitWeight, rentMonths, energyQuota, subsidyBudget }: PlanParameters): string {
  const parts = [
    `λ ${landPrice} 万元/亩`,
    `β ${fitWeight}`,
    `减免租金 ${rentMonths} 个月/年`,
    `能耗指标 ${energyQuota === null ? '不限' : `${energyQuota} 吨标煤/年`}`,
    `补贴预算 ${subsidyBudget === null ? '不限' : `${subsidyBudget} 万元/年`}`,
  ];
  return parts.join('，');
}

/** Who goes where and why, as a sheet. */
export function planTable({
  title,
  regionName,
  lines,
  totals,
  parameters,
  gapWords,
  apart,
  asOf,
}: Sheet): Table<SheetLine> {
  const told = lines.some(({ firstCome }) => firstCome !== undefined);
  return {
    title: '项目落位方案',
    columns: [
      { title: '项目', width: 28, value: ({ name }) => name },
      ...(told ? [{ title: '先到先得时', width: 24, value: ({ firstCome }: SheetLine) => place(firstCome) }] : []),
      { title: '方案落位', width: 24, value: (line) => place(line.place?.unit) ?? '未落位' },
      { title: '价值（万元/年）', width: 12, value: (line) => line.place && wan(line.place.value) },
      { title: '其中预计税收', width: 12, value: (line) => line.place && wan(line.place.split.tax) },
      { title: '方向契合', width: 10, value: (line) => line.place && wan(line.place.split.fit) },
      { title: '补贴和载体成本', width: 14, value: (line) => line.place && wan(line.place.split.cost) },
      { title: '用地成本', width: 10, value: (line) => line.place && wan(line.place.split.land) },
      { title: '占用面积（㎡）', width: 12, value: (line) => line.place && hundredth(line.place.used) },
      { title: '占用土地（亩）', width: 12, value: (line) => line.place && hundredth(line.place.mu) },
      { title: '理由', width: 48, wrap: true, value: ({ reason }) => reason.zh },
      { title: '先按满足处理、须核实', width: 24, wrap: true, value: (line) => line.place?.assumed?.zh ?? null },
      ...(told
        ? [
            {
              ...{ title: '其他去处', width: 60, wrap: true },
              value: ({ others = [] }: SheetLine) =>
                others.map(({ unit, why }) => `${place(unit)}：${why.zh}`).join('\n') || null,
            },
          ]
        : []),
    ],
    rows: lines,
    cover: [
      ['方案', title],
      ['地区', regionName],
      ['参数', parametersText(parameters)],
      ['合计', `落位 ${totals.placed} 个，预计税收 ${wan(totals.tax)} 万元/年，用地 ${hundredth(totals.mu)} 亩`],
      ['精度', gapWords.zh],
      ...(apart.length === 0
        ? []
        : [['未参与', apart.map(({ name, why }) => `${name}（${why.zh}）`).join('、')] satisfies [string, string]]),
      ['口径', '空白是不知道，不等于零；税收、成功率为项目预计数；房屋不另占地，用地只计地块'],
    ],
    asOf,
  };
}
