import { importSaveJob } from '../../cypher/queries.gen.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import type { RegisteredKind } from './import.registry.ts';
import { rowsOfOutcomes } from './import.rules.ts';
import type { OutcomeName, RowsOfOutcomes } from './import.types.ts';
import { type ImportJob, readingOf } from './import-job.ts';
import { knownHeadings } from './known-headings.ts';
import { rowCount, rowsIn } from './row-ranges.rules.ts';
import { folded } from './sheet.rules.ts';
import { sheetPool } from './sheet-pool.ts';

/** Rows of a file that came to the same, under the file's own headings without those about persons. */
export interface OutcomeRows {
  readonly total: number;
  readonly header: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

interface Wanted {
  readonly outcome: OutcomeName;
  /** How many of them to pass over. */
  readonly from: number;
  readonly first: number;
}

/** Keeps which rows of a file came to what beside the uploaded file. */
export async function keepOutcomes(graph: Graph, files: FileStore, jobId: string, rows: RowsOfOutcomes): Promise<void> {
  const { id } = await files.put(`${jobId}-rows.json`, Buffer.from(JSON.stringify(rows)));
  await graph.write((tx) => tx.run(importSaveJob, { id: jobId, props: { rowsFile: id } }));
}

/** Rows behind a number of a report; throws NOT_FOUND when its files are gone. */
export async function outcomeRows(
  files: FileStore,
  job: ImportJob,
  kind: RegisteredKind | undefined,
  by: string,
  { outcome, from, first }: Wanted,
): Promise<OutcomeRows> {
  const file = job.fileId ? await files.get(job.fileId) : null;
  const list = job.rowsFile ? await files.get(job.rowsFile) : null;
  if (!file || !list || !kind?.sheet) throw new NotFoundError('importRowsGone');
  const ranges = rowsOfOutcomes.parse(JSON.parse(Buffer.from(list.bytes).toString('utf8')))[outcome];
  const numbers = rowsIn(ranges, from, first);
  const task = { name: 'excerpt', file: file.name, shape: kind.sheet, reading: readingOf(job), numbers } as const;
  const { header, lines } = await sheetPool.run(by, task, file.bytes);
  const { personal } = knownHeadings();
  const shown = header.flatMap((heading, column) => (personal.has(folded(heading)) ? [] : [column]));
  return {
    total: rowCount(ranges),
    header: shown.map((column) => header[column] ?? ''),
    rows: lines.map(({ line, number }) => ({ number, cells: shown.map((column) => line[column] ?? '') })),
  };
}
