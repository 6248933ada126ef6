import type { RefusalKey } from './refusal-texts.rules.ts';
import { SheetRefusal } from './sheet-refusal.ts';
import { decodeText } from './sheet-text.ts';
import { XlsxPackage } from './xlsx-package.ts';

/** How files that are no sheets begin. */
const beginnings: readonly (readonly [bytes: string, reason: RefusalKey, fix: RefusalKey])[] = [
  ['%PDF-', 'pdf', 'pdfFix'],
  ['\x89PNG', 'picture', 'sheetsOnly'],
  ['\xFF\xD8\xFF', 'picture', 'sheetsOnly'],
  ['GIF8', 'picture', 'sheetsOnly'],
  ['II*\0', 'picture', 'sheetsOnly'],
  ['MM\0*', 'picture', 'sheetsOnly'],
  ['Rar!', 'archive', 'archiveFix'],
  ['7z\xBC\xAF', 'archive', 'archiveFix'],
  ['\x1F\x8B', 'archive', 'archiveFix'],
  ['{\\rtf', 'rtf', 'sheetsOnly'],
];
const compound = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const zip = 'PK\x03\x04';

/** What a file is by its content, whatever its name says; throws SheetRefusal with the reason and the way out. */
export async function sheetTypeOf(bytes: Uint8Array): Promise<'csv' | 'xlsx'> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (text: string) => content.subarray(0, text.length).equals(Buffer.from(text, 'latin1'));
  if (bytes.length === 0) throw new SheetRefusal('empty', 'exportAgain');
  if (begins(zip)) return zipTypeOf(await XlsxPackage.open(bytes));
  if (begins(compound)) throw compoundRefusal(content);
  for (const [beginning, reason, fix] of beginnings) {
    if (begins(beginning)) throw new SheetRefusal(reason, fix);
  }
  const head = decodeText(bytes).text.slice(0, 1_000).trimStart().toLowerCase();
  if (/^<(!doctype html|html|head|meta|table)\b/.test(head)) {
    throw new SheetRefusal('html', 'saveAnew');
  }
  if (head.startsWith('<?xml')) throw new SheetRefusal('xml', 'saveAnew');
  return 'csv';
}

function zipTypeOf(parts: XlsxPackage): 'xlsx' {
  const under = (folder: string) => parts.names.some((name) => name.startsWith(folder));
  if (!parts.has('[Content_Types].xml')) {
    if (parts.has('content.xml')) throw new SheetRefusal('openDocument', 'saveAnew');
    throw new SheetRefusal('archive', 'archiveFix');
  }
  if (parts.names.some((name) => name.endsWith('/vbaproject.bin'))) {
    throw new SheetRefusal('macros', 'macrosFix');
  }
  if (under('word/')) throw new SheetRefusal('word', 'wordFix');
  if (under('ppt/')) throw new SheetRefusal('slides', 'sheetsOnly');
  if (parts.has('xl/workbook.bin')) throw new SheetRefusal('binary', 'saveAnew');
  return 'xlsx';
}

/** Old Office files and encrypted new ones share one container; its directory names the streams in UTF-16. */
function compoundRefusal(content: Buffer): SheetRefusal {
  const holds = (stream: string) => content.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return new SheetRefusal('password', 'passwordFix');
  if (holds('WordDocument')) {
    return new SheetRefusal('word', 'wordFix');
  }
  return new SheetRefusal('oldExcel', 'saveAnew');
}
