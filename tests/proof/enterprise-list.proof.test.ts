import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { enterpriseSheet } from '../../server/import/enterprises/enterprise-row.ts';
import type { ImportReport } from '../../server/import/import.types.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { readSheet } from '../../server/import/sheet.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import { runDatabase } from '../support/run-database.ts';
import { type SeededGraph, seededGraph } from '../support/seeded.ts';

const root = resolve(import.meta.dirname, '../..');
const lists = join(resolve(root, process.env['LIANTU_TEST_DATA'] ?? '../shared'), 'data/enterprise-registration');
const atHand = existsSync(lists);
if (!atHand) process.stderr.write(`the lists of the districts are not proved: there is no ${lists}\n`);

let app: SeededGraph;
const counts = ({ created, changed, unchanged, conflicts, rejected }: ImportReport) => ({
  ...{ created, changed, unchanged, conflicts, rejected },
});
const none = { created: 0, changed: 0, unchanged: 0, conflicts: 0, rejected: 0 };

async function rowsOf(query: string) {
  const session = app.driver.session();
  const { records } = await session.run(query);
  await session.close();
  return records.map((record) => record.toObject());
}

/** What an import leaves behind, but for who did it when. */
async function fingerprint(): Promise<string> {
  const facts = await rowsOf(
    `MATCH (e:Enterprise)-[f:LOCATED_IN]->(r:Region)
     RETURN e {.*, batchId: 0, createdIn: 0} AS e, f {.*, batchId: 0, createdIn: 0} AS f, r.id AS region,
            COLLECT { MATCH (e)-[o:OCCUPIES]->(l) RETURN o {.*, batchId: 0, createdIn: 0} ORDER BY o.id } AS occupations
     ORDER BY e.id`,
  );
  const presence = await rowsOf('MATCH (p:Presence) RETURN properties(p) AS p ORDER BY p.id');
  const changes = await rowsOf('MATCH (c:Change) RETURN c.factId AS fact, c.field AS field ORDER BY fact, field');
  const stable = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return sha256(JSON.stringify([facts, presence, changes], stable));
}

async function importList(path: string, region: string, waitMs: number): Promise<ImportReport> {
  const bytes = readFileSync(path);
  const sheet = await readSheet(basename(path), bytes, enterpriseSheet);
  const request = { file: basename(path), ...sheet, digest: sha256(bytes), region, by: 'test' };
  return importRows(app.graph, enterprisesKind, request, waitMs);
}

describe.skipIf(!atHand)('the real list of 玄武', { timeout: 600_000 }, () => {
  const path = join(lists, '玄武区.csv');
  const real = (waitMs: number) => importList(path, '320102', waitMs);
  let clean = '';

  it('comes in whole, once', async () => {
    app = await seededGraph({ demo: false });
    const report = await real(0);
    expect(counts(report)).toEqual({ ...none, created: 1_789 });
    expect(report.tally).toMatchObject({ byCode: 1_639, byName: 150 });
    expect((await recountAll(app.graph)).repaired).toBe(0);
    clean = await fingerprint();
    expect(counts(await real(0))).toEqual({ ...none, unchanged: 1_789 });
    expect(await fingerprint()).toBe(clean);
    await app.close();
  });

  it('ends the same when the first run was killed in the middle', async () => {
    app = await seededGraph({ demo: false });
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'enterprise-list.process.ts'), JSON.stringify(runDatabase()), path, '320102'],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const gone = once(child, 'exit');
    const done = async () => Number((await rowsOf('MATCH (e:Enterprise) RETURN count(e) AS n'))[0]?.['n'] ?? 0);
    while ((await done()) === 0 && child.exitCode === null) await new Promise((wake) => setTimeout(wake, 20));
    child.kill('SIGKILL');
    await gone;
    const half = await done();
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(1_789);
    const report = await real(30_000);
    expect(counts(report)).toEqual({ ...none, created: 1_789 });
    expect(await fingerprint()).toBe(clean);
    expect((await recountAll(app.graph)).repaired).toBe(0);
    await app.close();
  });
});

describe.skipIf(!atHand)('the real lists of three other districts', { timeout: 600_000 }, () => {
  it('come in whole, one after the other, each onto its own chain, so that the districts can be compared', async () => {
    app = await seededGraph({ demo: false });
    const districts = [
      { file: '谯城区.csv', region: '341602', rows: 430, chain: 'qiaocheng-modern-pharma' },
      { file: '涪陵区.csv', region: '500102', rows: 671, chain: 'fuling-high-end-equipment' },
      { file: '奉化区.csv', region: '330213', rows: 1_130, chain: 'fenghua-nev-parts' },
    ];
    for (const { file, region, rows } of districts) {
      const report = await importList(join(lists, file), region, 0);
      expect({ file, ...counts(report) }).toEqual({ file, ...none, created: rows });
    }
    const links = await rowsOf(
      `MATCH (p:Presence) WHERE p.toReview > 0
       MATCH (i:Industry)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(:ChainLink {id: p.linkId})
       RETURN p.regionId AS region, i.id AS chain, count(*) AS links`,
    );
    const met = (region: string, chain: string) =>
      Number(links.find((each) => each['region'] === region && each['chain'] === chain)?.['links'] ?? 0);
    for (const { region, chain } of districts)
      expect({ chain, links: met(region, chain) > 10 }).toEqual({ chain, links: true });
    expect(met('500102', 'fenghua-nev-parts')).toBeGreaterThan(5);
    expect((await recountAll(app.graph)).repaired).toBe(0);
    await app.close();
  });
});
