import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { enterpriseSheet } from '../../server/import/enterprises/enterprise-row.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { readSheet } from '../../server/import/sheet.ts';
import { Graph } from '../../server/platform/graph/graph.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import { testDriver } from '../support/neo4j.ts';

/** Imports one list in a process of its own, so that a test can kill it. */
const [given = '', path = '', region = ''] = process.argv.slice(2);
const shape = z.object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() });
const address = shape.parse(JSON.parse(given));
const driver = testDriver(address);
const bytes = readFileSync(path);
const file = basename(path);
const sheet = await readSheet(file, bytes, enterpriseSheet);
const request = { file, ...sheet, digest: sha256(bytes), region, by: 'child' };
await importRows(new Graph(driver, address.database), enterprisesKind, request);
await driver.close();
