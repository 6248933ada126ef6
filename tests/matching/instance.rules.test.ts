import { describe, expect, it } from 'vitest';
import { readInstance } from '../../server/matching/instance.rules.ts';
import { smallInstance } from './small-instance.ts';

type Part = Record<string, unknown>;

/** The small instance with the item of a list changed; undefined takes a field out. */
function changed(list: 'parks' | 'carriers' | 'projects', at: number, change: Part): string {
  const items: Part[] = smallInstance[list].map((each) => ({ ...each }));
  items[at] = { ...items[at], ...change };
  return JSON.stringify({ ...smallInstance, [list]: items });
}

const refused: readonly (readonly [what: string, text: string, told: string])[] = [
  ['no JSON', 'parks: []', '文件不是 JSON'],
  ['another kind of JSON', '[]', '文件 应为 一个对象 {…}，收到 []'],
  ['a missing list', JSON.stringify({ ...smallInstance, carriers: undefined }), '缺少 载体（carriers）（应为列表）'],
  ['a missing field', changed('projects', 1, { need: undefined }), '缺少 项目（projects）第 2 项的 need（应为数字）'],
  ['a missing quota', JSON.stringify({ ...smallInstance, tcecap: undefined }), '缺少 tcecap（应为数字）'],
  [
    'a text for a number',
    changed('projects', 0, { tax: '100' }),
    '项目（projects）第 1 项的 tax 应为 数字，收到 "100"',
  ],
  ['a negative area', changed('carriers', 2, { area: -5 }), '载体（carriers）第 3 项的 area 应为 > 0，收到 -5'],
  ['a chance above one', changed('projects', 0, { prob: 1.2 }), 'prob 应为 ≤ 1，收到 1.2'],
  ['an unknown word', changed('carriers', 0, { tenure: 'lease' }), 'tenure 应为 rent、sale、both，收到 "lease"'],
  [
    'an unknown park',
    changed('carriers', 0, { park: 'north' }),
    '载体（carriers）第 1 项的 park 写的是 north，园区（parks）里没有这个编号',
  ],
  ['an id twice', changed('carriers', 1, { id: 10 }), '载体（carriers）第 2 项的编号 10 与第 1 项相同'],
  [
    'a pair of an unknown project',
    JSON.stringify({ ...smallInstance, pairs: [[7, 10, 1, 1, 1]] }),
    '可行组合（pairs）第 1 项 写的是 7，项目（projects）里没有这个编号',
  ],
  [
    'a pair twice',
    JSON.stringify({
      ...smallInstance,
      pairs: [
        [0, 10, 1, 1, 1],
        [0, 10, 2, 1, 1],
      ],
    }),
    '可行组合（pairs）第 2 项重复：[0,10] 已写过',
  ],
];

describe('an instance file', () => {
  it.each(refused)('is refused for %s', (_what, text, told) => {
    expect(() => readInstance(text)).toThrow(told);
    expect(() => readInstance(text)).toThrow(/^实例文件不能用：/);
  });

  it('tells of five problems at most, and how many more there are', () => {
    const projects = Array.from({ length: 9 }, (_, id) => ({ id }));
    expect(() => readInstance(JSON.stringify({ ...smallInstance, projects }))).toThrow(/(；.*){4}；另有 \d+ 处。$/);
  });

  it('is read with or without pairs, and whatever else it has', () => {
    expect(readInstance(`\uFEFF${JSON.stringify({ ...smallInstance, N: 3, why: [] })}`).pairs).toBeUndefined();
    const pairs = [[0, 10, 5, 2_000, 2]];
    expect(readInstance(JSON.stringify({ ...smallInstance, pairs })).pairs).toEqual(pairs);
  });
});
