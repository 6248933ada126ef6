import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface SpooledFile {
  readonly name: string;
  /** Where the deflated bytes lie. */
  readonly path: string;
  readonly lines: number;
  readonly bytes: number;
  readonly packed: number;
  readonly crc: number;
  readonly sha256: string;
}

const bufferChars = 64 * 1024;

/** A file of lines on its way into a zip: deflated into a temporary file, so that many can grow at once. */
export class ZipSpool {
  readonly name: string;
  readonly #path: string;
  readonly #deflate = createDeflateRaw();
  readonly #written: Promise<void>;
  readonly #hash = createHash('sha256');
  #buffer: string[] = [];
  #buffered = 0;
  #lines = 0;
  #bytes = 0;
  #packed = 0;
  #crc = 0;

  constructor(name: string, folder: string) {
    this.name = name;
    this.#path = join(folder, `${encodeURIComponent(name)}.part`);
    const file = createWriteStream(this.#path, { mode: 0o600 });
    this.#deflate.on('data', (chunk: Buffer) => {
      this.#packed += chunk.length;
    });
    this.#written = finished(this.#deflate.pipe(file));
    this.#written.catch(() => undefined);
  }

  /** Adds a line; waits when the disk is behind. */
  async line(text: string): Promise<void> {
    this.#lines += 1;
    this.#buffer.push(text, '\n');
    this.#buffered += text.length;
    if (this.#buffered >= bufferChars) await this.#flush();
  }

  /** Adds text as it is. */
  async text(text: string): Promise<void> {
    this.#buffer.push(text);
    await this.#flush();
  }

  /** Adds bytes as they are. */
  async data(bytes: Uint8Array): Promise<void> {
    await this.#flush();
    await this.#send(bytes);
  }

  async close(): Promise<SpooledFile> {
    await this.#flush();
    this.#deflate.end();
    await this.#written;
    return {
      name: this.name,
      path: this.#path,
      lines: this.#lines,
      bytes: this.#bytes,
      packed: this.#packed,
      crc: this.#crc,
      sha256: this.#hash.digest('hex'),
    };
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#buffer.join(''), 'utf8');
    this.#buffer = [];
    this.#buffered = 0;
    await this.#send(bytes);
  }

  async #send(bytes: Uint8Array): Promise<void> {
    this.#bytes += bytes.length;
    this.#crc = crc32(bytes, this.#crc);
    this.#hash.update(bytes);
    if (!this.#deflate.write(bytes)) await Promise.race([once(this.#deflate, 'drain'), this.#written]);
  }
}
