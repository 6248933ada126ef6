import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { damaged, SheetRefusal } from './sheet-refusal.ts';

// Safety requirement U3: a small file must not become a large one in memory, whatever its headers say.
const maxEntries = 200;
const maxInflated = 100 * 1024 * 1024;
const maxRatio = 100;
/** Small parts of many equal characters shrink well: below this nothing is judged by its ratio. */
const ratioFloor = 1024 * 1024;

/** The parts of a zip package (OPC: names without case); reads only what is asked for, counting what comes out. */
export class XlsxPackage {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #inflated = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Reads the list of parts; throws SheetRefusal for what is no whole zip, has too many parts or needs a password. */
  static async open(bytes: Uint8Array): Promise<XlsxPackage> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { autoClose: false }).catch((error: unknown) => {
      throw damaged(error);
    });
    const tooMany = new SheetRefusal('manyParts', 'ownSheetFix', { params: { most: maxEntries } });
    if (zip.entryCount > maxEntries) throw tooMany;
    const entries = new Map<string, Entry>();
    for (const entry of await listed(zip, maxEntries + 1)) {
      const name = entry.fileName.toLowerCase();
      if (entry.isEncrypted()) throw new SheetRefusal('zipPassword', 'zipPasswordFix');
      if (entries.has(name)) throw damaged(new Error(`${name} is there twice`));
      entries.set(name, entry);
    }
    if (entries.size > maxEntries) throw tooMany;
    return new XlsxPackage(zip, entries);
  }

  /** Names in lower case. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The text of a part piece by piece; nothing for a part that is not there. Throws SheetRefusal at a limit. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let size = 0;
    try {
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
        size += chunk.length;
        this.#inflated += chunk.length;
        if (this.#inflated > maxInflated) throw new SheetRefusal('inflated', 'ownSheetFix');
        if (size > ratioFloor && size > maxRatio * entry.compressedSize) {
          throw new SheetRefusal('ratio', 'ownSheetFix', { params: { most: maxRatio } });
        }
        yield decoder.decode(chunk, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      throw error instanceof SheetRefusal ? error : damaged(error);
    }
  }
}

async function listed(zip: ZipFile, most: number): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length >= most) break;
    }
  } catch (error) {
    throw damaged(error);
  }
  return entries;
}
