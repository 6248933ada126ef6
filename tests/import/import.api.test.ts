import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seed } from '../../seed/run.ts';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { removeDemo } from '../../server/import/demo.writes.ts';
import { importKinds } from '../../server/import/import.registry.ts';
import { toldIn } from '../../server/import/told.rules.ts';
import { takeLease } from '../../server/platform/jobs/lease.ts';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ seeded: false });
});
afterAll(() => app.close());

const kind = (name: string) => {
  const found = importKinds.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no kind ${name}`);
  return found;
};

async function fingerprint(): Promise<unknown> {
  const session = app.driver.session();
  const { records } = await session.run(
    `MATCH (n) WHERE NOT n:User AND NOT n:Session AND NOT n:Job AND NOT n:Lock
     WITH labels(n)[0] AS label, count(n) AS nodes, sum(coalesce(n.version, 0)) AS versions
     RETURN label, nodes, versions ORDER BY label`,
  );
  const edges = await session.run(
    'MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS n, sum(coalesce(r.version, 0)) AS v ORDER BY type',
  );
  await session.close();
  return [...records, ...edges.records].map((record) => record.toObject());
}

describe('the shipped content', () => {
  it('loads by the import path and a second run creates and changes nothing', async () => {
    const first = await seed(app.graph, { by: 'test', demo: true });
    for (const { rows, created, changed, unchanged, conflicts, rejected, file } of first) {
      expect(created + changed + unchanged + conflicts + rejected, file).toBe(rows);
      expect(unchanged, file).toBe(0);
    }
    const before = await fingerprint();
    const second = await seed(app.graph, { by: 'test', demo: true });
    for (const { created, changed, file } of second)
      expect({ file, created, changed }).toEqual({ file, created: 0, changed: 0 });
    expect(await fingerprint()).toEqual(before);
  });

  it('gives every fact relation its id, state, sources, batch and version', async () => {
    const session = app.driver.session();
    const { records } = await session.run(
      `MATCH ()-[f]->() WHERE type(f) <> 'OF_USER'
         AND (f.id IS NULL OR f.version IS NULL OR f.batchId IS NULL OR (f.state IS NULL AND type(f) <> 'FOCUSES_ON'))
       RETURN type(f) AS type, count(f) AS n`,
    );
    await session.close();
    expect(records.map((record) => record.toObject())).toEqual([]);
  });

  it('loses its demo data with one call, counts included', async () => {
    const removed = await removeDemo(app.graph);
    expect(removed.enterprises).toBeGreaterThan(20);
    expect(removed.surveys).toBeGreaterThan(3);
    expect(await removeDemo(app.graph)).toEqual({ enterprises: 0, surveys: 0, carriers: 0, projects: 0 });
    const session = app.driver.session();
    const { records } = await session.run(
      `MATCH (p:Presence) RETURN sum(p.confirmed + p.toReview + p.demo) AS firms, count(p.surveyedAt) AS surveyed`,
    );
    const left = await session.run('MATCH (n) WHERE n.demo = true RETURN count(n) AS n');
    await session.close();
    expect(records[0]?.toObject()).toEqual({ firms: 0, surveyed: 0 });
    expect(left.records[0]?.toObject()).toEqual({ n: 0 });
    expect((await recountAll(app.graph)).repaired).toBe(0);
  });
});

describe('an import', () => {
  const rows = z
    .array(z.record(z.string(), z.unknown()))
    .parse(JSON.parse(readFileSync('seed/carrier/carriers.json', 'utf8')));
  const [good = {}] = rows;

  it('rejects what is wrong row by row, with column, value, reason and fix, and takes the rest', async () => {
    const report = await kind('carriers').import(app.graph, {
      file: 'x.json',
      by: 'test',
      rows: [
        good,
        { ...good, kind: 'castle' },
        'text',
        { ...good, sources: ['nowhere'] },
        { ...good, id: 'new-carrier' },
      ],
    });
    expect(report).toMatchObject({ rows: 5, created: 1, changed: 0, unchanged: 1, rejected: 3, conflicts: 0 });
    expect(report.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'kind'],
      [3, '（整行）'],
      [4, 'sources'],
    ]);
    for (const { reason, fix } of report.problems) {
      for (const each of [reason, fix]) {
        expect(toldIn('zh', each)).toMatch(/[一-龥]/);
        expect(toldIn('en', each)).not.toMatch(/[一-龥]/);
      }
    }
  });

  it('on trial writes nothing', async () => {
    const before = await fingerprint();
    const trial = { file: 'x.json', by: 'test', rows: [{ ...good, id: 'trial-carrier' }], dryRun: true };
    expect(await kind('carriers').import(app.graph, trial)).toMatchObject({ created: 1, dryRun: true });
    expect(await fingerprint()).toEqual(before);
  });

  it('changes what differs, counts a version up and keeps what was', async () => {
    const id = String(good['id']);
    const report = await kind('carriers').import(app.graph, {
      file: 'x.json',
      by: 'tester',
      rows: [{ ...good, name: '改名' }],
    });
    expect(report).toMatchObject({ created: 0, changed: 1 });
    const session = app.driver.session();
    const { records } = await session.run(
      `MATCH (c:Carrier {id: $id}) MATCH (h:Change {factId: 'Carrier/' + $id, field: 'name'})
       RETURN c.version AS version, c.name AS name, h.before AS before, h.by AS by, h.batchId = c.batchId AS sameBatch`,
      { id },
    );
    await session.close();
    expect(records.map((record) => record.toObject())).toEqual([
      { version: 2, name: '改名', before: good['name'], by: 'tester', sameBatch: true },
    ]);
  });

  it('of a relation to nothing writes nothing of its chunk', async () => {
    const before = await fingerprint();
    const lost = kind('carriers').import(app.graph, {
      file: 'x.json',
      by: 'test',
      rows: [{ ...good, id: 'lost', region: '999999' }],
    });
    await expect(lost).rejects.toThrow('不存在的对象');
    expect(await fingerprint()).toEqual(before);
  });

  it('waits for no other: a second one at once is told who runs the first', async () => {
    const lease = await takeLease(app.graph, 'import', '张', 30);
    expect(lease.granted).toBe(true);
    await expect(kind('carriers').import(app.graph, { file: 'x.json', by: '李', rows: [good] })).rejects.toThrow('张');
    if (lease.granted) await lease.release();
    await expect(kind('carriers').import(app.graph, { file: 'x.json', by: '李', rows: [good] })).resolves.toMatchObject(
      { rows: 1 },
    );
  });
});
