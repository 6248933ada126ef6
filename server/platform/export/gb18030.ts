/** Of four-byte codes: those of the plane of Han and letters, then those beyond it in one run (GB 18030-2005). */
const planeCodes = 39_420;
const beyondStart = 189_000;
const beyondFrom = 0x1_0000;

function fourBytes(index: number): readonly [number, number, number, number] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

/** The codes of all characters up to U+FFFF beyond ASCII: Node decodes GB18030 but does not encode it. */
function tableOf(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const table = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]) => {
    let character: string;
    try {
      character = decoder.decode(Uint8Array.from(bytes));
    } catch {
      return;
    }
    if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) learn([lead, trail]);
  }
  for (let index = 0; index < planeCodes; index += 1) learn(fourBytes(index));
  return table;
}

let table: ReadonlyMap<string, readonly number[]> | null = null;

/** A text in GB18030; characters without a code are written as ? and listed, each once. */
export function encodeGb18030(text: string): {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly unmappable: readonly string[];
} {
  table ??= tableOf();
  const bytes = new Uint8Array(text.length * 4);
  const unmappable = new Set<string>();
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes[at++] = point;
    else {
      const code = point < beyondFrom ? table.get(character) : fourBytes(point - beyondFrom + beyondStart);
      if (code === undefined) unmappable.add(character);
      for (const byte of code ?? [0x3f]) bytes[at++] = byte;
    }
  }
  return { bytes: bytes.slice(0, at), unmappable: [...unmappable] };
}
