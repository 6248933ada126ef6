/** A fact of a thing as the panel shows it: which property, what it is called, how a coded value reads. */
export interface FactRule {
  readonly field: string;
  readonly label: string;
  readonly words?: Readonly<Record<string, string>>;
}

/** A kind of thing that the explorer knows. */
export interface KindRule {
  readonly label: string;
  readonly name: string;
  /** One character that tells the kind without its colour. */
  readonly mark: string;
  /** Which of the picture's colours; kinds next to each other differ. */
  readonly tone: number;
  readonly facts: readonly FactRule[];
}

const fact = (field: string, label: string, words?: FactRule['words']): FactRule =>
  words === undefined ? { field, label } : { field, label, words };

const asOf = fact('asOf', '信息日期');
const note = fact('note', '备注');
const criticality = { core: '核心环节', important: '重要环节', ordinary: '一般环节' } as const;
const stages = { UP: '上游', MID: '中游', DOWN: '下游', EXTEND: '延伸', SUPPORT: '支撑' } as const;
const statuses = { draft: '草案，待区里确认', confirmed: '已确认' } as const;
const identities = { USCC: '统一社会信用代码', NAME: '全名加区划，待核' } as const;

const rules = {
  Industry: {
    ...{ name: '产业', mark: '业', tone: 0 },
    facts: [fact('status', '编制状态', statuses), fact('documentNote', '文件说明'), note],
  },
  Lane: { name: '泳道', mark: '道', tone: 1, facts: [fact('stage', '段', stages)] },
  ChainLink: {
    ...{ name: '环节', mark: '环', tone: 2 },
    facts: [
      fact('criticality', '重要程度', criticality),
      fact('keywords', '关键词'),
      fact('synonyms', '同义词'),
      fact('exclusions', '排除词'),
      fact('codes', '行业代码'),
      note,
    ],
  },
  Enterprise: {
    ...{ name: '企业', mark: '企', tone: 3 },
    facts: [
      fact('uscc', '统一社会信用代码'),
      fact('identityState', '身份依据', identities),
      fact('status', '经营状态'),
      fact('companyType', '企业类型'),
      fact('establishedOn', '成立日期'),
      fact('capitalText', '注册资本'),
      fact('address', '地址'),
      fact('stockCode', '证券代码'),
      fact('tags', '标签'),
      fact('scope', '经营范围'),
      asOf,
    ],
  },
  Product: { name: '产品', mark: '品', tone: 4, facts: [fact('aliases', '别名'), note, asOf] },
  Region: { name: '区域', mark: '区', tone: 5, facts: [fact('id', '区划代码'), asOf] },
  Carrier: { name: '载体', mark: '载', tone: 6, facts: [fact('aliases', '别名'), fact('task', '任务'), note, asOf] },
  Organisation: {
    name: '单位',
    mark: '单',
    tone: 7,
    facts: [fact('aliases', '别名'), fact('task', '任务'), note, asOf],
  },
  Group: {
    ...{ name: '招商小组', mark: '组', tone: 8 },
    facts: [fact('shape', '组成方式'), fact('focus', '工作重点'), asOf],
  },
  Seat: { name: '席位', mark: '席', tone: 9, facts: [fact('role', '职责'), fact('post', '职务'), asOf] },
  DossierItem: { name: '档案项', mark: '档', tone: 10, facts: [fact('value', '内容'), asOf] },
  ExpansionSignal: {
    ...{ name: '扩产信号', mark: '扩', tone: 11 },
    facts: [fact('on', '日期'), fact('amountText', '金额'), fact('stage', '阶段'), asOf],
  },
  Clue: { name: '线索', mark: '线', tone: 12, facts: [fact('category', '类别'), fact('origin', '出处'), note] },
  IndustryCode: { name: '行业代码', mark: '码', tone: 13, facts: [fact('code', '代码'), fact('scheme', '分类标准')] },
  ReferenceCount: {
    ...{ name: '参照数', mark: '数', tone: 14 },
    facts: [fact('year', '年度'), fact('value', '数值'), fact('unit', '单位'), fact('origin', '出处')],
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

function textOf(value: unknown, words: FactRule['words']): string | null {
  if (Array.isArray(value)) return value.map((each) => textOf(each, words)).join('、') || null;
  if (typeof value === 'string') return value === '' ? null : (words?.[value] ?? value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return null;
}

/** What is known of a thing, in the order of its kind; an unknown value is left out, never shown as nothing. */
export function factsOf(label: string, props: Readonly<Record<string, unknown>>): readonly FactText[] {
  return (kinds.get(label)?.facts ?? []).flatMap(({ field, label: title, words }) => {
    const value = textOf(props[field], words);
    return value === null ? [] : [{ field, label: title, value }];
  });
}
