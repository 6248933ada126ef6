import { inLanguage } from '../platform/text/language.ts';

/** What kinds, states, classes and fields of carriers and units are called. */
export const words = inLanguage({
  zh: {
    kinds: { park: '园区', building: '楼宇', plot: '地块', area: '片区', platform: '平台' },
    unitKinds: { ROOM: '房源', PLOT: '地块', ASSET: '资产' },
    usages: {
      ...{ OFFICE: '办公', FACTORY: '厂房', LAB: '研发', WAREHOUSE: '仓储', RETAIL: '商业', LAND: '土地' },
      OTHER: '其他',
    },
    statuses: {
      ...{ FOR_RENT: '可租', FOR_SALE: '可售', RENTED: '已租', SOLD: '已售', RESERVED: '预留', BUILDING: '在建' },
      ...{ PLANNED: '规划', IN_APPROVAL: '报批', ACQUIRED: '已征', READY: '净地可供', LISTED: '已挂牌' },
      ...{ GRANTED: '已出让', IDLE: '闲置', TO_HAND_OVER: '待移交', TO_REVIVE: '待盘活' },
    },
    reuse: { TO_HAND_OVER: '待移交', TO_REVIVE: '待盘活', REVIVING: '盘活中', REVIVED: '已盘活' },
    labels: { HUNDRED_MILLION: '亿元楼宇', SPECIALISED: '专业楼宇' },
    fires: { A: '甲类', B: '乙类', C: '丙类', D: '丁类', E: '戊类' },
    environments: { REPORT: '报告书', FORM: '报告表', REGISTER: '登记表', EXEMPT: '豁免' },
    tenures: { RENT: '租', SALE: '售', BOTH: '租售皆可' },
    fields: {
      ...{ usage: '用途', floor: '楼层', area: '面积', height: '层高', load: '荷载', power: '供电', effluent: '排污' },
      ...{ fireClass: '火灾危险性', envClass: '环评上限', divisible: '可分割', minLot: '最小分割', tenure: '租售方式' },
      ...{ rent: '租金', sale: '售价', land: '地价', status: '状态', freeFrom: '可用日期', contractEnd: '合同到期' },
      ...{ tenantName: '承租方', note: '备注', areaHundredths: '面积', heightM: '层高', loadKn: '荷载' },
      ...{ powerKva: '供电', price: '价格', statusOn: '状态日期', rentFen: '租金', saleFen: '售价', landFen: '地价' },
      ...{ effluentT: '排污', minLotHundredths: '最小分割' },
    },
  },
  en: {
    kinds: { park: 'Park', building: 'Building', plot: 'Site', area: 'Area', platform: 'Platform' },
    unitKinds: { ROOM: 'Room', PLOT: 'Plot', ASSET: 'Asset' },
    usages: {
      ...{
        OFFICE: 'Office',
        FACTORY: 'Factory',
        LAB: 'Laboratory',
        WAREHOUSE: 'Warehouse',
        RETAIL: 'Retail',
        LAND: 'Land',
      },
      OTHER: 'Other',
    },
    statuses: {
      ...{ FOR_RENT: 'For rent', FOR_SALE: 'For sale', RENTED: 'Rented', SOLD: 'Sold', RESERVED: 'Reserved' },
      ...{ BUILDING: 'Being built', PLANNED: 'Planned', IN_APPROVAL: 'In approval', ACQUIRED: 'Acquired' },
      ...{ READY: 'Ready', LISTED: 'Listed', GRANTED: 'Granted', IDLE: 'Idle', TO_HAND_OVER: 'To hand over' },
      TO_REVIVE: 'To revive',
    },
    reuse: { TO_HAND_OVER: 'To hand over', TO_REVIVE: 'To revive', REVIVING: 'Being revived', REVIVED: 'Revived' },
    labels: { HUNDRED_MILLION: '100-million building', SPECIALISED: 'Specialised building' },
    fires: { A: 'Class A', B: 'Class B', C: 'Class C', D: 'Class D', E: 'Class E' },
    environments: { REPORT: 'Impact report', FORM: 'Impact form', REGISTER: 'Registration', EXEMPT: 'Exempt' },
    tenures: { RENT: 'Rent', SALE: 'Sale', BOTH: 'Rent or sale' },
    fields: {
      ...{ usage: 'usage', floor: 'floor', area: 'area', height: 'floor height', load: 'load', power: 'power' },
      ...{ effluent: 'effluent', fireClass: 'fire class', envClass: 'environmental class', divisible: 'divisible' },
      ...{ minLot: 'smallest lot', tenure: 'rent or sale', rent: 'rent', sale: 'price', land: 'land price' },
      ...{ status: 'state', freeFrom: 'free from', contractEnd: 'contract end', tenantName: 'tenant', note: 'note' },
      ...{ areaHundredths: 'area', heightM: 'floor height', loadKn: 'load', powerKva: 'power', price: 'price' },
      ...{ statusOn: 'day of the state', rentFen: 'rent', saleFen: 'price', landFen: 'land price' },
      ...{ effluentT: 'effluent', minLotHundredths: 'smallest lot' },
    },
  },
});
