import { type InLanguages, said } from '../platform/kernel/language.ts';
import type {
  CarrierKind,
  EnvClass,
  FireClass,
  ReuseState,
  Tenure,
  UnitKind,
  UnitStatus,
  UnitUsage,
} from './carrier.types.ts';

type Words<Name extends string> = Readonly<Record<Name, InLanguages<string>>>;

export const carrierKindWords: Words<CarrierKind> = {
  park: said('园区', 'Park'),
  building: said('楼宇', 'Building'),
  plot: said('地块', 'Site'),
  area: said('片区', 'Area'),
  platform: said('平台', 'Platform'),
};

export const unitKindWords: Words<UnitKind> = {
  ROOM: said('房源', 'Room'),
  PLOT: said('地块', 'Plot'),
  ASSET: said('资产', 'Asset'),
};

export const usageWords: Words<UnitUsage> = {
  OFFICE: said('办公', 'Office'),
  FACTORY: said('厂房', 'Factory'),
  LAB: said('研发', 'Laboratory'),
  WAREHOUSE: said('仓储', 'Warehouse'),
  RETAIL: said('商业', 'Retail'),
  LAND: said('土地', 'Land'),
  OTHER: said('其他', 'Other'),
};

export const statusWords: Words<UnitStatus> = {
  FOR_RENT: said('可租', 'For rent'),
  FOR_SALE: said('可售', 'For sale'),
  RENTED: said('已租', 'Rented'),
  SOLD: said('已售', 'Sold'),
  RESERVED: said('预留', 'Reserved'),
  BUILDING: said('在建', 'Under construction'),
  PLANNED: said('规划', 'Planned'),
  IN_APPROVAL: said('报批', 'In approval'),
  ACQUIRED: said('已征', 'Acquired'),
  READY: said('净地可供', 'Ready to supply'),
  LISTED: said('已挂牌', 'Listed'),
  GRANTED: said('已出让', 'Granted'),
  IDLE: said('闲置', 'Idle'),
  TO_HAND_OVER: said('待移交', 'To be handed over'),
  TO_REVIVE: said('待盘活', 'To be revived'),
};

export const fireWords: Words<FireClass> = {
  A: said('甲类', 'Class A'),
  B: said('乙类', 'Class B'),
  C: said('丙类', 'Class C'),
  D: said('丁类', 'Class D'),
  E: said('戊类', 'Class E'),
};

export const envWords: Words<EnvClass> = {
  REPORT: said('报告书', 'Impact report'),
  FORM: said('报告表', 'Impact form'),
  REGISTER: said('登记表', 'Registration'),
  EXEMPT: said('豁免', 'Exempt'),
};

export const reuseWords: Words<ReuseState> = {
  TO_HAND_OVER: said('待移交', 'To be handed over'),
  TO_REVIVE: said('待盘活', 'To be revived'),
  REVIVING: said('盘活中', 'Being revived'),
  REVIVED: said('已盘活', 'Revived'),
};

export const tenureWords: Words<Tenure> = {
  RENT: said('租', 'Rent'),
  SALE: said('售', 'Sale'),
  BOTH: said('租售皆可', 'Rent or sale'),
};

/** Chinese words as cells of sheets write them, with what they stand for. */
export function meaningsOf<Name extends string>(
  words: Words<Name>,
  names: readonly Name[],
): Readonly<Record<string, Name>> {
  return Object.fromEntries(names.map((name) => [words[name].zh, name]));
}
