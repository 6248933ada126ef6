import type { Driver } from 'neo4j-driver';
import { Graph } from '../../server/platform/graph/graph.ts';
import { loadMigrations, migrate } from '../../server/platform/schema/migrate.ts';
import { type TestDatabase, type TestDatabaseOptions, testDatabase, testDriver } from '../support/neo4j.ts';
import type { Belongings } from './belongings.ts';

export interface OwnGraph {
  readonly database: TestDatabase;
  readonly driver: Driver;
  readonly graph: Graph;
}

/** An empty Neo4j of its own, its schema up to date, that ends with `owner`. */
export async function openGraph(owner: Belongings, options: TestDatabaseOptions): Promise<OwnGraph> {
  const database = await owner.own(
    () => testDatabase(options),
    (server) => server.stop(),
  );
  const driver = await owner.own(
    () => testDriver(database),
    (each) => each.close(),
  );
  const graph = new Graph(driver, database.database);
  await migrate(graph, loadMigrations());
  return { database, driver, graph };
}
