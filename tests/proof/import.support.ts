import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseAddress } from '../../server/platform/graph/driver.ts';
import { listOf } from '../import/list.support.ts';
import { type Blow, runChild } from '../support/child.ts';
import type { SeededGraph } from '../support/seeded.ts';

export const rows = 600;

/** A folder of its own with the list that the proofs import. */
export function listFile(): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'liantu-import-'));
  const file = join(folder, 'list.csv');
  writeFileSync(file, listOf(rows));
  return { folder, file };
}

export interface Ended {
  /** Null: the process did not come to its end. */
  readonly report: { readonly batchId: string; readonly created: number; readonly rows: number } | null;
  readonly ms: number;
}

/** Runs the import in a process of its own, with a blow so long after it began. */
export async function importInProcess(
  { uri, user, password, database }: DatabaseAddress,
  file: string,
  blow: Blow | null = null,
): Promise<Ended> {
  const script = join(import.meta.dirname, 'import.process.ts');
  const args = [JSON.stringify({ uri, user, password, database }), file];
  const { said, ms } = await runChild({ script, args, stderr: blow ? 'ignore' : 'inherit', blow });
  const done = /done (.*)/.exec(said)?.[1];
  return { report: done ? JSON.parse(done) : null, ms };
}

/** The report of the import that the last process committed before its end, if it came so far. */
export async function committedReport({ driver }: SeededGraph): Promise<Ended['report']> {
  const session = driver.session();
  const { records } = await session.run(
    `MATCH (j:Job {kind: 'enterprises', state: 'DONE'}) RETURN j.id AS batchId, j.report AS report`,
  );
  await session.close();
  return records[0] ? { ...JSON.parse(records[0].get('report')), batchId: records[0].get('batchId') } : null;
}

/** Frees the lock that a killed process still holds for some seconds. */
export async function freeLeases({ driver }: SeededGraph): Promise<void> {
  const session = driver.session();
  await session.run('MATCH (l:Lock) REMOVE l.until, l.holder');
  await session.close();
}
