import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { workbook, zipOf } from './workbook.support.ts';

let app: TestApp;
let researcher: Client;
beforeAll(async () => {
  app = await testApp({ seeded: false });
  researcher = await app.signIn();
});
afterAll(() => app.close());

const send = (body: Uint8Array | string, name = '名单.csv', headers: Record<string, string> = {}, as = researcher) =>
  as.request('/files', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), ...headers },
    body: new Uint8Array(Buffer.from(body)),
  });
const refused = async (body: Uint8Array | string, name: string) => {
  const response = await send(body, name);
  const { code, message }: { code?: unknown; message?: unknown } = await response.json();
  return `${response.status} ${code} ${message}`;
};
const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);

describe('POST /files', () => {
  it('keeps a CSV and a workbook, named safely, out of reach of everything but an import', async () => {
    const csv = Buffer.from('企业名称\n甲');
    const response = await send(csv, 'C:\\我的\\名\u0007单.csv');
    expect(response.status).toBe(201);
    const stored = await response.json();
    expect(stored).toEqual({ id: stored.id, name: '名单.csv', size: csv.length, sha256: sha256(csv) });
    expect(Buffer.from((await app.files.get(stored.id))?.bytes ?? [])).toEqual(csv);
    const written = await writeXlsxFile([[{ value: '企业名称', type: String }]]).toBuffer();
    expect((await send(written, '名单.xlsx')).status).toBe(201);
    expect((await send(workbook({}), '没有后缀')).status).toBe(201);
    // GB 18030 and UTF-16 with a mark are text too.
    expect((await send(Buffer.from([0xbc, 0xd7, 0x2c, 0xd2, 0xd2]))).status).toBe(201);
    expect((await send(Buffer.from('\uFEFF甲\t乙', 'utf16le'))).status).toBe(201);
    expect((await researcher.request(`/files/${stored.id}`)).status).toBe(404);
  });

  it.each<[string, Uint8Array | string, RegExp]>([
    ['空.csv', '', /文件是空的/],
    ['旧.xls', ole('Workbook'), /旧版 Excel 文件（\.xls）.*另存为/],
    ['密.xlsx', ole('EncryptedPackage'), /打开密码.*去掉密码/],
    ['文.doc', ole('WordDocument'), /Word/],
    ['宏.xlsm', workbook({ extra: [{ name: 'xl/vbaProject.bin', content: 'x' }] }), /宏（\.xlsm）.*不带宏/],
    ['二.xlsb', workbook({ extra: [{ name: 'xl/workbook.bin', content: 'x' }] }), /\.xlsb/],
    [
      '文.docx',
      zipOf([
        { name: '[Content_Types].xml', content: '' },
        { name: 'word/document.xml', content: '' },
      ]),
      /Word/,
    ],
    ['开.ods', zipOf([{ name: 'content.xml', content: '' }]), /\.ods/],
    ['包.zip', zipOf([{ name: 'a.csv', content: 'x' }]), /压缩包.*解压/],
    ['密.zip', zipOf([{ name: 'a.csv', content: 'x', flag: 1 }]), /压缩包有密码/],
    ['坏.xlsx', workbook({}).subarray(0, 900), /损坏/],
    ['包.rar', 'Rar!\x1a\x07', /压缩包/],
    ['文.pdf', '%PDF-1.7\n…', /PDF/],
    ['图.csv', Buffer.from('89504e470d0a1a0a', 'hex'), /图片/],
    ['图.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), /图片/],
    ['页.xls', '\n<html><table><tr><td>甲', /网页格式.*假 \.xls/],
    ['表.xml', '<?xml version="1.0"?><Workbook/>', /XML/],
    ['程序.csv', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0]), /不是文字/],
    ['乱.csv', Buffer.from([0xff, 0xff, 0xff, 0x41]), /不是文字/],
  ])('refuses %s by what it is, with the way out', async (name, body, words) => {
    const answer = await refused(body, name);
    expect(answer).toMatch(/^400 INVALID 不能导入/);
    expect(answer).toContain(`“${name}”`);
    expect(answer).toMatch(words);
  });

  it('keeps nothing of what it refuses', async () => {
    const before = await app.files.sweep(Date.now() + 30 * 24 * 3_600_000);
    expect(before).toBeGreaterThan(0);
    await refused('%PDF-', 'a.pdf');
    expect(await app.files.sweep(Date.now() + 30 * 24 * 3_600_000)).toBe(0);
  });

  it('needs a name', async () => {
    for (const name of ['', '%', '%FF']) {
      const response = await send('a', 'x', { 'x-file-name': name });
      expect([response.status, (await response.json()).message]).toEqual([400, expect.stringContaining('x-file-name')]);
    }
  });

  it('takes 20 MB and not a byte more, announced or not', async () => {
    const most = Buffer.alloc(20_000_000, 'a,b\n');
    expect((await send(most)).status).toBe(201);
    const more = Buffer.alloc(20_000_001, 'a,b\n');
    for (const headers of [{}, { 'content-length': `${more.length}` }]) {
      const response = await send(more, 'a.csv', headers);
      expect([response.status, (await response.json()).code]).toEqual([413, 'TOO_LARGE']);
    }
  });

  it('is for people who may import, from our own pages', async () => {
    const anonymous = await app.app.request('http://127.0.0.1/files', { method: 'POST', body: 'a' });
    expect([anonymous.status, (await anonymous.json()).code]).toEqual([401, 'UNAUTHENTICATED']);
    const operator = await send('a,b', 'a.csv', {}, await app.signIn('operator'));
    expect([operator.status, (await operator.json()).code]).toEqual([403, 'FORBIDDEN']);
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect((await send('a,b', 'a.csv', headers)).status).toBe(403);
    }
    expect((await researcher.request('/files')).status).toBe(404);
  });
});
