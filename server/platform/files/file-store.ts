import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { NotFoundError } from '../kernel/errors.ts';
import { freshId, sha256 } from '../kernel/ids.ts';
import { safeFileName } from './file-name.rules.ts';
import type { KeptType } from './file-type.rules.ts';
import { type KeptFile, KeptFiles } from './kept-files.ts';
import { isMissing, ownFolder, writeWhole } from './whole-file.ts';

export interface StoredFile {
  readonly id: string;
  /** The name it came with, made safe to show: never a path. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

const keptMs = 7 * 24 * 3_600_000;
const idShape = /^upload-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const storedFile = z.object({ id: z.string(), name: z.string(), size: z.number(), sha256: z.string() });

/** The one port for files that people upload: a folder of this machine that nobody else reads, kept for seven days. */
export class FileStore {
  readonly #folder: string;
  /** What a fact names stays for good. */
  readonly kept: KeptFiles;

  constructor(folder: string) {
    this.#folder = folder;
    this.kept = new KeptFiles(join(folder, 'kept'));
  }

  #path(id: string, ending: 'bin' | 'json'): string {
    return join(this.#folder, `${id}.${ending}`);
  }

  /** Keeps a file under a fresh random id. */
  async put(name: string, bytes: Uint8Array): Promise<StoredFile> {
    ownFolder(this.#folder);
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

  /** Keeps an upload for good; throws NOT_FOUND when it is no longer here, INVALID when it is of none of the types. */
  async keep(id: string, types: readonly KeptType[]): Promise<KeptFile> {
    const upload = await this.get(id);
    if (!upload) throw new NotFoundError('fileNotFound');
    return this.kept.put(upload.name, upload.bytes, types);
  }

  /** Removes what is older than seven days, drafts of a killed process included; returns how many files went. */
  async sweep(now = Date.now()): Promise<number> {
    let removed = await this.kept.sweepDrafts(now);
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

/** Files that facts name, in a data folder. */
export const keptIn = (home: string): KeptFiles => new FileStore(filesIn(home)).kept;

/** Where uploads lie in a data folder. */
export function filesIn(home: string): string {
  return join(home, 'files');
}
