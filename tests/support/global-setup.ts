import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureJars } from '../../server/platform/managed/jars.ts';
import { testDatabase, testLibDir } from './neo4j.ts';
import type {} from './run-database.ts';

/** Starts a Neo4j for each file that may run at once; vitest calls the returned function at the end, whatever the tests did. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  await ensureJars(testLibDir, log);
  const lanes = Array.from({ length: Number(project.config.maxWorkers) }, () =>
    testDatabase({ keepsPlans: true, log }),
  );
  const servers = await Promise.all(lanes);
  const addresses = servers.map(({ uri, user, password, database }) => ({ uri, user, password, database }));
  project.provide('neo4j', addresses);
  const prepared = mkdtempSync(join(tmpdir(), 'liantu-prepared-'));
  project.provide('prepared', prepared);
  return async () => {
    rmSync(prepared, { recursive: true, force: true });
    await Promise.all(servers.map((server) => server.stop()));
  };
}
