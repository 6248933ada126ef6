import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InvalidError } from '../kernel/errors.ts';
import { sha256 } from '../kernel/ids.ts';
import { invariant } from '../kernel/invariant.ts';
import { said } from '../kernel/language.ts';
import { safeFileName } from './file-name.rules.ts';
import { isKeptType, type KeptType, keptTypeOf, keptTypes } from './file-type.rules.ts';
import { isMissing, ownFolder, writeWhole } from './whole-file.ts';

/** What the node that uses a file says of it. */
export interface KeptFile {
  readonly sha256: string;
  /** The name it came with, made safe to show: never a path. */
  readonly name: string;
  readonly type: KeptType;
  /** Bytes. */
  readonly size: number;
}

const draftMs = 24 * 3_600_000;
const hashShape = /^[0-9a-f]{64}$/;
const draftShape = /^[0-9a-f]{64}\.draft-/;
const megabyte = 1_000_000;

function endingsOf(types: readonly KeptType[]) {
  const endings = types.map((type) => keptTypes[type].ending);
  return said(endings.join('、'), endings.join(', '));
}

/** What a file is, by its content; throws INVALID for one that is empty, too large or of none of the types. */
export function keptKind(given: string, bytes: Uint8Array, types: readonly KeptType[]): KeptType {
  const file = safeFileName(given);
  if (bytes.length === 0) throw new InvalidError('keptEmpty', { params: { file } });
  const type = keptTypeOf(bytes);
  if (type === null || !types.includes(type)) {
    throw new InvalidError('keptType', { params: { file, types: endingsOf(types) } });
  }
  const { most } = keptTypes[type];
  if (bytes.length > most) throw new InvalidError('keptTooLarge', { params: { file, most: most / megabyte } });
  return type;
}

/**
 * Files that stay: each once, under the SHA-256 of its content, in a folder of this machine that nobody else reads.
 * What they are called and who may have them is said by the nodes that use them. Nothing whole is ever removed: a
 * fact of yesterday may still name it.
 */
export class KeptFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #path(hash: string): string {
    return join(this.#folder, hash.slice(0, 2), hash);
  }

  /** Keeps a file of one of the types; throws INVALID with the way out for any other. */
  async put(given: string, bytes: Uint8Array, types: readonly KeptType[]): Promise<KeptFile> {
    const type = keptKind(given, bytes, types);
    const hash = sha256(bytes);
    const kept: KeptFile = { sha256: hash, name: safeFileName(given), type, size: bytes.length };
    if (await this.#has(hash, bytes.length)) return kept;
    ownFolder(this.#folder);
    ownFolder(join(this.#folder, hash.slice(0, 2)));
    await writeWhole(this.#path(hash), bytes);
    return kept;
  }

  /** The content of a file; null: it is not here, or no longer what it was. */
  async get(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    if (!hashShape.test(hash)) return null;
    try {
      const bytes = await readFile(this.#path(hash));
      return sha256(bytes) === hash ? bytes : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** All that is kept, in the order of the hashes. */
  async list(): Promise<readonly { readonly hash: string; readonly size: number }[]> {
    const found: { hash: string; size: number }[] = [];
    for (const path of await this.#paths(hashShape))
      found.push({ hash: basename(path), size: (await stat(path)).size });
    return found.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
  }

  /** Puts a file of a backup back. Throws INVALID where it is not what its hash says, or of no type that is kept. */
  async putBack(hash: string, bytes: Uint8Array): Promise<void> {
    const types = Object.keys(keptTypes).filter(isKeptType);
    const { sha256: found } = await this.put(hash, bytes, types);
    invariant(found === hash, `a kept file is named by its content, not ${hash}`);
  }

  /** Removes what a killed process left half written, a day later; returns how many. */
  async sweepDrafts(now = Date.now()): Promise<number> {
    let removed = 0;
    for (const path of await this.#paths(draftShape)) {
      const made = await stat(path).catch(() => null);
      if (!made || now - made.mtimeMs <= draftMs) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  async #has(hash: string, size: number): Promise<boolean> {
    const found = await stat(this.#path(hash)).catch(() => null);
    return found !== null && found.size === size && (await this.get(hash)) !== null;
  }

  async #paths(shape: RegExp): Promise<readonly string[]> {
    try {
      const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && shape.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }
}
