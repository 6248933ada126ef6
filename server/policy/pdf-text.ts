import { SheetRefusal } from '../import/sheet-refusal.ts';
import { paragraphsOf } from './paper-text.rules.ts';

const mostPages = 500;
const quiet = 0;

type Pdf = typeof import('unpdf');
type Document = Awaited<ReturnType<Pdf['getDocumentProxy']>>;

async function opened({ getDocumentProxy }: Pdf, bytes: Uint8Array): Promise<Document> {
  try {
    // A copy: what is given is taken over by the reader.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: quiet, isEvalSupported: false });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new SheetRefusal('pdfPassword', 'pdfPasswordFix');
    }
    throw new SheetRefusal('damaged', 'paperFix', { cause: error });
  }
}

async function linesOf(document: Document, number: number): Promise<readonly string[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  let text = '';
  for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
  page.cleanup();
  return text.split('\n');
}

/** The text layer of a PDF, page by page; throws SheetRefusal for one that has none, needs a password or is damaged. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await opened(await import('unpdf'), bytes);
  if (document.numPages > mostPages) throw new SheetRefusal('pdfPages', 'paperSplit', { params: { most: mostPages } });
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(paragraphsOf(await linesOf(document, number)));
  }
  const text = pages.filter((page) => page.trim() !== '').join('\n');
  if (text.trim() === '') throw new SheetRefusal('pdfNoText', 'pdfNoTextFix');
  return text;
}
