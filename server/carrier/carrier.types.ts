import type { SourceRow } from '../source/source.types.ts';
import type { PictureRow } from './picture.types.ts';

export const carrierKinds = ['park', 'building', 'plot', 'area', 'platform'] as const;
export type CarrierKind = (typeof carrierKinds)[number];

/** 房源 地块 资产. */
export const unitKinds = ['ROOM', 'PLOT', 'ASSET'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What a unit can be used for: 办公 厂房 研发 仓储 商业 土地 其他. */
export const unitUsages = ['OFFICE', 'FACTORY', 'LAB', 'WAREHOUSE', 'RETAIL', 'LAND', 'OTHER'] as const;
export type UnitUsage = (typeof unitUsages)[number];

/** 可租 可售 已租 已售 预留 在建; 规划 报批 已征 净地可供 已挂牌 已出让 闲置; 待移交 待盘活. */
export const unitStatuses = [
  ...(['FOR_RENT', 'FOR_SALE', 'RENTED', 'SOLD', 'RESERVED', 'BUILDING'] as const),
  ...(['PLANNED', 'IN_APPROVAL', 'ACQUIRED', 'READY', 'LISTED', 'GRANTED', 'IDLE'] as const),
  ...(['TO_HAND_OVER', 'TO_REVIVE'] as const),
] as const;
export type UnitStatus = (typeof unitStatuses)[number];

/** 火灾危险性类别 甲 乙 丙 丁 戊: the most dangerous class that may go in. */
export const fireClasses = ['A', 'B', 'C', 'D', 'E'] as const;
export type FireClass = (typeof fireClasses)[number];

/** 环评 报告书 报告表 登记表 豁免: the heaviest class that may go in, heaviest first. */
export const envClasses = ['REPORT', 'FORM', 'REGISTER', 'EXEMPT'] as const;
export type EnvClass = (typeof envClasses)[number];

/** 待移交 待盘活 盘活中 已盘活. */
export const reuseStates = ['TO_HAND_OVER', 'TO_REVIVE', 'REVIVING', 'REVIVED'] as const;
export type ReuseState = (typeof reuseStates)[number];

/** 租 售 租售皆可. */
export const tenures = ['RENT', 'SALE', 'BOTH'] as const;
export type Tenure = (typeof tenures)[number];

/** Tax and main industry of a carrier in a year; null: not known. */
export interface CarrierYearRow {
  readonly id: string;
  readonly year: number;
  readonly taxFen: number | null;
  readonly mainIndustry: string | null;
  /** From 0 to 1. */
  readonly mainShare: number | null;
  readonly asOf: string | null;
  readonly demo: boolean;
  readonly version: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A park, a building, a plot, an area or a platform; null: not known. Lists are empty where nothing is recorded. */
export interface CarrierRow {
  readonly id: string;
  readonly name: string;
  readonly kind: CarrierKind;
  readonly aliases: readonly string[];
  readonly address: string | null;
  readonly floors: number | null;
  readonly basements: number | null;
  readonly areaHundredths: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
  /** Of the whole carrier: what its units share. */
  readonly powerKva: number | null;
  readonly effluentT: number | null;
  readonly envClass: EnvClass | null;
  /** 产业方向 in words, beside `industries`. */
  readonly directions: readonly string[];
  readonly links: readonly string[];
  readonly negative: readonly string[];
  readonly task: string | null;
  readonly reuseState: ReuseState | null;
  /** Least tax per 亩 and year, and least investment per 亩, in fen. */
  readonly taxFloorFen: number | null;
  readonly investFloorFen: number | null;
  /** Most 吨标煤 per 万元 of output. */
  readonly energyCap: number | null;
  readonly asOf: string | null;
  readonly demo: boolean;
  readonly version: number;
  readonly regionId: string;
  readonly regionName: string;
  /** Carriers around it. */
  readonly parents: readonly string[];
  readonly operator: Named | null;
  readonly industries: readonly { readonly id: string; readonly title: string }[];
  /** Newest first. */
  readonly years: readonly CarrierYearRow[];
}

/** A 房源, a 地块 or an asset of a carrier; null: not known. */
export interface UnitRow {
  readonly id: string;
  readonly carrierId: string;
  readonly number: string;
  readonly kind: UnitKind;
  readonly usage: UnitUsage | null;
  /** Below ground from -1 down; null: none or not known. */
  readonly floor: number | null;
  readonly areaHundredths: number | null;
  readonly heightM: number | null;
  readonly loadKn: number | null;
  readonly powerKva: number | null;
  readonly effluentT: number | null;
  readonly fireClass: FireClass | null;
  readonly envClass: EnvClass | null;
  readonly divisible: boolean | null;
  readonly minLotHundredths: number | null;
  /** Whether it can be had by rent, by sale or both; null: not said apart from its status. */
  readonly tenure: Tenure | null;
  /** 元/㎡·月, in fen. */
  readonly rentFen: number | null;
  /** 元/㎡, in fen. */
  readonly saleFen: number | null;
  /** 元/亩, in fen. */
  readonly landFen: number | null;
  readonly status: UnitStatus | null;
  /** The day for which the status was told. */
  readonly statusOn: string | null;
  readonly freeFrom: string | null;
  readonly contractEnd: string | null;
  readonly tenantId: string | null;
  readonly tenantName: string | null;
  readonly note: string | null;
  readonly asOf: string | null;
  readonly by: string | null;
  readonly demo: boolean;
  readonly version: number;
}

/** The carriers of a district with their units. */
export interface CarrierBase {
  readonly regionId: string;
  readonly regionName: string;
  /** 重点产业 of the region and those that its carriers are for. */
  readonly industries: readonly { readonly id: string; readonly title: string }[];
  readonly carriers: readonly CarrierRow[];
  readonly units: readonly UnitRow[];
}

/** Who took a unit and when; `until` null: still there. */
export interface Tenancy {
  readonly id: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly kind: string | null;
}

export interface UnitDetail extends UnitRow {
  readonly sources: readonly SourceRow[];
  readonly tenancies: readonly Tenancy[];
}

/** One carrier with its units and with what is around and in it. */
export interface CarrierView {
  readonly carrier: CarrierRow;
  readonly sources: readonly SourceRow[];
  readonly around: readonly (Named & Pick<CarrierRow, 'industries'>)[];
  readonly inside: readonly (Named & { readonly kind: CarrierKind })[];
  readonly units: readonly UnitDetail[];
  readonly pictures: readonly PictureRow[];
}

/** One change of a unit's field since a version. */
export interface FieldChange {
  readonly id: string;
  readonly field: string;
  readonly at: string;
  readonly by: string;
}

/** A unit, locked, with what was changed of it so far. */
export interface LockedUnit {
  readonly unit: UnitRow;
  readonly changes: readonly FieldChange[];
  /** Tenancies that nobody ended. */
  readonly open: readonly { readonly id: string; readonly enterpriseId: string }[];
  /** Enterprises of the full name given, at most two. */
  readonly named: readonly string[];
  /** The name of the enterprise asked for; null: there is none. */
  readonly tenant: string | null;
}
