import { describe, expect, it } from 'vitest';
import { checkRegions, comparedRegions } from '../../server/targeting/compare-regions.rules.ts';
import { positionOf } from '../../server/targeting/position.rules.ts';
import { positionTable, regionsTable } from '../../server/targeting/regions-sheet.rules.ts';
import type { PlacedCount, PositionView, RegionsView } from '../../server/targeting/targeting.types.ts';
import { verdictRulesOn } from '../../server/targeting/verdict-rules.ts';

const day = '2026-11-22';
const rules = verdictRulesOn(day);
const links = ['a', 'b'].map((id) => ({ id, name: `环节${id}`, lane: '上游', parentId: null }));
const district = (id: string) => ({ id, name: `${id}区`, level: 'DISTRICT' }) as const;

describe('regions side by side', () => {
  const presence = (regionId: string, linkId: string, local: number) => ({
    ...{ regionId, linkId, local, confirmed: local, toReview: 2, leaders: 0, demo: 0, surveyedAt: null },
    surveyResult: null,
  });
  const peer = (regionId: string, linkId: string, local: number) => ({
    regionId,
    regionName: `${regionId}区`,
    linkId,
    local,
  });
  const view: RegionsView = {
    ...{ id: 'chain', title: '链', links, counts: [], ruleSets: [] },
    regions: [district('1'), district('2'), { id: '3', name: '3市', level: 'CITY' }],
    presences: [presence('1', 'a', 20), presence('1', 'b', 2), presence('2', 'a', 2)],
    peers: [peer('1', 'a', 20), peer('1', 'b', 2), peer('2', 'a', 2), peer('2', 'b', 20)],
  };

  it('share one named reference, and a region without a record on a link is not zero there', () => {
    const compared = comparedRegions(view, ['2', '1'], rules);
    expect(compared.reference).toMatchObject({ kind: 'LOADED', name: '1区、2区', linksCompared: 2 });
    expect(compared.peers).toEqual(['1区', '2区']);
    expect(compared.regions.map(({ id }) => id)).toEqual(['2', '1']);
    const [a, b] = compared.rows;
    expect(a?.cells.map(({ n, toReview }) => [n, toReview])).toEqual([
      [2, 2],
      [20, 2],
    ]);
    expect(a?.cells[1]?.expected).toBeCloseTo((22 * 22) / 44, 9);
    expect(b?.cells[0]).toMatchObject({ regionId: '2', class: 'UNSURVEYED', n: 0, estimate: null });
    const sheet = regionsTable(compared, day);
    const of = (title: string) => sheet.columns.find((column) => column.title === title);
    const [, second] = sheet.rows;
    if (!second) throw new Error('two links');
    expect(of('2区 企业')?.value(second)).toBeNull();
    expect(of('1区 企业')?.value(second)).toBe(2);
    expect(sheet.cover).toContainEqual(['已入库的同级地区', '1区、2区']);
  });

  it('are some, each once, known, and of one level', () => {
    expect(() => checkRegions(['1'])).toThrow();
    expect(() => checkRegions(['1', '1'])).toThrow();
    expect(() => checkRegions(['1', '2'])).not.toThrow();
    expect(() => comparedRegions(view, ['1', '9'], rules)).toThrow('9');
    expect(() => comparedRegions(view, ['1', '3'], rules)).toThrow('级别不同');
  });
});

describe('the position of a region', () => {
  const count = (regionId: string, value: number, more: Partial<PlacedCount> = {}): PlacedCount => ({
    ...{ linkId: 'a', regionId, regionName: `${regionId}区`, level: 'DISTRICT', measure: '企业数', year: 2024, value },
    ...{ origin: '年鉴', within: [regionId, 'city', 'province'], ...more },
  });
  const view = (counts: readonly PlacedCount[]): PositionView => ({
    ...{ id: 'chain', title: '链', region: district('us'), counts },
    areas: [
      { id: 'province', name: '省', level: 'PROVINCE' },
      { id: 'city', name: '市', level: 'CITY' },
    ],
    links: links.map((link) => ({ ...link, local: null, demo: false })),
    leaders: [{ linkId: 'a', name: '示例链主', demo: true, within: ['x', 'city', 'province'] }],
  });
  const city = count('city', 100, { level: 'CITY', within: ['city', 'province'] });
  const areasOf = (counts: readonly PlacedCount[]) => positionOf(view(counts), 1000).rows[0]?.areas ?? [];

  it('is number, share and rank among those that one source counts, with the first five and their leaders', () => {
    const others = ['x', 'y', 'z', 'v', 'w'].map((id, index) => count(id, 30 - index * 5));
    const [inCity, inProvince, inCountry] = areasOf([...others, count('us', 20), city]);
    expect(inCity).toMatchObject({ ours: 20, total: 100, share: 0.2, rank: 3, counted: 6, origin: '年鉴', year: 2024 });
    expect(inCity?.top.map(({ regionId }) => regionId)).toEqual(['x', 'y', 'z', 'us', 'v']);
    expect(inCity?.top[0]).toMatchObject({ leaders: ['示例链主'], leadersDemo: true });
    expect(inProvince).toMatchObject({ area: { id: 'province' }, ours: 20, total: null, share: null, rank: 3 });
    expect(inCountry).toMatchObject({ area: { id: '100000' }, total: null });
  });

  it('is unknown, not zero, where a source says nothing', () => {
    expect(areasOf([]).map(({ ours, total, rank }) => [ours, total, rank])).toEqual(Array(3).fill([null, null, null]));
    expect(areasOf([count('x', 5), city])[0]).toMatchObject({
      ours: null,
      total: 100,
      share: null,
      rank: null,
      counted: 1,
    });
    expect(areasOf([count('us', 5)])[0]).toMatchObject({ ours: 5, rank: null });
  });

  it('never mixes years, measures or sources, and takes the newest that counts us', () => {
    const rows = [count('us', 9, { year: 2023 }), count('x', 12, { year: 2023 }), count('x', 50), city];
    expect(areasOf(rows)[0]).toMatchObject({ year: 2023, ours: 9, total: null, share: null, rank: 2, counted: 2 });
    expect(areasOf([...rows, count('us', 8)])[0]).toMatchObject({ year: 2024, ours: 8, share: 0.08, rank: 2 });
    expect(areasOf([count('us', 300), city])[0]).toMatchObject({ share: null });
  });

  it('is a sheet with empty cells for what is unknown', () => {
    const sheet = positionTable(positionOf(view([count('us', 20), city]), 1000), day);
    const [row] = sheet.rows;
    if (!row) throw new Error('a link');
    const of = (title: string) => sheet.columns.find((column) => column.title === title)?.value(row);
    expect([of('市 总数'), of('市 占比'), of('市 位次'), of('全国 总数')]).toEqual([100, 0.2, null, null]);
    expect(of('市 来源')).toBe('年鉴，2024 年，企业数');
    expect(of('本系统已确认')).toBeNull();
  });
});
