import type { Paper } from '../platform/export/paper.rules.ts';
import type { Table } from '../platform/export/table.rules.ts';
import { stageNames } from './opportunity.rules.ts';
import type { OpportunityRow, OpportunityView } from './opportunity.types.ts';

const said = (value: string | number | null): string => (value === null ? '未填' : String(value));

/** 万元 of fen; null: not known. */
const tenThousand = (fen: number | null): number | null => (fen === null ? null : fen / 1_000_000);

function linksOf({ links }: OpportunityRow): string | null {
  return links.map(({ name, industry }) => (industry === null ? name : `${industry}·${name}`)).join('、') || null;
}

const carriersOf = ({ carriers }: OpportunityRow) => carriers.map(({ name }) => name).join('、') || null;
const sourcesOf = ({ sources }: OpportunityRow) => sources.map(({ title }) => title).join('、') || null;

const facts: readonly (readonly [
  title: string,
  width: number,
  value: (row: OpportunityRow) => string | number | null,
])[] = [
  ['状态', 10, ({ stage }) => stageNames[stage].zh],
  ['产业环节', 28, linksOf],
  ['载体', 24, carriersOf],
  ['建设内容', 40, ({ content }) => content],
  ['投资规模（万元）', 16, ({ investFen }) => tenThousand(investFen)],
  ['合作方式', 20, ({ cooperation }) => cooperation],
  ['联系单位', 20, ({ contact }) => contact],
  ['所在', 14, ({ regionName }) => regionName],
  ['信息日期', 12, ({ on }) => on],
  ['依据', 28, sourcesOf],
];

/** Offers as a sheet: a row each. */
export function opportunityTable(
  { regionName, rows }: Pick<OpportunityView, 'regionName' | 'rows'>,
  asOf: string,
): Table<OpportunityRow> {
  return {
    title: '推介项目清单',
    columns: [
      { title: '项目名称', width: 28, value: ({ name }) => name },
      ...facts.map(([title, width, value]) => ({ title, width, wrap: true, value })),
      { title: '示例', width: 6, value: ({ demo }) => (demo ? '示例' : null) },
    ],
    rows,
    cover: [['地区', regionName]],
    asOf,
  };
}

/** What can be handed to a firm: 谋划 and 撤回 are nobody's business yet, or no longer. */
const offered = ({ stage }: OpportunityRow): boolean => stage === 'READY' || stage === 'ENGAGED';

/** 项目册: offers that can be shown, a part each after a list of all. */
export function opportunityBook(
  { regionName, rows }: Pick<OpportunityView, 'regionName' | 'rows'>,
  asOf: string,
): Paper {
  const shown = rows.filter(offered);
  const demo = shown.some((row) => row.demo) ? ['含示例数据，不得对外'] : [];
  const left = rows.length - shown.length;
  return {
    title: '推介项目册',
    lines: [
      `地区：${regionName}`,
      `数据截至：${asOf}`,
      `可推介和已对接的项目 ${shown.length} 个${left === 0 ? '' : `，另有谋划或撤回的 ${left} 个不在册内`}`,
      ...demo,
    ],
    parts: [
      {
        heading: shown.length === 0 ? '没有可推介的项目' : '目录',
        ...(shown.length === 0
          ? {}
          : {
              table: {
                head: ['序号', '项目名称', '产业环节', '载体', '投资规模（万元）'],
                widths: [1, 4, 4, 3, 2],
                rows: shown.map((row, at) => [
                  String(at + 1),
                  row.name,
                  said(linksOf(row)),
                  said(carriersOf(row)),
                  said(tenThousand(row.investFen)),
                ]),
              },
            }),
      },
      ...shown.map((row, at) => ({
        heading: `${at + 1}. ${row.name}${row.demo ? '（示例）' : ''}`,
        newPage: at === 0,
        table: {
          head: ['项目', '内容'],
          widths: [1, 4],
          rows: facts.map(([title, , value]) => [title, said(value(row))]),
        },
      })),
    ],
  };
}
