import { InvalidError } from '../platform/kernel/errors.ts';
import { sha256 } from '../platform/kernel/ids.ts';
import type { RegisteredKind } from './import.registry.ts';
import type { ImportRequest } from './import.types.ts';
import { readSheet } from './sheet.ts';

/** The rows of a file of a kind: a sheet's by its columns, else a JSON array's, or the one object it holds. */
export async function rowsOfFile(
  file: string,
  bytes: Uint8Array,
  kind: Pick<RegisteredKind, 'sheet'>,
): Promise<Pick<ImportRequest, 'rows' | 'numbers' | 'digest'>> {
  const digest = sha256(bytes);
  if (kind.sheet) return { ...(await readSheet(file, bytes, kind.sheet)), digest };
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return { rows: Array.isArray(content) ? content : [content], digest };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new InvalidError('fileUnreadable', { params: { file, detail } });
  }
}
