import { SheetRefusal } from './sheet-refusal.ts';
import { decodeText } from './sheet-text.ts';
import { XlsxPackage } from './xlsx-package.ts';

const anew = '用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”再导入';
const listOnly = '请导入 .xlsx 或 CSV 表格';

/** How files that are no sheets begin. */
const beginnings: readonly (readonly [bytes: string, reason: string, fix: string])[] = [
  ['%PDF-', '这是 PDF 文件，不是表格', '向提供方要原始表格，或先转成 .xlsx'],
  ['\x89PNG', '这是图片，不是表格', listOnly],
  ['\xFF\xD8\xFF', '这是图片，不是表格', listOnly],
  ['GIF8', '这是图片，不是表格', listOnly],
  ['II*\0', '这是图片，不是表格', listOnly],
  ['MM\0*', '这是图片，不是表格', listOnly],
  ['Rar!', '这是压缩包，不是表格', '解压后导入其中的 .xlsx 或 CSV'],
  ['7z\xBC\xAF', '这是压缩包，不是表格', '解压后导入其中的 .xlsx 或 CSV'],
  ['\x1F\x8B', '这是压缩包，不是表格', '解压后导入其中的 .xlsx 或 CSV'],
  ['{\\rtf', '这是 RTF 文档，不是表格', listOnly],
];
const compound = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const zip = 'PK\x03\x04';

/** What a file is by its content, whatever its name says; throws SheetRefusal with the reason and the way out. */
export async function sheetTypeOf(bytes: Uint8Array): Promise<'csv' | 'xlsx'> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (text: string) => content.subarray(0, text.length).equals(Buffer.from(text, 'latin1'));
  if (bytes.length === 0) throw new SheetRefusal('文件是空的', '重新导出后再导入');
  if (begins(zip)) return zipTypeOf(await XlsxPackage.open(bytes));
  if (begins(compound)) throw compoundRefusal(content);
  for (const [beginning, reason, fix] of beginnings) {
    if (begins(beginning)) throw new SheetRefusal(reason, fix);
  }
  const head = decodeText(bytes).text.slice(0, 1_000).trimStart().toLowerCase();
  if (/^<(!doctype html|html|head|meta|table)\b/.test(head)) {
    throw new SheetRefusal('这是网页格式的表格（常见于系统导出的假 .xls）', anew);
  }
  if (head.startsWith('<?xml')) throw new SheetRefusal('这是 XML 格式的表格', anew);
  return 'csv';
}

function zipTypeOf(parts: XlsxPackage): 'xlsx' {
  const under = (folder: string) => parts.names.some((name) => name.startsWith(folder));
  if (!parts.has('[Content_Types].xml')) {
    if (parts.has('content.xml')) throw new SheetRefusal('这是 OpenDocument 表格（.ods）', anew);
    throw new SheetRefusal('这是压缩包，不是表格', '解压后导入其中的 .xlsx 或 CSV');
  }
  if (parts.names.some((name) => name.endsWith('/vbaproject.bin'))) {
    throw new SheetRefusal('工作簿带有宏（.xlsm）', '另存为不带宏的“Excel 工作簿（.xlsx）”再导入');
  }
  if (under('word/'))
    throw new SheetRefusal('这是 Word 文档，不是表格', '把其中的表格复制到 Excel，另存为 .xlsx 再导入');
  if (under('ppt/')) throw new SheetRefusal('这是 PowerPoint 文档，不是表格', listOnly);
  if (parts.has('xl/workbook.bin')) throw new SheetRefusal('这是二进制工作簿（.xlsb）', anew);
  return 'xlsx';
}

/** Old Office files and encrypted new ones share one container; its directory names the streams in UTF-16. */
function compoundRefusal(content: Buffer): SheetRefusal {
  const holds = (stream: string) => content.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return new SheetRefusal('工作簿有打开密码', '在 Excel 里去掉密码后重新保存再导入');
  if (holds('WordDocument')) {
    return new SheetRefusal('这是 Word 文档，不是表格', '把其中的表格复制到 Excel，另存为 .xlsx 再导入');
  }
  return new SheetRefusal('这是旧版 Excel 文件（.xls）', anew);
}
