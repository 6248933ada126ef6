import { SheetRefusal } from './sheet-refusal.ts';

const marks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

/** Text of a file by its byte order mark, else in strict UTF-8, else in strict GB 18030; throws SheetRefusal. */
export function decodeText(bytes: Uint8Array): string {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encodings = marked ? [marked[1]] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== null && !text.includes('\0')) return text;
  }
  const fix = '请导入 .xlsx，或在 Excel 里另存为“CSV UTF-8（逗号分隔）”再导入';
  throw new SheetRefusal('既不是 .xlsx，也不是文字（UTF-8 或 GB 18030）', fix);
}
