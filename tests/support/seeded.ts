import type { Driver } from 'neo4j-driver';
import { seed } from '../../seed/run.ts';
import type { DatabaseAddress } from '../../server/platform/graph/driver.ts';
import { Graph } from '../../server/platform/graph/graph.ts';
import { testDriver } from './neo4j.ts';
import { prepare } from './prepared.ts';
import { runDatabase } from './run-database.ts';

export interface SeededGraph {
  readonly driver: Driver;
  readonly graph: Graph;
  readonly close: () => Promise<void>;
}

interface SeedOptions {
  readonly demo?: boolean;
  /** A server of the test's own, for what does not leave it in peace. */
  readonly database?: DatabaseAddress;
}

/** The run's Neo4j, wiped and seeded, without the server around it. */
export async function seededGraph(options: SeedOptions = {}): Promise<SeededGraph> {
  const database = options.database ?? runDatabase();
  const driver = testDriver(database);
  const graph = new Graph(driver, database.database);
  const demo = options.demo ?? true;
  await prepare(driver, graph, `seeded-${demo}`, () => seed(graph, { by: 'test', demo }));
  return { driver, graph, close: () => driver.close() };
}
