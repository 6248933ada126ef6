import { chmodSync, mkdirSync } from 'node:fs';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { freshId, sha256 } from '../kernel/ids.ts';

export interface StoredFile {
  readonly id: string;
  /** The name it came with, made safe to show: never a path. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

const keptMs = 7 * 24 * 3_600_000;
const nameLength = 120;
const idShape = /^upload-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const storedFile = z.object({ id: z.string(), name: z.string(), size: z.number(), sha256: z.string() });

/** A file's base name without control characters and invisible marks, at most 120 characters with its ending kept. */
export function safeFileName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const plain = base.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim();
  const characters = [...(/^\.*$/.test(plain) ? '未命名' : plain)];
  if (characters.length <= nameLength) return characters.join('');
  const ending = [...(/\.\w{1,8}$/.exec(plain)?.[0] ?? '')];
  return [...characters.slice(0, nameLength - ending.length), ...ending].join('');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Whole on the disk or not there at all: written under another name, flushed, then renamed. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const draft = `${path}.${freshId('draft')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** The one port for files that people upload: a folder of this machine that nobody else reads, kept for seven days. */
export class FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #path(id: string, ending: 'bin' | 'json'): string {
    return join(this.#folder, `${id}.${ending}`);
  }

  /** Keeps a file under a fresh random id. */
  async put(name: string, bytes: Uint8Array): Promise<StoredFile> {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    chmodSync(this.#folder, 0o700);
    const id = freshId('upload');
    const stored: StoredFile = { id, name: safeFileName(name), size: bytes.length, sha256: sha256(bytes) };
    await writeWhole(this.#path(id, 'bin'), bytes);
    // The description comes last: a file without one was cut off and is never found.
    await writeWhole(this.#path(id, 'json'), JSON.stringify(stored));
    return stored;
  }

  /** A file by its id; null when there is none, or no longer. */
  async get(id: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
    if (!idShape.test(id)) return null;
    try {
      const { name } = storedFile.parse(JSON.parse(await readFile(this.#path(id, 'json'), 'utf8')));
      return { name, bytes: await readFile(this.#path(id, 'bin')) };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** Removes what is older than seven days, drafts of a killed process included; returns how many files went. */
  async sweep(now = Date.now()): Promise<number> {
    let removed = 0;
    for (const name of await this.#names()) {
      const path = join(this.#folder, name);
      try {
        if (now - (await stat(path)).mtimeMs <= keptMs) continue;
        await rm(path, { force: true });
        removed += 1;
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    }
    return removed;
  }

  async #names(): Promise<readonly string[]> {
    try {
      return (await readdir(this.#folder)).filter((name) => name.startsWith('upload-'));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }
}
