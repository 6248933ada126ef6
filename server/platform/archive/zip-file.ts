import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { invariant } from '../kernel/invariant.ts';
import type { SpooledFile } from './zip-spool.ts';

// APPNOTE.TXT 6.3.10 §4.3: local file headers, central directory, end of central directory.
const deflated = 8;
const utf8Names = 0x0800;
const versionNeeded = 20;
/** 1980-01-01, the first day that a zip can name: times are in the manifest. */
const firstDay = 0x0021;
const most = 0xffff_ffff;

function common({ name, crc, packed, bytes }: SpooledFile): Buffer {
  const part = Buffer.alloc(26);
  part.writeUInt16LE(versionNeeded, 0);
  part.writeUInt16LE(utf8Names, 2);
  part.writeUInt16LE(deflated, 4);
  part.writeUInt16LE(0, 6);
  part.writeUInt16LE(firstDay, 8);
  part.writeUInt32LE(crc, 10);
  part.writeUInt32LE(packed, 14);
  part.writeUInt32LE(bytes, 18);
  part.writeUInt16LE(Buffer.byteLength(name), 22);
  return part;
}

function localHeader(file: SpooledFile): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(file), Buffer.from(file.name, 'utf8')]);
}

function centralHeader(file: SpooledFile, at: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(at, 10);
  return Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    Buffer.from([versionNeeded, 0]),
    common(file),
    tail,
    Buffer.from(file.name, 'utf8'),
  ]);
}

function endRecord(entries: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

/** Writes spooled files as one zip and waits until it is on the disk; returns its size in bytes, at most 4 GiB. */
export async function writeZip(path: string, files: readonly SpooledFile[]): Promise<number> {
  const handle = await open(path, 'wx', 0o600);
  try {
    let at = 0;
    const put = async (bytes: Buffer) => {
      await handle.write(bytes);
      at += bytes.length;
    };
    const central: Buffer[] = [];
    for (const file of files) {
      central.push(centralHeader(file, at));
      await put(localHeader(file));
      for await (const chunk of createReadStream(file.path)) {
        invariant(chunk instanceof Buffer, 'a stream without encoding gives bytes');
        await put(chunk);
      }
      invariant(at < most && file.bytes < most, 'an archive beyond 4 GiB');
    }
    const start = at;
    const directory = Buffer.concat(central);
    await put(directory);
    await put(endRecord(files.length, directory.length, start));
    await handle.sync();
    return at;
  } finally {
    await handle.close();
  }
}
