import type { Column } from '../platform/export/table.rules.ts';
import type { OccupationKind, OccupationRow, OccupationState } from './enterprise.types.ts';

/** What people write in the column 结论, for each state. */
export const decisionWords: Readonly<Record<OccupationState, string>> = {
  CONFIRMED: '确认',
  REJECTED: '驳回',
  TO_REVIEW: '待核',
};

/** The words for how an enterprise stands on a link. */
export const kindWords: Readonly<Record<OccupationKind, string>> = {
  PRODUCTION: '生产',
  RD: '研发',
  SERVICE: '服务',
  LICENSED: '持牌',
  VENUE: '场馆',
  PLATFORM: '平台',
  DISTRIBUTION: '流通',
  INSTITUTION: '机构',
  SALES: '销售',
  DEPENDENT: '依赖',
};
/** The words for the status of an enterprise. */
export const statusWords: Readonly<Record<string, string>> = {
  ...{ UNVERIFIED: '存续待核', DEMO: '示例' },
  ...{ ACTIVE: '存续', CLOSED: '已注销、吊销或停业', MOVED_OUT: '已迁出' },
};

/** The columns that come back with decisions. */
export const reviewTitles = {
  id: '占位编号',
  version: '版本',
  name: '企业名称',
  decision: '结论',
  reason: '理由',
} as const;

function placeOf({ enterprise: { region } }: OccupationRow): string {
  // Streets and parks carry the code of their district and a suffix.
  return region?.id.includes('-') ? region.name : '未定位';
}

function stateOf({ state, reason }: OccupationRow): string {
  return state === 'REJECTED' && reason ? `${decisionWords[state]}：${reason}` : decisionWords[state];
}

/** The columns of the 占位复核表, in order; 结论 and 理由 are empty for people to fill in. */
export const reviewColumns: readonly Column<OccupationRow>[] = [
  { title: reviewTitles.id, width: 12, value: ({ id }) => id },
  { title: reviewTitles.version, width: 6, value: ({ version }) => version },
  { title: reviewTitles.name, width: 30, wrap: true, value: ({ enterprise }) => enterprise.name },
  { title: '统一社会信用代码', width: 22, value: ({ enterprise }) => enterprise.uscc ?? '待核' },
  { title: '环节', width: 16, value: ({ link }) => link.name },
  { title: '街道或园区', width: 14, value: placeOf },
  { title: '存续', width: 10, value: ({ enterprise: { status } }) => statusWords[status] ?? status },
  { title: '注册资本', width: 18, value: ({ enterprise }) => enterprise.capitalText ?? '未载明' },
  { title: '占位类型', width: 10, value: ({ kind }) => kindWords[kind] },
  { title: '命中词', width: 20, wrap: true, value: ({ matchedWords }) => [...new Set(matchedWords ?? [])].join('、') },
  { title: '经营范围', width: 60, wrap: true, value: ({ enterprise }) => enterprise.scope ?? '未载明' },
  { title: '可信度', width: 8, value: ({ confidence }) => confidence ?? '指定' },
  { title: '当前状态', width: 14, wrap: true, value: stateOf },
  { title: reviewTitles.decision, width: 10, value: () => '' },
  { title: reviewTitles.reason, width: 24, wrap: true, value: () => '' },
];

const capitalWords: Readonly<Record<string, string>> = {
  UNKNOWN: '注册资本未载明',
  BELOW_1M: '不足 100 万',
  FROM_1M: '100 万–1000 万',
  FROM_10M: '1000 万–1 亿',
  FROM_100M: '1 亿以上',
  FOREIGN: '外币',
};

interface ListFilter {
  readonly state?: OccupationState | undefined;
  readonly regionId?: string | undefined;
  readonly unlocated?: boolean | undefined;
  readonly status?: string | undefined;
  readonly capital?: string | undefined;
  readonly tag?: string | undefined;
  readonly word?: string | undefined;
  readonly kind?: OccupationKind | undefined;
  readonly capacity?: boolean | undefined;
  readonly leader?: boolean | undefined;
  readonly text?: string | undefined;
  readonly unverified: boolean;
}

/** What a list is narrowed by, in words for its cover row. */
export function filterWords({ state, regionId, unlocated, status, capital, kind, ...filter }: ListFilter): string {
  const named: readonly (readonly [label: string, value: string | undefined])[] = [
    ['状态', state && decisionWords[state]],
    ['街道或园区', unlocated ? '未定位' : regionId],
    ['存续', status && (statusWords[status] ?? status)],
    ['注册资本', capital && (capitalWords[capital] ?? capital)],
    ['占位类型', kind && kindWords[kind]],
    ['只列', filter.capacity ? '本地产能' : undefined],
    ['只列', filter.leader ? '链主' : undefined],
    ['命中词', filter.word],
    ['标签', filter.tag],
    ['包含', filter.text],
  ];
  const parts = named.flatMap(([label, value]) => (value === undefined ? [] : [`${label} ${value}`]));
  const all = parts.length === 0 ? ['全部'] : parts;
  return [...all, filter.unverified ? '含存续待核企业' : '不含存续待核企业'].join('，');
}
