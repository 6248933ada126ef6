import type { Column, Table } from '../platform/export/table.rules.ts';
import type { AreaCell, AreaColumn, AreaMatrix, Outlook } from './areas.rules.ts';
import type { AreaLink } from './chain.types.ts';

/** A row of the sheet: a link, or the last one over all links. */
interface AreaLine {
  readonly link: AreaLink | null;
  readonly industry: string;
  readonly parent: string | null;
  /** By column; '*' over all columns. */
  readonly cells: ReadonlyMap<string, AreaCell>;
}

type Figure = 'confirmed' | 'toReview' | 'targets' | 'demo' | 'branches';

const everywhere = '*';
const total = '合计（企业去重）';

// What nobody has recorded stays empty; a survey that found nobody is a zero.
const figure = (title: string, columnId: string, key: Figure): Column<AreaLine> => ({
  ...{ title, width: 12 },
  value: ({ cells }) => cells.get(columnId)?.[key] ?? null,
});

function columnName({ place, kind }: AreaColumn, outlook: Outlook): string {
  if (place === null || kind === 'UNLOCATED') return outlook === 'inside' ? '未定位' : '所在地未载明';
  return place.within === null ? place.name : `${place.within}${place.name}`;
}

function linesOf({ links, industries, cells }: AreaMatrix): AreaLine[] {
  const titles = new Map(industries.map(({ id, title }) => [id, title]));
  const names = new Map(links.map(({ id, name }) => [id, name]));
  const byLink = Map.groupBy(cells, ({ linkId }) => linkId);
  const cellsOf = (linkId: string | null) =>
    new Map((byLink.get(linkId) ?? []).map((cell) => [cell.columnId ?? everywhere, cell]));
  const lines = links.map((link) => ({
    link,
    industry: titles.get(link.industryId) ?? '',
    parent: link.parentId === null ? null : (names.get(link.parentId) ?? null),
    cells: cellsOf(link.id),
  }));
  return [...lines, { link: null, industry: '', parent: null, cells: cellsOf(null) }];
}

/** The matrix of link by place as a sheet: two columns a place, confirmed and to review apart, and outward a third of the reserve. */
export function areaTable(matrix: AreaMatrix, outlook: Outlook, asOf: string): Table<AreaLine> {
  const places = matrix.columns.flatMap((column) => {
    const name = columnName(column, outlook);
    const counted = [figure(`${name} 已确认`, column.id, 'confirmed'), figure(`${name} 待核`, column.id, 'toReview')];
    return outlook === 'outward' ? [...counted, figure(`${name} 储备`, column.id, 'targets')] : counted;
  });
  const branches =
    outlook === 'outward'
      ? [figure('全部 储备', everywhere, 'targets'), figure('其中分支机构', everywhere, 'branches')]
      : [];
  return {
    title: outlook === 'inside' ? '分区域作战图' : '区外来源地',
    columns: [
      { title: '产业', width: 20, value: ({ industry }) => industry || null },
      { title: '泳道', width: 16, value: ({ link }) => link?.lane ?? null },
      { title: '环节', width: 24, value: ({ link }) => link?.name ?? total },
      { title: '上级环节', width: 18, value: ({ parent }) => parent },
      ...places,
      figure('全部 已确认', everywhere, 'confirmed'),
      figure('全部 待核', everywhere, 'toReview'),
      figure('其中示例', everywhere, 'demo'),
      ...branches,
    ],
    rows: linesOf(matrix),
    cover: [
      ['产业', matrix.industries.map(({ title }) => title).join('、')],
      ['范围', outlook === 'inside' ? matrix.region.name : `${matrix.region.name}以外，按登记地归城市`],
      ['口径', '企业去重；已确认与待核分列，不相加；空白是没有记录，不等于没有；0 是摸底查实没有'],
    ],
    asOf,
  };
}
