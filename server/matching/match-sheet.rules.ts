import { statusWords, usageWords } from '../carrier/carrier-words.rules.ts';
import type { Paper, PaperTable } from '../platform/export/paper.rules.ts';
import type { Table } from '../platform/export/table.rules.ts';
import type { CarrierMatches, MatchedUnit } from './match.rules.ts';
import { lackText, needText, perWords, testWords } from './match-words.rules.ts';
import type { TypedNeed } from './need.types.ts';
import { type WorthPart, worthParts } from './worth.rules.ts';

const most = 3;

/** A unit of the comparison with what is to be said of it. */
export interface Compared {
  readonly unit: MatchedUnit;
  readonly fits: string;
}

export interface Comparison {
  readonly regionName: string;
  /** Null: somebody who calls. */
  readonly project: { readonly name: string; readonly demo: boolean } | null;
  readonly line: string;
  readonly need: TypedNeed;
  readonly unread: readonly string[];
  readonly matches: CarrierMatches;
}

/** What fits first, then what nearly does, what has to be asked about, and what comes nearest else. */
export function candidatesOf({ feasible, near, toCheck, farther }: CarrierMatches): readonly Compared[] {
  return [
    ...feasible.map((unit) => ({ unit, fits: '全部符合' })),
    ...near.map((unit) => ({ unit, fits: `只差${lackText(unit.finding, unit.price?.per ?? null)}` })),
    ...toCheck.map((unit) => ({ unit, fits: `待核：${unit.unknown.map((test) => testWords[test]).join('、')}` })),
    ...farther.map((unit) => ({
      unit,
      fits: [
        `差${unit.findings.map((finding) => lackText(finding, unit.price?.per ?? null)).join('、')}`,
        ...(unit.unknown.length === 0 ? [] : [`待核：${unit.unknown.map((test) => testWords[test]).join('、')}`]),
      ].join('；'),
    })),
  ];
}

const comparedOf = (matches: CarrierMatches) => candidatesOf(matches).slice(0, most);

const areaText = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);
const priceText = ({ price }: MatchedUnit) => (price === null ? null : `${price.yuan} ${perWords[price.per]}`);
const statusText = ({ offer: { unit }, stale }: MatchedUnit) => {
  const state = unit.status === null ? '未知' : statusWords[unit.status].zh;
  const told = unit.statusOn === null ? '没有日期' : `${unit.statusOn} 登记`;
  return `${state}（${told}${stale === true ? '，陈旧' : ''}）`;
};

/** A line of the comparison: its title, and what it says of a unit. */
type Shown = readonly [title: string, value: (row: Compared) => string | number | null];

const facts: readonly Shown[] = [
  ['符合情况', ({ fits }) => fits],
  ['载体', ({ unit }) => unit.offer.carrier.name],
  ['房源／地块', ({ unit }) => unit.offer.unit.number],
  ['所在', ({ unit }) => unit.offer.carrier.regionName],
  ['用途', ({ unit: { offer } }) => (offer.unit.usage === null ? null : usageWords[offer.unit.usage].zh)],
  ['面积（㎡）', ({ unit }) => areaText(unit.offer.unit.areaHundredths)],
  ['层高（米）', ({ unit }) => unit.offer.unit.heightM],
  ['荷载（kN/㎡）', ({ unit }) => unit.offer.unit.loadKn],
  ['用电（kVA）', ({ unit }) => unit.offer.unit.powerKva],
  ['价格', ({ unit }) => priceText(unit)],
  ['状态', ({ unit }) => statusText(unit)],
  ['最早可用', ({ unit }) => unit.from],
  ['运营方', ({ unit }) => unit.offer.carrier.operator?.name ?? null],
];

const partWords: Readonly<Record<WorthPart, string>> = {
  ...{ TAX: '税收', FIT: '契合', POLICY: '政策', COST: '成本', LAND: '土地' },
};
const amount = (value: number) => String(Math.round(value * 100) / 100);

/** The value of a project on a unit part by part; what is not known says so. */
function worthText({ worth }: MatchedUnit): string | null {
  if (worth === null) return null;
  const parts = worthParts.map((part) => {
    const value = worth.parts[part];
    return `${partWords[part]} ${value === null ? '未知' : amount(value)}`;
  });
  return `${worth.value === null ? '未知' : amount(worth.value)}（${parts.join('，')}）`;
}

const worthFact: (typeof facts)[number] = ['价值（万元／年，只计已知部分）', ({ unit }) => worthText(unit)];
const factsFor = ({ project }: Comparison) => (project === null ? facts : [...facts, worthFact]);

const hasDemo = (rows: readonly Compared[]) => rows.some(({ unit }) => unit.offer.unit.demo);

function coverOf({
  line,
  need,
  unread,
  regionName,
  matches,
  project,
}: Comparison): readonly (readonly [string, string])[] {
  const { feasible, near, toCheck, considered } = matches;
  return [
    ['地区', regionName],
    project === null ? ['来电需求', line] : ['项目', project.name],
    ['理解为', needText(need)],
    ...(unread.length === 0 ? [] : [['没有读懂', unread.join('、')] as const]),
    [
      '结果',
      `在 ${considered} 个可看的房源和地块中，符合 ${feasible.length} 个，只差一项 ${near.length} 个，待核 ${toCheck.length} 个`,
    ],
  ];
}

/** The comparison of three carriers as a sheet: a row each. */
export function comparisonTable(comparison: Comparison, asOf: string): Table<Compared> {
  const rows = comparedOf(comparison.matches);
  return {
    title: '载体比选表',
    columns: factsFor(comparison).map(([title, value]) => ({
      title,
      width: title === '符合情况' || title === worthFact[0] ? 30 : 18,
      wrap: true,
      value,
    })),
    rows,
    cover: [
      ...coverOf(comparison),
      ...(hasDemo(rows) || comparison.project?.demo ? [['示例', '含示例数据'] as const] : []),
    ],
    asOf,
  };
}

/** Carriers beside each other: a column each. */
export const comparedTable = (rows: readonly Compared[], shown: readonly Shown[] = facts): PaperTable => ({
  head: ['项目', ...rows.map((_, at) => `方案 ${at + 1}`)],
  widths: [2, ...rows.map(() => 3)],
  rows: shown.map(([title, value]) => [title, ...rows.map((row) => String(value(row) ?? '未知'))]),
});

/** The comparison of three carriers to be handed out. */
export function comparisonPaper(comparison: Comparison, today: string): Paper {
  const rows = comparedOf(comparison.matches);
  const lines = coverOf(comparison).map(([label, value]) => `${label}：${value}`);
  return {
    title: '载体比选表',
    lines: [`数据截至：${today}`, ...lines, ...(hasDemo(rows) || comparison.project?.demo ? ['含示例数据'] : [])],
    parts: [
      {
        heading: rows.length === 0 ? '没有可比选的载体' : '比选',
        table: comparedTable(rows, factsFor(comparison)),
      },
    ],
  };
}
