import type { z } from 'zod';
import type { FileStore } from '../platform/files/file-store.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import type { MessageKey } from '../platform/kernel/messages.ts';
import { withoutPersons } from './excerpt.rules.ts';
import type { RegisteredKind } from './import.registry.ts';
import type { SheetExcerpt } from './import.types.ts';
import { type ImportJob, readingOf } from './import-job.ts';
import { knownHeadings } from './known-headings.ts';
import { sheetPool } from './sheet-pool.ts';

interface KeptList<List> {
  readonly fileId: string | null | undefined;
  readonly shape: z.ZodType<List>;
  readonly gone: MessageKey;
  /** Numbers of the rows that are wanted of those it names. */
  readonly numbersOf: (list: List) => readonly number[];
}

/**
 * A list that was kept beside an uploaded file, and the rows of that file which it names, without columns about
 * persons; throws NOT_FOUND when a file is gone.
 */
export async function keptRows<List>(
  files: FileStore,
  { job, kind, by }: { readonly job: ImportJob; readonly kind: RegisteredKind | undefined; readonly by: string },
  { fileId, shape, gone, numbersOf }: KeptList<List>,
): Promise<{ readonly list: List; readonly excerpt: SheetExcerpt }> {
  const file = job.fileId ? await files.get(job.fileId) : null;
  const stored = fileId ? await files.get(fileId) : null;
  if (!file || !stored || !kind?.sheet) throw new NotFoundError(gone);
  const list = shape.parse(JSON.parse(Buffer.from(stored.bytes).toString('utf8')));
  const reading = { shape: kind.sheet, reading: readingOf(job) };
  const task = { name: 'excerpt', file: file.name, ...reading, numbers: numbersOf(list) } as const;
  const excerpt = await sheetPool.run(by, task, file.bytes);
  return { list, excerpt: withoutPersons(excerpt, knownHeadings().personal) };
}
