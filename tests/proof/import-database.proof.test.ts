import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { undoBatch } from '../../server/import/undo.writes.ts';
import { Graph } from '../../server/platform/graph/graph.ts';
import { type ManagedDatabase, startManagedDatabase } from '../../server/platform/managed/managed-database.ts';
import { portFree } from '../../server/platform/managed/port.ts';
import { canonicalHash } from '../support/canonical.ts';
import { temporaryHome, testDriver, testLibDir } from '../support/neo4j.ts';
import { type SeededGraph, seededGraph } from '../support/seeded.ts';
import { committedReport, freeLeases, importInProcess, listFile, rows } from './import.support.ts';

const points = 8;
const home = temporaryHome();
const { folder, file } = listFile();
const start = () =>
  startManagedDatabase({
    ...{ home, heap: '512m', pageCache: '128m' },
    ...{ log: () => undefined, libDir: testLibDir },
  });

let server: ManagedDatabase;
let app: SeededGraph;
beforeAll(async () => {
  server = await start();
  app = await seededGraph({ demo: false, database: server });
});
afterAll(async () => {
  await app.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

/** Kills the database and starts it again on what it left on the disk, at its address. */
async function fell(): Promise<void> {
  const { uri } = server;
  process.kill(server.pid, 'SIGKILL');
  await server.stop();
  // The threads of a killed process give its port back a little later.
  while (!(await portFree(Number(new URL(uri).port)))) await sleep(100);
  server = await start();
  expect(server.uri).toBe(uri);
  await app.close();
  const driver = testDriver(server);
  app = { driver, graph: new Graph(driver, server.database), close: () => driver.close() };
}

describe('kill -9 of the database under an import', () => {
  it('at eight points: the import waits and goes on, or is run again, and ends as one clean run', async () => {
    const empty = await canonicalHash(app.driver);
    const { report, ms } = await importInProcess(server, file);
    expect(report).toMatchObject({ rows, created: rows });
    const clean = await canonicalHash(app.driver);
    await undoBatch(app.graph, report?.batchId ?? '', 'proof', { skipEdited: false });
    expect(await canonicalHash(app.driver)).toBe(empty);
    let wentOn = 0;
    for (let point = 0; point < points; point += 1) {
      const first = await importInProcess(server, file, { afterMs: (ms * point) / points, strike: fell });
      if (first.report === null) await freeLeases(app);
      else wentOn += 1;
      const again = first.report ?? (await committedReport(app)) ?? (await importInProcess(server, file)).report;
      expect(again, `point ${point}`).toMatchObject({ rows, created: rows });
      expect(await canonicalHash(app.driver), `point ${point}`).toBe(clean);
      if (point % 4 === 0) expect((await recountAll(app.graph)).repaired).toBe(0);
      await undoBatch(app.graph, again?.batchId ?? '', 'proof', { skipEdited: false });
      expect(await canonicalHash(app.driver), `undone ${point}`).toBe(empty);
    }
    expect(wentOn).toBeGreaterThan(points / 2);
  });
});
