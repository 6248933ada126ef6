import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { SheetShape } from '../../server/import/import.types.ts';
import { readSheet, recognised } from '../../server/import/sheet.ts';
import { delimiterOf, readCsv } from '../../server/import/sheet-csv.ts';
import { readLines } from '../../server/import/sheet-lines.ts';
import { type PoolLimits, SheetPool } from '../../server/import/sheet-pool.ts';
import { previewOf } from '../../server/import/sheet-preview.ts';
import { decodeText } from '../../server/import/sheet-text.ts';
import { InvalidError } from '../../server/platform/kernel/errors.ts';
import { textRow, workbook, workbookParts, zipOf } from './workbook.support.ts';

const shape: SheetShape = {
  columns: [
    { names: ['企业名称', '公司名称'], required: true },
    { names: ['住所'], required: false },
  ],
};
const rowsTask = (file: string) => ({ name: 'rows', file, shape, reading: recognised }) as const;
const gate = new URL('./gate.process.ts', import.meta.url);
const pool = (limits: Partial<PoolLimits> = {}) => new SheetPool(limits, gate);

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'taken',
    (reason: unknown) => reason,
  );
  if (!(error instanceof InvalidError)) throw new Error(`not refused: ${String(error)}`);
  return error.message;
}

/** The longest that the event loop stood still while the work ran, in milliseconds. */
async function longestPause(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let on = true;
  const watch = (async () => {
    while (on) {
      const before = performance.now();
      await sleep(5);
      longest = Math.max(longest, performance.now() - before - 5);
    }
  })();
  await work.catch(() => undefined);
  on = false;
  await watch;
  return longest;
}

describe('a process that reads a file', () => {
  it('gives the rows that reading here gives, part by part', async () => {
    const csv = Buffer.from(
      `企业名称,住所\n${Array.from({ length: 2_500 }, (_, row) => `甲${row},某路${row}号\n`).join('')}`,
    );
    const parts: number[] = [];
    const rows: unknown[] = [];
    const count = await new SheetPool().run('a', rowsTask('名单.csv'), csv, (part) => {
      parts.push(part.rows.length);
      rows.push(...part.rows);
    });
    expect({ count, parts }).toEqual({ count: 2_500, parts: [1_000, 1_000, 500] });
    expect(rows).toEqual((await readSheet('名单.csv', csv, shape)).rows);
    expect(csv.length).toBeGreaterThan(0);
  });

  it('refuses in the words of the reader', async () => {
    const unknown = Buffer.from('甲,乙\n1,2\n');
    expect(await refusal(new SheetPool().run('a', rowsTask('缺列.csv'), unknown))).toMatch(/“缺列.csv”.*企业名称/);
    expect(await refusal(new SheetPool().run('a', { name: 'type', file: 'a.pdf' }, Buffer.from('%PDF-')))).toMatch(
      /“a.pdf”：这是 PDF/,
    );
  });

  it('ends at its deadline and at its limit of memory, with a clean word and a pool that goes on', {
    timeout: 60_000,
  }, async () => {
    const small = pool({ deadlineMs: 1_500, memoryMb: 48 });
    expect(await refusal(small.run('a', { name: 'type', file: 'hang' }, Buffer.from('x')))).toMatch(/超过 2 秒/);
    const full = pool({ deadlineMs: 30_000, memoryMb: 48 });
    expect(await refusal(full.run('a', { name: 'type', file: 'fill' }, Buffer.from('x')))).toMatch(/超过 48 MB 内存/);
    expect(await refusal(full.run('a', { name: 'type', file: 'burst' }, Buffer.from('x')))).toMatch(/超过 48 MB 内存/);
    expect(await full.run('a', { name: 'type', file: 'good' }, Buffer.from('x'))).toBe('csv');
    expect(await refusal(full.run('a', { name: 'type', file: 'exit' }, Buffer.from('x')))).toMatch(/中途停止/);
  });

  it('reads one file a person and two in all, the others in their turn, and refuses a crowd', {
    timeout: 60_000,
  }, async () => {
    const own = pool({ mostWaiting: 3, deadlineMs: 20_000 });
    const ended: string[] = [];
    const send = (by: string, file: string) =>
      own.run(by, { name: 'type', file }, Buffer.from('x')).then(() => ended.push(`${by}:${file}`));
    const all = [
      send('a', 'wait-400'),
      send('a', 'wait-1'),
      send('b', 'wait-700'),
      send('c', 'wait-2'),
      send('d', 'wait-3'),
    ];
    await expect(send('e', 'wait-4')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await Promise.all(all);
    // Which of the two processes begins first is the machine's affair.
    expect(['a:wait-400', 'b:wait-700']).toContain(ended[0]);
    expect(ended.indexOf('a:wait-1')).toBeGreaterThan(ended.indexOf('a:wait-400'));
    expect(ended).toHaveLength(5);
  });

  it('leaves the server awake under bombs', { timeout: 120_000 }, async () => {
    const spaces = `<worksheet><sheetData>${' '.repeat(30_000_000)}</sheetData></worksheet>`;
    const bomb = (content: string) =>
      zipOf(workbookParts({}).map((part) => (part.name.endsWith('sheet0.xml') ? { ...part, content } : part)));
    const noise = Array.from({ length: 40_000 }, (_, row) => `<!-- ${(row * 2_654_435_761) % 4_294_967_296} -->`).join(
      '',
    );
    const bombs: readonly (readonly [string, Uint8Array, RegExp])[] = [
      ['比.xlsx', bomb(spaces), /压缩比/],
      ['大.xlsx', bomb(`<worksheet>${`<a>${noise}${' '.repeat(20_000_000)}</a>`.repeat(6)}</worksheet>`), /100 MB/],
      ['引.csv', Buffer.from(`企业名称\n"${'甲'.repeat(5_000_000)}`), /引号没有闭合/],
      ['列.csv', Buffer.from(`企业名称\n${','.repeat(900_000)}\n`), /超过 200 列/],
      ['行.csv', Buffer.from(`企业名称\n${'甲\n'.repeat(200_000)}`), /超过 10 万行/],
      [
        '格.csv',
        Buffer.from(`企业名称${',a'.repeat(150)}\n${`1${',2'.repeat(150)}\n`.repeat(20_000)}`),
        /单元格超过 100 万/,
      ],
      ['长.csv', Buffer.from(`企业名称\n${'甲'.repeat(40_000)}\n`), /超过 32767 个字符/],
    ];
    for (const [file, bytes, words] of bombs) {
      const work = new SheetPool().run('a', rowsTask(file), bytes);
      expect(await longestPause(work), file).toBeLessThan(600);
      expect(await refusal(work), file).toMatch(words);
    }
  });

  it('leaves the server awake while the largest sheet comes over', { timeout: 120_000 }, async () => {
    const rows = Array.from(
      { length: 100_000 - 1 },
      (_, row) => `示例${row}有限公司,某市某区某路${row}号,${row}\n`,
    ).join('');
    const csv = Buffer.from(`企业名称,住所,其他\n${rows}`);
    const here = await longestPause(sleep(20).then(() => readSheet('大.csv', csv, shape)));
    let count = 0;
    const work = new SheetPool().run('a', rowsTask('大.csv'), csv, (part) => {
      count += part.rows.length;
    });
    expect(await longestPause(work)).toBeLessThan(here / 3);
    expect(count).toBe(99_999);
  });
});

describe('the encoding of a text', () => {
  const chinese = '企业名称,住所\n南京示例软件有限公司,玄武区某路1号\n';
  const gbk = Buffer.concat([
    Buffer.from('c6f3d2b5c3fbb3c62cd7a1cbf9', 'hex'),
    Buffer.from('\n'),
    Buffer.from('c4cfbea9cabec0fdc8edbcfed3d0cfdeb9abcbbe', 'hex'),
    Buffer.from(',1\n'),
  ]);
  const big5 = Buffer.from('a5f8b77ea657bad92ca661a77d0aa578a55fa5dca8d2b36ec5e9aad1a5f7a6b3ada4a4bda571', 'hex');

  it('is told by its mark, else strictly by UTF-8, else strictly by GB 18030', () => {
    const reading = (bytes: Uint8Array) => {
      const { encoding, asked } = decodeText(bytes);
      return `${encoding}${asked ? '?' : ''}`;
    };
    expect(reading(Buffer.from(chinese))).toBe('utf-8');
    expect(reading(Buffer.from(`\uFEFF${chinese}`))).toBe('utf-8');
    expect(reading(Buffer.from(`\uFEFF${chinese}`, 'utf16le'))).toBe('utf-16le');
    expect(reading(gbk)).toBe('gb18030');
    expect(decodeText(gbk).text).toContain('南京示例软件有限公司');
    expect(decodeText(Buffer.from('龘𠮷')).text).toBe('龘𠮷');
  });

  it('is asked for when no encoding fits every byte, with the likeliest one proposed', async () => {
    const torn = Buffer.concat([gbk, Buffer.from([0xff, 0x0a])]);
    expect(decodeText(torn)).toMatchObject({ encoding: 'gb18030', asked: true });
    expect(decodeText(Buffer.from(chinese, 'utf16le'))).toMatchObject({
      encoding: 'utf-16le',
      asked: true,
      text: chinese,
    });
    await expect(readSheet('断.csv', torn, shape)).rejects.toThrow(/编码/);
    const chosen = { encoding: 'gb18030', columns: null } as const;
    expect((await readSheet('断.csv', torn, shape, chosen)).rows[0]).toMatchObject({
      企业名称: '南京示例软件有限公司',
    });
    expect((await readLines(torn, null)).warnings.map(({ zh }) => zh).join()).toMatch(/1 处乱码/);
  });

  it('is warned about when it gives hardly any usual character', async () => {
    const misread = await readLines(big5, null);
    expect(misread).toMatchObject({ encoding: 'gb18030', asked: false });
    expect(misread.warnings.map(({ zh }) => zh).join()).toMatch(/常用汉字只占/);
    expect((await readLines(big5, 'big5')).rows[0]).toEqual(['企業名稱', '地址']);
    expect((await readLines(Buffer.from(chinese), null)).warnings).toEqual([]);
    expect((await readLines(Buffer.from('a,b\n1,2\n'), null)).warnings).toEqual([]);
  });

  it('never makes text of what is none', () => {
    for (const bytes of [
      [0xff, 0xff, 0xff, 0x41],
      [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0],
      [0x61, 0, 0x62],
    ]) {
      expect(() => decodeText(Uint8Array.from(bytes)), String(bytes)).toThrow(/不是文字/);
    }
  });
});

describe('the cells of a CSV', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2;3\n', ';'],
    ['a\tb\n1,2,3\t4\n', '\t'],
    ['标题\n名称;住所\n甲;"一,二,三,四"\n乙;丙\n', ';'],
    ['只有一列\n甲\n', ','],
  ])('of %j are parted by %j', (text, mark) => expect(delimiterOf(text)).toBe(mark));

  it('keep what is quoted', () => {
    expect(readCsv('a,b\n"1,\n2","3""4"\n')).toEqual([
      ['a', 'b'],
      ['1,\n2', '3"4'],
    ]);
  });
});

describe('the columns of a sheet', () => {
  it('may not be named twice, nor as no name may be', async () => {
    await expect(readSheet('重.csv', Buffer.from('企业名称,住所,住所\n甲,1,2\n'), shape)).rejects.toThrow(
      /“住所”出现了两次/,
    );
    await expect(readSheet('重.csv', Buffer.from('企业名称,__proto__\n甲,1\n'), shape)).rejects.toThrow(/__proto__/);
    expect((await readSheet('空.csv', Buffer.from('企业名称,,\n甲,1,2\n'), shape)).rows).toHaveLength(1);
  });

  it('are taken as a person said, whatever they are called', async () => {
    const csv = Buffer.from('名单\n单位,企业名称,在哪里\n甲公司,不是它,某路\n');
    const columns = [
      { heading: '单位', field: '企业名称' },
      { heading: '企业名称', field: null },
      { heading: '在哪里', field: '住所' },
    ];
    expect((await readSheet('名单.csv', csv, shape, { encoding: null, columns })).rows).toEqual([
      { 企业名称: '甲公司', 住所: '某路' },
    ]);
  });

  it('are shown with values, and the likeliest header is found under a title', async () => {
    const bytes = workbook({
      rows:
        textRow(1, '2024 年名单') +
        textRow(3, '序号', '公司名称', '备注') +
        textRow(4, '1', '甲公司', '') +
        textRow(6, '2', '乙公司', '好'),
    });
    const shown = previewOf(await readLines(bytes, null), new Set(['企业名称', '公司名称']));
    expect(shown).toMatchObject({
      format: 'xlsx',
      rowCount: 2,
      headings: ['序号', '公司名称', '备注'],
      samples: [['1', '2'], ['甲公司', '乙公司'], ['好']],
      fault: null,
    });
    expect(shown.lines.map(({ number }) => number)).toEqual([1, 3, 4, 6]);
  });
});
