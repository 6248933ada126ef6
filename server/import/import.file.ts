import { InvalidError } from '../platform/kernel/errors.ts';
import { sha256 } from '../platform/kernel/ids.ts';
import type { RegisteredKind } from './import.registry.ts';
import type { ImportRequest, SheetShape } from './import.types.ts';
import { recognised, type SheetReading, type SheetRows } from './sheet.ts';
import { sheetPool } from './sheet-pool.ts';

interface FileReading {
  /** Whose file it is: each person's are read one after the other. */
  readonly by?: string;
  readonly reading?: SheetReading;
}

/** The rows of a sheet, read in a process of its own; throws INVALID for what cannot be read. */
async function rowsOfSheet(file: string, bytes: Uint8Array, shape: SheetShape, { by = '', reading }: FileReading) {
  const rows: SheetRows['rows'][number][] = [];
  const numbers: number[] = [];
  await sheetPool.run(by, { name: 'rows', file, shape, reading: reading ?? recognised }, bytes, (part) => {
    rows.push(...part.rows);
    numbers.push(...part.numbers);
  });
  return { rows, numbers };
}

/** The rows of a file of a kind: a sheet's by its columns, else a JSON array's, or the one object it holds. */
export async function rowsOfFile(
  file: string,
  bytes: Uint8Array,
  kind: Pick<RegisteredKind, 'sheet'>,
  how: FileReading = {},
): Promise<Pick<ImportRequest, 'rows' | 'numbers' | 'digest'>> {
  const digest = sha256(bytes);
  if (kind.sheet) return { ...(await rowsOfSheet(file, bytes, kind.sheet, how)), digest };
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return { rows: Array.isArray(content) ? content : [content], digest };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new InvalidError('fileUnreadable', { params: { file, detail } });
  }
}
