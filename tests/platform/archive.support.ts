import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { z } from 'zod';
import { createUser } from '../../server/auth/auth.writes.ts';
import { Archive } from '../../server/platform/archive/archive-reader.ts';
import { manifestText, readManifest } from '../../server/platform/archive/manifest.ts';
import { restore } from '../../server/platform/archive/restore.ts';
import { writeZip } from '../../server/platform/archive/zip-file.ts';
import { ZipSpool } from '../../server/platform/archive/zip-spool.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import { loadMigrations } from '../../server/platform/schema/migrate.ts';
import { type TestApp, testApp, testPassword } from '../support/app.ts';

export type Files = Map<string, string>;

/** The texts of a zip by name. */
export async function unpacked(bytes: Buffer): Promise<Files> {
  const files: Files = new Map();
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return files;
}

/** A zip of texts. */
export async function packed(path: string, files: Files): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'liantu-zip-'));
  const spooled = [];
  for (const [name, text] of files) {
    const spool = new ZipSpool(name, folder);
    await spool.text(text);
    spooled.push(await spool.close());
  }
  await writeZip(path, spooled);
  return path;
}

const anyManifest = z.object({ manifest: z.record(z.string(), z.unknown()), sha256: z.string() });

/** Changes a manifest as a forger would, its own hash made right again. */
export function forged(files: Files, change: (manifest: Record<string, unknown>) => void): Files {
  const { manifest } = anyManifest.parse(JSON.parse(files.get('manifest.json') ?? ''));
  change(manifest);
  const text = JSON.stringify({ manifest, sha256: sha256(JSON.stringify(manifest)) });
  return new Map(files).set('manifest.json', text);
}

/** Changes the text of one file and makes its size and hash in the manifest right again. */
export function tampered(files: Files, name: string, change: (text: string) => string): Files {
  const manifest = readManifest(files.get('manifest.json') ?? '');
  if (typeof manifest === 'string') throw new Error(manifest);
  const text = change(files.get(name) ?? '');
  const listed = manifest.files.map((file) =>
    file.name === name
      ? { name, lines: text.split('\n').length - 1, bytes: Buffer.byteLength(text), sha256: sha256(text) }
      : file,
  );
  return new Map(files).set(name, text).set('manifest.json', manifestText({ ...manifest, files: listed }));
}

/** The shipped and demo content as an earlier version had stored it, brought up to date: faster than loading it anew. */
export async function restoredApp(): Promise<TestApp> {
  const app = await testApp({ seeded: false });
  const archive = await Archive.open(join(import.meta.dirname, 'fixtures/schema-v051.zip'));
  await restore(app.graph, archive, { by: 'test', migrations: loadMigrations() });
  archive.close();
  const operator = { username: 'operator', role: 'OPERATOR', groupId: null, password: testPassword, by: 'test' };
  await createUser(app.graph, operator);
  return app;
}
