import { builder } from '../platform/api/builder.ts';
import { AreaType, MoneyType } from '../platform/api/scalars.ts';
import type { Area } from '../platform/kernel/area.ts';
import type { Money } from '../platform/kernel/money.ts';
import { SourceType } from '../source/source.schema.ts';
import { availabilityOf, freeOn, isStale, statusesOf } from './carrier.rules.ts';
import {
  type CarrierRow,
  type CarrierYearRow,
  carrierKinds,
  envClasses,
  fireClasses,
  reuseStates,
  type Tenancy,
  tenures,
  type UnitDetail,
  unitKinds,
  unitStatuses,
  unitUsages,
} from './carrier.types.ts';
import { carrierNow } from './carrier-rules.ts';
import { carrierLabels, type DatedLabel, labelsOf, taxPerSquareMetre } from './label.rules.ts';

export const CarrierKindType = builder.enumType('CarrierKind', { values: carrierKinds });
export const UnitKindType = builder.enumType('UnitKind', { description: '房源 地块 资产.', values: unitKinds });
export const UnitUsageType = builder.enumType('UnitUsage', { values: unitUsages });
export const UnitStatusType = builder.enumType('UnitStatus', {
  description: '可租 可售 已租 已售 预留 在建; 规划 报批 已征 净地可供 已挂牌 已出让 闲置; 待移交 待盘活.',
  values: unitStatuses,
});
export const FireClassType = builder.enumType('FireClass', { description: '甲 乙 丙 丁 戊.', values: fireClasses });
export const EnvClassType = builder.enumType('EnvClass', {
  description: '环评 报告书 报告表 登记表 豁免: the heaviest that may go in.',
  values: envClasses,
});
const ReuseStateType = builder.enumType('ReuseState', { values: reuseStates });
export const TenureType = builder.enumType('Tenure', { values: tenures });
const AvailabilityType = builder.enumType('Availability', {
  description: 'What a state means for who looks for room: taken, to be had now, kept for somebody, to come later.',
  values: ['TAKEN', 'FREE', 'HELD', 'COMING', 'UNKNOWN'] as const,
});
const CarrierLabelType = builder.enumType('CarrierLabel', {
  description: '亿元楼宇 专业楼宇.',
  values: carrierLabels,
});

/** Hundredths of a m² as an area; null: not known. */
export const areaOf = (hundredths: number | null): Area | null =>
  hundredths === null ? null : { hundredths: BigInt(hundredths) };

const yuan = (fen: number | bigint | null): Money | null =>
  fen === null ? null : { fen: BigInt(fen), currency: 'CNY' };

const DatedLabelType = builder.objectRef<DatedLabel>('CarrierDatedLabel').implement({
  description: 'A label that a building has for a year by the numbers of that year.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    label: t.expose('label', { type: CarrierLabelType }),
    year: t.exposeInt('year'),
  }),
});

interface Year extends CarrierYearRow {
  readonly of: CarrierRow;
}

const YearType = builder.objectRef<Year>('CarrierYear').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    year: t.exposeInt('year'),
    tax: t.field({ type: MoneyType, nullable: true, resolve: ({ taxFen }) => yuan(taxFen) }),
    taxPerSquareMetre: t.field({
      type: MoneyType,
      nullable: true,
      description: 'Null: tax or area is not known.',
      resolve: (year) => yuan(taxPerSquareMetre(year.of, year)),
    }),
    mainIndustry: t.exposeString('mainIndustry', { nullable: true }),
    mainShare: t.exposeFloat('mainShare', { nullable: true }),
    labels: t.field({
      type: [DatedLabelType],
      resolve: (year) => labelsOf(year.of.kind, year, carrierNow().rules),
    }),
  }),
});

export const CarrierNameType = builder
  .objectRef<{ readonly id: string; readonly name: string }>('CarrierName')
  .implement({
    authScopes: { signedIn: true },
    fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
  });

export const IndustryNameType = builder
  .objectRef<{ readonly id: string; readonly title: string }>('CarrierIndustry')
  .implement({
    authScopes: { signedIn: true },
    fields: (t) => ({ id: t.exposeID('id'), title: t.exposeString('title') }),
  });

export const CarrierType = builder.objectRef<CarrierRow>('Carrier').implement({
  description: 'A park, a building, a site, an area or a platform (产业载体); null: not known.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: CarrierKindType }),
    aliases: t.exposeStringList('aliases'),
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    address: t.exposeString('address', { nullable: true }),
    floors: t.exposeInt('floors', { nullable: true, description: 'Above ground.' }),
    basements: t.exposeInt('basements', { nullable: true }),
    area: t.field({ type: AreaType, nullable: true, resolve: ({ areaHundredths }) => areaOf(areaHundredths) }),
    lon: t.exposeFloat('lon', { nullable: true }),
    lat: t.exposeFloat('lat', { nullable: true }),
    powerKva: t.exposeFloat('powerKva', { nullable: true }),
    effluentT: t.exposeFloat('effluentT', { nullable: true, description: '吨/日.' }),
    envClass: t.expose('envClass', { type: EnvClassType, nullable: true }),
    directions: t.exposeStringList('directions', { description: '产业方向 in words, beside industries.' }),
    negative: t.exposeStringList('negative', { description: '负面清单.' }),
    industries: t.expose('industries', { type: [IndustryNameType] }),
    operator: t.expose('operator', { type: CarrierNameType, nullable: true }),
    task: t.exposeString('task', { nullable: true }),
    reuseState: t.expose('reuseState', { type: ReuseStateType, nullable: true }),
    taxFloor: t.field({
      type: MoneyType,
      nullable: true,
      description: 'Least tax per 亩 and year.',
      resolve: ({ taxFloorFen }) => yuan(taxFloorFen),
    }),
    investFloor: t.field({
      type: MoneyType,
      nullable: true,
      description: 'Least investment per 亩.',
      resolve: ({ investFloorFen }) => yuan(investFloorFen),
    }),
    energyCap: t.exposeFloat('energyCap', { nullable: true, description: 'Most 吨标煤 per 万元 of output.' }),
    asOf: t.expose('asOf', { type: 'Date', nullable: true }),
    demo: t.exposeBoolean('demo'),
    version: t.exposeInt('version'),
    years: t.field({
      type: [YearType],
      description: 'Newest first.',
      resolve: (of) => of.years.map((year) => ({ ...year, of })),
    }),
  }),
});

const TenancyType = builder.objectRef<Tenancy>('Tenancy').implement({
  description: 'Who took a unit and when.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    enterpriseId: t.exposeID('enterpriseId'),
    enterpriseName: t.exposeString('enterpriseName'),
    since: t.exposeString('since', { nullable: true }),
    until: t.exposeString('until', { nullable: true, description: 'Null: still there.' }),
    sold: t.boolean({ resolve: ({ kind }) => kind === 'SALE' }),
  }),
});

export const UnitType = builder.objectRef<UnitDetail>('CarrierUnit').implement({
  description: 'A 房源, a 地块 or an asset of a carrier; null: not known.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeString('number'),
    kind: t.expose('kind', { type: UnitKindType }),
    usage: t.expose('usage', { type: UnitUsageType, nullable: true }),
    floor: t.exposeInt('floor', { nullable: true, description: 'Below ground from -1 down.' }),
    area: t.field({ type: AreaType, nullable: true, resolve: ({ areaHundredths }) => areaOf(areaHundredths) }),
    heightM: t.exposeFloat('heightM', { nullable: true }),
    loadKn: t.exposeFloat('loadKn', { nullable: true, description: 'kN/㎡.' }),
    powerKva: t.exposeFloat('powerKva', { nullable: true }),
    effluentT: t.exposeFloat('effluentT', { nullable: true, description: '吨/日.' }),
    fireClass: t.expose('fireClass', { type: FireClassType, nullable: true }),
    envClass: t.expose('envClass', { type: EnvClassType, nullable: true }),
    divisible: t.exposeBoolean('divisible', { nullable: true }),
    minLot: t.field({ type: AreaType, nullable: true, resolve: ({ minLotHundredths }) => areaOf(minLotHundredths) }),
    tenure: t.expose('tenure', { type: TenureType, nullable: true }),
    rent: t.field({
      type: MoneyType,
      nullable: true,
      description: '元/㎡·月.',
      resolve: ({ rentFen }) => yuan(rentFen),
    }),
    sale: t.field({ type: MoneyType, nullable: true, description: '元/㎡.', resolve: ({ saleFen }) => yuan(saleFen) }),
    land: t.field({ type: MoneyType, nullable: true, description: '元/亩.', resolve: ({ landFen }) => yuan(landFen) }),
    status: t.expose('status', { type: UnitStatusType, nullable: true }),
    statusOn: t.expose('statusOn', {
      type: 'Date',
      nullable: true,
      description: 'The day for which the state was told.',
    }),
    availability: t.field({ type: AvailabilityType, resolve: availabilityOf }),
    stale: t.boolean({
      nullable: true,
      description: 'Told too long ago (陈旧): ask the operator; null: nobody said when.',
      resolve: ({ statusOn }) => {
        const { today, rules } = carrierNow();
        return isStale(statusOn, today, rules.staleDays);
      },
    }),
    statuses: t.field({
      type: [UnitStatusType],
      description: 'The states that it can be in.',
      resolve: ({ kind }) => statusesOf[kind],
    }),
    freeFrom: t.expose('freeFrom', { type: 'Date', nullable: true }),
    freeOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day from which it can be had, as far as it is known.',
      resolve: (unit) => freeOn(unit, carrierNow().today),
    }),
    contractEnd: t.expose('contractEnd', { type: 'Date', nullable: true }),
    tenantId: t.exposeID('tenantId', { nullable: true }),
    tenantName: t.exposeString('tenantName', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    by: t.exposeString('by', { nullable: true, description: 'Who told it last; null: a file did.' }),
    demo: t.exposeBoolean('demo'),
    version: t.exposeInt('version'),
    sources: t.expose('sources', { type: [SourceType] }),
    tenancies: t.expose('tenancies', { type: [TenancyType], description: 'Newest first.' }),
  }),
});
