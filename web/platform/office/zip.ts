const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

// The streams of older browsers know zlib, not bare deflate: its two bytes of head and four of checksum are taken off.
async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer()).slice(2, -4);
}

// The first day that the format knows: a file's bytes then depend on its content alone.
const firstDay = 0x21;
const deflated = 8;
const utf8Names = 0x800;

interface Packed {
  readonly head: Uint8Array<ArrayBuffer>;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly entry: Uint8Array<ArrayBuffer>;
}

function record(fields: readonly (readonly [size: 2 | 4, value: number])[], name: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = fields.reduce((sum, [size]) => sum + size, 0);
  const bytes = new Uint8Array(start + name.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  bytes.set(name, start);
  return bytes;
}

async function pack(path: string, content: string, offset: number): Promise<Packed> {
  const name = new TextEncoder().encode(path);
  const bytes = new TextEncoder().encode(content);
  const body = await deflate(bytes);
  const common = [
    [2, 20],
    [2, utf8Names],
    [2, deflated],
    [2, 0],
    [2, firstDay],
    [4, crc32(bytes)],
    [4, body.length],
    [4, bytes.length],
    [2, name.length],
    [2, 0],
  ] as const;
  const head = record([[4, 0x04034b50], ...common], name);
  const rest = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ] as const;
  const entry = record([[4, 0x02014b50], [2, 20], ...common, ...rest], name);
  return { head, body, entry };
}

/** A zip archive of texts by path, in the order given; the same texts give the same bytes. */
export async function zip(files: ReadonlyMap<string, string>): Promise<Blob> {
  const packed: Packed[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const each = await pack(path, content, offset);
    packed.push(each);
    offset += each.head.length + each.body.length;
  }
  const length = packed.reduce((sum, { entry }) => sum + entry.length, 0);
  const none = new Uint8Array();
  const count = packed.length;
  const end = record(
    [
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, length],
      [4, offset],
      [2, 0],
    ],
    none,
  );
  return new Blob([...packed.flatMap(({ head, body }) => [head, body]), ...packed.map(({ entry }) => entry), end]);
}
