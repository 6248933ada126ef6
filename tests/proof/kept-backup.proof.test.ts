import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Archive } from '../../server/platform/archive/archive-reader.ts';
import { backup } from '../../server/platform/archive/backup.ts';
import { restore } from '../../server/platform/archive/restore.ts';
import { keptIn } from '../../server/platform/files/file-store.ts';
import { loadMigrations } from '../../server/platform/schema/migrate.ts';
import { type TestApp, testApp } from '../support/app.ts';

const options = { by: 'test', migrations: loadMigrations() };
const folder = mkdtempSync(join(tmpdir(), 'liantu-kept-'));

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ seeded: false });
}, 600_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('takes uploaded files along, and brings them back to another data folder', async () => {
    const from = keptIn(join(folder, 'from'));
    const to = keptIn(join(folder, 'to'));
    const picture = Buffer.from('%PDF-1.4\n%%EOF\n');
    const { sha256: hash } = await from.put('平面.pdf', picture, ['pdf']);
    const file = join(folder, 'files.zip');
    const taken = await backup(app.graph, { file, by: 'test', app: '0', kept: from });
    expect(taken.files).toBe(1);
    const archive = await Archive.open(file);
    try {
      await archive.verify();
      expect(archive.manifest.formatVersion).toBe(2);
      await restore(app.graph, archive, { ...options, kept: to });
    } finally {
      archive.close();
    }
    expect(Buffer.from((await to.get(hash)) ?? []).equals(picture)).toBe(true);
    // Spoilt, it is left behind, not kept as if it were whole.
    writeFileSync(join(folder, 'from/files/kept', hash.slice(0, 2), hash), 'x');
    rmSync(file);
    expect(await backup(app.graph, { file, by: 'test', app: '0', kept: from })).toMatchObject({ files: 0 });
    rmSync(file);
  });
});
