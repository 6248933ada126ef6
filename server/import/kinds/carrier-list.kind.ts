import type { z } from 'zod';
import { carrierFact, operatesFact, sitedInFact, suitsFact, withinFact } from '../../carrier/carrier.facts.ts';
import { carrierKinds, envClasses, reuseStates } from '../../carrier/carrier.types.ts';
import { carrierIdOf } from '../../carrier/carrier-ids.rules.ts';
import { carrierKindWords, envWords, meaningsOf, reuseWords } from '../../carrier/carrier-words.rules.ts';
import type { Fact, Props } from '../../platform/facts/fact-kind.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { columnTitle } from '../column-titles.rules.ts';
import { cells, choice, column, day, optionalChoice, required, text, words } from '../lists/cells.ts';
import type { Found, ListKind, References } from '../lists/list-kind.ts';
import { mu, squareMetres, tenThousandYuan, within } from '../lists/measures.ts';
import {
  carrierReference,
  ifSaid,
  industryReference,
  organisationReference,
  regionReference,
} from '../lists/references.ts';
import { told } from '../told.rules.ts';

const titles = {
  name: '载体名称',
  kind: '载体类型',
  region: '地区',
  around: '所属载体',
  operator: '运营单位',
  address: '地址',
  floors: '地上层数',
  basements: '地下层数',
  area: '建筑面积（㎡）',
  land: '占地（亩）',
  industries: '重点产业方向',
  negative: '负面清单',
  env: '环评上限',
  power: '供电容量（kVA）',
  effluent: '排污容量（吨/日）',
  tax: '亩均税收下限（万元）',
  invest: '投资强度下限（万元/亩）',
  energy: '能耗上限（吨标煤/万元）',
  task: '重点任务',
  reuse: '盘活状态',
  lon: '经度',
  lat: '纬度',
  asOf: '信息日期',
} as const;

const kinds = meaningsOf(carrierKindWords, carrierKinds);
const environments = meaningsOf(envWords, envClasses);
const reuses = meaningsOf(reuseWords, reuseStates);
const most = 1_000_000;

const row = cells({
  [titles.name]: required(titles.name),
  [titles.kind]: choice(titles.kind, kinds),
  [titles.region]: required(titles.region),
  [titles.around]: words,
  [titles.operator]: text,
  [titles.address]: text,
  [titles.floors]: within(1, 150, true),
  [titles.basements]: within(0, 9, true),
  [titles.area]: squareMetres,
  [titles.land]: mu,
  [titles.industries]: words,
  [titles.negative]: words,
  [titles.env]: optionalChoice(environments),
  [titles.power]: within(0, most),
  [titles.effluent]: within(0, most),
  [titles.tax]: tenThousandYuan,
  [titles.invest]: tenThousandYuan,
  [titles.energy]: within(0, 1_000),
  [titles.task]: text,
  [titles.reuse]: optionalChoice(reuses),
  [titles.lon]: within(73, 136),
  [titles.lat]: within(3, 54),
  [titles.asOf]: day,
});
type Row = z.infer<typeof row>;

const newId = (each: Row) => carrierIdOf(each[titles.region], each[titles.name]);

/** The industries that a row names; words that are none of 重点产业 stay words. */
function industryParts(each: Row): References {
  const parts = each[titles.industries].map((value, index) => {
    return [`industry${index}`, { ...industryReference(titles.industries, value), optional: true }] as const;
  });
  return Object.fromEntries(parts);
}

function aroundParts(each: Row): References {
  const parts = each[titles.around].map(
    (value, index) => [`around${index}`, carrierReference(titles.around, value)] as const,
  );
  return Object.fromEntries(parts);
}

/** Of several industries of one title the one of the carrier's district. */
function industryOf(found: Found, index: number, region: string): string | null {
  const hits = found.all(`industry${index}`);
  const own = hits.find(({ about }) => about === region.slice(0, 6)) ?? (hits.length === 1 ? hits[0] : undefined);
  return own?.id ?? null;
}

const said = (props: Readonly<Record<string, Props[string] | undefined>>): Props =>
  Object.fromEntries(
    Object.entries(props).flatMap(([name, value]) => {
      const empty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
      return empty ? [] : [[name, value]];
    }),
  );

function propsOf(each: Row, directions: readonly string[]): Props {
  return said({
    ...{ name: each[titles.name], kind: each[titles.kind], address: each[titles.address], directions },
    ...{ negative: each[titles.negative], envClass: each[titles.env], floors: each[titles.floors] },
    ...{ basements: each[titles.basements], areaHundredths: each[titles.area] ?? each[titles.land] },
    ...{ powerKva: each[titles.power], effluentT: each[titles.effluent], taxFloorFen: each[titles.tax] },
    ...{ investFloorFen: each[titles.invest], energyCap: each[titles.energy], task: each[titles.task] },
    ...{ reuseState: each[titles.reuse], lon: each[titles.lon], lat: each[titles.lat], asOf: each[titles.asOf] },
  });
}

/** 载体 as a sheet: parks, buildings, sites; found by name within their region, else new. What a cell leaves empty stays. */
export const carrierListKind: ListKind<Row> = {
  name: 'carrier-list',
  title: '载体清单',
  sheet: {
    columns: [
      column(titles.name, true, '载体', '园区名称', '楼宇名称'),
      { ...column(titles.kind, true, '类型', '类别'), choices: Object.keys(kinds) },
      column(titles.region, true, '区县', '区县代码', '所在地区', '街道'),
      column(titles.around, false, '所属园区', '所属片区'),
      column(titles.operator, false, '运营方', '运营主体', '管理单位'),
      column(titles.address, false, '详细地址'),
      column(titles.floors, false, '层数'),
      column(titles.basements, false),
      column(titles.area, false, '建筑面积'),
      column(titles.land, false, '占地面积（亩）', '用地面积（亩）'),
      column(titles.industries, false, '产业导向', '产业方向'),
      column(titles.negative, false, '禁入产业'),
      { ...column(titles.env, false, '环保准入'), choices: Object.keys(environments) },
      column(titles.power, false, '供电容量'),
      column(titles.effluent, false, '排污容量'),
      column(titles.tax, false),
      column(titles.invest, false),
      column(titles.energy, false),
      column(titles.task, false, '任务', '重点片区'),
      { ...column(titles.reuse, false), choices: Object.keys(reuses) },
      column(titles.lon, false),
      column(titles.lat, false),
      column(titles.asOf, false, '截至日期'),
    ],
  },
  row,
  fix: (title) => told('byHeader', { title: columnTitle(title) }),
  key: (each) => JSON.stringify([each[titles.region], each[titles.name]]),
  introduces: (each) => ({
    sort: 'carrierName',
    key: each[titles.name],
    hit: { id: newId(each), name: each[titles.name], about: null },
  }),
  references: (each) => ({
    region: regionReference(titles.region, each[titles.region]),
    operator: ifSaid(each[titles.operator], (value) => organisationReference(titles.operator, value)),
    self: { ...carrierReference(titles.name, each[titles.name]), optional: true },
    ...aroundParts(each),
    ...industryParts(each),
  }),
  state: (each, found, { sourceIds }) => {
    const region = found.one('region').id;
    const known = found.all('self').find(({ about }) => about === region);
    const id = known?.id ?? newId(each);
    const named = each[titles.industries].map((word, index) => ({ word, id: industryOf(found, index, region) }));
    const directions = named.filter((one) => one.id === null).map(({ word }) => word);
    const lists = known ? {} : { aliases: [], directions: [], negative: [], links: [] };
    const tie = { state: 'CONFIRMED', asOf: each[titles.asOf], sourceIds };
    const facts: Fact[] = [
      { kind: carrierFact, id, props: { ...lists, ...propsOf(each, directions), sourceIds } },
      ...(known ? [] : [{ kind: sitedInFact, id: relationId(id, region), from: id, to: region, props: tie }]),
      ...named.flatMap((one): Fact[] =>
        one.id === null ? [] : [{ kind: suitsFact, id: relationId(id, one.id), from: id, to: one.id, props: tie }],
      ),
      ...each[titles.around].flatMap((_, index): Fact[] => {
        const to = found.maybe(`around${index}`)?.id;
        return to === undefined || to === id
          ? []
          : [{ kind: withinFact, id: relationId(id, to), from: id, to, props: tie }];
      }),
    ];
    const operator = found.maybe('operator')?.id;
    if (operator !== undefined) {
      facts.push({ kind: operatesFact, id: relationId(operator, id), from: operator, to: id, props: tie });
    }
    return { facts };
  },
};
