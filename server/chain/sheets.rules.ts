import type { Column, Table } from '../platform/export/table.rules.ts';
import { knowledgeOf } from './chain.rules.ts';
import type { DossierItemRow, IndustryRow, Knowledge, LaneRow, LinkRow, Presence, Stance } from './chain.types.ts';

export const knowledgeWords: Readonly<Record<Knowledge, string>> = {
  UNSURVEYED: '未摸底',
  TO_REVIEW: '待核',
  PRESENT: '已有',
  NONE_FOUND: '查实没有',
};
const stanceWords: Readonly<Record<Stance, string>> = {
  SUITABLE: '宜承接',
  HEADQUARTERS_ONLY: '只接总部、研发',
  DECLINED: '不承接',
};

const nothingCounted: Presence = {
  ...{ local: 0, confirmed: 0, toReview: 0, leaders: 0, demo: 0 },
  ...{ surveyedAt: null, surveyResult: null },
};

interface LinkLine {
  readonly link: LinkRow;
  readonly lane: string;
  readonly parent: string | null;
  readonly presence: Presence;
  readonly knowledge: Knowledge;
}

type Figure = 'confirmed' | 'local' | 'toReview' | 'leaders' | 'demo';

// An uncounted link shows no figure: zero would say that somebody looked.
const figure = (title: string, key: Figure): Column<LinkLine> => ({
  ...{ title, width: 9 },
  value: ({ presence, knowledge }) => (knowledge === 'UNSURVEYED' && presence[key] === 0 ? null : presence[key]),
});

const columns: readonly Column<LinkLine>[] = [
  { title: '环节', width: 24, value: ({ link }) => link.name },
  { title: '上级环节', width: 18, value: ({ parent }) => parent },
  { title: '泳道', width: 16, value: ({ lane }) => lane },
  { title: '状态', width: 10, value: ({ knowledge }) => knowledgeWords[knowledge] },
  figure('已确认', 'confirmed'),
  figure('本地产能', 'local'),
  figure('待核', 'toReview'),
  figure('链主', 'leaders'),
  figure('其中示例', 'demo'),
  { title: '摸底日期', width: 12, day: true, value: ({ presence }) => presence.surveyedAt ?? '未摸底' },
  { title: '承接', width: 14, value: ({ link: { stance } }) => (stance ? stanceWords[stance] : '未定') },
  { title: '环节编号', width: 34, value: ({ link }) => link.id },
];

interface MapParts {
  readonly industry: Pick<IndustryRow, 'title'>;
  readonly region: { readonly name: string };
  readonly lanes: readonly LaneRow[] | null;
  readonly links: readonly LinkRow[] | null;
}

/** The links of a chain by lane, each followed by its sub-links; `show` leaves those of one state. */
export function linkTable(
  map: MapParts,
  { show, asOf }: { readonly show: Knowledge | null; readonly asOf: string },
): Table<LinkLine> {
  const lanes = (map.lanes ?? []).toSorted((a, b) => a.order - b.order);
  const all = (map.links ?? []).toSorted((a, b) => a.order - b.order);
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const lines = lanes.flatMap((lane) => {
    const top = all.filter(({ laneId, parentId }) => laneId === lane.id && parentId === null);
    const withSubs = top.flatMap((link) => [link, ...all.filter(({ parentId }) => parentId === link.id)]);
    return withSubs.map((link): LinkLine => {
      const presence = link.presence ?? nothingCounted;
      const parent = link.parentId === null ? null : (names.get(link.parentId) ?? null);
      return { link, lane: lane.name, parent, presence, knowledge: knowledgeOf(presence) };
    });
  });
  return {
    title: '环节表',
    columns,
    rows: lines.filter(({ knowledge }) => show === null || knowledge === show),
    cover: [
      ['产业链', map.industry.title],
      ['范围', map.region.name],
      ['筛选', show === null ? '全部状态' : knowledgeWords[show]],
    ],
    asOf,
  };
}

const dossierColumns: readonly Column<DossierItemRow>[] = [
  { title: '项目', width: 18, value: ({ label }) => label },
  { title: '有无', width: 8, value: ({ value }) => (value === null ? '缺' : '有') },
  { title: '内容', width: 60, wrap: true, value: ({ value }) => value },
  {
    title: '依据',
    width: 48,
    wrap: true,
    value: ({ sources }) =>
      sources.map(({ title, section }) => (section ? `《${title}》${section}` : `《${title}》`)).join('；') || null,
  },
];

/** What is on file about an industry, item by item; what is missing stays empty and says so. */
export function dossierTable(industry: IndustryRow, asOf: string): Table<DossierItemRow> {
  const items = (industry.dossier ?? []).toSorted((a, b) => a.order - b.order);
  const filled = items.filter(({ value }) => value !== null).length;
  return {
    title: '链条档案',
    columns: dossierColumns,
    rows: items,
    cover: [
      ['产业链', industry.title],
      ['口径', industry.dossierShape ?? '未定'],
      ['已有', `${filled}/${items.length}`],
    ],
    asOf,
  };
}
