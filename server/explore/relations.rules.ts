/** A relation that the explorer follows. */
export interface RelationRule {
  readonly type: string;
  /** Its own name, said beside its line. */
  readonly name: string;
  /** What its far end is called, seen from where it starts. */
  readonly out: string;
  /** What its near end is called, seen from where it leads to. */
  readonly in: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Followed by the search for paths unless the user says otherwise: whatever ties two things of a district is no news. */
  readonly paths: boolean;
  /** The relation as a clause between two names, true whichever way it is walked. */
  readonly say: (from: string, to: string) => string;
}

type Names = readonly [out: string, into: string];

function relation(
  type: string,
  name: string,
  ends: readonly [from: readonly string[], to: readonly string[]],
  [out, into]: Names,
  say: RelationRule['say'],
  paths = true,
): RelationRule {
  return { type, name, from: ends[0], to: ends[1], out, in: into, paths, say };
}

const firm = ['Enterprise'];
const link = ['ChainLink'];
const product = ['Product'];
const region = ['Region'];
const industry = ['Industry'];
const code = ['IndustryCode'];
const organisation = ['Organisation'];
const reported = ['ExpansionSignal', 'Clue', 'ReferenceCount'];

const list: readonly RelationRule[] = [
  relation('SELLS_TO', '供货', [firm, firm], ['客户', '供应商'], (a, b) => `${a}向${b}供货`),
  relation('HOLDS', '持股', [firm, firm], ['持股企业', '股东'], (a, b) => `${a}持股${b}`),
  relation('OCCUPIES', '占位', [firm, link], ['占位环节', '占位企业'], (a, b) => `${a}占位“${b}”环节`),
  relation('MAKES', '生产', [firm, product], ['产品', '生产企业'], (a, b) => `${a}生产${b}`),
  relation('IN_LINK', '产品归环节', [product, link], ['所属环节', '产品'], (a, b) => `${a}属于“${b}”环节`),
  relation('MADE_FROM', '用料', [product, product], ['上游材料', '制成的产品'], (a, b) => `${a}用到材料${b}`),
  relation('USED_IN', '用于', [product, product], ['下游产品', '所用的产品'], (a, b) => `${a}用于${b}`),
  relation('KIND_OF', '品类', [product, product], ['产品大类', '产品小类'], (a, b) => `${a}是${b}的一种`),
  relation('SUPPLIES', '环节供给', [link, link], ['下游环节', '上游环节'], (a, b) => `“${a}”环节供给“${b}”环节`),
  relation('CHILD_OF', '子环节', [link, link], ['上级环节', '子环节'], (a, b) => `“${a}”是“${b}”的子环节`),
  relation('IN_LANE', '在泳道', [link, ['Lane']], ['所在泳道', '环节'], (a, b) => `“${a}”环节在泳道“${b}”`, false),
  relation('HAS_LANE', '有泳道', [industry, ['Lane']], ['泳道', '所属产业'], (a, b) => `产业“${a}”有泳道“${b}”`, false),
  relation(
    'SIGNAL_OF',
    '扩产信号',
    [['ExpansionSignal'], firm],
    ['相关企业', '扩产信号'],
    (a, b) => `${b}有扩产信号“${a}”`,
  ),
  relation('CLASSED_AS', '行业分类', [firm, code], ['行业代码', '同行业企业'], (a, b) => `${a}的行业为${b}`, false),
  relation('CODE_UNDER', '行业上下级', [code, code], ['上级行业', '下级行业'], (a, b) => `行业${a}属于${b}`, false),
  relation('DRAWS_ON', '行业上下游', [code, code], ['上游行业', '下游行业'], (a, b) => `行业${a}以${b}为上游`, false),
  relation(
    'COUNT_OF',
    '统计对象',
    [['ReferenceCount'], [...link, ...code]],
    ['统计对象', '参照数'],
    (a, b) => `${a}统计${b}`,
    false,
  ),
  relation('LOCATED_IN', '企业所在地', [firm, region], ['所在地', '区内企业'], (a, b) => `${a}位于${b}`, false),
  relation('SITED_IN', '载体所在地', [['Carrier'], region], ['所在地', '载体'], (a, b) => `载体${a}位于${b}`, false),
  relation('OPERATES', '运营', [organisation, ['Carrier']], ['运营的载体', '运营单位'], (a, b) => `${a}运营${b}`),
  relation('BASED_IN', '单位所在地', [organisation, region], ['所在地', '单位'], (a, b) => `${a}设在${b}`, false),
  relation('UNIT_OF', '隶属', [organisation, organisation], ['上级单位', '下属单位'], (a, b) => `${a}隶属${b}`),
  relation('WORKS_ON', '负责产业', [['Group'], industry], ['负责的产业', '招商小组'], (a, b) => `${a}负责产业“${b}”`),
  relation('GROUP_OF', '小组归区域', [['Group'], region], ['所属区域', '招商小组'], (a, b) => `${a}属于${b}`, false),
  relation('HAS_SEAT', '设席位', [['Group'], ['Seat']], ['席位', '所属小组'], (a, b) => `${a}设席位“${b}”`),
  relation('HELD_BY', '任席位', [['Seat'], organisation], ['担任单位', '担任的席位'], (a, b) => `席位“${a}”由${b}担任`),
  relation(
    'HAS_DOSSIER_ITEM',
    '产业档案',
    [industry, ['DossierItem']],
    ['档案项', '所属产业'],
    (a, b) => `产业“${a}”档案有“${b}”`,
  ),
  relation(
    'FOCUSES_ON',
    '重点产业',
    [region, industry],
    ['重点产业', '列为重点的区域'],
    (a, b) => `${a}以“${b}”为重点产业`,
    false,
  ),
  relation(
    'UNDERTAKES',
    '承接口径',
    [region, link],
    ['定了承接口径的环节', '定了承接口径的区域'],
    (a, b) => `${a}对“${b}”环节定了承接口径`,
    false,
  ),
  relation(
    'SURVEYED',
    '摸底',
    [region, link],
    ['摸底过的环节', '摸底过的区域'],
    (a, b) => `${a}摸底过“${b}”环节`,
    false,
  ),
  relation(
    'REPORTED_IN',
    '发生地',
    [reported, region],
    ['所在地区', '信号、线索与参照数'],
    (a, b) => `“${a}”发生在${b}`,
    false,
  ),
  relation('PART_OF', '区划隶属', [region, region], ['上级区域', '下级区域'], (a, b) => `${a}属于${b}`, false),
  relation('SUCCEEDED_BY', '区划承继', [region, region], ['承继的区域', '原区域'], (a, b) => `${a}由${b}承继`, false),
];

/** Every relation that the explorer follows, by its type, in the order in which they are listed. */
export const relations: ReadonlyMap<string, RelationRule> = new Map(list.map((each) => [each.type, each]));

export const relationTypes: readonly string[] = [...relations.keys()];

/** The relations that a search for paths follows unless the user chooses others. */
export const pathTypes: readonly string[] = list.filter(({ paths }) => paths).map(({ type }) => type);

export type Direction = 'OUT' | 'IN';

/** What the things at the far end are called. */
export function farName(type: string, direction: Direction): string {
  const rule = relations.get(type);
  if (rule === undefined) return type;
  return direction === 'OUT' ? rule.out : rule.in;
}
