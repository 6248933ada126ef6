import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { occupiesFact } from '../../server/enterprise/enterprise.facts.ts';
import { mergeInto, splitFrom } from '../../server/enterprise/merge.writes.ts';
import { enterpriseSheet } from '../../server/import/enterprises/enterprise-row.ts';
import { importKinds } from '../../server/import/import.registry.ts';
import type { ImportReport } from '../../server/import/import.types.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { readSheet } from '../../server/import/sheet.ts';
import { undoBatch } from '../../server/import/undo.writes.ts';
import { saveFacts } from '../../server/platform/facts/save-facts.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import { canonicalHash } from '../support/canonical.ts';
import { type SeededGraph, seededGraph } from '../support/seeded.ts';
import { listOf } from './list.support.ts';

let app: SeededGraph;
beforeAll(async () => {
  app = await seededGraph();
});
afterAll(() => app.close());

const run = async (text: string): Promise<ImportReport> => {
  const bytes = Buffer.from(text);
  const sheet = await readSheet('名单.csv', bytes, enterpriseSheet);
  return importRows(app.graph, enterprisesKind, {
    ...{ file: '名单.csv', ...sheet, digest: sha256(bytes), region: '320102', by: 'importer' },
  });
};
const hash = () => canonicalHash(app.driver);
const undo = (id: string, skipEdited = false) => undoBatch(app.graph, id, 'someone', { skipEdited });

async function rowsOf(query: string, params: Readonly<Record<string, unknown>> = {}) {
  const session = app.driver.session();
  const { records } = await session.run(query, params);
  await session.close();
  return records.map((record) => record.toObject());
}

describe('undoing an import', () => {
  it('restores the state before a list of new enterprises, counts included, and is recorded', {
    timeout: 180_000,
  }, async () => {
    const before = await hash();
    const { batchId, created } = await run(listOf(2_300));
    expect(created).toBe(2_300);
    expect(await hash()).not.toBe(before);
    expect(await rowsOf('MATCH (e:Enterprise {createdIn: $batchId}) RETURN count(e) AS n', { batchId })).toEqual([
      { n: 2_300 },
    ]);
    expect(await undo(batchId)).toEqual({ undone: true, edited: [], editedCount: 0 });
    expect(await hash()).toBe(before);
    expect((await recountAll(app.graph)).repaired).toBe(0);
    expect(await hash()).toBe(before);
    const [job] = await rowsOf('MATCH (j:Job {id: $batchId}) RETURN j.state AS state, j.undoneBy AS by', { batchId });
    expect(job).toEqual({ state: 'UNDONE', by: 'someone' });
    await expect(undo(batchId)).rejects.toThrow('不能撤销');
    await expect(undo('nowhere')).rejects.toThrow('nowhere');
  });

  it('restores what changed, moved and was withdrawn', async () => {
    await run(listOf(60));
    const before = await hash();
    const second = await run(listOf(60, { town: '鼓楼区', scope: '齿轮检验', capital: '900(万元)' }));
    expect(second).toMatchObject({ created: 0, changed: 60 });
    expect(await rowsOf("MATCH (:Enterprise)-[f:LOCATED_IN]->(:Region {id: '320106'}) RETURN count(f) AS n")).toEqual([
      { n: 60 },
    ]);
    expect(await hash()).not.toBe(before);
    expect(await undo(second.batchId)).toMatchObject({ undone: true });
    expect(await hash()).toBe(before);
    expect((await recountAll(app.graph)).repaired).toBe(0);
    const changes = await rowsOf('MATCH (c:Change {batchId: $id}) RETURN count(c) > 100 AS many, c.by AS by', {
      id: `undo~${second.batchId}`,
    });
    expect(changes).toEqual([{ many: true, by: 'someone' }]);
    expect(await run(listOf(60))).toMatchObject({ created: 0, changed: 0, unchanged: 60 });
  });

  it('lists what was edited since, by whom, and does nothing; told to, it leaves that and undoes the rest', async () => {
    const { batchId } = await run(listOf(40, { from: 5_000 }));
    const [one] = await rowsOf(
      `MATCH (e:Enterprise {createdIn: $batchId})-[o:OCCUPIES]->(l) RETURN o.id AS id, e.id AS e, e.name AS name, l.id AS l LIMIT 1`,
      { batchId },
    );
    const { id, e, l, name } = one ?? {};
    const judged = { kind: occupiesFact, id, from: e, to: l, props: { state: 'REJECTED', reason: '不做' } };
    const at = '2026-11-21T08:00:00.000Z';
    await app.graph.write((tx) => saveFacts(tx, [judged], { batchId: 'mutation~x', by: '判断人', at }));
    const before = await hash();
    const refused = await undo(batchId);
    expect(refused).toMatchObject({ undone: false, editedCount: 1 });
    expect(refused.edited).toMatchObject([{ kind: 'OCCUPIES', id, by: '判断人', at }]);
    expect(refused.edited[0]?.title).toContain(name);
    expect(await hash()).toBe(before);
    expect(await undo(batchId, true)).toMatchObject({ undone: true, editedCount: 1 });
    const left = await rowsOf(
      `MATCH (e:Enterprise {createdIn: $batchId}) RETURN e.id AS id, EXISTS { (e)-[:LOCATED_IN]->() } AS located,
         EXISTS { (e)-[:OCCUPIES {state: 'REJECTED'}]->() } AS judged`,
      { batchId },
    );
    expect(left).toEqual([{ id: e, located: true, judged: true }]);
    expect((await recountAll(app.graph)).repaired).toBe(0);
  });

  it('leaves an enterprise that became part of another one since, until the two are split', async () => {
    const [kept] = await rowsOf('MATCH (e:Enterprise) WHERE e.name STARTS WITH $name RETURN e.id AS id LIMIT 1', {
      name: '示例第000001号',
    });
    const before = await hash();
    const { batchId, created } = await run(listOf(12, { from: 7_000 }));
    expect(created).toBe(12);
    const [gone] = await rowsOf(
      'MATCH (e:Enterprise {createdIn: $batchId}) RETURN e.id AS id, e.name AS name ORDER BY id LIMIT 1',
      { batchId },
    );
    const pair = { keptId: kept?.['id'], goneId: gone?.['id'], versions: null };
    const stamp = (id: string) => ({ batchId: `mutation~${id}`, by: '合并人', at: '2026-11-21T09:00:00.000Z' });
    await app.graph.write((tx) => mergeInto(tx, pair, stamp('merge')));
    const merged = await hash();
    const refused = await undo(batchId);
    expect(refused).toMatchObject({ undone: false, editedCount: 1 });
    expect(refused.edited).toEqual([
      { kind: 'Enterprise', id: gone?.['id'], title: gone?.['name'], by: '合并人', at: '2026-11-21T09:00:00.000Z' },
    ]);
    expect(await hash()).toBe(merged);
    await app.graph.write((tx) => splitFrom(tx, pair, stamp('split')));
    expect(await undo(batchId)).toMatchObject({ undone: true, editedCount: 0 });
    expect(await hash()).toBe(before);

    const second = await run(listOf(12, { from: 7_000 }));
    await app.graph.write((tx) => mergeInto(tx, pair, stamp('again')));
    expect(await undo(second.batchId, true)).toMatchObject({ undone: true, editedCount: 1 });
    const left = await rowsOf(
      `MATCH (e {createdIn: $batchId}) WHERE e:Enterprise OR e:MergedEnterprise
       RETURN e.id AS id, labels(e) AS labels, EXISTS { (e)-[:LOCATED_IN]->() } AS located,
         EXISTS { (e)-[:MERGED_INTO]->(:Enterprise {id: $keptId}) } AS joined`,
      { batchId: second.batchId, keptId: pair.keptId },
    );
    expect(left).toEqual([{ id: pair.goneId, labels: ['MergedEnterprise'], located: true, joined: true }]);
    expect((await recountAll(app.graph)).repaired).toBe(0);
  });

  it('restores after a chain template of another shape', async () => {
    const kind = importKinds.find(({ name }) => name === 'chains');
    if (!kind) throw new Error('no chains');
    const { readFileSync } = await import('node:fs');
    const template = JSON.parse(readFileSync('seed/chain/modern-finance.json', 'utf8'));
    const [first, second] = template.lanes;
    const links = template.links.map((link: { name: string; lane: string }) => ({
      ...{ ...link, name: `${link.name}改` },
      lane: link.lane === first.key ? second.key : link.lane,
    }));
    const before = await hash();
    const report = await kind.import(app.graph, { file: 'c.json', rows: [{ ...template, links }], by: 'importer' });
    expect(report).toMatchObject({ changed: 1 });
    expect(await hash()).not.toBe(before);
    expect(await undo(report.batchId)).toMatchObject({ undone: true });
    expect(await hash()).toBe(before);
  });
});
