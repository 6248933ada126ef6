import { inLanguage } from '../platform/text/language.ts';
import { plural } from '../platform/text/plural.ts';
import type { Need, Test, Unit } from './match.query.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

const zhTests: Words<Test> = {
  ...{ TYPE: '用途', INDUSTRY: '产业导向', NEGATIVE_LIST: '负面清单', ENVIRONMENT: '环境和消防准入', AREA: '面积' },
  ...{ LOT: '面积过大或分割', HEIGHT: '层高', LOAD: '荷载和用电', TENURE: '租售', PRICE: '价格', DATE: '交付时间' },
  YIELD: '能耗和亩均税收',
};
const enTests: Words<Test> = {
  ...{ TYPE: 'Use', INDUSTRY: 'Industry', NEGATIVE_LIST: 'Negative list', ENVIRONMENT: 'Environment and fire' },
  ...{ AREA: 'Area', LOT: 'Too large or not divisible so', HEIGHT: 'Floor height', LOAD: 'Floor load and power' },
  ...{ TENURE: 'Rent or sale', PRICE: 'Price', DATE: 'Date', YIELD: 'Energy and tax per mu' },
};

type Measure = 'OVERSIZE' | 'LEAST_LOT' | 'FIRE' | 'EFFLUENT' | 'POWER' | 'ENERGY' | 'TAX_PER_MU';
const zhMeasures: Words<Measure> = {
  ...{ OVERSIZE: '面积偏大', LEAST_LOT: '不到最小分割', FIRE: '消防类别', EFFLUENT: '排水', POWER: '用电' },
  ...{ ENERGY: '单位能耗', TAX_PER_MU: '亩均税收' },
};
const enMeasures: Words<Measure> = {
  ...{ OVERSIZE: 'too large', LEAST_LOT: 'below the least lot', FIRE: 'fire class', EFFLUENT: 'effluent' },
  ...{ POWER: 'power', ENERGY: 'energy', TAX_PER_MU: 'tax per mu' },
};

type Usage = NonNullable<Unit['usage']>;
const zhUsages: Words<Usage> = {
  ...{ OFFICE: '办公', FACTORY: '厂房', LAB: '研发', WAREHOUSE: '仓储', RETAIL: '商业', LAND: '土地', OTHER: '其他' },
};
const enUsages: Words<Usage> = {
  ...{ OFFICE: 'office', FACTORY: 'factory', LAB: 'laboratory', WAREHOUSE: 'warehouse', RETAIL: 'retail' },
  ...{ LAND: 'land', OTHER: 'other' },
};

type Per = NonNullable<Unit['price']>['per'];
type Fire = NonNullable<Need['fireClass']>;
type Env = NonNullable<Need['envClass']>;
type Tenure = NonNullable<Need['tenure']>;

const zhPer: Words<Per> = { MONTH: '元/㎡·月', ONCE: '元/㎡', MU: '元/亩' };
const enPer: Words<Per> = { MONTH: 'yuan/㎡·month', ONCE: 'yuan/㎡', MU: 'yuan/mu' };
const zhFire: Words<Fire> = { A: '甲类', B: '乙类', C: '丙类', D: '丁类', E: '戊类' };
const enFire: Words<Fire> = {
  A: 'fire class A',
  B: 'fire class B',
  C: 'fire class C',
  D: 'fire class D',
  E: 'fire class E',
};
const zhEnv: Words<Env> = { REPORT: '环评报告书', FORM: '环评报告表', REGISTER: '环评登记表', EXEMPT: '环评豁免' };
const enEnv: Words<Env> = {
  ...{ REPORT: 'impact report', FORM: 'impact form', REGISTER: 'impact registration', EXEMPT: 'no impact assessment' },
};
const zhTenure: Words<Tenure> = { RENT: '租', SALE: '买', ANY: '租或买' };
const enTenure: Words<Tenure> = { RENT: 'to rent', SALE: 'to buy', ANY: 'to rent or buy' };

/** Texts of the page that finds carriers for a need in one line. */
export const text = inLanguage({
  zh: {
    page: '来电找载体',
    back: '载体库',
    line: '需求（一句话）',
    example: '例如：3000平 层高6米 丙类 马上要',
    find: '找载体',
    start: '把来电的需求写成一句话，回车即可：面积、用途、层高、承重、用电、消防类别、租或买、预算、什么时候要。',
    understood: '理解为',
    nothingAsked: '没有读出要求，列出全部可看的载体。',
    unread: (words: string) => `没有读懂：${words}`,
    asExcel: '比选表 Excel',
    asWord: '比选表 Word',
    fitting: (count: number) => `全部符合 ${count} 个`,
    near: (count: number) => `只差一项 ${count} 个`,
    toCheck: (count: number) => `待核 ${count} 个`,
    toCheckHint: '没有不符合的，但有的情况没有登记，先问运营方。',
    failing: '每一项条件有多少不符合',
    failed: (count: number) => `不符合 ${count}`,
    unknown: (count: number) => `未知 ${count}`,
    none: '没有。',
    considered: (region: string, count: number, taken: number) =>
      `${region}：看了 ${count} 个房源和地块；另有 ${taken} 个已租、已售或预留且没有可用日期，不在内。`,
    columns: [
      '载体',
      '房源／地块',
      '用途',
      '面积（㎡）',
      '层高（米）',
      '荷载（kN/㎡）',
      '价格',
      '最早可用',
      '状态日期',
    ],
    how: '符合情况',
    stale: '陈旧，请问运营方',
    undated: '没有日期',
    gone: '没有这个地区',
    goneText: '它可能已被删除，或地址有误。',
    only: (what: string) => `只差${what}`,
    lacks: (what: string) => `差${what}`,
    ask: (what: string) => `待核：${what}`,
    farther: '其次接近的',
    until: (day: string) => `最迟 ${day}`,
    late: (days: string) => `交付晚 ${days} 天`,
    dearer: (yuan: string) => `价格高 ${yuan} 元`,
    by: (name: string, amount: string) => `${name} ${amount}`,
    atLeast: (name: string, amount: string) => `${name} ≥ ${amount}`,
    atMost: (name: string, amount: string) => `${name} ≤ ${amount}`,
    industry: '重点产业',
    anyIndustry: '不限产业',
    value: '价值（万元／年）',
    byValue: '符合的和只差一项的都按已知价值排列；政策未登记，不计入，也不当作零。',
    notByValue: '项目没有登记税收，价值算不出来，按面积是否浪费和价格排列。',
    reckoned: (fit: string, other: string, land: string) =>
      `价值＝税收×成功概率＋契合（税收的 ${fit}，不在产业方向内的再乘 ${other}）－年补贴－土地（${land} 万元/亩）；房源不另占地。系数为缺省值，待本区确认。`,
    parts: { tax: '税收', fit: '契合', policy: '政策', cost: '成本', land: '土地' },
    unknownParts: (names: string) => `未知：${names}`,
    names: { area: '面积', height: '层高', load: '荷载', power: '用电', effluent: '排水', budget: '预算' },
    tests: zhTests,
    measures: zhMeasures,
    usages: zhUsages,
    per: zhPer,
    fire: zhFire,
    env: zhEnv,
    tenure: zhTenure,
  },
  en: {
    page: 'Carriers for a caller',
    back: 'Carriers',
    line: 'The need, in one line of Chinese',
    example: 'For example: 3000m2 500kVA',
    find: 'Find carriers',
    start:
      'Write what the caller needs in one line and press Enter: area, use, floor height, floor load, power, fire class, rent or sale, budget, by when.',
    understood: 'Understood as',
    nothingAsked: 'Nothing asked for was understood: all carriers on offer are listed.',
    unread: (words: string) => `Not understood: ${words}`,
    asExcel: 'Comparison, Excel',
    asWord: 'Comparison, Word',
    fitting: (count: number) => `${plural(count, 'carrier')} fit`,
    near: (count: number) => `${plural(count, 'carrier')} but for one thing`,
    toCheck: (count: number) => `${plural(count, 'carrier')} to check`,
    toCheckHint: 'Nothing speaks against them, but something is not recorded: ask the operator first.',
    failing: 'How many fail each condition',
    failed: (count: number) => `${count} fail`,
    unknown: (count: number) => `${count} unknown`,
    none: 'None.',
    considered: (region: string, count: number, taken: number) =>
      `${region}: ${plural(count, 'unit')} looked at; ${taken} more are taken or kept for somebody and name no day.`,
    columns: [
      'Carrier',
      'Unit',
      'Use',
      'Area (㎡)',
      'Height (m)',
      'Load (kN/㎡)',
      'Price',
      'Free from',
      'State told on',
    ],
    how: 'How it fits',
    stale: 'old: ask the operator',
    undated: 'no date',
    gone: 'No such region',
    goneText: 'It may have been removed, or the address is wrong.',
    only: (what: string) => `But for: ${what}`,
    lacks: (what: string) => `lacks ${what}`,
    ask: (what: string) => `ask about ${what}`,
    farther: 'The nearest of the others',
    until: (day: string) => `by ${day}`,
    late: (days: string) => `${days} days late`,
    dearer: (yuan: string) => `${yuan} yuan dearer`,
    by: (name: string, amount: string) => `${name} ${amount}`,
    atLeast: (name: string, amount: string) => `${name} ≥ ${amount}`,
    atMost: (name: string, amount: string) => `${name} ≤ ${amount}`,
    industry: 'Industry',
    anyIndustry: 'Any industry',
    value: 'Value (10,000 yuan a year)',
    byValue:
      'What fits and what nearly does is in the order of its known value; policies are not recorded: they are left out, not taken for 0.',
    notByValue:
      'The tax of the project is not recorded, so that its value is not known: ordered by wasted area and price.',
    reckoned: (fit: string, other: string, land: string) =>
      `Value = tax × chance + fit (${fit} of the tax, times ${other} outside the directions of the carrier) − subsidy − land (${land}0,000 yuan per mu); rooms take no land. The factors are defaults that the district has yet to confirm.`,
    parts: { tax: 'tax', fit: 'fit', policy: 'policy', cost: 'cost', land: 'land' },
    unknownParts: (names: string) => `not known: ${names}`,
    names: { area: 'area', height: 'height', load: 'load', power: 'power', effluent: 'effluent', budget: 'budget' },
    tests: enTests,
    measures: enMeasures,
    usages: enUsages,
    per: enPer,
    fire: enFire,
    env: enEnv,
    tenure: enTenure,
  },
});
