import { importSaveJob } from '../../cypher/queries.gen.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { Graph } from '../platform/graph/graph.ts';
import type { RegisteredKind } from './import.registry.ts';
import { rowsOfOutcomes } from './import.rules.ts';
import type { OutcomeName, RowsOfOutcomes } from './import.types.ts';
import type { ImportJob } from './import-job.ts';
import { keptRows } from './kept-rows.ts';
import { rowCount, rowsIn } from './row-ranges.rules.ts';

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
  const { list, excerpt } = await keptRows(
    files,
    { job, kind, by },
    {
      ...{ fileId: job.rowsFile, shape: rowsOfOutcomes, gone: 'importRowsGone' },
      numbersOf: (rows) => rowsIn(rows[outcome], from, first),
    },
  );
  const { header, lines } = excerpt;
  return {
    total: rowCount(list[outcome]),
    header,
    rows: lines.map(({ line, number }) => ({ number, cells: line })),
  };
}
