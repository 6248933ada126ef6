import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { int } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { platformSchemaNames } from '../../cypher/queries.gen.ts';
import { Archive } from '../../server/platform/archive/archive-reader.ts';
import { backup } from '../../server/platform/archive/backup.ts';
import { canonicalHashes } from '../../server/platform/archive/canonical.ts';
import { empty, restore, unfinishedRestore } from '../../server/platform/archive/restore.ts';
import { loadMigrations } from '../../server/platform/schema/migrate.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { killAfter, runChild } from '../support/child.ts';
import { runDatabase } from '../support/run-database.ts';

const nodes = 50_000;
const relations = 150_000;
const atOnce = 10_000;
const most = 5 * 60_000;
const options = { by: 'proof', migrations: loadMigrations() };
const folder = mkdtempSync(join(tmpdir(), 'liantu-archive-proof-'));
const file = join(folder, 'big.zip');

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ seeded: false });
  const session = app.driver.session();
  for (let from = 1; from <= nodes; from += atOnce) {
    await session.run(
      `UNWIND range($from, $to) AS n
       CREATE (:Enterprise {id: 'e-' + n, nameKey: '320102~e-' + n, name: '企业' + n, version: 1, status: 'UNVERIFIED',
         identityState: 'TO_VERIFY', sourceIds: ['proof'], batchId: 'b-' + (n / 5000), capitalFen: n * 1000003,
         scope: '软件开发；信息系统集成服务；数据处理和存储支持服务；第' + n + '号', tags: ['标签' + (n % 7)]})`,
      { from: int(from), to: int(from + atOnce - 1) },
    );
  }
  for (let from = 1; from <= relations; from += atOnce) {
    await session.run(
      `UNWIND range($from, $to) AS n
       MATCH (a:Enterprise {id: 'e-' + (n % $nodes + 1)})
       MATCH (b:Enterprise {id: 'e-' + ((n * 7919) % $nodes + 1)})
       CREATE (a)-[:OCCUPIES {id: 'r-' + n, state: 'TO_REVIEW', version: 1, confidence: (n % 100) / 100.0,
         sourceIds: ['proof'], batchId: 'b-' + (n / 5000), matchedWords: ['软件', '数据']}]->(b)`,
      { from: int(from), to: int(from + atOnce - 1), nodes: int(nodes) },
    );
  }
  await session.close();
}, 1_800_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function restored(path: string) {
  const archive = await Archive.open(path);
  try {
    return await restore(app.graph, archive, options);
  } finally {
    archive.close();
  }
}

/** Runs one step in a process of its own; kills it after a while unless null. True: it came to its end. */
async function inProcess(step: 'backup' | 'restore', path: string, killAfterMs: number | null): Promise<boolean> {
  const script = join(import.meta.dirname, 'archive.process.ts');
  const args = [JSON.stringify(runDatabase()), step, path];
  const { said } = await runChild({ script, args, blow: killAfter(killAfterMs) });
  return said.includes('done');
}

describe('50,000 things and 150,000 relations', () => {
  it('come back within five minutes, equal to the last property', { timeout: 1_800_000 }, async () => {
    const before = await canonicalHashes(app.graph);
    const names = (await app.graph.read(platformSchemaNames, {})).map(({ name }) => name).sort();
    const taken = await backup(app.graph, { file, by: 'proof', app: '0' });
    expect(taken.nodes).toBeGreaterThanOrEqual(nodes);
    expect(taken.relations).toBe(relations);
    expect(taken.hashes).toEqual(before);
    await empty(app.graph, options);
    const start = performance.now();
    await restored(file);
    const took = performance.now() - start;
    console.info(`backup paused writers ${taken.pausedMs} ms, restore ${Math.round(took)} ms, ${taken.bytes} bytes`);
    expect(took).toBeLessThan(most);
    expect(await canonicalHashes(app.graph)).toEqual(before);
    expect((await app.graph.read(platformSchemaNames, {})).map(({ name }) => name).sort()).toEqual(names);
    await expect(app.signIn()).resolves.toBeDefined();
  });
});

describe('kill -9', () => {
  it('of a backup leaves none that could be taken for good, and writers go on', { timeout: 600_000 }, async () => {
    const killed = join(folder, 'killed.zip');
    expect(await inProcess('backup', killed, 2_000)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.zip'))).toEqual(['big.zip']);
    const write = { name: 'test', mode: 'write' as const, text: `MERGE (j:Job {id: 'after-kill'}) RETURN j.id AS id` };
    await app.graph.write((tx) => tx.run(write, {}));
  });

  it('at five points of a restore is told, and a whole restore makes it good', { timeout: 1_800_000 }, async () => {
    await restored(file);
    const before = await canonicalHashes(app.graph);
    let cut = 0;
    for (let point = 0; point < 5; point += 1) {
      if (await inProcess('restore', file, 6_000 + point * 7_000)) continue;
      const unfinished = await unfinishedRestore(app.graph);
      // Killed while still reading the archive: nothing has been touched.
      if (unfinished === null) expect(await canonicalHashes(app.graph)).toEqual(before);
      else cut += 1;
    }
    expect(cut).toBeGreaterThan(0);
    await restored(file);
    expect(await canonicalHashes(app.graph)).toEqual(before);
    expect(await unfinishedRestore(app.graph)).toBeNull();
  });
});
