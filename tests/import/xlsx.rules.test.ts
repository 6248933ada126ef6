import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { cellOf } from '../../server/import/sheet.rules.ts';
import { readSheet } from '../../server/import/sheet.ts';
import { SheetRefusal } from '../../server/import/sheet-refusal.ts';
import { readXlsx } from '../../server/import/xlsx.ts';
import { dayOfSerial, isDayFormat, plainNumber } from '../../server/import/xlsx-values.rules.ts';
import { InvalidError } from '../../server/platform/kernel/errors.ts';
import { type Part, textRow, workbook, workbookParts, zipOf } from './workbook.support.ts';

const rowsOf = async (rows: string, more: Parameters<typeof workbook>[0] = {}) =>
  (await readXlsx(workbook({ rows, ...more }))).rows;
const refusal = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await readXlsx(bytes).then(
    () => 'taken',
    (reason: unknown) => reason,
  );
  if (!(error instanceof SheetRefusal)) throw new Error(`not refused: ${String(error)}`);
  expect(error.fix.zh).not.toBe('');
  return error.reason.zh;
};

describe('a workbook', () => {
  it('gives what its cells show: shared, inline and rich strings, booleans, formulas by their last result', async () => {
    const strings =
      '<si><t>企业名称</t></si><si><r><t>玄武</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 湖</t></r><rPh sb="0" eb="1"><t>xw</t></rPh></si>';
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><r><t>甲</t></r><r><t>&amp;乙_x000A_丙</t></r></is></c><c r="B2" t="b"><v>1</v></c></row>
      <row r="3"><c r="A3" t="str"><f>A2&amp;"x"</f><v>和</v></c><c r="B3"><f>1+1</f><v>2</v></c></row>`;
    expect(await rowsOf(rows, { strings })).toEqual([
      ['企业名称', '玄武 湖'],
      ['甲&乙\n丙', 'TRUE'],
      ['和', '2'],
    ]);
  });

  it('keeps row numbers, fills gaps, leaves out empty rows, and gives every row one width', async () => {
    const { rows, numbers } = await readXlsx(
      workbook({
        rows: `${textRow(2, '甲')}<row r="3"><c r="B3" s="1"/></row><row r="7"><c r="C7"><v>5</v></c></row>`,
      }),
    );
    expect({ rows, numbers }).toEqual({
      rows: [
        ['甲', '', ''],
        ['', '', '5'],
      ],
      numbers: [2, 7],
    });
  });

  it('has cells without references one after the other', async () => {
    expect(
      await rowsOf('<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row><c><v>9</v></c></row>'),
    ).toEqual([
      ['1', '', '3', '4'],
      ['9', '', '', ''],
    ]);
  });

  it('shows dates as days in both calendars, and only dates', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="171" formatCode="#,##0.00_ "/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';
    const rows = `<row r="1">${[0, 1, 2, 3].map((style) => `<c s="${style}"><v>45292.75</v></c>`).join('')}<c t="d"><v>2024-01-01T10:00:00</v></c></row>`;
    expect(await rowsOf(rows, { styles })).toEqual([
      ['45292.75', '2024-01-01', '2024-01-01', '45292.75', '2024-01-01'],
    ]);
    expect((await rowsOf(rows, { styles, from1904: true }))[0]?.[1]).toBe('2028-01-02');
  });

  it('shows failed formulas by name, which then count as nothing', async () => {
    const [row = []] = await rowsOf('<row r="1"><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="e"><v>#N/A</v></c></row>');
    expect(row).toEqual(['#DIV/0!', '#N/A']);
    expect(row.map(cellOf)).toEqual([null, null]);
  });

  it('is read from its first visible sheet', async () => {
    expect(await rowsOf(textRow(1, '对'), { states: ['hidden', 'veryHidden', 'visible'] })).toEqual([['对']]);
    expect(await refusal(workbook({ states: ['hidden'] }))).toContain('没有可见的工作表');
  });

  it('has the text of merged cells in the first of them', async () => {
    const rows = `${textRow(1, '标题')}<row r="2"><c r="A2"/><c r="B2"><v>1</v></c></row>`;
    const parts = workbookParts({ rows }).map((part) =>
      part.name.endsWith('sheet0.xml')
        ? {
            ...part,
            content: String(part.content).replace(
              '</sheetData>',
              '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
            ),
          }
        : part,
    );
    expect((await readXlsx(zipOf(parts))).rows).toEqual([
      ['标题', ''],
      ['', '1'],
    ]);
  });

  it('may have prefixes, CDATA, other cases of part names, and no strings or styles', async () => {
    const parts = workbookParts({})
      .filter(({ name }) => !/styles|sharedStrings/.test(name))
      .map((part) =>
        part.name.endsWith('sheet0.xml')
          ? {
              name: 'XL/Worksheets/Sheet0.xml',
              content:
                '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[<甲>]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
            }
          : part,
      );
    expect((await readXlsx(zipOf(parts))).rows).toEqual([['<甲>']]);
  });

  it('comes back as another writer wrote it', async () => {
    const bytes = await writeXlsxFile([
      [
        { value: '=1+1', type: String },
        { value: 1234.5, type: Number },
        { value: true, type: Boolean },
      ],
      [{ value: new Date(Date.UTC(2003, 3, 5)), type: Date, format: 'yyyy/mm/dd' }, null, '龘𠮷'],
    ]).toBuffer();
    expect((await readXlsx(bytes)).rows).toEqual([
      ['=1+1', '1234.5', 'TRUE'],
      ['2003-04-05', '', '龘𠮷'],
    ]);
  });
});

describe('readSheet', () => {
  const shape = {
    columns: [
      { names: ['企业名称'], required: true },
      { names: ['住所'], required: false },
    ],
  };

  it('takes a workbook and a CSV alike', async () => {
    const xlsx = workbook({ rows: textRow(1, '名单') + textRow(3, '住所', '企业名称') + textRow(5, '', '甲') });
    const csv = Buffer.from('名单,\n,\n住所,企业名称\n,\n,甲\n');
    const expected = { rows: [{ 企业名称: '甲', 住所: null }], numbers: [5] };
    expect(await readSheet('名单.xlsx', xlsx, shape)).toEqual(expected);
    expect(await readSheet('名单.csv', csv, shape)).toEqual(expected);
    expect(await readSheet('名单.csv', Buffer.from(`\uFEFF${csv.toString()}`, 'utf16le'), shape)).toEqual(expected);
  });

  it('refuses others by name, reason and fix', async () => {
    const refused = readSheet('名单.pdf', Buffer.from('%PDF-1.7'), shape);
    await expect(refused).rejects.toThrow(InvalidError);
    await expect(refused).rejects.toThrow(/“名单.pdf”：这是 PDF 文件，不是表格。.+。/);
    await expect(readSheet('a.csv', Buffer.from(`企业名称\n"${'甲'.repeat(1_100_000)}`), shape)).rejects.toThrow(
      '引号没有闭合',
    );
  });
});

describe('a hostile workbook', () => {
  const sheet = (content: string, claimed?: number): readonly Part[] =>
    workbookParts({}).map((part) =>
      part.name.endsWith('sheet0.xml') ? { ...part, content, ...(claimed === undefined ? {} : { claimed }) } : part,
    );

  it('that inflates too much is refused, whatever its headers say', async () => {
    const bomb = `<worksheet><sheetData>${' '.repeat(30_000_000)}</sheetData></worksheet>`;
    expect(await refusal(zipOf(sheet(bomb)))).toContain('压缩比');
    expect(await refusal(zipOf(sheet(bomb, 1_000)))).toContain('损坏');
  });

  it('that inflates beyond 100 MB is refused although no part shrinks suspiciously', async () => {
    const noise = Array.from(
      { length: 40_000 },
      (_, index) => `<!-- ${(index * 2_654_435_761) % 4_294_967_296} -->`,
    ).join('');
    const content = `<worksheet>${`<a>${noise}${' '.repeat(20_000_000)}</a>`.repeat(6)}</worksheet>`;
    expect(await refusal(zipOf(sheet(content)))).toContain('100 MB');
  });

  it('with a document type, and so any entity, is refused', async () => {
    const content = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>';
    expect(await refusal(zipOf(sheet(content)))).toContain('DOCTYPE');
    expect(await refusal(zipOf(sheet('<worksheet>&a;</worksheet>')))).toContain('损坏');
  });

  it('with a cell far out is refused, an empty one there is not', async () => {
    expect(await refusal(workbook({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }))).toContain(
      '16384 列',
    );
    expect(await refusal(workbook({ rows: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' }))).toContain(
      '1048576 行',
    );
    expect(await rowsOf('<row r="1048576"><c r="XFD1048576" s="0"/></row>')).toEqual([]);
    expect(await refusal(workbook({ rows: '<row r="-1"><c><v>1</v></c></row>' }))).toContain('位置');
    expect(await refusal(workbook({ rows: '<row r="1"><c r="?"><v>1</v></c></row>' }))).toContain('位置');
  });

  it('with 300 parts, one part twice, or a path out is refused', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ name: `x${index}`, content: '' }));
    expect(await refusal(workbook({ extra: many }))).toContain('200 个');
    expect(await refusal(workbook({ extra: [{ name: 'XL/workbook.xml', content: '' }] }))).toContain('损坏');
    expect(await refusal(workbook({ extra: [{ name: '../x', content: '' }] }))).toContain('损坏');
  });

  it('with too long cells, too many cells or one text repeated is refused', async () => {
    expect(await refusal(workbook({ rows: textRow(1, '甲'.repeat(32_768)) }))).toContain('32767 个字符');
    expect((await rowsOf(textRow(1, '甲'.repeat(32_767))))[0]?.[0]).toHaveLength(32_767);
    const noise = (index: number) => (index * 2_654_435_761) % 4_294_967_296;
    const wide = (row: number) =>
      `<row r="${row}"><c r="A${row}"><v>${noise(row)}</v></c><c r="GR${row}"><v>1</v></c></row>`;
    const sparse = Array.from({ length: 5_001 }, (_, index) => wide(index + 1)).join('');
    expect(await refusal(workbook({ rows: sparse }))).toContain('5001 行 × 200 列');
    const long = `<si><t>${'甲'.repeat(30_000)}</t></si>`;
    const repeated = Array.from(
      { length: 4_000 },
      (_, row) => `<row><c t="s"><v>0</v></c><c><v>${noise(row)}</v></c></row>`,
    );
    expect(await refusal(workbook({ strings: long, rows: repeated.join('') }))).toContain('1 亿字');
  });

  it('with endless nesting or attributes is refused', async () => {
    expect(await refusal(zipOf(sheet('<a>'.repeat(10_000))))).toContain('嵌套');
    const attributes = Array.from({ length: 10_000 }, (_, index) => ` a${index}=""`).join('');
    expect(await refusal(zipOf(sheet(`<a${attributes}/>`)))).toContain('属性');
  });

  it('cut off anywhere is refused in words, never by a crash', { timeout: 60_000 }, async () => {
    const whole = workbook({ rows: textRow(1, '甲', '乙') });
    for (let end = 0; end < whole.length; end += 37) {
      await expect(readXlsx(whole.subarray(0, end))).rejects.toBeInstanceOf(SheetRefusal);
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (place, byte) => {
        const changed = Buffer.from(whole);
        changed[place] = byte;
        await readXlsx(changed).catch((error: unknown) => expect(error).toBeInstanceOf(SheetRefusal));
      }),
      { numRuns: 300 },
    );
  });
});

describe('values', () => {
  it.each([
    ['0.1', '0.1'],
    ['45.300000000000004', '45.3'],
    ['1.2300000000000001E-2', '0.0123'],
    ['9.1320102E+17', '913201020000000000'],
    ['320102000000001', '320102000000001'],
    ['123456789012345678', '123456789012345678'],
    ['-5E-3', '-0.005'],
    ['1E2', '100'],
    ['0.0', '0'],
    ['2.9999999999999996', '3'],
    ['abc', 'abc'],
  ])('the number %s is shown as %s', (stored, shown) => expect(plainNumber(stored)).toBe(shown));

  it('any number keeps its value to 15 digits and shows no exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const shown = plainNumber(value.toExponential());
        expect(shown).toMatch(/^-?\d+(\.\d+)?$/);
        // Zero has no sign in a sheet.
        expect(Number(shown)).toBe(Number(value.toPrecision(15)) + 0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('days of Excel', () => {
    expect([1, 59, 60, 61, 45_292, 0, -1, 2_958_465, 2_958_466].map((serial) => dayOfSerial(serial, false))).toEqual([
      ...['1900-01-01', '1900-02-28', null, '1900-03-01', '2024-01-01', null, null, '9999-12-31', null],
    ]);
    expect([0, 1_462].map((serial) => dayOfSerial(serial, true))).toEqual(['1904-01-01', '1908-01-02']);
    expect(dayOfSerial(45_291.999_999_999_99, false)).toBe('2024-01-01');
  });

  it.each([
    ['yyyy-mm-dd', true],
    ['[$-804]yyyy"年"m"月";@', true],
    ['mmm-yy', true],
    ['m', true],
    ['d/m/yyyy h:mm', true],
    ['h:mm:ss', false],
    ['mm:ss', false],
    ['General', false],
    ['G/通用格式', false],
    ['0.00E+00', false],
    ['[Red]#,##0;[Yellow]-0', false],
    ['0"day"', false],
    ['_(* #,##0_d', false],
    ['@', false],
  ])('the format %s shows a day: %s', (code, day) => expect(isDayFormat(170, code)).toBe(day));
});
