import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { enterpriseFact } from '../../server/enterprise/enterprise.facts.ts';
import { saveFacts } from '../../server/platform/facts/save-facts.ts';
import { spellNames } from '../../server/search/spelling.writes.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { misspelt, sampled } from './misspelt.support.ts';

const found = z.object({
  search: z.array(
    z.object({ id: z.string(), name: z.string(), kind: z.string(), reason: z.string(), matched: z.string() }),
  ),
});
const query = `query S($text: String!, $region: String) { search(text: $text, region: $region) {
  id name kind reason matched } }`;
const firm = 't-search-1';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
  await save({ name: '江宁禾苗种业有限公司', shortName: '禾苗', aliases: ['南京稻谷种子站'] }, 'made');
});
afterAll(() => app.close());

const save = (props: Readonly<Record<string, string | string[]>>, batchId: string) =>
  app.graph.write((tx) => {
    const stamp = { batchId, by: 'test', at: new Date().toISOString() };
    return saveFacts(tx, [{ kind: enterpriseFact, id: firm, props }], stamp);
  });
const search = async (text: string) => (await client.read(found, query, { text })).search;
const ask = async (text: string) => (await search(text)).find(({ id }) => id === firm);

async function run(statement: string): Promise<readonly unknown[]> {
  const session = app.driver.session({ defaultAccessMode: 'WRITE' });
  const { records } = await session.run(statement, { firm });
  await session.close();
  return records.map((record) => record.toObject());
}

describe('search', () => {
  it('finds every name of a thing, by its characters or how they sound, and says which', async () => {
    expect(await ask('禾苗种业')).toMatchObject({ reason: 'NAME', kind: 'ENTERPRISE' });
    expect(await ask('禾苗')).toMatchObject({ reason: 'SHORT_NAME' });
    expect(await ask('稻谷种子')).toMatchObject({ reason: 'ALIAS', matched: '南京稻谷种子站' });
    expect(await ask('hmzy')).toMatchObject({ reason: 'PINYIN', matched: '江宁禾苗种业有限公司' });
    expect(await ask('daoguzhong')).toMatchObject({ reason: 'PINYIN', matched: '南京稻谷种子站' });
    expect(await ask('禾田种业')).toMatchObject({ reason: 'SIMILAR' });
  });

  it('hears a new name at once, and that is all that changed', async () => {
    await save({ aliases: ['钟山麦田'] }, 'renamed');
    expect(await ask('zsmt')).toMatchObject({ matched: '钟山麦田' });
    expect(await ask('njdg')).toBeUndefined();
    expect(await ask('hmzy')).toBeDefined();
    expect(
      await run("MATCH (c:Change {factId: 'Enterprise/' + $firm, batchId: 'renamed'}) RETURN c.field AS field"),
    ).toEqual([{ field: 'aliases' }]);
  });

  it('spells what was written before names were, once, without a trace in the history', async () => {
    await run('MATCH (e:Enterprise {id: $firm}) REMOVE e.namePinyin, e.aliasesPinyin');
    const before = await run('MATCH (e:Enterprise {id: $firm}) RETURN e.version AS version');
    expect(await spellNames(app.graph)).toBe(1);
    expect(await spellNames(app.graph)).toBe(0);
    expect(await ask('zsmt')).toBeDefined();
    expect(await run('MATCH (e:Enterprise {id: $firm}) RETURN e.version AS version')).toEqual(before);
  });

  it('finds seeded things with a character wrong or missing among the first ten, in one trip', async () => {
    const rows = await run('MATCH (n) WHERE n.namePinyin IS NOT NULL RETURN DISTINCT n.name AS name ORDER BY name');
    const names = z
      .array(z.object({ name: z.string() }))
      .parse(rows)
      .map(({ name }) => name);
    const all = new Set(names);
    const asked = sampled(
      names.filter((name) => /^\p{Script=Han}{4,}$/u.test(name)),
      100,
    );
    expect(asked.length).toBeGreaterThan(80);
    const trips = app.trips.length;
    let right = 0;
    for (const [seed, meant] of asked.entries()) {
      const hits = await search(misspelt(meant, seed, all));
      if (hits.slice(0, 10).some(({ name }) => name === meant)) right += 1;
    }
    expect(right / asked.length).toBeGreaterThanOrEqual(0.9);
    expect(app.trips.slice(trips).every((sent) => sent.length === 1)).toBe(true);
  });

  it('takes any text for a text', async () => {
    const nasty = fc.stringMatching(/^[+\-&|!(){}[\]^"~*?:\\/<>= 华为aANDORNOTTO]{1,30}$/);
    await fc.assert(
      fc.asyncProperty(fc.oneof(nasty, fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })), async (text) => {
        expect((await client.run(query, { text })).errors, text).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });
});
