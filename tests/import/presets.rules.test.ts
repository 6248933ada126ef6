import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importKinds } from '../../server/import/import.registry.ts';
import { jsonLines, jsonRows, looksLikeJson } from '../../server/import/json-lines.ts';
import { dateOf, numberOf } from '../../server/import/lists/cells.ts';
import { repeatsOf } from '../../server/import/lists/repeats.rules.ts';
import { presetRows } from '../../server/import/preset.rows.ts';
import { readPreset } from '../../server/import/preset.ts';

const presets = readdirSync('seed/import/presets').map((file) => readPreset(file.replace(/\.json$/, '')));

describe('shipped presets', () => {
  it('map onto columns that their kinds have, the required ones among them', () => {
    expect(presets.map(({ name }) => name).sort()).toEqual([
      'chain-knowledge-graph',
      'gaoming-graph',
      'gbt2260',
      'gbt4754',
    ]);
    for (const { name, parts } of presets) {
      for (const part of parts) {
        const shape = importKinds.find((kind) => kind.name === part.kind)?.sheet;
        const given = [...Object.keys(part.columns), ...Object.keys(part.constants)];
        const titles = shape?.columns.map(({ names }) => names[0] ?? '') ?? [];
        expect(titles, `${name}: ${part.file}`).toEqual(expect.arrayContaining(given));
        const required = shape?.columns.flatMap((column) => (column.required ? (column.names[0] ?? []) : [])) ?? [];
        // What a file may leave out can be missing from a preset only when the kind fills it in.
        expect(given, `${name}: ${part.file}`).toEqual(expect.arrayContaining(required));
      }
    }
  });

  it('are refused with the place of what is wrong in them', () => {
    expect(() => readPreset('no-such-set')).toThrow('没有名为“no-such-set”的导入预设');
  });
});

describe('the rows of a part', () => {
  const base = { file: 'a.json', kind: 'products', constants: {} };
  const files: Readonly<Record<string, string>> = {
    'a.json': '{"n":"甲","t":"x","w":{"乙":2,"丙":0.5}}\n{"n":" 丁\\n","t":"y","w":{}}\n',
    'names.json': '{"甲":"甲方"}',
    'whole.json': '{"nodes":[{"t":"x","n":1},{"t":"y","n":2}]}',
    'map.json': '{"110000":"北京市","110101":["110102","110103"]}',
    'sheet.csv': 'a,b\n1,"x, y"\n,\n2,\n',
  };
  const read = (file: string) => files[file] ?? '';

  it('keep text exactly and take constants, words, prefixes and another file by key', () => {
    const columns = {
      名称: 'n',
      类: { from: 't', prefix: '<', suffix: '>', words: { x: 'X' } },
      全称: { from: 'n', prefix: '', suffix: '', lookup: 'names.json' },
    };
    const { rows, numbers } = presetRows({ ...base, columns, constants: { 地区: '320102' } }, read);
    expect(rows).toEqual([
      { 名称: '甲', 类: '<X>', 全称: '甲方', 地区: '320102' },
      { 名称: ' 丁\n', 类: '<y>', 全称: null, 地区: '320102' },
    ]);
    expect(numbers).toEqual([1, 2]);
  });

  it('come of the entries of a field, and say how many records had none', () => {
    const found = presetRows({ ...base, entries: 'w', columns: { 从: 'n', 到: 'key', 重: 'value' } }, read);
    expect(found).toEqual({
      ...{
        rows: [
          { 从: '甲', 到: '乙', 重: '2' },
          { 从: '甲', 到: '丙', 重: '0.5' },
        ],
        numbers: [1, 2],
      },
      ...{ records: 2, empty: 1 },
    });
  });

  it('come of a field of the file, of its entries, and of CSV, numbered as the file has them', () => {
    const at = presetRows({ ...base, file: 'whole.json', at: 'nodes', where: { t: 'y' }, columns: { 号: 'n' } }, read);
    expect(at).toMatchObject({ rows: [{ 号: '2' }], numbers: [2], records: 2 });
    const map = presetRows({ ...base, file: 'map.json', entries: true, columns: { 码: 'key', 名: 'value' } }, read);
    expect(map.rows).toEqual([
      { 码: '110000', 名: '北京市' },
      { 码: '110101', 名: '110102、110103' },
    ]);
    const csv = presetRows({ ...base, file: 'sheet.csv', columns: { 一: 'a', 二: 'b' } }, read);
    expect(csv).toMatchObject({
      rows: [
        { 一: '1', 二: 'x, y' },
        { 一: '2', 二: null },
      ],
      numbers: [2, 4],
    });
    expect(() => presetRows({ ...base, file: 'whole.json', at: 'edges', columns: {} }, read)).toThrow(
      '没有“edges”这个列表',
    );
  });
});

describe('JSON as a sheet', () => {
  it('is told from text that only begins like it', () => {
    expect(['{"a":1}', ' [{"a":1}]', '[]', '{}'].map(looksLikeJson)).toEqual([true, true, true, true]);
    expect(['名称,代码', '[备注],名称', '{名称},代码', '"{",1'].map(looksLikeJson)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('has a header of all its keys, and the lines of the file as numbers', () => {
    expect(jsonLines('{"a":1,"b":["x","y"]}\n\n{"c":true,"a":null}\n')).toEqual({
      ...{
        rows: [
          ['a', 'b', 'c'],
          ['1', 'x、y', ''],
          ['', '', 'true'],
        ],
        numbers: [0, 1, 3],
      },
    });
    expect(jsonLines('[{"a":"1"}]')).toEqual({ rows: [['a'], ['1']], numbers: [0, 1] });
  });

  it('names the line that is no object', () => {
    expect(() => jsonRows('{"a":1}\n7\n')).toThrow('第 2 行不是 JSON 对象');
    expect(() => jsonRows('[{"a":1},"b"]')).toThrow('第 2 项不是 JSON 对象');
  });
});

describe('cells', () => {
  it('keep a date as far as it is said', () => {
    expect(['1994-12-28', '1994/1/2', '1994年12月', '2025', '20250601', '2025-02-30', '上海'].map(dateOf)).toEqual([
      ...['1994-12-28', '1994-01-02', '1994-12', '2025', '2025-06-01', null, null],
    ]);
  });

  it('read numbers as people write them', () => {
    expect(['1,234.5', '－3', '.5', '1e3', '', '12,34', '1 2', '十'].map(numberOf)).toEqual([
      ...[1234.5, -3, 0.5, 1000, null, null, null, null],
    ]);
  });
});

describe('rows about one thing', () => {
  const rows = ['a1', 'b1', 'a1', 'a2', 'b1'].map((row, index) => ({ number: index + 2, row }));

  it('stand by the last of them', () => {
    expect([...repeatsOf(rows, (row) => row.charAt(0))]).toEqual([
      [2, { kind: 'contradicted', by: 5 }],
      [4, { kind: 'contradicted', by: 5 }],
      [3, { kind: 'repeated', of: 6 }],
    ]);
  });
});
