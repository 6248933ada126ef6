import { policyFile, policyPaper, policyWords } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { limits } from '../platform/api/limits.ts';
import { isKeptType } from '../platform/files/file-type.rules.ts';
import type { KeptFile } from '../platform/files/kept-files.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { luceneQuery } from '../platform/kernel/text.ts';
import type { PaperView, WordsFound } from './paper.types.ts';
import { type Snippet, snippetOf, wordsOf } from './text-search.rules.ts';

type Reader = Pick<Context, 'graph' | 'viewer'>;

/** A policy document with its text: one trip. Null when there is none of that id. */
export async function readPaperOf(reader: Reader, id: string): Promise<PaperView | null> {
  const [row] = await reader.graph.read(policyPaper, { id, viewer: scopeOf(reader) });
  return row?.view ?? null;
}

/** A file of a document, for who may read the document; null when there is none. */
export async function readPaperFile(reader: Reader, documentId: string, fileId: string): Promise<KeptFile | null> {
  const [row] = await reader.graph.read(policyFile, { documentId, fileId, viewer: scopeOf(reader) });
  if (!row) return null;
  const { sha256, name, size, type } = row.file;
  return isKeptType(type) ? { sha256, name, size, type } : null;
}

export interface WordsHit extends Omit<WordsFound, 'text'> {
  readonly snippet: Snippet;
}

/** The index cuts Chinese into pairs: one character alone is found in no text. */
const leastLetters = 2;

/** Stretches of stored texts, and titles, that hold all the words typed, best first: one trip. Throws INVALID. */
export async function searchWords(
  reader: Reader,
  { text, region, first }: { readonly text: string; readonly region: string | null; readonly first: number },
): Promise<readonly WordsHit[]> {
  const length = [...text].length;
  if (length > limits.textLength) {
    throw new InvalidError('searchTooLong', { field: 'text', params: { max: limits.textLength, length } });
  }
  const query = luceneQuery(text);
  if (query === null || !wordsOf(text).some((word) => [...word].length >= leastLetters)) return [];
  const rows = await reader.graph.read(policyWords, { text: query, region, first, viewer: scopeOf(reader) });
  return rows.flatMap(({ hit: { text: whole, ...hit } }) => {
    const snippet = snippetOf(whole, text);
    return snippet ? [{ ...hit, snippet: { ...snippet, at: (hit.start ?? 0) + snippet.at } }] : [];
  });
}
