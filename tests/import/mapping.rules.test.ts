import { describe, expect, it } from 'vitest';
import { statusOfWord } from '../../server/enterprise/status.rules.ts';
import { enterpriseRow, enterpriseSheet } from '../../server/import/enterprises/enterprise-row.ts';
import { withoutPersons } from '../../server/import/excerpt.rules.ts';
import { asTextColumns, letterOf, validationMarkup } from '../../server/import/fill-in-sheet.rules.ts';
import { correctionSheet, templateSheet } from '../../server/import/fill-in-sheet.ts';
import { importKinds } from '../../server/import/import.registry.ts';
import { knownHeadings } from '../../server/import/known-headings.ts';
import { correctionTitles, kindMatches, presetOf, tellingHeadings } from '../../server/import/mapping.rules.ts';
import { readSheet } from '../../server/import/sheet.ts';
import { readXlsx } from '../../server/import/xlsx.ts';
import { XlsxPackage } from '../../server/import/xlsx-package.ts';

const sheetKinds = importKinds.filter(({ sheet }) => sheet !== null);
const known = knownHeadings();
const best = (headings: readonly string[], saved: Parameters<typeof kindMatches>[3] = []) => {
  const [first] = kindMatches(headings, sheetKinds, known, saved);
  if (!first) throw new Error('no kind');
  return first;
};

// Headings as these services name them in their exports, in an order of our own.
const exported: Readonly<Record<string, readonly string[]>> = {
  企查查: [
    ...[
      '企业名称',
      '登记状态',
      '法定代表人',
      '注册资本',
      '实缴资本',
      '成立日期',
      '核准日期',
      '所属省份',
      '所属城市',
      '所属区县',
    ],
    ...[
      '电话',
      '邮箱',
      '统一社会信用代码',
      '注册号',
      '组织机构代码',
      '参保人数',
      '企业(机构)类型',
      '国标行业门类',
      '曾用名',
      '网址',
    ],
    ...['企业规模', '注册地址', '通信地址', '经营范围'],
  ],
  天眼查: [
    ...[
      '公司名称',
      '经营状态',
      '法定代表人',
      '注册资本',
      '实缴资本',
      '成立日期',
      '所属省份',
      '所属城市',
      '所属区县',
      '联系电话',
    ],
    ...[
      '更多电话',
      '邮箱',
      '统一社会信用代码',
      '纳税人识别号',
      '公司类型',
      '国标行业大类',
      '曾用名',
      '英文名',
      '注册地址',
    ],
    ...['最新年报地址', '参保人数', '经营范围'],
  ],
  启信宝: [
    ...[
      '企业名称',
      '法定代表人',
      '经营状态',
      '注册资本',
      '实缴资本',
      '成立时间',
      '省份',
      '城市',
      '区县',
      '电话',
      '邮箱',
    ],
    ...['统一社会信用代码', '企业类型', '所属行业', '曾用名', '企业地址', '经营范围', '官网', '参保人数', '人员规模'],
  ],
};

describe('the headings of a list', () => {
  it.each(Object.entries(exported))(
    'as %s names them are known, all that is needed is read, no person is',
    (name, heads) => {
      expect(presetOf(heads, known)?.name).toBe(name);
      const match = best(heads);
      expect(match).toMatchObject({ kind: 'enterprises', by: 'PRESET', source: name, missing: [] });
      const fieldOf = Object.fromEntries(heads.map((heading, index) => [heading, match.fields[index]]));
      const read = match.fields.filter((field) => field !== null);
      expect([...read].sort()).toEqual(
        [
          ...['企业名称', '统一社会信用代码', '注册日期', '企业类型', '注册资金', '经营范围', '所在省份', '注册地址'],
          ...['经营状态', '曾用名'],
        ].sort(),
      );
      for (const heading of ['法定代表人', '电话', '联系电话', '邮箱', '参保人数', '实缴资本', '注册号']) {
        expect(fieldOf[heading] ?? null, heading).toBeNull();
      }
    },
  );

  it('tell the kind, whatever order and width they are written in', () => {
    expect(best(['统一社会信用代码', '企业名称', '住　所', '备注']).kind).toBe('enterprises');
    expect(best(['统一社会信用代码', '企业名称', '住　所', '备注']).fields).toEqual([
      ...['统一社会信用代码', '企业名称', '注册地址', null],
    ]);
    expect(best(['占位编号', '版本', '企业名称', '结论', '理由']).kind).toBe('reviews');
    for (const { name, sheet } of sheetKinds) {
      const titles = sheet?.columns.map(({ names: [title = ''] }) => title) ?? [];
      expect(best(titles).missing, name).toEqual([]);
      expect(
        kindMatches(titles, sheetKinds, known, [])
          .slice(0, 3)
          .map(({ kind }) => kind),
        name,
      ).toContain(name);
    }
  });

  it('say what is missing', () => {
    const match = best(['企业名称', '注册地址', '经营范围', '成立日期']);
    expect(match).toMatchObject({ kind: 'enterprises', missing: ['统一社会信用代码'] });
  });

  it('are read as people said before of the same ones, in any order, with columns about persons or without', () => {
    const headings = ['甲方', '代号', '在哪里', '法定代表人'];
    const saved = {
      ...{ id: 'x', name: '街道台账', kind: 'enterprises', headings: ['代号', '甲方', '在哪里'] },
      fields: ['统一社会信用代码', '企业名称', ''],
    };
    expect(best(headings, [saved])).toMatchObject({
      ...{ by: 'SAVED', source: '街道台账', missing: [] },
      fields: ['企业名称', '统一社会信用代码', null, null],
    });
    const key = tellingHeadings(headings, known.personal);
    expect(tellingHeadings(['在哪里', ' 甲方', '代号', '电话', '', correctionTitles.reason], known.personal)).toEqual(
      key,
    );
    expect(tellingHeadings(['在哪里', '甲方', '代号', '又一列'], known.personal)).not.toEqual(key);
  });

  it('of every preset lead to columns that their kind has', () => {
    for (const { name, kind, columns, marks, unused } of known.presets) {
      const titles = sheetKinds.find((each) => each.name === kind)?.sheet?.columns.map(({ names: [title] }) => title);
      for (const [heading, field] of Object.entries(columns)) expect(titles, `${name} ${heading}`).toContain(field);
      for (const mark of marks) expect([...Object.keys(columns), ...unused], `${name} ${mark}`).toContain(mark);
    }
  });
});

describe('what a registry says of an enterprise', () => {
  it.each([
    ['存续', 'ACTIVE'],
    ['在业', 'ACTIVE'],
    ['开业', 'ACTIVE'],
    ['存续（在营、开业、在册）', 'ACTIVE'],
    ['注销', 'CLOSED'],
    ['吊销，未注销', 'CLOSED'],
    ['已吊销', 'CLOSED'],
    ['停业', 'CLOSED'],
    ['迁出', 'MOVED_OUT'],
    ['异常', null],
  ])('%s is %s', (word, status) => expect(statusOfWord(word)).toBe(status));

  it('is read with its former names, each once', () => {
    const row = enterpriseRow.parse({
      ...{ 企业名称: '示例甲有限公司', 统一社会信用代码: null, 经营状态: '开业' },
      曾用名: '示例乙有限公司；示例丙有限公司(2010-01-01至2012-01-01)、示例乙有限公司；-；示例甲有限公司',
    });
    expect(row).toMatchObject({ status: 'ACTIVE', aliases: ['示例乙有限公司', '示例丙有限公司'] });
    expect(enterpriseRow.parse({ 企业名称: '示例甲有限公司', 统一社会信用代码: null })).toMatchObject({
      status: null,
      aliases: [],
    });
  });
});

describe('a sheet to fill in', () => {
  const partOf = async (bytes: Uint8Array, name: string) => {
    let xml = '';
    for await (const piece of (await XlsxPackage.open(bytes)).text(name)) xml += piece;
    return xml;
  };

  it.each(sheetKinds.map(({ name }) => name))('of %s has its columns, and can be read as it is', async (name) => {
    const kind = sheetKinds.find((each) => each.name === name);
    if (!kind?.sheet) throw new Error('no sheet');
    const bytes = await templateSheet(kind.title, kind.sheet);
    expect((await readXlsx(bytes)).rows).toEqual([kind.sheet.columns.map(({ names: [title] }) => title)]);
    expect((await readSheet('模板.xlsx', bytes, kind.sheet)).rows).toEqual([]);
    const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml.match(/<dataValidation /g)).toHaveLength(kind.sheet.columns.length);
    expect(xml).toMatch(/<col style="\d+" /);
    // The schema of a worksheet fixes this order.
    expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<dataValidations'));
    const notes = await partOf(bytes, 'xl/worksheets/sheet2.xml');
    expect(notes).not.toContain('dataValidation');
  });

  it('lets people choose where there is a list, and takes what is typed as text', async () => {
    const bytes = await templateSheet('企业名单', enterpriseSheet);
    const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/type="list"[^>]*prompt="[^"]*存续[^"]*"[^>]*><formula1>&quot;存续,在业,注销,吊销,迁出&quot;/);
    const style = /<col style="(\d+)"/.exec(xml)?.[1];
    const formats = [...(await partOf(bytes, 'xl/styles.xml')).matchAll(/<xf [^>]*?(?:\/>|><\/xf>)/g)].map(
      ([xf]) => xf,
    );
    expect(formats[Number(style)]).toMatch(/numFmtId="100"/);
    expect(asTextColumns('<cols><col min="1"/></cols><c r="A2" s="3"/>')).toContain('<col style="3" min="1"/>');
    expect(asTextColumns('<cols><col min="1"/></cols>')).not.toContain('style');
  });

  it('has no markup of a column in its own', () => {
    const markup = validationMarkup([{ names: ['<a&"b">'], required: true, choices: ['x"y', 'z'] }]);
    expect(markup).toContain('promptTitle="&lt;a&amp;&quot;b&quot;&gt;"');
    expect(markup).not.toContain('type="list"');
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('a corrected sheet', () => {
  it('holds the rows that were not taken with why, no persons and no formula, and reads as the list did', async () => {
    const header = ['企业名称', '法定代表人', '统一社会信用代码', '成立日期'];
    const lines = [
      { number: 3, line: ['=1+1', '某人', '123', '不是日期'] },
      { number: 7, line: ['+示例', '某人', '', ''] },
    ];
    const corrections = new Map([[3, { reason: '成立日期：不是日期', fix: '写成 1994-12-28' }]]);
    const bytes = await correctionSheet(withoutPersons({ header, lines }, known.personal), corrections);
    const { rows } = await readXlsx(bytes);
    expect(rows).toEqual([
      ['企业名称', '统一社会信用代码', '成立日期', ...Object.values(correctionTitles)],
      ['=1+1', '123', '不是日期', '3', '成立日期：不是日期', '写成 1994-12-28'],
      ['+示例', '', '', '7', '', ''],
    ]);
    const again = await readSheet('待改正.xlsx', bytes, enterpriseSheet);
    expect(again.rows[0]).toMatchObject({ 企业名称: '=1+1', 注册日期: '不是日期' });
    expect(JSON.stringify(again.rows)).not.toContain('某人');
    // Corrected once more it does not gather columns.
    const [first = []] = rows;
    const twice = await correctionSheet({ header: first, lines: [] }, new Map());
    expect((await readXlsx(twice)).rows[0]).toEqual(first);
  });
});
