import { describe, expect, it } from 'vitest';
import { areaMatrix } from '../../server/chain/areas.rules.ts';
import { areaTable } from '../../server/chain/areas-sheet.rules.ts';
import type { AreaView } from '../../server/chain/chain.types.ts';
import { readAreaAddress, writeAreaAddress } from '../../web/chain/areas/area-address.ts';
import { areaGroups, heatOf, totalsOf } from '../../web/chain/areas/area-rows.ts';

const link = (id: string, parentId: string | null = null, noneFoundIn: readonly string[] = []) => ({
  ...{ id, name: `环节${id}`, industryId: 'i', lane: '上游', parentId, noneFoundIn },
});
const group = (place: string, confirmed: readonly string[], toReview: readonly string[], firms: number) => ({
  ...{ place, confirmed, toReview, firms, targets: [], demo: false, branch: false },
});
const view: AreaView = {
  region: { id: '320102', name: '玄武区', level: 'DISTRICT', parentId: '320100', path: ['玄武区'] },
  places: [
    { id: 'a', name: '甲街道', level: 'STREET', within: null },
    { id: 'b', name: '乙园区', level: 'PARK', within: null },
  ],
  industries: [{ id: 'i', title: '软件' }],
  links: [link('1'), link('1.1', '1'), link('2', null, ['b', '320102']), link('3', null, ['a'])],
  groups: [
    group('a', ['1', '1.1'], [], 2),
    group('a', ['1.1'], ['2'], 1),
    group('', ['1'], [], 4),
    { ...group('b', [], ['1.1'], 5), demo: true, branch: true },
  ],
};
const cellsOf = (matrix: ReturnType<typeof areaMatrix>) =>
  new Map(matrix.cells.map(({ linkId, columnId, ...cell }) => [`${linkId}|${columnId}`, cell]));

describe('the matrix of link by place', () => {
  const matrix = areaMatrix(view, 'inside');
  const cells = cellsOf(matrix);

  it('counts an enterprise once on a link with its sub-links, and once over everything', () => {
    expect(cells.get('1|a')).toMatchObject({ confirmed: 3, toReview: 0 });
    expect(cells.get('1.1|a')).toMatchObject({ confirmed: 3 });
    expect(cells.get('1|null')).toMatchObject({ confirmed: 7, toReview: 5, demo: 5, branches: 5 });
    expect(cells.get('null|a')).toMatchObject({ confirmed: 3, toReview: 1 });
    expect(cells.get('null|null')).toMatchObject({ confirmed: 7, toReview: 6 });
  });

  it('tells the firms of the reserve apart, outward: they are added to nothing', () => {
    const own = { ...group('a', ['1'], [], 2), targets: ['1.1'] };
    const outward = areaMatrix({ ...view, groups: [own, { ...group('b', [], [], 1), targets: ['2'] }] }, 'outward');
    const told = cellsOf(outward);
    expect(told.get('1|a')).toMatchObject({ confirmed: 2, toReview: 0, targets: 2 });
    expect(told.get('2|b')).toMatchObject({ confirmed: 0, toReview: 0, targets: 1, noneFound: false });
    expect(told.get('null|null')).toMatchObject({ confirmed: 2, targets: 3 });
    const sheet = areaTable(outward, 'outward', '2026-11-23');
    expect(sheet.columns.map(({ title }) => title)).toEqual(expect.arrayContaining(['甲街道 储备', '全部 储备']));
  });

  it('keeps those that cannot be placed in a column of their own, last, and spreads none', () => {
    expect(matrix.columns.map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'AREA'],
      ['b', 'AREA'],
      ['', 'UNLOCATED'],
    ]);
    expect(cells.get('1|')).toMatchObject({ confirmed: 4 });
    for (const figure of ['confirmed', 'toReview'] as const) {
      for (const { id } of view.links) {
        const sum = ['a', 'b', ''].reduce((all, place) => all + (cells.get(`${id}|${place}`)?.[figure] ?? 0), 0);
        expect(sum).toBe(cells.get(`${id}|null`)?.[figure] ?? 0);
      }
    }
  });

  it('leaves out what nobody recorded, and tells a survey that found nobody', () => {
    expect(cells.has('2|')).toBe(false);
    expect(cells.get('2|b')).toMatchObject({ confirmed: 0, noneFound: true });
    // The firm that waits says more than the district's survey.
    expect(cells.get('2|null')).toMatchObject({ toReview: 1, noneFound: false });
    expect(cells.get('3|a')).toMatchObject({ noneFound: true });
    expect(cells.has('3|null')).toBe(false);
  });

  it('of one area has that area as its only column, and outward no column for the unplaced unless there are some', () => {
    const area = areaMatrix({ ...view, places: [], groups: [group('', ['1'], [], 4)] }, 'inside');
    expect(area.columns).toMatchObject([{ id: '', kind: 'WHOLE', place: { id: '320102' } }]);
    expect(cellsOf(area).get('2|')).toMatchObject({ noneFound: true });
    const kinds = (groups: AreaView['groups']) => areaMatrix({ ...view, groups }, 'outward').columns.map((c) => c.kind);
    expect(kinds([group('a', ['1'], [], 1)])).toEqual(['CITY', 'CITY']);
    expect(kinds([group('', ['1'], [], 1)])).toEqual(['CITY', 'CITY', 'UNLOCATED']);
  });

  it('is the same on a sheet, unknown left empty and 查实没有 a zero', () => {
    const table = areaTable(matrix, 'inside', '2026-11-22');
    const heads = table.columns.map(({ title }) => title);
    const at = (row: number, head: string) => {
      const line = table.rows[row];
      return line && table.columns[heads.indexOf(head)]?.value(line);
    };
    expect(heads).toContain('未定位 已确认');
    expect([at(0, '甲街道 已确认'), at(0, '未定位 已确认'), at(0, '全部 待核')]).toEqual([3, 4, 5]);
    expect([at(2, '乙园区 已确认'), at(2, '未定位 已确认')]).toEqual([0, null]);
    expect([at(4, '环节'), at(4, '全部 已确认'), at(4, '全部 待核')]).toEqual(['合计（企业去重）', 7, 6]);
  });
});

describe('the matrix on the page', () => {
  const { cells, industries } = areaMatrix(view, 'inside');
  const matrix = {
    ...{ region: { code: '320102', name: '玄武区' }, columns: [], links: [...view.links, link('4')] },
    ...{ cells: [...cells], industries: [...industries] },
  };

  it('lists links by lane with their sub-links, and without records only when asked', () => {
    const ids = (filled: boolean) => areaGroups(matrix, filled).flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(ids(false)).toEqual(['1', '1.1', '2', '3', '4']);
    expect(ids(true)).toEqual(['1', '1.1', '2', '3']);
    expect(totalsOf(matrix).get('*')?.confirmed).toBe(7);
  });

  it('colours more the more there are', () => {
    expect([0, 1, 2, 7, 12, 400].map(heatOf)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('stands in the address, which knows the district of a street', () => {
    const full = { region: '320102', look: 'outward', area: '320102-xuzhuang', filled: true } as const;
    const query = new URLSearchParams();
    writeAreaAddress(query, full);
    expect(readAreaAddress(query)).toEqual(full);
    expect(readAreaAddress(new URLSearchParams('region=320102-xuzhuang')).region).toBe('320102');
  });
});
