import type { Column, Table } from '../platform/export/table.rules.ts';
import { minuteOf } from '../platform/kernel/dates.ts';
import type { ClaimState } from '../source/claim.rules.ts';
import { originOf } from '../source/origin.rules.ts';
import { staleField } from '../source/source.schema.ts';
import type { SourceRow } from '../source/source.types.ts';
import { sourceWords } from '../source/source-words.rules.ts';
import type { ChangeRow, ClaimRow, EnterpriseRow, FieldOriginRow, OccupationRow } from './enterprise.types.ts';
import { aboutWords, branchWords, fieldWords, locationRuleWords, valueWords } from './enterprise-words.rules.ts';
import { originsOf } from './origin.rules.ts';
import { decisionWords, kindWords, statusWords } from './review-sheet.rules.ts';

/** One thing that is known of an enterprise, with where it comes from and who stands for it. */
interface SheetRow {
  readonly part: '登记信息' | '环节' | '其他来源的值' | '履历';
  readonly item: string;
  readonly value: string | null;
  readonly state?: string | null;
  readonly sources?: readonly SourceRow[];
  readonly row?: number | null;
  readonly asOf?: string | null;
  readonly stale?: boolean | null;
  readonly enteredBy?: string | null;
  readonly enteredAt?: string | null;
  readonly decidedBy?: string | null;
  readonly decidedAt?: string | null;
  readonly note?: string | null;
}

const moment = (at: string | null | undefined) => (at ? minuteOf(at) : null);

const columns: readonly Column<SheetRow>[] = [
  { title: '部分', width: 14, value: ({ part }) => part },
  { title: '项目', width: 26, wrap: true, value: ({ item }) => item },
  { title: '内容', width: 50, wrap: true, value: ({ value }) => value },
  { title: '状态', width: 12, value: ({ state }) => state ?? null },
  { title: '依据', width: 40, wrap: true, value: ({ sources }) => sourceWords(sources ?? []) },
  { title: '依据行号', width: 10, value: ({ row }) => row ?? null },
  { title: '截至', width: 12, day: true, value: ({ asOf }) => asOf ?? null },
  { title: '陈旧', width: 8, value: ({ stale }) => (stale ? '陈旧' : null) },
  { title: '录入人', width: 14, value: ({ enteredBy }) => enteredBy ?? null },
  { title: '录入时间', width: 18, value: ({ enteredAt }) => moment(enteredAt) },
  { title: '确认或判定人', width: 14, value: ({ decidedBy }) => decidedBy ?? null },
  { title: '确认或判定时间', width: 18, value: ({ decidedAt }) => moment(decidedAt) },
  { title: '说明', width: 44, wrap: true, value: ({ note }) => note ?? null },
];

interface Dated {
  readonly kind: string;
  readonly asOf: string | null;
}
const { resolve: staleOf } = staleField<Dated>(
  ({ kind }) => kind,
  ({ asOf }) => asOf,
);

function newest(sources: readonly SourceRow[]): string | null {
  const days = sources.flatMap(({ date }) => date ?? []).sort();
  return days.at(-1) ?? null;
}

interface Fact {
  readonly item: string;
  readonly value: string | null;
  /** The field whose origin tells where the value comes from; null: of the whole enterprise. */
  readonly field: string | null;
}

function factsOf(enterprise: EnterpriseRow): readonly Fact[] {
  const { name, uscc, registrationNumber, branchForm, tags, establishedOn, companyType } = enterprise;
  const { capitalText, scope, industryCodes, region, address, location, status, demo } = enterprise;
  const rule = location?.rule ? (locationRuleWords[location.rule] ?? location.rule) : null;
  return [
    { item: '企业名称', value: name, field: 'name' },
    { item: '统一社会信用代码', value: uscc ?? '待核', field: 'uscc' },
    { item: '注册号', value: registrationNumber, field: null },
    { item: '组织形式', value: branchForm && (branchWords[branchForm] ?? branchForm), field: null },
    { item: '标签', value: tags?.join('、') || null, field: null },
    { item: '成立日期', value: establishedOn, field: 'establishedOn' },
    { item: '企业类型', value: companyType, field: 'companyType' },
    { item: '注册资本', value: capitalText, field: 'capitalText' },
    { item: '经营范围', value: scope, field: 'scope' },
    { item: '行业代码', value: industryCodes?.join('、') || null, field: null },
    { item: '行政区划', value: region?.path.join(' / ') ?? null, field: 'region' },
    { item: '登记地址', value: address, field: 'address' },
    { item: '所在地的判定依据', value: rule, field: null },
    { item: '经营状态', value: demo ? '示例' : (statusWords[status] ?? status), field: 'status' },
  ];
}

function factRow(
  { item, value, field }: Fact,
  enterprise: EnterpriseRow,
  origins: readonly FieldOriginRow[],
): SheetRow {
  const part = '登记信息';
  const { asOf: known } = enterprise;
  const sources = enterprise.sources ?? [];
  const origin = origins.find((each) => each.field === field);
  if (!origin)
    return value === null ? { part, item, value } : { part, item, value, sources, asOf: newest(sources) ?? known };
  const { sourceIds, row, enteredBy, enteredAt, confirmed, confirmedBy: decidedBy, confirmedAt: decidedAt } = origin;
  if (value === null) return { part, item, value, enteredBy, enteredAt, decidedBy, decidedAt };
  const own = sources.filter(({ id }) => sourceIds.includes(id));
  const state = confirmed ? '已确认' : '未确认';
  const stale = staleOf({ kind: origin.field, asOf: newest(own) });
  const asOf = newest(own) ?? known;
  return { part, item, value, state, sources: own, row, asOf, stale, enteredBy, enteredAt, decidedBy, decidedAt };
}

function occupationRow({ link, kind, state, sources, asOf, confirmedBy, ...more }: OccupationRow): SheetRow {
  const { reason, evidence, reasons, matchedWords } = more;
  const words = [...new Set(matchedWords ?? [])].join('、');
  const notes = [evidence, ...(reasons ?? []), reason && `理由：${reason}`, words && `命中词：${words}`];
  return {
    ...{
      part: '环节',
      item: `${link.industryTitle}·${link.name}`,
      value: kindWords[kind],
      state: decisionWords[state],
    },
    ...{ sources, asOf, stale: staleOf({ kind: 'occupation', asOf }), decidedBy: confirmedBy },
    note: notes.filter(Boolean).join('；') || null,
  };
}

const claimWords: Readonly<Record<ClaimState, string>> = { OPEN: '待定', CHOSEN: '已采用', DISMISSED: '不采用' };

function claimRow(claim: ClaimRow): SheetRow {
  const { field, value, label, state, sources, asOf, fieldSources, reason: note, ...who } = claim;
  const { enteredBy, enteredAt, decidedBy, decidedAt } = who;
  return {
    ...{ part: '其他来源的值', item: fieldWords[field] ?? field, value: label ?? value, state: claimWords[state] },
    ...{ sources, row: originOf(fieldSources, field)?.row ?? null, asOf, note },
    ...{ enteredBy, enteredAt, decidedBy, decidedAt },
  };
}

function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return '空';
  if (Array.isArray(value)) return value.map(String).join('、') || '空';
  return valueWords[String(value)] ?? String(value);
}

function changeRow({
  about,
  linkName,
  field,
  before,
  after,
  by: enteredBy,
  at: enteredAt,
  batchId,
}: ChangeRow): SheetRow {
  const thing = `${aboutWords[about] ?? about}${linkName === null ? '' : `“${linkName}”`}`;
  const whole = field === '*';
  return {
    ...{ part: '履历', item: whole ? thing : `${thing}：${fieldWords[field] ?? field}` },
    value: whole ? (after === null ? '撤回' : '新建') : `原为“${said(before)}”，改为“${said(after)}”`,
    ...{ enteredBy, enteredAt, note: `批次 ${batchId}` },
  };
}

/** Values that follow from others, or that mean nothing to a reader. */
const silent: ReadonlySet<string> = new Set(['nameKey', 'capitalFen', 'capitalCurrency', 'regionId', 'fieldSources']);

/** All that is known of an enterprise: its facts, its links, what other sources say, and its history. */
export function enterpriseTable(enterprise: EnterpriseRow, asOf: string): Table<SheetRow> {
  const { name, occupations, claims, history } = enterprise;
  const origins = enterprise.origins ? originsOf(enterprise.origins) : [];
  const rows: readonly SheetRow[] = [
    ...factsOf(enterprise).map((fact) => factRow(fact, enterprise, origins)),
    ...(occupations ?? []).map(occupationRow),
    ...(claims ?? []).map(claimRow),
    ...(history ?? []).filter(({ field }) => !silent.has(field)).map(changeRow),
  ];
  return { title: '一企一档', columns, rows, cover: [['企业', name]], asOf };
}
