import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { safeFileName } from '../../server/platform/files/file-name.rules.ts';
import { FileStore } from '../../server/platform/files/file-store.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';

const day = 24 * 3_600_000;
let root = '';
let folder = '';
let store: FileStore;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'liantu-files-'));
  folder = join(root, 'files');
  store = new FileStore(folder);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the store of uploaded files', () => {
  it('gives back what was put, by a random id', async () => {
    const bytes = Buffer.from('企业名称\n甲');
    const stored = await store.put('名单.csv', bytes);
    expect(stored).toEqual({ id: stored.id, name: '名单.csv', size: bytes.length, sha256: sha256(bytes) });
    expect((await store.put('名单.csv', bytes)).id).not.toBe(stored.id);
    const found = await new FileStore(folder).get(stored.id);
    expect(found?.name).toBe('名单.csv');
    expect(Buffer.from(found?.bytes ?? []).equals(bytes)).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('keeps others out', async () => {
    await store.put('a.csv', Buffer.from('a'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const files = readdirSync(folder);
    expect(files).toHaveLength(2);
    for (const name of files) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('answers null for ids that are none, and never leaves its folder', async () => {
    const { id } = await store.put('a.csv', Buffer.from('a'));
    writeFileSync(join(root, 'secret.json'), '{"id":"x","name":"x","size":1,"sha256":"x"}');
    writeFileSync(join(root, 'secret.bin'), 'x');
    for (const wrong of [
      '',
      '../secret',
      `${id}/../../secret`,
      'upload-1',
      `${id}.json`,
      id.toUpperCase(),
      `${id}\n`,
    ]) {
      expect(await store.get(wrong), wrong).toBeNull();
    }
  });

  it('does not find a file that was cut off before its description', async () => {
    const { id } = await store.put('a.csv', Buffer.from('a'));
    rmSync(join(folder, `${id}.json`));
    expect(await store.get(id)).toBeNull();
  });

  it('removes what is older than seven days, and nothing else', async () => {
    expect(await store.sweep()).toBe(0);
    const old = await store.put('a.csv', Buffer.from('a'));
    const recent = await store.put('b.csv', Buffer.from('b'));
    writeFileSync(join(folder, 'notes.txt'), 'not ours');
    for (const name of readdirSync(folder)) {
      const age = name.startsWith(recent.id) ? 6.9 * day : 7.1 * day;
      const at = new Date(Date.now() - age);
      utimesSync(join(folder, name), at, at);
    }
    expect(await store.sweep()).toBe(2);
    expect([await store.get(old.id), (await store.get(recent.id))?.name]).toEqual([null, 'b.csv']);
    expect(readdirSync(folder)).toContain('notes.txt');
  });
});

describe('names of files', () => {
  it.each([
    ['C:\\我的文档\\名单.xlsx', '名单.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\r\nc.csv', 'abc.csv'],
    ['\u202Exslx.exe', 'xslx.exe'],
    [' .. ', '未命名'],
    ['', '未命名'],
    ['/', '未命名'],
  ])('%j is kept as %j', (given, kept) => expect(safeFileName(given)).toBe(kept));

  it('are at most 120 characters, with the ending', () => {
    const name = safeFileName(`${'玄'.repeat(300)}.xlsx`);
    expect([...name]).toHaveLength(120);
    expect(name.endsWith('玄.xlsx')).toBe(true);
    expect([...safeFileName('𠮷'.repeat(200))]).toHaveLength(120);
  });
});
