import { statusWords } from '../carrier/carrier-words.rules.ts';
import { type InLanguages, type Language, said } from '../platform/kernel/language.ts';
import { stageNames } from '../project/opportunity.rules.ts';

/** A fact of a thing as the panel shows it: which property, what it is called, how a coded value reads. */
export interface FactRule {
  readonly field: string;
  readonly label: InLanguages<string>;
  readonly words?: Readonly<Record<string, InLanguages<string>>>;
}

/** A kind of thing that the explorer knows. */
export interface KindRule {
  readonly label: string;
  readonly name: InLanguages<string>;
  /** One character that tells the kind without its colour. */
  readonly mark: InLanguages<string>;
  /** Which of the picture's colours; kinds next to each other differ. */
  readonly tone: number;
  readonly facts: readonly FactRule[];
}

const fact = (field: string, label: FactRule['label'], words?: FactRule['words']): FactRule =>
  words === undefined ? { field, label } : { field, label, words };

const between = said('、', ', ');
const asOf = fact('asOf', said('信息日期', 'Date of information'));
const note = fact('note', said('备注', 'Note'));
const criticality = {
  core: said('核心环节', 'Core link'),
  important: said('重要环节', 'Important link'),
  ordinary: said('一般环节', 'Ordinary link'),
} as const;
const stages = {
  UP: said('上游', 'Upstream'),
  MID: said('中游', 'Midstream'),
  DOWN: said('下游', 'Downstream'),
  EXTEND: said('延伸', 'Extension'),
  SUPPORT: said('支撑', 'Support'),
} as const;
const statuses = {
  draft: said('草案，待区里确认', 'Draft, to be confirmed by the district'),
  confirmed: said('已确认', 'Confirmed'),
} as const;
const identities = {
  USCC: said('统一社会信用代码', 'Unified social credit code'),
  NAME: said('全名加区划，待核', 'Full name and region, to review'),
  DEMO: said('示例', 'Demo'),
} as const;
const operating = { DEMO: said('示例', 'Demo') } as const;

/** Properties that several kinds have and no panel shows as a fact. */
const common: Readonly<Partial<Record<string, InLanguages<string>>>> = {
  name: said('名称', 'Name'),
  title: said('名称', 'Title'),
  shortName: said('简称', 'Short name'),
  aliases: said('又名', 'Also known as'),
  state: said('状态', 'State'),
  asOf: said('信息日期', 'Date of information'),
  reason: said('理由', 'Reason'),
  role: said('角色', 'Role'),
  kind: said('类型', 'Kind'),
  what: said('内容', 'What'),
  stance: said('承接', 'Stance'),
  share: said('比例', 'Share'),
  weight: said('权重', 'Weight'),
  level: said('层级', 'Level'),
  order: said('次序', 'Order'),
  note: said('备注', 'Note'),
  statedName: said('原写名称', 'Name as written'),
  capacityKinds: said('算作能力的类型', 'Kinds that count as capacity'),
  capitalText: said('注册资本', 'Registered capital'),
  demo: said('示例', 'Demo'),
};

const rules = {
  Industry: {
    ...{ name: said('产业', 'Industry'), mark: said('业', 'I'), tone: 0 },
    facts: [
      fact('status', said('编制状态', 'Drafting state'), statuses),
      fact('documentNote', said('文件说明', 'Note of the documents')),
      note,
    ],
  },
  Lane: {
    name: said('泳道', 'Lane'),
    mark: said('道', '≡'),
    tone: 1,
    facts: [fact('stage', said('段', 'Stage'), stages)],
  },
  ChainLink: {
    ...{ name: said('环节', 'Link'), mark: said('环', 'L'), tone: 2 },
    facts: [
      fact('criticality', said('重要程度', 'Criticality'), criticality),
      fact('keywords', said('关键词', 'Keywords')),
      fact('synonyms', said('同义词', 'Synonyms')),
      fact('exclusions', said('排除词', 'Exclusions')),
      fact('codes', said('行业代码', 'Industry codes')),
      note,
    ],
  },
  Enterprise: {
    ...{ name: said('企业', 'Enterprise'), mark: said('企', 'E'), tone: 3 },
    facts: [
      fact('uscc', said('统一社会信用代码', 'Unified social credit code')),
      fact('identityState', said('身份依据', 'Known by'), identities),
      fact('status', said('经营状态', 'Operating status'), operating),
      fact('companyType', said('企业类型', 'Type of enterprise')),
      fact('establishedOn', said('成立日期', 'Established on')),
      fact('capitalText', said('注册资本', 'Registered capital')),
      fact('address', said('地址', 'Address')),
      fact('stockCode', said('证券代码', 'Stock code')),
      fact('tags', said('标签', 'Tags')),
      fact('scope', said('经营范围', 'Business scope')),
      asOf,
    ],
  },
  Product: {
    name: said('产品', 'Product'),
    mark: said('品', 'P'),
    tone: 4,
    facts: [fact('aliases', said('别名', 'Aliases')), note, asOf],
  },
  Region: {
    name: said('区域', 'Region'),
    mark: said('区', 'R'),
    tone: 5,
    facts: [fact('id', said('区划代码', 'Region code')), asOf],
  },
  Carrier: {
    name: said('载体', 'Carrier'),
    mark: said('载', 'C'),
    tone: 6,
    facts: [fact('aliases', said('别名', 'Aliases')), fact('task', said('任务', 'Task')), note, asOf],
  },
  CarrierUnit: {
    ...{ name: said('房源地块', 'Unit'), mark: said('房', 'U'), tone: 15 },
    facts: [
      fact('number', said('编号', 'Number')),
      fact('floor', said('楼层', 'Floor')),
      fact('heightM', said('层高（米）', 'Floor height (m)')),
      fact('loadKn', said('荷载（kN/㎡）', 'Load (kN/m²)')),
      fact('powerKva', said('供电（kVA）', 'Power (kVA)')),
      fact('status', said('状态', 'State'), statusWords),
      fact('statusOn', said('状态日期', 'State as of')),
      fact('freeFrom', said('可用日期', 'Free from')),
      fact('contractEnd', said('合同到期', 'Contract ends')),
      fact('tenantName', said('承租方', 'Tenant')),
      note,
      asOf,
    ],
  },
  CarrierYear: {
    ...{ name: said('楼宇年度', 'Year of a building'), mark: said('年', 'Y'), tone: 16 },
    facts: [fact('year', said('年度', 'Year')), fact('mainIndustry', said('主导产业', 'Main industry')), asOf],
  },
  Opportunity: {
    ...{ name: said('推介项目', 'Offer'), mark: said('推', '◇'), tone: 17 },
    facts: [
      fact('stage', said('状态', 'State'), stageNames),
      fact('content', said('建设内容', 'What is to be built')),
      fact('cooperation', said('合作方式', 'Way of working together')),
      fact('contact', said('联系单位', 'Whom to ask')),
      asOf,
    ],
  },
  Organisation: {
    name: said('单位', 'Organisation'),
    mark: said('单', 'O'),
    tone: 7,
    facts: [fact('aliases', said('别名', 'Aliases')), fact('task', said('任务', 'Task')), note, asOf],
  },
  Group: {
    ...{ name: said('招商小组', 'Promotion group'), mark: said('组', 'G'), tone: 8 },
    facts: [fact('shape', said('组成方式', 'Composition')), fact('focus', said('工作重点', 'Focus of work')), asOf],
  },
  Seat: {
    name: said('席位', 'Seat'),
    mark: said('席', 'S'),
    tone: 9,
    facts: [fact('role', said('职责', 'Role')), fact('post', said('职务', 'Post')), asOf],
  },
  DossierItem: {
    name: said('档案项', 'Dossier item'),
    mark: said('档', 'D'),
    tone: 10,
    facts: [fact('value', said('内容', 'Content')), asOf],
  },
  ExpansionSignal: {
    ...{ name: said('扩产信号', 'Expansion signal'), mark: said('扩', '↑'), tone: 11 },
    facts: [
      fact('on', said('日期', 'Date')),
      fact('amountText', said('金额', 'Amount')),
      fact('stage', said('阶段', 'Phase')),
      asOf,
    ],
  },
  Clue: {
    name: said('线索', 'Clue'),
    mark: said('线', '?'),
    tone: 12,
    facts: [fact('category', said('类别', 'Category')), fact('origin', said('出处', 'Origin')), note],
  },
  IndustryCode: {
    name: said('行业代码', 'Industry code'),
    mark: said('码', '§'),
    tone: 13,
    facts: [fact('code', said('代码', 'Code')), fact('scheme', said('分类标准', 'Classification'))],
  },
  ReferenceCount: {
    ...{ name: said('参照数', 'Reference count'), mark: said('数', '#'), tone: 14 },
    facts: [
      fact('year', said('年度', 'Year')),
      fact('value', said('数值', 'Value')),
      fact('unit', said('单位', 'Unit')),
      fact('origin', said('出处', 'Origin')),
    ],
  },
} as const satisfies Readonly<Record<string, Omit<KindRule, 'label'>>>;

/** Every kind of thing of the explorer by its label, in the order in which they are listed. */
export const kinds: ReadonlyMap<string, KindRule> = new Map(
  Object.entries(rules).map(([label, rule]) => [label, { label, ...rule }]),
);

export const kindLabels: readonly string[] = [...kinds.keys()];

/** One fact in words. */
export interface FactText {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/** A value in words; null: it says nothing. */
function textOf(value: unknown, words: FactRule['words'], language: Language): string | null {
  if (Array.isArray(value)) return value.map((each) => textOf(each, words, language)).join(between[language]) || null;
  if (typeof value === 'string') return value === '' ? null : (words?.[value]?.[language] ?? value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return null;
}

type Props = Readonly<Record<string, unknown>>;

/** What is known of a thing, in the order of its kind; an unknown value is left out, never shown as nothing. */
export function factsOf(label: string, props: Props, language: Language): readonly FactText[] {
  return (kinds.get(label)?.facts ?? []).flatMap(({ field, label: title, words }) => {
    const value = textOf(props[field], words, language);
    return value === null ? [] : [{ field, label: title[language], value }];
  });
}

/** What a property of a kind is called, and how a value of it reads; of one that no panel shows, as it is. */
export function toldFact(
  label: string,
  field: string,
  value: unknown,
  language: Language,
): { readonly name: string; readonly value: string | null } {
  const rule = kinds.get(label)?.facts.find((each) => each.field === field);
  const name = (rule?.label ?? common[field])?.[language] ?? field;
  return { name, value: textOf(value, rule?.words, language) };
}
