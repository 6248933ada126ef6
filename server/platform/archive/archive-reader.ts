import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { InvalidError } from '../kernel/errors.ts';
import { restoredValue } from './archive-value.ts';
import { CanonicalHash } from './canonical.ts';
import type { ArchivedNode, ArchivedProps, ArchivedRelation } from './elements.ts';
import { isKept, keptPrefix, type Manifest, type ManifestFile, manifestName, readManifest } from './manifest.ts';

const maxEntries = 60_000;
const maxManifestBytes = 20_000_000;
const maxKeptBytes = 20_000_000;
const maxLineChars = 64_000_000;
/** Lines of a graph shrink to a tenth or a thirtieth; what shrinks to less than this was made to burst. */
const mostFold = 100;
const plainBytes = 50_000_000;

/** Why an archive cannot be used; the database has not been touched. */
export class ArchiveRefusal extends InvalidError {
  constructor(file: string, reason: string, cause?: unknown) {
    super('archiveRefused', { params: { file: basename(file), reason }, ...(cause === undefined ? {} : { cause }) });
  }
}

export interface Line {
  readonly element: ArchivedNode | ArchivedRelation;
  /** Characters of its text. */
  readonly size: number;
}

function isProps(value: unknown): value is ArchivedProps {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((item) => restoredValue(item) !== undefined);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The element of a line; null for a line that no archive of ours holds. */
function elementOf(text: string): Line['element'] | null {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('props' in value) || !isProps(value.props)) return null;
  const { props } = value;
  if ('labels' in value && 'n' in value) {
    const { n, labels } = value;
    if (!isNumber(n) || !Array.isArray(labels) || labels.length === 0) return null;
    const names = labels.filter((label: unknown) => typeof label === 'string' && label !== '').map(String);
    return names.length === labels.length ? { n, labels: names, props } : null;
  }
  if (!('type' in value && 'from' in value && 'to' in value)) return null;
  const { type, from, to } = value;
  return typeof type === 'string' && isNumber(from) && isNumber(to) ? { type, from, to, props } : null;
}

/** Lengths are told twice, by the zip and by the manifest; what unfolds to far more than a graph does is no backup. */
function checkSizes(path: string, size: number, { files }: Manifest, entries: ReadonlyMap<string, Entry>): void {
  const wrong = files.find(({ name, bytes }) => entries.get(name)?.uncompressedSize !== bytes);
  if (wrong) throw new ArchiveRefusal(path, `${wrong.name} 的长度比清单所写的长或短`);
  const unfolded = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (unfolded > plainBytes && unfolded > size * mostFold) {
    throw new ArchiveRefusal(path, `展开后有 ${Math.round(unfolded / 1_000_000)} MB，与文件的大小不相称，不像备份`);
  }
}

/** A zip of our making that has been opened, but not yet read through. */
export class Archive {
  readonly path: string;
  readonly manifest: Manifest;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(path: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>, manifest: Manifest) {
    this.path = path;
    this.#zip = zip;
    this.#entries = entries;
    this.manifest = manifest;
  }

  /** Opens a file and reads its manifest; throws ArchiveRefusal for what is no archive that this program can use. */
  static async open(path: string): Promise<Archive> {
    const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch((error: unknown) => {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      const reason = missing ? '文件不存在，请核对路径' : '文件不完整或不是 zip，请换一份备份';
      throw new ArchiveRefusal(path, reason, error);
    });
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.has(entry.fileName) || entries.size >= maxEntries) throw new Error('entries');
        entries.set(entry.fileName, entry);
      }
      const manifest = readManifest(await textOf(zip, entries.get(manifestName)));
      if (typeof manifest === 'string') throw new ArchiveRefusal(path, manifest);
      const told = new Set([manifestName, ...manifest.files.map(({ name }) => name)]);
      const missing = [...told].filter((name) => !entries.has(name));
      if (missing.length > 0) throw new ArchiveRefusal(path, `缺少文件 ${missing.join('、')}`);
      const strange = [...entries.keys()].filter((name) => !told.has(name));
      if (strange.length > 0) throw new ArchiveRefusal(path, `多出清单里没有的文件 ${strange.join('、')}`);
      checkSizes(path, zip.fileSize, manifest, entries);
      return new Archive(path, zip, entries, manifest);
    } catch (error) {
      zip.close();
      throw error instanceof ArchiveRefusal ? error : new ArchiveRefusal(path, '文件损坏', error);
    }
  }

  close(): void {
    this.#zip.close();
  }

  /** The elements of a file; throws ArchiveRefusal where it is not what the manifest says. */
  async *lines(file: ManifestFile): AsyncGenerator<Line> {
    const hash = createHash('sha256');
    let [lines, bytes] = [0, 0];
    try {
      for await (const text of this.#texts(file, (chunk) => {
        hash.update(chunk);
        bytes += chunk.length;
        if (bytes > file.bytes) throw this.#refusal(file, '比清单所写的长');
      })) {
        const element = elementOf(text);
        if (element === null) throw this.#refusal(file, `第 ${lines + 1} 行不合格式`);
        lines += 1;
        yield { element, size: text.length };
      }
    } catch (error) {
      throw error instanceof ArchiveRefusal ? error : this.#refusal(file, '损坏', error);
    }
    if (hash.digest('hex') !== file.sha256) throw this.#refusal(file, '与校验值（SHA-256）不符');
    if (lines !== file.lines || bytes !== file.bytes) throw this.#refusal(file, '行数或长度与清单不符');
  }

  /** Reads everything through and holds it against the manifest: hashes, numbers, ends of relations. */
  async verify(): Promise<void> {
    const { manifest, path } = this;
    const hash = new CanonicalHash();
    const seen = new Set<number>();
    let relations = 0;
    // nodes/ sorts before relations/, so both ends of a relation are known when it comes.
    for (const file of this.files()) {
      for await (const { element } of this.lines(file)) {
        if ('labels' in element) {
          if (seen.has(element.n) || element.n >= manifest.nodes) throw this.#refusal(file, '编号重复或超出');
          seen.add(element.n);
          hash.node(element);
        } else {
          relations += 1;
          if (!hash.relation(element)) throw this.#refusal(file, '有关系指向不存在的对象');
        }
      }
    }
    if (seen.size !== manifest.nodes || relations !== manifest.relations) {
      throw new ArchiveRefusal(path, '对象或关系的个数与清单不符');
    }
    if (hash.digest().whole !== manifest.hashes.whole) throw new ArchiveRefusal(path, '内容与清单的校验值不符');
    for await (const _ of this.kept());
  }

  /** The files that people uploaded; throws ArchiveRefusal where one is not what its name says. */
  async *kept(): AsyncGenerator<{ readonly hash: string; readonly bytes: Uint8Array }> {
    for (const file of this.manifest.files.filter(isKept)) {
      const entry = this.#entries.get(file.name);
      if (!entry || file.bytes > maxKeptBytes) throw this.#refusal(file, '比能存的文件大');
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of await this.#zip.openReadStreamPromise(entry)) chunks.push(chunk);
      } catch (error) {
        throw this.#refusal(file, '损坏', error);
      }
      const bytes = Buffer.concat(chunks);
      const hash = createHash('sha256').update(bytes).digest('hex');
      if (hash !== file.name.slice(keptPrefix.length)) throw this.#refusal(file, '与校验值（SHA-256）不符');
      yield { hash, bytes };
    }
  }

  /** The files of lines, those of nodes first. */
  files(): readonly ManifestFile[] {
    return this.manifest.files.filter((file) => !isKept(file)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  #refusal(file: ManifestFile, reason: string, cause?: unknown): ArchiveRefusal {
    return new ArchiveRefusal(this.path, `${file.name} ${reason}`, cause);
  }

  async *#texts({ name }: ManifestFile, onChunk: (chunk: Uint8Array) => void): AsyncGenerator<string> {
    const entry = this.#entries.get(name);
    if (!entry) return;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let rest = '';
    for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
      onChunk(chunk);
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      if (rest.length > maxLineChars) throw new Error('line too long');
      yield* parts;
    }
    if (rest + decoder.decode() !== '') throw new Error('last line not ended');
  }
}

async function textOf(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (!entry) return '{}';
  if (entry.uncompressedSize > maxManifestBytes) throw new Error('manifest too large');
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
