import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCsv } from '../../server/import/sheet-csv.ts';
import { restoredApp, unpacked } from '../platform/archive.support.ts';
import type { Client, TestApp } from '../support/app.ts';

let app: TestApp;
let reader: Client;
beforeAll(async () => {
  app = await restoredApp();
  reader = await app.signIn();
}, 600_000);
afterAll(() => app.close());

const node = z.object({
  id: z.string(),
  label: z.string(),
  name: z.string(),
  properties: z.record(z.string(), z.unknown()),
});
const relation = z.object({
  id: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  fromLabel: z.string(),
  toLabel: z.string(),
});
const linesOf = <T>(shape: z.ZodType<T>, text = '') =>
  text
    .trim()
    .split('\n')
    .map((line) => shape.parse(JSON.parse(line)));

async function handedOut(query: string) {
  const response = await reader.request(`/exports/graph.zip${query}`);
  expect(response.status).toBe(200);
  return unpacked(Buffer.from(await response.arrayBuffer()));
}

describe('the graph for other programs', () => {
  it('holds all that users see, each relation between two things of it, and nothing of accounts', async () => {
    const files = await handedOut('');
    const nodes = linesOf(node, files.get('nodes.jsonl'));
    const relations = linesOf(relation, files.get('relations.jsonl'));
    const labels = new Set(nodes.map(({ label }) => label));
    expect([...labels]).toEqual(expect.arrayContaining(['ChainLink', 'Enterprise', 'Region', 'Source']));
    for (const label of ['User', 'Session', 'Change', 'Lock', 'Job']) expect(labels).not.toContain(label);
    const known = new Set(nodes.map(({ id, label }) => `${label}/${id}`));
    expect(known.size).toBe(nodes.length);
    expect(relations.length).toBe(2_283);
    for (const { from, to, fromLabel, toLabel } of relations) {
      expect(known.has(`${fromLabel}/${from}`) && known.has(`${toLabel}/${to}`)).toBe(true);
    }
    expect([...files.values()].join('')).not.toMatch(/passwordHash|batchId|createdIn/);
  });

  it('is the same as CSV', async () => {
    const [json, csv] = [await handedOut(''), await handedOut('?format=csv')];
    const nodes = linesOf(node, json.get('nodes.jsonl'));
    const [titles, ...rows] = readCsv(csv.get('nodes.csv') ?? '', ',').filter((row) => row.length > 1);
    expect(titles).toEqual(['id', 'label', 'name', 'properties']);
    expect(rows.map(([id]) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
    const name = new Map(nodes.map((each) => [`${each.label}/${each.id}`, each.name]));
    for (const [id, label, named] of rows) expect(named).toBe(name.get(`${label}/${id}`));
  });

  it('may be one chain or one region', async () => {
    const chain = linesOf(node, (await handedOut('?industryId=software-data-model')).get('nodes.jsonl'));
    expect(new Set(chain.map(({ label }) => label))).toEqual(
      new Set(['Industry', 'Lane', 'ChainLink', 'Enterprise', 'Region']),
    );
    expect(chain.filter(({ label }) => label === 'Industry')).toHaveLength(1);
    const place = linesOf(node, (await handedOut('?region=320102')).get('nodes.jsonl'));
    const districts = place.filter(({ label }) => label === 'Region').map(({ id }) => id);
    expect(districts).toContain('320102');
    expect(districts.every((id) => id.startsWith('320102'))).toBe(true);
  });

  it('leaves out what an import has not committed', async () => {
    const session = app.driver.session();
    await session.run(`MERGE (k:Lock {id: 'staging'}) SET k.staging = ['b-open']`);
    await session.run(`CREATE (:Enterprise {id: 'staged', name: '还没提交', createdIn: 'b-open'})`);
    expect((await handedOut('')).get('nodes.jsonl')).not.toContain('还没提交');
    await session.run(`MATCH (k:Lock {id: 'staging'}) SET k.staging = []`);
    expect((await handedOut('')).get('nodes.jsonl')).toContain('还没提交');
    await session.close();
  });

  it('is for those who may import, and refuses what it does not understand', async () => {
    expect((await (await app.signIn('operator')).request('/exports/graph.zip')).status).toBe(403);
    expect((await reader.request('/exports/graph.zip?format=xml')).status).toBe(400);
    expect((await reader.request('/exports/graph.zip?regions=1')).status).toBe(400);
  });
});
