import { envWords, fireWords, tenureWords, usageWords } from '../carrier/carrier-words.rules.ts';
import type { Cell, Table } from '../platform/export/table.rules.ts';
import { fromScaled } from '../platform/kernel/decimal.ts';
import type { BudgetPer, ProjectRow } from './project.types.ts';
import { projectTitles as titles } from './project-titles.rules.ts';

export const budgetWords: Readonly<Record<BudgetPer, { readonly zh: string }>> = {
  ...{ MONTH: { zh: '元/㎡·月' }, ONCE: { zh: '元/㎡' }, MU: { zh: '元/亩' } },
};

const hundredth = (value: number | null): Cell => (value === null ? null : value / 100);
const tenThousand = (fen: number | null): Cell => (fen === null ? null : Number(fromScaled(BigInt(fen), 6)));
const share = (value: number | null): Cell => (value === null ? null : `${Math.round(value * 10_000) / 100}%`);
const wordOf = <Name extends string>(
  words: Readonly<Record<Name, { readonly zh: string }>>,
  name: Name | null,
): Cell => (name === null ? null : words[name].zh);

interface Now {
  readonly regionName: string;
  readonly narrowed: readonly string[];
  readonly today: string;
}

/** Projects as a sheet: its columns are those that an import of projects reads; what is not known stays empty. */
export function projectTable(rows: readonly ProjectRow[], { regionName, narrowed, today }: Now): Table<ProjectRow> {
  return {
    title: '项目清单',
    columns: [
      { title: titles.name, width: 32, wrap: true, value: ({ name }) => name },
      { title: titles.region, width: 18, value: ({ regionId }) => regionId },
      { title: titles.chain, width: 22, value: ({ industryTitle, industryId }) => industryTitle ?? industryId },
      { title: titles.link, width: 22, value: ({ linkName }) => linkName },
      { title: titles.firm, width: 30, value: ({ enterpriseName }) => enterpriseName },
      { title: titles.origin, width: 20, wrap: true, value: ({ origin }) => origin },
      { title: titles.area, width: 14, value: ({ areaHundredths }) => hundredth(areaHundredths) },
      { title: titles.areaMost, width: 14, value: ({ areaMostHundredths }) => hundredth(areaMostHundredths) },
      { title: titles.usage, width: 8, value: ({ usage }) => wordOf(usageWords, usage) },
      { title: titles.height, width: 10, value: ({ heightM }) => heightM },
      { title: titles.load, width: 12, value: ({ loadKn }) => loadKn },
      { title: titles.power, width: 11, value: ({ powerKva }) => powerKva },
      { title: titles.effluent, width: 12, value: ({ effluentT }) => effluentT },
      { title: titles.energy, width: 16, value: ({ energyUse }) => energyUse },
      { title: titles.fire, width: 10, value: ({ fireClass }) => wordOf(fireWords, fireClass) },
      { title: titles.env, width: 10, value: ({ envClass }) => wordOf(envWords, envClass) },
      { title: titles.tenure, width: 10, value: ({ tenure }) => wordOf(tenureWords, tenure) },
      { title: titles.budget, width: 12, value: ({ budgetFen }) => hundredth(budgetFen) },
      { title: titles.budgetPer, width: 11, value: ({ budgetPer }) => wordOf(budgetWords, budgetPer) },
      { title: titles.latest, width: 12, day: true, value: ({ latestStart }) => latestStart },
      { title: titles.invest, width: 14, value: ({ investFen }) => tenThousand(investFen) },
      { title: titles.tax, width: 14, value: ({ taxFen }) => tenThousand(taxFen) },
      { title: titles.output, width: 14, value: ({ outputFen }) => tenThousand(outputFen) },
      { title: titles.jobs, width: 10, value: ({ jobs }) => jobs },
      { title: titles.chance, width: 10, value: ({ chance }) => share(chance) },
      { title: titles.subsidy, width: 14, value: ({ subsidyFen }) => tenThousand(subsidyFen) },
      { title: titles.asOf, width: 12, day: true, value: ({ asOf }) => asOf },
      { title: titles.note, width: 30, wrap: true, value: ({ note }) => note },
      { title: '示例', width: 6, value: ({ demo }) => (demo ? '示例' : null) },
    ],
    rows,
    cover: [
      ['地区', regionName],
      ['筛选', narrowed.join('、') || '无'],
    ],
    asOf: today,
  };
}
