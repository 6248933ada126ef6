import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { projectRoot } from '../../server/config.ts';
import { openDriver } from '../../server/platform/graph/driver.ts';
import { ensureJars } from '../../server/platform/managed/jars.ts';
import { layoutOf, neo4jVersion } from '../../server/platform/managed/layout.ts';
import { readLock } from '../../server/platform/managed/lock.ts';
import { type ManagedDatabase, startManagedDatabase } from '../../server/platform/managed/managed-database.ts';
import { alive, endProcess } from '../../server/platform/managed/process.ts';

export interface TestDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly pid: number;
  /** Milliseconds from the call to the first answer, the one-time fetch of the jars not counted. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

export interface TestDatabaseOptions {
  readonly heap?: string;
  readonly pageCache?: string;
  /** Keeps plans however the graph changes; else as the product does. */
  readonly keepsPlans?: boolean;
  readonly log?: (line: string) => void;
}

const prefix = 'liantu-test-';

/** A graph that is wiped and seeded for every file would have all its statements planned anew each time. */
const settings = { 'dbms.cypher.min_replan_interval': '1h' };
const cache = join(projectRoot, 'node_modules', '.cache', 'liantu');

/** The jars that every test server shares; the product's own data folder is never read. */
export const testLibDir = join(cache, `lib-${neo4jVersion}`);

/** A new empty data folder of tests, told by its name so that a later run can remove it. */
export function temporaryHome(): string {
  return mkdtempSync(join(tmpdir(), prefix));
}

/** Starts a server of its own in a temporary folder; stop() ends it and removes the folder. */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  await removeAbandoned();
  const home = temporaryHome();
  const { heap = '512m', pageCache = '128m', keepsPlans = false, log = () => {} } = options;
  await ensureJars(testLibDir, log);
  const started = Date.now();
  const server: ManagedDatabase = await startManagedDatabase({
    home,
    heap,
    pageCache,
    ...(keepsPlans ? { settings } : {}),
    log,
    libDir: testLibDir,
  });
  return {
    uri: server.uri,
    user: server.user,
    password: server.password,
    database: server.database,
    pid: server.pid,
    startedIn: Date.now() - started,
    stop: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Deletes every node and relation in batches; constraints, indexes and the server stay. */
export async function wipe(driver: Driver, database = 'neo4j'): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: 'WRITE' });
  try {
    // A transaction each: one around them all would outlive its limit on a large graph.
    const statement = 'MATCH (n) WITH n LIMIT 2000 DETACH DELETE n RETURN count(*) AS n';
    for (let removed = 1; removed > 0; ) {
      const { records } = await session.run<{ n: number }>(statement);
      removed = records[0]?.get('n') ?? 0;
    }
  } finally {
    await session.close();
  }
}

/** A driver of the product's own kind for a test server; the caller closes it. */
export function testDriver(server: Pick<TestDatabase, 'uri' | 'user' | 'password' | 'database'>): Driver {
  return openDriver(server);
}

/** Ends servers and removes folders that a killed test run left behind; a running run's are not touched. */
export async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const layout = layoutOf(join(tmpdir(), name));
    if (!existsSync(layout.lock)) continue;
    const lock = await readLock(layout.lock);
    if (lock === null || alive(lock.owner)) continue;
    if (lock.jvm !== null) await endProcess(lock.jvm, 5_000);
    rmSync(layout.home, { recursive: true, force: true });
  }
}
