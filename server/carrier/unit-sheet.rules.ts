import type { Cell, Table } from '../platform/export/table.rules.ts';
import { muText } from '../platform/kernel/area.ts';
import { isStale, type UnitOffer } from './carrier.rules.ts';
import type { CarrierKind, UnitRow } from './carrier.types.ts';
import {
  carrierKindWords,
  envWords,
  fireWords,
  reuseWords,
  statusWords,
  tenureWords,
  unitKindWords,
  usageWords,
} from './carrier-words.rules.ts';
import type { CarrierRules } from './inventory.rules.ts';
import { labelsOf, taxPerSquareMetre } from './label.rules.ts';
import type { CarrierListRow } from './list.rules.ts';
import { unitTitles as titles } from './unit-titles.rules.ts';

interface Now {
  readonly regionName: string;
  readonly narrowed: readonly string[];
  readonly today: string;
  readonly rules: CarrierRules;
}

const hundredth = (value: number | null): Cell => (value === null ? null : value / 100);
const inMu = (value: number | null): Cell => (value === null ? null : Number(muText({ hundredths: BigInt(value) })));
const tenThousand = (fen: number | null): Cell => (fen === null ? null : fen / 1_000_000);
const wordOf = <Name extends string>(
  words: Readonly<Record<Name, { readonly zh: string }>>,
  name: Name | null,
): Cell => (name === null ? null : words[name].zh);

const isLand = ({ kind }: UnitRow): boolean => kind === 'PLOT';
const yesNo = (value: boolean | null): Cell => (value === null ? null : value ? '是' : '否');

function age(unit: UnitRow, { today, rules }: Now): Cell {
  const stale = isStale(unit.statusOn, today, rules.staleDays);
  if (stale === null) return '没有日期';
  return stale ? '陈旧' : null;
}

const cover = ({ regionName, narrowed }: Now): Table<never>['cover'] => [
  ['地区', regionName],
  ['筛选', narrowed.join('、') || '无'],
];

/** Units as a sheet: its columns are those that an import of units reads, then who to ask. */
export function unitTable(offers: readonly UnitOffer[], now: Now): Table<UnitOffer> {
  return {
    title: '楼层单元',
    columns: [
      { title: titles.carrier, width: 24, value: ({ carrier }) => carrier.name },
      { title: titles.number, width: 12, value: ({ unit }) => unit.number },
      { title: titles.kind, width: 8, value: ({ unit }) => unitKindWords[unit.kind].zh },
      { title: titles.usage, width: 8, value: ({ unit }) => wordOf(usageWords, unit.usage) },
      { title: titles.floor, width: 6, value: ({ unit }) => unit.floor },
      { title: titles.area, width: 12, value: ({ unit }) => hundredth(unit.areaHundredths) },
      { title: titles.mu, width: 10, value: ({ unit }) => (isLand(unit) ? inMu(unit.areaHundredths) : null) },
      { title: titles.height, width: 10, value: ({ unit }) => unit.heightM },
      { title: titles.load, width: 12, value: ({ unit }) => unit.loadKn },
      { title: titles.power, width: 10, value: ({ unit }) => unit.powerKva },
      { title: titles.effluent, width: 12, value: ({ unit }) => unit.effluentT },
      { title: titles.fire, width: 10, value: ({ unit }) => wordOf(fireWords, unit.fireClass) },
      { title: titles.env, width: 10, value: ({ unit }) => wordOf(envWords, unit.envClass) },
      { title: titles.divisible, width: 8, value: ({ unit }) => yesNo(unit.divisible) },
      { title: titles.minLot, width: 14, value: ({ unit }) => hundredth(unit.minLotHundredths) },
      { title: titles.tenure, width: 10, value: ({ unit }) => wordOf(tenureWords, unit.tenure) },
      { title: titles.rent, width: 14, value: ({ unit }) => hundredth(unit.rentFen) },
      { title: titles.sale, width: 12, value: ({ unit }) => hundredth(unit.saleFen) },
      { title: titles.land, width: 14, value: ({ unit }) => tenThousand(unit.landFen) },
      { title: titles.status, width: 10, value: ({ unit }) => wordOf(statusWords, unit.status) },
      { title: titles.statusOn, width: 12, day: true, value: ({ unit }) => unit.statusOn },
      { title: titles.freeFrom, width: 12, day: true, value: ({ unit }) => unit.freeFrom },
      { title: titles.contractEnd, width: 12, day: true, value: ({ unit }) => unit.contractEnd },
      { title: titles.tenant, width: 30, value: ({ unit }) => unit.tenantName },
      { title: titles.note, width: 24, wrap: true, value: ({ unit }) => unit.note },
      { title: '时效', width: 10, value: ({ unit }) => age(unit, now) },
      { title: '核对找谁', width: 20, value: ({ carrier }) => carrier.operator?.name ?? null },
      { title: '示例', width: 6, value: ({ unit }) => (unit.demo ? '示例' : null) },
    ],
    rows: offers,
    cover: cover(now),
    asOf: now.today,
  };
}

const kindWord = (kind: CarrierKind): string => carrierKindWords[kind].zh;
const labelWords = { HUNDRED_MILLION: '亿元楼宇', SPECIALISED: '专业楼宇' } as const;

function labelCell({ carrier: { kind, years } }: CarrierListRow, rules: CarrierRules): Cell {
  const all = years.flatMap((year) => labelsOf(kind, year, rules));
  return all.map(({ label, year }) => `${labelWords[label]}（${year}）`).join('、') || null;
}

function perSquareMetre({ carrier }: CarrierListRow): Cell {
  const [year] = carrier.years;
  const fen = year ? taxPerSquareMetre(carrier, year) : null;
  return fen === null ? null : Number(fen) / 100;
}

/** The carriers of a region as a sheet: first what an import of carriers reads, then what was counted. */
export function carrierTable(rows: readonly CarrierListRow[], now: Now): Table<CarrierListRow> {
  return {
    title: '产业载体清单',
    columns: [
      { title: '载体名称', width: 28, value: ({ carrier }) => carrier.name },
      { title: '载体类型', width: 8, value: ({ carrier }) => kindWord(carrier.kind) },
      { title: '地区', width: 14, value: ({ carrier }) => carrier.regionName },
      { title: '运营单位', width: 20, value: ({ carrier }) => carrier.operator?.name ?? null },
      { title: '建筑面积（㎡）', width: 14, value: ({ carrier }) => hundredth(carrier.areaHundredths) },
      {
        ...{ title: '重点产业方向', width: 36, wrap: true },
        value: ({ carrier }) =>
          [...carrier.industries.map(({ title }) => title), ...carrier.directions].join('、') || null,
      },
      { title: '负面清单', width: 20, wrap: true, value: ({ carrier }) => carrier.negative.join('、') || null },
      { title: '环评上限', width: 10, value: ({ carrier }) => wordOf(envWords, carrier.envClass) },
      { title: '重点任务', width: 18, value: ({ carrier }) => carrier.task },
      { title: '盘活状态', width: 10, value: ({ carrier }) => wordOf(reuseWords, carrier.reuseState) },
      { title: '单元数', width: 8, value: ({ inventory }) => inventory.units },
      { title: '出租出售率', width: 10, value: ({ inventory }) => inventory.occupancy },
      { title: '可租售间数', width: 10, value: ({ inventory }) => inventory.free.units },
      { title: '可租售面积（㎡）', width: 16, value: ({ inventory }) => hundredth(inventory.free.hundredths) },
      { title: '其中面积未知', width: 12, value: ({ inventory }) => inventory.free.withoutArea },
      { title: '可供土地（亩）', width: 14, value: ({ inventory }) => inMu(inventory.plotsFree.hundredths) },
      ...([0, 1, 2] as const).map((index) => ({
        ...{ title: `${now.rules.endingMonths[index] ?? 0} 个月内到期`, width: 12 },
        value: ({ inventory }: CarrierListRow) => inventory.ending[index]?.amount.units ?? null,
      })),
      { title: '陈旧或无日期', width: 12, value: ({ inventory }) => inventory.stale + inventory.undated },
      {
        title: '最近年度税收（万元）',
        width: 16,
        value: ({ carrier }) => tenThousand(carrier.years[0]?.taxFen ?? null),
      },
      { title: '每平方米税收（元）', width: 16, value: perSquareMetre },
      { title: '称号', width: 24, wrap: true, value: (row) => labelCell(row, now.rules) },
      { title: '示例', width: 6, value: ({ carrier }) => (carrier.demo ? '示例' : null) },
    ],
    rows,
    cover: cover(now),
    asOf: now.today,
  };
}
