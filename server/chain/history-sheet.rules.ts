import type { ChangeRow } from '../enterprise/enterprise.types.ts';
import type { Column, Table } from '../platform/export/table.rules.ts';
import { minuteOf } from '../platform/kernel/dates.ts';
import type { LinkRulesRow } from './chain.types.ts';

type Words = Readonly<Record<string, string>>;

const thingWords: Words = {
  ...{ ChainLink: '环节', IN_LANE: '所在泳道', CHILD_OF: '上级环节', SUPPLIES: '供给', SURVEYED: '摸底' },
  ...{ JUDGED: '专家判定', NOTED: '趋势与产业转移', FACTORS_AT: '核心要素', SUPPLY_AT: '外部供给' },
  ...{ JUDGED: '专家判定', NOTED: '趋势与产业转移', TARGETED: '储备', FOLLOWED: '接触与备注' },
  ...{ CarrierUnit: '房源地块', TENANT_OF: '租购', Project: '项目' },
  ...{ UNDERTAKES: '承接', Industry: '产业链', Lane: '泳道', HAS_LANE: '泳道', HAS_DOSSIER_ITEM: '档案项' },
  ...{ Group: '招商小组', Seat: '席位', HAS_SEAT: '席位', WORKS_ON: '负责的产业链', GROUP_OF: '所属单位' },
};

const listWords: Words = {
  keywords: '关键词',
  synonyms: '别称',
  exclusions: '排除词',
  codes: '行业代码',
  capacityKinds: '算产能的占位类型',
};

const fieldWords: Words = {
  ...listWords,
  ...{ name: '名称', nameKey: '名称', order: '次序', note: '编制说明', criticality: '重要程度', support: '支撑环节' },
  ...{ what: '供给内容', stance: '承接', result: '摸底结果', scope: '摸底范围', on: '摸底日期', state: '状态' },
  ...{ sourceIds: '依据', asOf: '截至', by: '登记人', recordedAt: '登记时间', title: '名称' },
  ...{ class: '判定', reason: '理由', text: '内容', kind: '类别' },
  ...{ present: '已有', absent: '没有', outside: '外部供应商数', selfSupply: '自给率' },
  ...{ mode: '模式', stage: '储备状态', groupId: '负责小组', nextStep: '下一步', nextOn: '下一步日期' },
  ...{ lookAgainOn: '再看日期', movedBecause: '变更理由', withdrawnBecause: '移出理由', who: '接触人' },
  ...{ status: '状态', statusOn: '状态日期', freeFrom: '可用日期', contractEnd: '合同到期', tenantName: '承租方' },
  ...{ areaHundredths: '面积（0.01㎡）', heightM: '层高（米）', loadKn: '荷载（kN/㎡）', powerKva: '供电（kVA）' },
  ...{ rentFen: '租金（分）', saleFen: '售价（分）', landFen: '地价（分）', until: '退租日期', since: '起租日期' },
  ...{ areaMostHundredths: '面积上限（0.01㎡）', effluentT: '排水（吨/日）', energyUse: '能耗（吨标煤/万元）' },
  ...{
    budgetFen: '预算（分）',
    budgetPer: '预算单位',
    latestStart: '最迟启用',
    investFen: '投资（分）',
    taxFen: '税收（分）',
  },
  ...{ outputFen: '产出（分）', jobs: '就业人数', chance: '成功概率', subsidyFen: '年补贴（分）', usage: '用途' },
  ...{ fireClass: '消防类别', envClass: '环评类别', tenure: '租售', industryId: '产业链', linkId: '环节' },
  ...{ enterpriseName: '投资企业', regionId: '地区' },
  ...{ channel: '方式', outcome: '接触结果', origin: '来源' },
};

function said(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return (Array.isArray(value) ? value.map(String).join('、') : String(value)) || null;
}

function whatHappened({ field, after }: ChangeRow): string {
  if (field !== '*') return `改“${fieldWords[field] ?? field}”`;
  return after === null ? '删除' : '新建';
}

const historyColumns: readonly Column<ChangeRow>[] = [
  { title: '时间', width: 18, value: ({ at }) => minuteOf(at) },
  { title: '谁', width: 14, value: ({ by }) => by },
  { title: '对象', width: 14, value: ({ about }) => thingWords[about] ?? about },
  { title: '相关环节', width: 20, value: ({ linkName }) => linkName },
  { title: '做了什么', width: 20, value: whatHappened },
  { title: '原为', width: 40, wrap: true, value: ({ field, before }) => (field === '*' ? null : said(before)) },
  { title: '改为', width: 40, wrap: true, value: ({ field, after }) => (field === '*' ? null : said(after)) },
  { title: '批次', width: 30, value: ({ batchId }) => batchId },
];

/** Who changed what of a link, an industry or a group and when, newest first. */
export function historyTable(
  rows: readonly ChangeRow[],
  { cover, asOf }: Pick<Table<ChangeRow>, 'cover' | 'asOf'>,
): Table<ChangeRow> {
  return { title: '履历', columns: historyColumns, rows, cover, asOf };
}

interface RuleLine {
  readonly part: '规则' | '修改记录';
  readonly list: string;
  readonly text: string;
  readonly by: string | null;
  readonly at: string | null;
}

const ruleColumns: readonly Column<RuleLine>[] = [
  { title: '部分', width: 12, value: ({ part }) => part },
  { title: '清单', width: 18, value: ({ list }) => list },
  { title: '词、代码或改动', width: 40, wrap: true, value: ({ text }) => text },
  { title: '谁', width: 14, value: ({ by }) => by },
  { title: '时间', width: 18, value: ({ at }) => at && minuteOf(at) },
];

const wordsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

function difference(before: unknown, after: unknown): string {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const added = is.filter((word) => !was.includes(word)).map((word) => `新增 ${word}`);
  const dropped = was.filter((word) => !is.includes(word)).map((word) => `去掉 ${word}`);
  return [...added, ...dropped].join('；');
}

/** The words, codes and kinds that tell who stands on a link, one a row, then who changed them when. */
export function rulesTable(
  rules: LinkRulesRow,
  { words, sources, asOf }: { readonly words: Words; readonly sources: string | null; readonly asOf: string },
): Table<RuleLine> {
  const { keywords, synonyms, exclusions, codes, capacityKinds } = rules;
  const lists = {
    keywords,
    synonyms,
    exclusions,
    codes,
    capacityKinds: capacityKinds.map((kind) => words[kind] ?? kind),
  };
  const lines = Object.entries(lists).flatMap(([key, texts]) =>
    texts.map((text): RuleLine => ({ part: '规则', list: listWords[key] ?? key, text, by: null, at: null })),
  );
  const changes = rules.history.map(({ field, before, after, by, at }): RuleLine => {
    return { part: '修改记录', list: listWords[field] ?? field, text: difference(before, after), by, at };
  });
  const cover: [string, string][] = [
    ['产业链', rules.industryTitle],
    ['环节', rules.name],
    ['依据', sources ?? '无'],
  ];
  return { title: '归类规则', columns: ruleColumns, rows: [...lines, ...changes], cover, asOf };
}
