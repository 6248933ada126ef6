import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { enterpriseSheet } from '../../server/import/enterprises/enterprise-row.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { readSheet } from '../../server/import/sheet.ts';
import { openDriver } from '../../server/platform/graph/driver.ts';
import { Graph } from '../../server/platform/graph/graph.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';

/** Imports a list in small chunks in a process of its own, so that a proof can kill it, or the database under it. */
const shape = z.object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() });
const address = shape.parse(JSON.parse(process.argv[2] ?? ''));
const bytes = readFileSync(process.argv[3] ?? '');
const driver = openDriver(address);
const sheet = await readSheet('名单.csv', bytes, enterpriseSheet);
const request = { file: '名单.csv', ...sheet, digest: sha256(bytes), region: '320102', by: 'proof' };
const small: typeof enterprisesKind = {
  ...enterprisesKind,
  open: async (...args) => ({ ...(await enterprisesKind.open(...args)), chunkRows: 60 }),
};
process.stdout.write('started\n');
const report = await importRows(new Graph(driver, address.database), small, request, 30_000);
await driver.close();
process.stdout.write(`done ${JSON.stringify(report)}\n`);
