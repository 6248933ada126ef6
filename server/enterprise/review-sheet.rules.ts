import type { OccupationKind, OccupationRow, OccupationState } from './enterprise.types.ts';

/** What people write in the column 结论, for each state. */
export const decisionWords: Readonly<Record<OccupationState, string>> = {
  CONFIRMED: '确认',
  REJECTED: '驳回',
  TO_REVIEW: '待核',
};

const kindWords: Readonly<Record<OccupationKind, string>> = {
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
const statusWords: Readonly<Record<string, string>> = { UNVERIFIED: '存续待核', DEMO: '示例' };

/** The columns that come back with decisions. */
export const reviewTitles = {
  id: '占位编号',
  version: '版本',
  name: '企业名称',
  decision: '结论',
  reason: '理由',
} as const;

export interface ReviewColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly wrap?: boolean;
  readonly value: (row: OccupationRow) => string | number;
}

function placeOf({ enterprise: { region } }: OccupationRow): string {
  // Streets and parks carry the code of their district and a suffix.
  return region?.id.includes('-') ? region.name : '未定位';
}

function stateOf({ state, reason }: OccupationRow): string {
  return state === 'REJECTED' && reason ? `${decisionWords[state]}：${reason}` : decisionWords[state];
}

/** The columns of the 占位复核表, in order; 结论 and 理由 are empty for people to fill in. */
export const reviewColumns: readonly ReviewColumn[] = [
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

/** The name of a sheet's file: 占位复核表-<link>-<YYYYMMDD>.xlsx, without characters that file systems refuse. */
export function reviewFileName(link: string, day: string): string {
  const plain = link.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '_');
  return `占位复核表-${plain}-${day.replaceAll('-', '')}.xlsx`;
}
