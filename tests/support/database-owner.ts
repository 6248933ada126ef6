import { startManagedDatabase } from '../../server/platform/managed/managed-database.ts';
import { testLibDir } from './neo4j.ts';

// A process that owns a managed database, for tests that kill it: `node database-owner.ts HOME [HEAP]`.
// Prints one JSON line when the database answers or has been refused; a line on standard input stops it in order.
const [home = '', heap = '512m'] = process.argv.slice(2);
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

try {
  const server = await startManagedDatabase({ home, heap, pageCache: '128m', log: () => {}, libDir: testLibDir });
  process.stdin.once('data', async () => {
    await server.stop();
    process.exit(0);
  });
  const { uri, user, password, database, pid, adopted } = server;
  say({ uri, user, password, database, pid, adopted });
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}
