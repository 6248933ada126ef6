import { SheetRefusal } from '../import/sheet-refusal.ts';
import { XlsxPackage } from '../import/xlsx-package.ts';
import { readXml } from '../import/xlsx-xml.ts';

const breaks: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
]);
/** What Word keeps beside the words: alternatives of the same text. */
const skipped: ReadonlySet<string> = new Set(['Fallback']);

export interface DocxText {
  readonly text: string;
  /** Numbers that Word makes by itself are not among the words. */
  readonly autoNumbered: boolean;
}

/** The words of word/document.xml, a line for each paragraph; deleted revisions are left out. Throws SheetRefusal. */
export async function docxText(bytes: Uint8Array): Promise<DocxText> {
  const parts = await XlsxPackage.open(bytes);
  if (!parts.has('[Content_Types].xml') || !parts.has('word/document.xml')) throw new SheetRefusal('paper', 'paperFix');
  if (parts.names.some((name) => name.endsWith('/vbaproject.bin'))) throw new SheetRefusal('macros', 'paperFix');
  const pieces: string[] = [];
  let inWords = false;
  let inProperties = false;
  let skipping = 0;
  let autoNumbered = false;
  await readXml(parts.text('word/document.xml'), {
    open: (name) => {
      if (skipped.has(name)) skipping += 1;
      if (skipping > 0) return;
      if (name === 'pPr') inProperties = true;
      if (name === 't') inWords = true;
      if (name === 'numPr') autoNumbered = true;
      const mark = breaks.get(name);
      // A tab stop of the paragraph's format is named as a tab among the words is.
      if (mark !== undefined && !inProperties) pieces.push(mark);
    },
    text: (piece) => {
      if (inWords && skipping === 0) pieces.push(piece);
    },
    close: (name) => {
      if (skipped.has(name)) skipping -= 1;
      if (skipping > 0) return;
      if (name === 'pPr') inProperties = false;
      if (name === 't') inWords = false;
      if (name === 'p') pieces.push('\n');
    },
  });
  return { text: pieces.join(''), autoNumbered };
}
