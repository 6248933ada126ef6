import type { EnvClass, FireClass, Tenure, UnitUsage } from '../carrier/carrier.types.ts';
import { areaFromSquareMetres } from '../platform/kernel/area.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import { moneyFrom } from '../platform/kernel/money.ts';
import type { BudgetPer, ProjectRow } from './project.types.ts';
import type { ProjectEdit, ProjectField } from './project-merge.rules.ts';

type Given<T> = T | null | undefined;

/** An edit as people send it: undefined stays, null is emptied; areas in ㎡, money in 元, both exact. */
export interface ProjectInput {
  readonly name?: Given<string>;
  readonly region?: Given<string>;
  readonly industryId?: Given<string>;
  readonly linkId?: Given<string>;
  /** An enterprise of the map; its name becomes that of the firm. */
  readonly enterpriseId?: Given<string>;
  readonly enterpriseName?: Given<string>;
  readonly origin?: Given<string>;
  readonly area?: Given<string>;
  readonly areaMost?: Given<string>;
  readonly usage?: Given<UnitUsage>;
  readonly height?: Given<number>;
  readonly load?: Given<number>;
  readonly power?: Given<number>;
  readonly effluent?: Given<number>;
  readonly energy?: Given<number>;
  readonly fireClass?: Given<FireClass>;
  readonly envClass?: Given<EnvClass>;
  readonly tenure?: Given<Tenure>;
  readonly budget?: Given<string>;
  readonly budgetPer?: Given<BudgetPer>;
  readonly latestStart?: Given<string>;
  readonly investment?: Given<string>;
  readonly tax?: Given<string>;
  readonly output?: Given<string>;
  readonly jobs?: Given<number>;
  readonly chance?: Given<number>;
  readonly subsidy?: Given<string>;
  readonly note?: Given<string>;
}

interface Limit {
  readonly name: InLanguages<string>;
  readonly min: number;
  readonly max: number;
}

/** Numbers outside of these are slips: a storey of 300 m, a chance of 80 instead of 0.8. */
export const projectLimits = {
  height: { name: said('层高', 'Floor height'), min: 1, max: 100 },
  load: { name: said('荷载', 'Load'), min: 0.1, max: 1_000 },
  power: { name: said('用电', 'Power'), min: 0, max: 1_000_000 },
  effluent: { name: said('排水', 'Effluent'), min: 0, max: 1_000_000 },
  energy: { name: said('单位能耗', 'Energy'), min: 0, max: 1_000 },
  jobs: { name: said('就业人数', 'Jobs'), min: 0, max: 1_000_000 },
  chance: { name: said('成功概率', 'Chance'), min: 0, max: 1 },
} as const satisfies Readonly<Record<string, Limit>>;

function refuse(field: string, name: InLanguages<string>, detail: InLanguages<string>): InvalidError {
  return new InvalidError('valueInvalid', { field, params: { field: name, detail } });
}

function number(field: keyof typeof projectLimits, value: Given<number>): Given<number> {
  if (value === null || value === undefined) return value;
  const { name, min, max } = projectLimits[field];
  const whole = field !== 'jobs' || Number.isInteger(value);
  if (Number.isFinite(value) && value >= min && value <= max && whole) return value;
  const detail = whole
    ? said(`须在 ${min} 到 ${max} 之间`, `it is from ${min} to ${max}`)
    : said('须是整数', 'it is a whole number');
  throw refuse(field, name, detail);
}

const most = 9_000_000_000_000_000n;

function exact(field: string, name: InLanguages<string>, value: bigint, least: bigint): number {
  if (value >= least && value < most) return Number(value);
  throw refuse(
    field,
    name,
    least > 0n ? said('须大于 0', 'it is more than 0') : said('不能是负数', 'it is not below 0'),
  );
}

const areaNames = {
  area: said('面积下限', 'Least area'),
  areaMost: said('面积上限', 'Most area'),
} as const;

function area(field: keyof typeof areaNames, value: Given<string>): Given<number> {
  if (value === null || value === undefined) return value;
  return exact(field, areaNames[field], areaFromSquareMetres(value).hundredths, 1n);
}

const moneyNames = {
  budget: said('预算', 'Budget'),
  investment: said('投资', 'Investment'),
  tax: said('年税收', 'Tax a year'),
  output: said('年产出', 'Output a year'),
  subsidy: said('年补贴', 'Subsidy a year'),
} as const;

function money(field: keyof typeof moneyNames, value: Given<string>): Given<number> {
  if (value === null || value === undefined) return value;
  return exact(field, moneyNames[field], moneyFrom(value).fen, field === 'budget' ? 1n : 0n);
}

const texts = {
  name: { name: said('项目名称', 'Name'), max: 100 },
  enterpriseName: { name: said('投资企业', 'Firm'), max: 100 },
  origin: { name: said('项目来源', 'Origin'), max: 200 },
  note: { name: said('备注', 'Note'), max: 500 },
} as const;

function words(field: keyof typeof texts, value: Given<string>): Given<string> {
  if (value === null || value === undefined) return value;
  const text = value.trim();
  const length = [...text].length;
  const { name, max } = texts[field];
  if (length <= max) return text === '' ? null : text;
  throw new InvalidError('textTooLong', { field, params: { field: name, max, length } });
}

/** What cannot be empty: a name and a region. */
function present(field: 'name' | 'region', name: InLanguages<string>, value: Given<string>): string | undefined {
  if (value === undefined) return undefined;
  if (value !== null && value.trim() !== '') return value.trim();
  throw refuse(field, name, said('没有写', 'it is empty'));
}

const without = (entries: Readonly<Record<string, unknown>>): ProjectEdit =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));

/** What people sent as fields of a project. Throws INVALID. */
export function projectEditOf(input: ProjectInput): ProjectEdit {
  const { industryId, linkId, usage, fireClass, envClass, tenure, budgetPer, latestStart } = input;
  return without({
    ...{ industryId, linkId, usage, fireClass, envClass, tenure, budgetPer, latestStart },
    name: present('name', texts.name.name, words('name', input.name)),
    regionId: present('region', said('地区', 'Region'), input.region),
    ...{ enterpriseName: words('enterpriseName', input.enterpriseName), origin: words('origin', input.origin) },
    ...{ areaHundredths: area('area', input.area), areaMostHundredths: area('areaMost', input.areaMost) },
    ...{ heightM: number('height', input.height), loadKn: number('load', input.load) },
    ...{ powerKva: number('power', input.power), effluentT: number('effluent', input.effluent) },
    ...{ energyUse: number('energy', input.energy), jobs: number('jobs', input.jobs) },
    ...{ chance: number('chance', input.chance), budgetFen: money('budget', input.budget) },
    ...{ investFen: money('investment', input.investment), taxFen: money('tax', input.tax) },
    ...{ outputFen: money('output', input.output), subsidyFen: money('subsidy', input.subsidy) },
    note: words('note', input.note),
  });
}

interface Problem {
  readonly field: 'areaMost' | 'budgetPer' | 'linkId';
  readonly name: InLanguages<string>;
  readonly detail: InLanguages<string>;
}

type Together = Pick<
  ProjectRow,
  'areaHundredths' | 'areaMostHundredths' | 'budgetFen' | 'budgetPer' | 'tenure' | 'industryId' | 'linkId'
>;

/** What is wrong with fields that only hold together; null: nothing. */
export function togetherProblem(row: Together): Problem | null {
  const { areaHundredths: least, areaMostHundredths: largest, budgetFen, budgetPer, tenure, industryId, linkId } = row;
  if (least !== null && largest !== null && least > largest) {
    const detail = said('小于面积下限', 'it is below the least area');
    return { field: 'areaMost', name: areaNames.areaMost, detail };
  }
  if ((budgetFen === null) !== (budgetPer === null)) {
    const detail = said('金额和单位要一起写', 'it takes an amount and a unit');
    return { field: 'budgetPer', name: moneyNames.budget, detail };
  }
  if (budgetPer !== null && tenure !== null && tenure !== 'BOTH' && (budgetPer === 'MONTH') !== (tenure === 'RENT')) {
    const detail = said('单位与租售不符（租：元/㎡·月）', 'its unit does not go with rent or sale');
    return { field: 'budgetPer', name: moneyNames.budget, detail };
  }
  if (linkId !== null && (industryId === null || !linkId.startsWith(`${industryId}.`))) {
    const detail = said('不在所选产业链上', 'it is not of the chain that is named');
    return { field: 'linkId', name: said('环节', 'Link'), detail };
  }
  return null;
}

/** Throws INVALID where fields do not hold together. */
export function checkTogether(row: Together): void {
  const problem = togetherProblem(row);
  if (problem) throw refuse(problem.field, problem.name, problem.detail);
}

/** What the fields of a project are called where people meet them. */
export const projectInputNames: Readonly<Record<ProjectField, keyof ProjectInput>> = {
  ...{ name: 'name', regionId: 'region', industryId: 'industryId', linkId: 'linkId', enterpriseName: 'enterpriseName' },
  ...{ origin: 'origin', areaHundredths: 'area', areaMostHundredths: 'areaMost', usage: 'usage', heightM: 'height' },
  ...{ loadKn: 'load', powerKva: 'power', effluentT: 'effluent', energyUse: 'energy', fireClass: 'fireClass' },
  ...{ envClass: 'envClass', tenure: 'tenure', budgetFen: 'budget', budgetPer: 'budgetPer' },
  ...{ latestStart: 'latestStart', investFen: 'investment', taxFen: 'tax', outputFen: 'output', jobs: 'jobs' },
  ...{ chance: 'chance', subsidyFen: 'subsidy', note: 'note' },
};
