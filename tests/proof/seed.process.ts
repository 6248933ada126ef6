import { z } from 'zod';
import { seed } from '../../seed/run.ts';
import { openDriver } from '../../server/platform/graph/driver.ts';
import { Graph } from '../../server/platform/graph/graph.ts';

const address = z
  .object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ''));
const driver = openDriver(address);
process.stdout.write('started\n');
await seed(new Graph(driver, address.database), { by: 'proof', demo: true });
await driver.close();
process.stdout.write('done\n');
