import type { Column, Table } from '../platform/export/table.rules.ts';
import type { ComparedRegions, RegionCell } from './compare-regions.rules.ts';
import type { AreaPosition, LinkPosition, Position } from './position.rules.ts';
import type { ReferenceArea, VerdictClass } from './targeting.types.ts';

type Row = ComparedRegions['rows'][number];

const classWords: Readonly<Record<VerdictClass, string>> = {
  ...{ STRONG: '优势', ADEQUATE: '具备', WEAK: '薄弱', MISSING: '缺失', NOT_EXPECTED: '规模不足以预期' },
  ...{ INSUFFICIENT: '数据不足', UNSURVEYED: '未摸底' },
};

const rounded = (value: number | null, digits: number) => (value === null ? null : Number(value.toFixed(digits)));

function referenceText(reference: ReferenceArea | null): string {
  if (reference === null) return '无，不能比较';
  const { kind, name, regions, year, origin, linksCompared } = reference;
  const area =
    kind === 'IMPORTED' ? `${name} ${year} 年参照数（${origin}）` : `已入库的 ${regions.length} 个同级地区之和`;
  return `${area}，同口径比较 ${linksCompared} 个环节`;
}

const nameOf = (rows: readonly { readonly link: { readonly id: string; readonly name: string } }[]) =>
  new Map(rows.map(({ link }) => [link.id, link.name]));

/** Link by region as a sheet: class, firms, ratio and expected count of every region. */
export function regionsTable(compared: ComparedRegions, asOf: string): Table<Row> {
  const names = nameOf(compared.rows);
  const columns = compared.regions.flatMap(({ id, name }): Column<Row>[] => {
    const of = (row: Row): RegionCell | undefined => row.cells.find(({ regionId }) => regionId === id);
    return [
      { title: `${name} 判断`, width: 16, value: (row) => classWords[of(row)?.class ?? 'INSUFFICIENT'] },
      // Nobody found on an unsurveyed link is no zero.
      {
        title: `${name} 企业`,
        width: 10,
        value: (row) => (of(row)?.class === 'UNSURVEYED' ? null : (of(row)?.n ?? null)),
      },
      { title: `${name} 预期`, width: 10, value: (row) => rounded(of(row)?.expected ?? null, 2) },
      { title: `${name} 倍数`, width: 10, value: (row) => rounded(of(row)?.estimate?.thetaHat ?? null, 2) },
    ];
  });
  return {
    title: '多地区比较',
    columns: [
      { title: '泳道', width: 16, value: ({ link }) => link.lane },
      { title: '环节', width: 24, value: ({ link }) => link.name },
      { title: '上级环节', width: 18, value: ({ link }) => (link.parentId && names.get(link.parentId)) || null },
      ...columns,
    ],
    rows: compared.rows,
    cover: [
      ['产业', compared.title],
      ['地区', compared.regions.map(({ name }) => name).join('、')],
      ['参照', referenceText(compared.reference)],
      ['已入库的同级地区', compared.peers.join('、') || '无'],
      ['界线', `${compared.rules.id}（${compared.rules.validFrom} 起）`],
      ['口径', '企业为已确认且计入产能的家数；倍数是实有与预期之比的收缩估计；空白是不知道，不等于零'],
      ...(compared.rows.some(({ cells }) => cells.some(({ demo }) => demo))
        ? [['示例', '含示例数据'] satisfies [string, string]]
        : []),
    ],
    asOf,
  };
}

const topText = ({ top }: AreaPosition): string | null =>
  top
    .map(({ name, value, leaders }, index) => {
      const led = leaders.length > 0 ? `，链主：${leaders.join('、')}` : '';
      return `${index + 1} ${name} ${value}${led}`;
    })
    .join('；') || null;

/** The position of a region on every link as a sheet: number, share, rank and source for each area. */
export function positionTable(position: Position, asOf: string): Table<LinkPosition> {
  const names = nameOf(position.rows);
  const areas = position.rows[0]?.areas.map(({ area }) => area) ?? [];
  const columns = areas.flatMap(({ id, name }): Column<LinkPosition>[] => {
    const of = (row: LinkPosition) => row.areas.find(({ area }) => area.id === id) ?? null;
    return [
      { title: `${name} 总数`, width: 12, value: (row) => of(row)?.total ?? null },
      { title: `${name} 本区数`, width: 12, value: (row) => of(row)?.ours ?? null },
      { title: `${name} 占比`, width: 10, value: (row) => rounded(of(row)?.share ?? null, 4) },
      { title: `${name} 位次`, width: 10, value: (row) => of(row)?.rank ?? null },
      { title: `${name} 有数的地区`, width: 12, value: (row) => of(row)?.counted || null },
      {
        ...{ title: `${name} 前五地区与链主`, width: 50, wrap: true },
        value: (row) => {
          const at = of(row);
          return at ? topText(at) : null;
        },
      },
      {
        ...{ title: `${name} 来源`, width: 30, wrap: true },
        value: (row) => {
          const at = of(row);
          return at?.origin ? `${at.origin}，${at.year} 年，${at.measure}` : null;
        },
      },
    ];
  });
  return {
    title: '位次',
    columns: [
      { title: '泳道', width: 16, value: ({ link }) => link.lane },
      { title: '环节', width: 24, value: ({ link }) => link.name },
      { title: '上级环节', width: 18, value: ({ link }) => (link.parentId && names.get(link.parentId)) || null },
      { title: '本系统已确认', width: 12, value: ({ link }) => link.local },
      ...columns,
    ],
    rows: position.rows,
    cover: [
      ['产业', position.title],
      ['地区', position.region.name],
      ['口径', '位次只在同一来源、同一年、同一指标有数的同级地区之间排；空白是不知道，不等于零'],
    ],
    asOf,
  };
}
