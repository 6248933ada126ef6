import { z } from 'zod';
import { Archive } from '../../server/platform/archive/archive-reader.ts';
import { backup } from '../../server/platform/archive/backup.ts';
import { restore } from '../../server/platform/archive/restore.ts';
import { openDriver } from '../../server/platform/graph/driver.ts';
import { Graph } from '../../server/platform/graph/graph.ts';
import { loadMigrations } from '../../server/platform/schema/migrate.ts';

// A process that backs up or restores, for proofs that kill it: `node archive.process.ts ADDRESS backup|restore FILE`.
const [address = '', step = '', file = ''] = process.argv.slice(2);
const database = z
  .object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() })
  .parse(JSON.parse(address));
const driver = openDriver(database);
const graph = new Graph(driver, database.database);
process.stdout.write('started\n');
if (step === 'backup') await backup(graph, { file, by: 'proof', app: '0' });
else {
  const archive = await Archive.open(file);
  await restore(graph, archive, { by: 'proof', migrations: loadMigrations() });
  archive.close();
}
await driver.close();
process.stdout.write('done\n');
