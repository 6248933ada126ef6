import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileStore } from '../../server/platform/files/file-store.ts';
import { documentTypes, keptTypeOf, keptTypes, pictureTypes } from '../../server/platform/files/file-type.rules.ts';
import type { HttpEnv } from '../../server/platform/http/env.ts';
import { errorHandler } from '../../server/platform/http/errors.ts';
import type { SignedInEnv } from '../../server/platform/http/signed-in.ts';
import { keptDownload, uploadRoutes } from '../../server/platform/http/upload.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import { createLog } from '../../server/platform/kernel/log.ts';

const day = 24 * 3_600_000;
const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
let root = '';
let files: FileStore;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'liantu-kept-'));
  files = new FileStore(join(root, 'files'));
});
afterEach(() => rmSync(root, { recursive: true }));

const onDisk = () =>
  readdirSync(join(root, 'files', 'kept'), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );

describe('the type of a kept file', () => {
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    [png, 'png'],
    [Buffer.from('ffd8ffe000104a464946', 'hex'), 'jpeg'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'webp'],
    ['PK\x03\x04…word/document.xml', 'docx'],
    ['PK\x03\x04…xl/workbook.xml', null],
    ['RIFF\0\0\0\0WAVE', null],
    ['第一条\r\n\t正文', 'txt'],
    [Buffer.from([0xb5, 0xda, 0xd2, 0xbb]), 'txt'],
    [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), null],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), null],
    ['a\0b', null],
    ['', null],
  ])('%j is %s', (content, type) => expect(keptTypeOf(new Uint8Array(Buffer.from(content)))).toBe(type));
});

describe('the store of kept files', () => {
  it('keeps one content once, whatever it is called, and says what it is', async () => {
    const kept = await files.kept.put('../甲/图.txt', png, pictureTypes);
    expect(kept).toEqual({ sha256: sha256(png), name: '图.txt', type: 'png', size: png.length });
    await files.kept.put('乙.png', png, pictureTypes);
    expect(onDisk()).toHaveLength(1);
    expect(await new FileStore(join(root, 'files')).kept.get(kept.sha256)).toEqual(png);
  });

  it('refuses what is empty, of another type or too large, by name', async () => {
    const refused = (name: string, bytes: Uint8Array) => files.kept.put(name, bytes, pictureTypes);
    await expect(refused('空.png', new Uint8Array())).rejects.toThrow('“空.png”是空的');
    await expect(refused('文.png', Buffer.from('%PDF-1.7'))).rejects.toThrow(/“文\.png”.*不是 jpg、png、webp/);
    const huge = new Uint8Array(keptTypes.png.most + 1);
    huge.set(png);
    await expect(refused('大.png', huge)).rejects.toThrow('“大.png”太大（上限 10 MB）');
    expect(readdirSync(root)).toEqual([]);
  });

  it('turns an upload into a kept file, which outlives it', async () => {
    const { id } = await files.put('说明.txt', Buffer.from('第一条'));
    const kept = await files.keep(id, documentTypes);
    await files.sweep(Date.now() + 8 * day);
    await expect(files.keep(id, documentTypes)).rejects.toThrow(/没有找到上传的文件/);
    expect(await files.kept.get(kept.sha256)).toEqual(Buffer.from('第一条'));
  });

  it('answers null for what is no hash, and for what is no longer what it was; mends it when it comes again', async () => {
    const { sha256: hash } = await files.kept.put('a.png', png, pictureTypes);
    for (const wrong of ['', '../x', hash.toUpperCase(), `${hash}/..`, 'f'.repeat(64)]) {
      expect(await files.kept.get(wrong), wrong).toBeNull();
    }
    const [path = ''] = onDisk();
    writeFileSync(path, Buffer.alloc(png.length));
    expect(await files.kept.get(hash)).toBeNull();
    await files.kept.put('a.png', png, pictureTypes);
    expect(await files.kept.get(hash)).toEqual(png);
  });

  it('sweeps drafts of a killed process alone', async () => {
    await files.kept.put('a.png', png, pictureTypes);
    const [path = ''] = onDisk();
    const draft = `${path}.draft-1`;
    writeFileSync(draft, 'half');
    for (const each of [path, draft]) utimesSync(each, new Date(Date.now() - 2 * day), new Date(Date.now() - 2 * day));
    expect(await files.sweep()).toBe(1);
    expect(onDisk()).toEqual([path]);
  });

  it.skipIf(process.platform === 'win32')('keeps others out', async () => {
    await files.kept.put('a.png', png, pictureTypes);
    for (const path of onDisk()) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(root, 'files', 'kept')).mode & 0o777).toBe(0o700);
  });
});

describe('uploads and downloads of kept files', () => {
  const app = (permissions: readonly string[]) => {
    const routes = new Hono<SignedInEnv>().use(async (c, next) => {
      c.set('permissions', new Set(permissions));
      await next();
    });
    routes.route('/photos', uploadRoutes(files, { permission: 'carrier.edit', types: pictureTypes }));
    routes.get('/photo/:hash', (c) =>
      keptDownload(c, files, { sha256: c.req.param('hash'), name: '正门 (1).png', type: 'png', size: png.length }),
    );
    const whole = new Hono<HttpEnv>();
    whole.onError(errorHandler(createLog('silent')));
    return whole.route('/', routes);
  };
  const upload = (permissions: readonly string[], body: Uint8Array<ArrayBuffer>, name = '正门.png') =>
    app(permissions).request('/photos', {
      method: 'POST',
      headers: { 'x-file-name': encodeURIComponent(name) },
      body,
    });

  it('takes one from who may, checked by content', async () => {
    const taken = await upload(['carrier.edit'], png);
    expect(taken.status).toBe(201);
    const { id }: { id: string } = await taken.json();
    expect((await files.keep(id, pictureTypes)).sha256).toBe(sha256(png));
    expect((await upload([], png)).status).toBe(403);
    expect((await upload(['carrier.edit'], Buffer.from('<svg onload=alert(1)>'), '图.png')).status).toBe(400);
    expect((await upload(['carrier.edit'], new Uint8Array(10_000_001))).status).toBe(413);
  });

  it('gives it as an attachment that no browser reads as anything else', async () => {
    const { sha256: hash } = await files.kept.put('a.png', png, pictureTypes);
    const given = await app([]).request(`/photo/${hash}`);
    expect(Buffer.from(await given.arrayBuffer())).toEqual(png);
    expect(given.headers.get('content-type')).toBe('image/png');
    expect(given.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''%E6%AD%A3/);
    expect(given.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await app([]).request(`/photo/${'0'.repeat(64)}`)).status).toBe(404);
  });
});
