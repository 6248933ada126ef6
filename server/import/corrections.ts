import { z } from 'zod';
import { importSaveJob } from '../../cypher/queries.gen.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { type Correction, correctionSheet } from './fill-in-sheet.ts';
import type { RegisteredKind } from './import.registry.ts';
import { problemShape } from './import.rules.ts';
import type { ImportReport } from './import.types.ts';
import type { ImportJob } from './import-job.ts';
import { keptRows } from './kept-rows.ts';
import { toldIn } from './told.rules.ts';

const kept = z.array(problemShape.omit({ value: true }));

/** Keeps all problems of a run beside the uploaded file: the job itself keeps only the first of them. */
export async function keepProblems(graph: Graph, files: FileStore, jobId: string, report: ImportReport): Promise<void> {
  if (report.problems.length === 0) return;
  const problems = report.problems.map(({ row, column, reason, fix }) => ({ row, column, reason, fix }));
  const { id } = await files.put(`${jobId}.json`, Buffer.from(JSON.stringify(problems)));
  await graph.write((tx) => tx.run(importSaveJob, { id: jobId, props: { problemsFile: id } }));
}

function byRow(problems: z.infer<typeof kept>): ReadonlyMap<number, Correction> {
  const rows = Map.groupBy(problems, ({ row }) => row);
  return new Map(
    [...rows].map(([row, group]) => {
      const reason = group.map((each) => `${each.column}：${toldIn('zh', each.reason)}`).join('；');
      return [row, { reason, fix: [...new Set(group.map(({ fix }) => toldIn('zh', fix)))].join('；') }];
    }),
  );
}

/** The rows of a job that were not taken as a sheet to mend; throws NOT_FOUND when its files are gone or it has none. */
export async function correctionsOf(
  files: FileStore,
  job: ImportJob,
  kind: RegisteredKind,
  by: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const list = { fileId: job.problemsFile, shape: kept.transform(byRow), gone: 'correctionsGone' } as const;
  const { list: corrections, excerpt } = await keptRows(
    files,
    { job, kind, by },
    { ...list, numbersOf: (rows) => [...rows.keys()] },
  );
  return correctionSheet(excerpt, corrections);
}
