import type { Language } from '../platform/kernel/language.ts';
import { type RelationRule, relation } from './relation-rule.rules.ts';

const firm = ['Enterprise'];
const link = ['ChainLink'];
const product = ['Product'];
const region = ['Region'];
const industry = ['Industry'];
const code = ['IndustryCode'];
const organisation = ['Organisation'];
const carrier = ['Carrier'];
const offer = ['Opportunity'];
const reported = ['ExpansionSignal', 'Clue', 'ReferenceCount'];

const list: readonly RelationRule[] = [
  relation('SELLS_TO', [firm, firm], {
    zh: ['供货', '客户', '供应商', (a, b) => `${a}向${b}供货`],
    en: ['Sales', 'Customers', 'Suppliers', (a, b) => `${a} supplies ${b}`],
  }),
  relation('HOLDS', [firm, firm], {
    zh: ['持股', '持股企业', '股东', (a, b) => `${a}持股${b}`],
    en: ['Shareholding', 'Holdings', 'Shareholders', (a, b) => `${a} holds shares of ${b}`],
  }),
  relation('OCCUPIES', [firm, link], {
    zh: ['占位', '占位环节', '占位企业', (a, b) => `${a}占位“${b}”环节`],
    en: ['Placement', 'Links', 'Enterprises', (a, b) => `${a} is on the link ${b}`],
  }),
  relation('MAKES', [firm, product], {
    zh: ['生产', '产品', '生产企业', (a, b) => `${a}生产${b}`],
    en: ['Making', 'Products', 'Makers', (a, b) => `${a} makes ${b}`],
  }),
  relation('IN_LINK', [product, link], {
    zh: ['产品归环节', '所属环节', '产品', (a, b) => `${a}属于“${b}”环节`],
    en: ['Product on link', 'Link', 'Products', (a, b) => `${a} belongs to the link ${b}`],
  }),
  relation('MADE_FROM', [product, product], {
    zh: ['用料', '上游材料', '制成的产品', (a, b) => `${a}用到材料${b}`],
    en: ['Material', 'Materials', 'Made from it', (a, b) => `${a} is made from ${b}`],
  }),
  relation('USED_IN', [product, product], {
    zh: ['用于', '下游产品', '所用的产品', (a, b) => `${a}用于${b}`],
    en: ['Use', 'Used in', 'Products used', (a, b) => `${a} is used in ${b}`],
  }),
  relation('KIND_OF', [product, product], {
    zh: ['品类', '产品大类', '产品小类', (a, b) => `${a}是${b}的一种`],
    en: ['Sort', 'Wider product', 'Narrower products', (a, b) => `${a} is a sort of ${b}`],
  }),
  relation('SUPPLIES', [link, link], {
    zh: ['环节供给', '下游环节', '上游环节', (a, b) => `“${a}”环节供给“${b}”环节`],
    en: ['Supply', 'Downstream links', 'Upstream links', (a, b) => `the link ${a} supplies the link ${b}`],
  }),
  relation('CHILD_OF', [link, link], {
    zh: ['子环节', '上级环节', '子环节', (a, b) => `“${a}”是“${b}”的子环节`],
    en: ['Sub-link', 'Parent link', 'Sub-links', (a, b) => `${a} is a sub-link of ${b}`],
  }),
  relation(
    'IN_LANE',
    [link, ['Lane']],
    {
      zh: ['在泳道', '所在泳道', '环节', (a, b) => `“${a}”环节在泳道“${b}”`],
      en: ['In lane', 'Lane', 'Links', (a, b) => `the link ${a} is in the lane ${b}`],
    },
    false,
  ),
  relation(
    'HAS_LANE',
    [industry, ['Lane']],
    {
      zh: ['有泳道', '泳道', '所属产业', (a, b) => `产业“${a}”有泳道“${b}”`],
      en: ['Lane', 'Lanes', 'Industry', (a, b) => `the industry ${a} has the lane ${b}`],
    },
    false,
  ),
  relation('SIGNAL_OF', [['ExpansionSignal'], firm], {
    zh: ['扩产信号', '相关企业', '扩产信号', (a, b) => `${b}有扩产信号“${a}”`],
    en: ['Expansion signal', 'Enterprise', 'Expansion signals', (a, b) => `${b} has the expansion signal ${a}`],
  }),
  relation(
    'CLASSED_AS',
    [firm, code],
    {
      zh: ['行业分类', '行业代码', '同行业企业', (a, b) => `${a}的行业为${b}`],
      en: ['Industry class', 'Industry code', 'Enterprises of the class', (a, b) => `${a} is classed as ${b}`],
    },
    false,
  ),
  relation(
    'CODE_UNDER',
    [code, code],
    {
      zh: ['行业上下级', '上级行业', '下级行业', (a, b) => `行业${a}属于${b}`],
      en: ['Under code', 'Wider code', 'Narrower codes', (a, b) => `the code ${a} is under ${b}`],
    },
    false,
  ),
  relation(
    'DRAWS_ON',
    [code, code],
    {
      zh: ['行业上下游', '上游行业', '下游行业', (a, b) => `行业${a}以${b}为上游`],
      en: ['Draws on', 'Upstream codes', 'Downstream codes', (a, b) => `the code ${a} draws on ${b}`],
    },
    false,
  ),
  relation(
    'COUNT_OF',
    [['ReferenceCount'], [...link, ...code]],
    {
      zh: ['统计对象', '统计对象', '参照数', (a, b) => `${a}统计${b}`],
      en: ['Counted', 'What is counted', 'Reference counts', (a, b) => `${a} counts ${b}`],
    },
    false,
  ),
  relation(
    'LOCATED_IN',
    [firm, region],
    {
      zh: ['企业所在地', '所在地', '区内企业', (a, b) => `${a}位于${b}`],
      en: ['Location', 'Location', 'Enterprises', (a, b) => `${a} is in ${b}`],
    },
    false,
  ),
  relation(
    'SITED_IN',
    [['Carrier'], region],
    {
      zh: ['载体所在地', '所在地', '载体', (a, b) => `载体${a}位于${b}`],
      en: ['Site', 'Site', 'Carriers', (a, b) => `the carrier ${a} is in ${b}`],
    },
    false,
  ),
  relation(
    'WITHIN',
    [carrier, carrier],
    {
      zh: ['载体归属', '所在载体', '其中的载体', (a, b) => `${a}在${b}内`],
      en: ['Within', 'Carrier around it', 'Carriers in it', (a, b) => `${a} is within ${b}`],
    },
    false,
  ),
  relation('DIRECTED_AT', [region, industry], {
    zh: ['街道产业方向', '重点产业方向', '以它为方向的街道', (a, b) => `${a}以产业“${b}”为重点方向`],
    en: ['Direction of a street', 'Industries it is for', 'Streets for it', (a, b) => `${a} is for the industry ${b}`],
  }),
  relation('SUITS', [carrier, industry], {
    zh: ['产业方向', '重点产业方向', '对应的载体', (a, b) => `${a}面向产业“${b}”`],
    en: ['Direction', 'Industries it is for', 'Carriers for it', (a, b) => `${a} is for the industry ${b}`],
  }),
  relation(
    'OFFERED_IN',
    [offer, region],
    {
      zh: ['推介项目所在地', '所在地', '推介项目', (a, b) => `推介项目“${a}”在${b}`],
      en: ['Place of an offer', 'Place', 'Offers', (a, b) => `the offer ${a} is in ${b}`],
    },
    false,
  ),
  relation('OFFERS_LINK', [offer, link], {
    zh: ['推介的环节', '推介的环节', '推介它的项目', (a, b) => `推介项目“${a}”面向“${b}”环节`],
    en: ['Offered link', 'Offered links', 'Offers for it', (a, b) => `the offer ${a} is for the link ${b}`],
  }),
  relation('OFFERS_CARRIER', [offer, carrier], {
    zh: ['推介的载体', '推介的载体', '推介它的项目', (a, b) => `推介项目“${a}”用到载体${b}`],
    en: ['Offered carrier', 'Offered carriers', 'Offers with it', (a, b) => `the offer ${a} is about the carrier ${b}`],
  }),
  relation('UNIT_IN', [['CarrierUnit'], carrier], {
    zh: ['单元归载体', '所属载体', '房源与地块', (a, b) => `${a}在${b}`],
    en: ['Unit of carrier', 'Carrier', 'Units', (a, b) => `the unit ${a} is in ${b}`],
  }),
  relation('TENANT_OF', [firm, ['CarrierUnit']], {
    zh: ['租购', '租购的房源', '租购的企业', (a, b) => `${a}租购${b}`],
    en: ['Tenancy', 'Units taken', 'Tenants', (a, b) => `${a} took the unit ${b}`],
  }),
  relation(
    'YEAR_OF',
    [['CarrierYear'], carrier],
    {
      zh: ['楼宇年度', '所属楼宇', '各年度', (a, b) => `“${a}”是${b}的年度数`],
      en: ['Year of building', 'Building', 'Years', (a, b) => `${a} is a year of ${b}`],
    },
    false,
  ),
  relation('OPERATES', [organisation, ['Carrier']], {
    zh: ['运营', '运营的载体', '运营单位', (a, b) => `${a}运营${b}`],
    en: ['Operation', 'Carriers operated', 'Operator', (a, b) => `${a} operates ${b}`],
  }),
  relation(
    'BASED_IN',
    [organisation, region],
    {
      zh: ['单位所在地', '所在地', '单位', (a, b) => `${a}设在${b}`],
      en: ['Seat', 'Based in', 'Organisations', (a, b) => `${a} is based in ${b}`],
    },
    false,
  ),
  relation('UNIT_OF', [organisation, organisation], {
    zh: ['隶属', '上级单位', '下属单位', (a, b) => `${a}隶属${b}`],
    en: ['Unit of', 'Parent organisation', 'Units', (a, b) => `${a} is a unit of ${b}`],
  }),
  relation('WORKS_ON', [['Group'], industry], {
    zh: ['负责产业', '负责的产业', '招商小组', (a, b) => `${a}负责产业“${b}”`],
    en: ['Works on', 'Industries', 'Promotion groups', (a, b) => `${a} works on the industry ${b}`],
  }),
  relation(
    'GROUP_OF',
    [['Group'], region],
    {
      zh: ['小组归区域', '所属区域', '招商小组', (a, b) => `${a}属于${b}`],
      en: ['Group of region', 'Region', 'Promotion groups', (a, b) => `${a} is a group of ${b}`],
    },
    false,
  ),
  relation('HAS_SEAT', [['Group'], ['Seat']], {
    zh: ['设席位', '席位', '所属小组', (a, b) => `${a}设席位“${b}”`],
    en: ['Seat of group', 'Seats', 'Group', (a, b) => `${a} has the seat ${b}`],
  }),
  relation('HELD_BY', [['Seat'], organisation], {
    zh: ['任席位', '担任单位', '担任的席位', (a, b) => `席位“${a}”由${b}担任`],
    en: ['Holder of seat', 'Held by', 'Seats held', (a, b) => `the seat ${a} is held by ${b}`],
  }),
  relation('HAS_DOSSIER_ITEM', [industry, ['DossierItem']], {
    zh: ['产业档案', '档案项', '所属产业', (a, b) => `产业“${a}”档案有“${b}”`],
    en: ['Dossier', 'Dossier items', 'Industry', (a, b) => `the dossier of ${a} has ${b}`],
  }),
  relation(
    'FOCUSES_ON',
    [region, industry],
    {
      zh: ['重点产业', '重点产业', '列为重点的区域', (a, b) => `${a}以“${b}”为重点产业`],
      en: [
        'Industry of focus',
        'Industries of focus',
        'Regions that focus on it',
        (a, b) => `${a} focuses on the industry ${b}`,
      ],
    },
    false,
  ),
  relation(
    'UNDERTAKES',
    [region, link],
    {
      zh: ['承接口径', '定了承接口径的环节', '定了承接口径的区域', (a, b) => `${a}对“${b}”环节定了承接口径`],
      en: ['Stance', 'Links with a stance', 'Regions with a stance', (a, b) => `${a} has a stance on the link ${b}`],
    },
    false,
  ),
  relation(
    'SURVEYED',
    [region, link],
    {
      zh: ['摸底', '摸底过的环节', '摸底过的区域', (a, b) => `${a}摸底过“${b}”环节`],
      en: ['Survey', 'Links surveyed', 'Regions that surveyed it', (a, b) => `${a} has surveyed the link ${b}`],
    },
    false,
  ),
  relation(
    'TARGETED',
    [firm, link],
    {
      zh: ['储备', '作为储备目标的环节', '储备的企业', (a, b) => `${a}是“${b}”环节的储备目标`],
      en: ['Target', 'Links it is a target for', 'Firms in reserve', (a, b) => `${a} is in reserve for the link ${b}`],
    },
    false,
  ),
  relation(
    'FOLLOWED',
    [firm, link],
    {
      zh: ['接触与备注', '为之接触过的环节', '接触过的企业', (a, b) => `为“${b}”环节接触过${a}`],
      en: [
        'Contact',
        'Links it was contacted for',
        'Firms contacted',
        (a, b) => `${a} was contacted for the link ${b}`,
      ],
    },
    false,
  ),
  relation(
    'VISITED',
    [firm, region],
    {
      zh: ['走访', '走访它的地区', '走访过的企业', (a, b) => `${b}走访过${a}`],
      en: ['Visit', 'Regions that called on it', 'Firms called on', (a, b) => `${b} called on ${a}`],
    },
    false,
  ),
  relation('RAISED_BY', [['Clue'], firm], {
    zh: ['企业诉求', '提出的企业', '提出的诉求', (a, b) => `${b}提出“${a}”`],
    en: ['Raised', 'Enterprise', 'What it raised', (a, b) => `${b} raised ${a}`],
  }),
  relation(
    'JUDGED',
    [region, link],
    {
      zh: ['专家判定', '有专家判定的环节', '作出判定的区域', (a, b) => `${a}对“${b}”环节有专家判定`],
      en: [
        'Expert judgement',
        'Links judged',
        'Regions that judged it',
        (a, b) => `${a} has a judgement on the link ${b}`,
      ],
    },
    false,
  ),
  relation(
    'NOTED',
    [region, link],
    {
      zh: ['趋势与转移', '有趋势记录的环节', '记录趋势的区域', (a, b) => `${a}对“${b}”环节记录了趋势或产业转移`],
      en: [
        'Trend note',
        'Links with notes',
        'Regions that noted it',
        (a, b) => `${a} has a note on trends of the link ${b}`,
      ],
    },
    false,
  ),
  relation(
    'FACTORS_AT',
    [region, link],
    {
      zh: ['核心要素', '摸过核心要素的环节', '摸过核心要素的区域', (a, b) => `${a}对“${b}”环节摸过核心要素`],
      en: [
        'Core factors',
        'Links with core factors recorded',
        'Regions that recorded its factors',
        (a, b) => `${a} has recorded the core factors of the link ${b}`,
      ],
    },
    false,
  ),
  relation(
    'SUPPLY_AT',
    [region, link],
    {
      zh: ['外部供给', '录入外部供给的环节', '录入外部供给的区域', (a, b) => `${a}录入了“${b}”环节的外部供给`],
      en: [
        'Outside supply',
        'Links with outside supply recorded',
        'Regions that recorded its supply',
        (a, b) => `${a} has recorded where it gets the link ${b} from`,
      ],
    },
    false,
  ),
  relation(
    'REPORTED_IN',
    [reported, region],
    {
      zh: ['发生地', '所在地区', '信号、线索与参照数', (a, b) => `“${a}”发生在${b}`],
      en: ['Where', 'Region', 'Signals, clues and counts', (a, b) => `${a} is reported in ${b}`],
    },
    false,
  ),
  relation(
    'PART_OF',
    [region, region],
    {
      zh: ['区划隶属', '上级区域', '下级区域', (a, b) => `${a}属于${b}`],
      en: ['Part of region', 'Region above', 'Regions below', (a, b) => `${a} is part of ${b}`],
    },
    false,
  ),
  relation(
    'SUCCEEDED_BY',
    [region, region],
    {
      zh: ['区划承继', '承继的区域', '原区域', (a, b) => `${a}由${b}承继`],
      en: ['Succession', 'Successor', 'Former regions', (a, b) => `${a} was succeeded by ${b}`],
    },
    false,
  ),
];

/** Every relation that the explorer follows, by its type, in the order in which they are listed. */
export const relations: ReadonlyMap<string, RelationRule> = new Map(list.map((each) => [each.type, each]));

export const relationTypes: readonly string[] = [...relations.keys()];

/** The relations that a search for paths follows unless the user chooses others. */
export const pathTypes: readonly string[] = list.filter(({ paths }) => paths).map(({ type }) => type);

export type Direction = 'OUT' | 'IN';

/** What the things at the far end are called. */
export function farName(type: string, direction: Direction, language: Language): string {
  const words = relations.get(type)?.words[language];
  if (words === undefined) return type;
  return direction === 'OUT' ? words.out : words.in;
}
