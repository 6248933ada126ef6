/** What may be kept for good, by its content: media type, ending and the most bytes it may have. */
export const keptTypes = {
  pdf: { media: 'application/pdf', ending: 'pdf', most: 20_000_000 },
  docx: {
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
    most: 20_000_000,
  },
  txt: { media: 'text/plain; charset=utf-8', ending: 'txt', most: 5_000_000 },
  png: { media: 'image/png', ending: 'png', most: 10_000_000 },
  jpeg: { media: 'image/jpeg', ending: 'jpg', most: 10_000_000 },
  webp: { media: 'image/webp', ending: 'webp', most: 10_000_000 },
} as const;
export type KeptType = keyof typeof keptTypes;

export const documentTypes: readonly KeptType[] = ['txt', 'docx', 'pdf'];
export const pictureTypes: readonly KeptType[] = ['jpeg', 'png', 'webp'];

/** The kinds of file that Liantu keeps, as a stored word. */
export const isKeptType = (name: string): name is KeptType => Object.hasOwn(keptTypes, name);

const latin = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));

function holds(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(word, 0, 'latin1');
}

const control = /[^\P{Cc}\t\n\r\f]/u;

function isText(bytes: Uint8Array): boolean {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return !control.test(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return false;
}

/** What a file is by its content, whatever its name says; null: nothing that is kept. */
export function keptTypeOf(bytes: Uint8Array): KeptType | null {
  if (bytes.length === 0) return null;
  if (latin(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1A\n') return 'png';
  if (latin(bytes, 0, 3) === '\xFF\xD8\xFF') return 'jpeg';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 4) === 'WEBP') return 'webp';
  if (latin(bytes, 0, 4) === 'PK\x03\x04') return holds(bytes, 'word/document.xml') ? 'docx' : null;
  return bytes.length <= keptTypes.txt.most && isText(bytes) ? 'txt' : null;
}
