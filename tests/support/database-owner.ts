import { startManagedDatabase } from '../../server/platform/managed/managed-database.ts';
import { testLibDir } from './neo4j.ts';

// A process that owns a managed database, for tests that kill it: `node database-owner.ts HOME`.
// Prints one JSON line when the database answers or has been refused.
const [home = ''] = process.argv.slice(2);
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

try {
  const server = await startManagedDatabase({
    home,
    heap: '512m',
    pageCache: '128m',
    log: () => {},
    libDir: testLibDir,
  });
  setInterval(() => {}, 60_000);
  const { uri, user, password, database, pid, adopted } = server;
  say({ uri, user, password, database, pid, adopted });
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}
