import { randomBytes } from 'node:crypto';
import type { Driver } from 'neo4j-driver';
import { Graph } from '../../server/platform/graph/graph.ts';
import { loadMigrations, migrate } from '../../server/platform/schema/migrate.ts';
import { testDriver, wipe } from '../support/neo4j.ts';
import { runDatabase } from '../support/run-database.ts';

export interface Opened {
  readonly driver: Driver;
  readonly graph: Graph;
}

/** A connection of its own to the test server, as another process would have. */
export function connection(): Opened {
  const server = runDatabase();
  const driver = testDriver(server);
  return { driver, graph: new Graph(driver, server.database) };
}

/** The test server, empty but for its schema. */
export async function emptyDatabase(): Promise<Opened> {
  const opened = connection();
  await wipe(opened.driver, runDatabase().database);
  await migrate(opened.graph, loadMigrations());
  return opened;
}

/** A user name that no test had before. */
export function freshName(): string {
  return `someone-${randomBytes(6).toString('hex')}`;
}

/** A POST of JSON. */
export function jsonPost(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
}

/** The cookie that a response sets, as a browser sends it back. */
export function cookieOf(response: Response): string {
  const [pair = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return pair;
}
