import { SheetRefusal } from '../import/sheet-refusal.ts';
import { decodeText } from '../import/sheet-text.ts';
import { type KeptType, keptTypeOf } from '../platform/files/file-type.rules.ts';
import { docxText } from './docx-text.ts';
import { type Identity, identityIn, mayBe } from './identity.rules.ts';
import { mostLetters, storedText } from './paper-text.rules.ts';
import { pdfText } from './pdf-text.ts';
import type { QuoteMark } from './quote.rules.ts';
import { placeIn, plainOf, type QuotePlace } from './quote-place.rules.ts';

/** A document on record, with the marks of its quotes. */
export interface KnownPaper {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly marks: readonly (QuoteMark & { readonly clauseId: string })[];
  /** A person says that it is this one. */
  readonly chosen?: boolean;
}

export interface FoundClause extends QuotePlace {
  readonly clauseId: string;
}

/** A document that a file may be: the quotes that stand in it, and those that do not. */
export interface PaperMatch {
  readonly documentId: string;
  readonly found: readonly FoundClause[];
  readonly missing: readonly string[];
}

export interface ReadPaper {
  readonly type: KeptType;
  readonly text: string;
  readonly identity: Identity;
  readonly autoNumbered: boolean;
  readonly matches: readonly PaperMatch[];
}

const oldWord = 'WordDocument';
const encrypted = 'EncryptedPackage';

function refusalOf(bytes: Uint8Array): SheetRefusal {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.subarray(0, 4).toString('hex') !== 'd0cf11e0') return new SheetRefusal('paper', 'paperFix');
  if (content.includes(Buffer.from(encrypted, 'utf16le'))) return new SheetRefusal('paperPassword', 'pdfPasswordFix');
  return content.includes(Buffer.from(oldWord, 'utf16le'))
    ? new SheetRefusal('oldWord', 'oldWordFix')
    : new SheetRefusal('paper', 'paperFix');
}

function plainText(bytes: Uint8Array): string {
  const { text, asked } = decodeText(bytes);
  if (asked) throw new SheetRefusal('noEncoding', 'paperEncodingFix');
  return text;
}

async function contentOf(bytes: Uint8Array, type: KeptType | null) {
  if (type === 'txt') return { text: plainText(bytes), autoNumbered: false };
  if (type === 'docx') return docxText(bytes);
  if (type === 'pdf') return { text: await pdfText(bytes), autoNumbered: false };
  throw refusalOf(bytes);
}

function matchOf(text: string, known: readonly KnownPaper[]): readonly PaperMatch[] {
  const likely = known.filter((each) => each.chosen === true || mayBe(text, each));
  if (likely.length === 0) return [];
  const plain = plainOf(text);
  return likely.map(({ id, marks }) => {
    const places = marks.map((mark) => ({ clauseId: mark.clauseId, place: placeIn(plain, mark) }));
    return {
      documentId: id,
      found: places.flatMap(({ clauseId, place }) => (place ? [{ clauseId, ...place }] : [])),
      missing: places.filter(({ place }) => place === null).map(({ clauseId }) => clauseId),
    };
  });
}

/** What a policy document says, and which of the known ones it may be; throws SheetRefusal with the way out. */
export async function readPaper(bytes: Uint8Array, known: readonly KnownPaper[]): Promise<ReadPaper> {
  if (bytes.length === 0) throw new SheetRefusal('empty', 'paperAgain');
  const type = keptTypeOf(bytes);
  const content = await contentOf(bytes, type).catch((error: unknown) => {
    throw error instanceof SheetRefusal && type === 'docx' ? error.withFix('paperFix') : error;
  });
  const text = storedText(content.text);
  if (text.trim() === '') throw new SheetRefusal('noWords', 'paperAgain');
  if (text.length > mostLetters) {
    throw new SheetRefusal('muchPaper', 'paperSplit', { params: { most: mostLetters / 10_000 } });
  }
  const matches = matchOf(text, known);
  return { type: type ?? 'txt', text, identity: identityIn(text), autoNumbered: content.autoNumbered, matches };
}
