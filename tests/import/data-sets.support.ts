import { join, resolve } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { importPreset, type PartReport, readPreset } from '../../server/import/preset.ts';
import { Graph } from '../../server/platform/graph/graph.ts';
import { loadMigrations, migrate } from '../../server/platform/schema/migrate.ts';
import { testDriver, wipe } from '../support/neo4j.ts';
import { runDatabase } from '../support/run-database.ts';

/** The folder of a foreign data set, which may not be there. */
export function dataSet(name: string): string {
  return resolve(import.meta.dirname, '../..', join(process.env['LIANTU_TEST_DATA'] ?? '../shared', 'data', name));
}

/** Imports a set by a shipped preset as the tests do. */
export function importSet(graph: Graph, name: string, folder = dataSet(name)): Promise<readonly PartReport[]> {
  return importPreset(graph, folder, readPreset(name), { by: 'test', dryRun: false, waitMs: 0 });
}

/** The run's Neo4j, empty, without the server around it. */
export async function emptyGraph(): Promise<{ readonly driver: Driver; readonly graph: Graph }> {
  const database = runDatabase();
  const driver = testDriver(database);
  const graph = new Graph(driver, database.database);
  await wipe(driver);
  await migrate(graph, loadMigrations());
  return { driver, graph };
}

/** The counts of a report that sum to its rows. */
export function outcomesOf({ rows, created, changed, unchanged, conflicts, rejected }: PartReport) {
  return { rows, created, changed, unchanged, conflicts, rejected };
}

/** The one number that a statement counts. */
export async function counted(driver: Driver, statement: string): Promise<number> {
  const session = driver.session();
  try {
    const { records } = await session.run<{ n: number }>(statement);
    return records[0]?.get('n') ?? -1;
  } finally {
    await session.close();
  }
}
