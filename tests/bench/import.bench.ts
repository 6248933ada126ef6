import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { childEnvironment, projectRoot } from '../../server/config.ts';
import { type TestDatabase, temporaryHome, wipe } from '../support/neo4j.ts';
import { bareImport } from './bare-import.ts';
import type { Belongings } from './belongings.ts';
import type { Bench } from './bench.types.ts';
import { writeImportSet } from './import-set.ts';
import { openGraph } from './own-graph.ts';

const real = resolve(projectRoot, process.env['LIANTU_TEST_DATA'] ?? '../shared', 'data/chain-knowledge-graph');
const aims = { seconds: 45, residentMb: 600, ratio: 3.5, growth: 1.3 };
const told = z.object({ seconds: z.number(), residentMb: z.number(), rows: z.number(), created: z.number() });

/** Imports a folder by the product's own path in a process of its own. */
async function imported(own: Belongings, database: TestDatabase, folder: string): Promise<z.infer<typeof told>> {
  const { uri, user, password, database: name } = database;
  const job = JSON.stringify({ address: { uri, user, password, database: name }, folder });
  const child = await own.own(
    () =>
      spawn(process.execPath, [join(projectRoot, 'tests/bench/import.process.ts'), job], {
        ...{ cwd: projectRoot, env: childEnvironment(), stdio: ['ignore', 'pipe', 'inherit'] },
      }),
    (each) => each.kill('SIGKILL'),
  );
  if (!child.stdout) throw new Error('the import tells nothing');
  return told.parse(JSON.parse(await text(child.stdout)));
}

export const importBench: Bench = {
  name: 'import',
  about: 'eight files of 270,000 rows by a preset: time, memory, against the bare driver, and four times as many',
  run: async ({ own, say }) => {
    const { database, driver } = await openGraph(own, { log: say, heap: '1g', pageCache: '256m' });
    const home = await own.own(temporaryHome, (folder) => rmSync(folder, { recursive: true, force: true }));
    const sets = { once: join(home, 'once'), fourfold: join(home, 'fourfold') };
    writeImportSet(sets.once, 1);
    writeImportSet(sets.fourfold, 4);
    const folder = existsSync(real) ? real : sets.once;
    const measured = async (from: string) => {
      await wipe(driver);
      const found = await imported(own, database, from);
      say(`${found.rows} rows, ${found.created} created: ${found.seconds.toFixed(1)} s`);
      return found;
    };
    // Warms the server up: the first run of any statement is not the measured one.
    await bareImport(driver, sets.once);
    await wipe(driver);
    const bare = await bareImport(driver, folder);
    const main = await measured(folder);
    const once = folder === sets.once ? main : await measured(sets.once);
    const fourfold = await measured(sets.fourfold);
    return [
      { name: 'import-eight-files', value: main.seconds, unit: 's', reference: aims.seconds, aim: { atMost: 1 } },
      { name: 'import-against-bare', value: main.seconds, unit: 's', reference: bare, aim: { atMost: aims.ratio } },
      { name: 'import-resident', value: main.residentMb, unit: 'MB', reference: aims.residentMb, aim: { atMost: 1 } },
      {
        ...{ name: 'import-fourfold-per-row', value: fourfold.seconds / fourfold.rows, unit: 's/row' },
        ...{ reference: once.seconds / once.rows, aim: { atMost: aims.growth } },
      },
    ];
  },
};
