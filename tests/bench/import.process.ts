import { z } from 'zod';
import { importPreset, readPreset } from '../../server/import/preset.ts';
import { openDriver } from '../../server/platform/graph/driver.ts';
import { Graph } from '../../server/platform/graph/graph.ts';

const job = z
  .object({
    address: z.object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() }),
    folder: z.string(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));
const driver = openDriver(job.address);
const graph = new Graph(driver, job.address.database);
const startedAt = performance.now();
const parts = await importPreset(graph, job.folder, readPreset('chain-knowledge-graph'), {
  ...{ by: 'bench', dryRun: false, waitMs: 0 },
});
const seconds = (performance.now() - startedAt) / 1_000;
await driver.close();
const sum = (key: 'rows' | 'created') => parts.reduce((total, part) => total + part[key], 0);
const residentMb = (process.resourceUsage().maxRSS * 1_024) / 1e6;
process.stdout.write(JSON.stringify({ seconds, residentMb, rows: sum('rows'), created: sum('created') }));
