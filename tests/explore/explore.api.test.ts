import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exploreThing } from '../../cypher/queries.gen.ts';
import { readPaths } from '../../server/explore/explore.reads.ts';
import { kindLabels } from '../../server/explore/kinds.rules.ts';
import { relationTypes } from '../../server/explore/relations.rules.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';

// t-0 sells to t-1, t-1 to t-2, t-2 back to t-0; t-0 makes a product of a hub; the hub has 260 makers.
const fixture = `
  MATCH (home:Region {id: '320102-xuzhuang'})
  UNWIND range(0, 3) AS i CREATE (e:Enterprise {id: 't-' + i, name: '测试' + i + '有限公司', version: 1})
  CREATE (e)-[:LOCATED_IN {id: 't-' + i + '~home', state: 'CONFIRMED'}]->(home)
  WITH collect(e) AS e
  FOREACH (pair IN [[0, 1], [1, 2], [2, 0], [2, 3]] |
    FOREACH (a IN [e[pair[0]]] | FOREACH (b IN [e[pair[1]]] |
      CREATE (a)-[:SELLS_TO {id: a.id + '~' + b.id, state: CASE pair[1] WHEN 3 THEN 'TO_REVIEW' ELSE 'CONFIRMED' END, sourceIds: ['xuanwu-2025-10.2']}]->(b))))
  CREATE (hub:Product {id: 'p-hub', name: '通用件'})
  WITH e, hub, e[0] AS first, e[3] AS last
  CREATE (first)-[:MAKES {id: 't-0~p-hub'}]->(hub), (last)-[:MAKES {id: 't-3~p-hub', state: 'REJECTED'}]->(hub)
  CREATE (staged:Enterprise {id: 't-staged', name: '未写完有限公司', createdIn: 'b-staged'})-[:MAKES {id: 's~p', createdIn: 'b-staged'}]->(hub)
  MERGE (k:Lock {id: 'staging'}) SET k.staging = ['b-staged']
  WITH hub UNWIND range(1, 260) AS i
  CREATE (m:Enterprise {id: 'm-' + i, name: '做件' + i})-[:MAKES {id: 'm-' + i + '~p', state: CASE WHEN i <= 30 THEN 'CONFIRMED' ELSE 'TO_REVIEW' END}]->(hub)`;

const states = z.array(z.object({ state: z.string(), count: z.number() }));
const thing = z.object({
  exploreThing: z
    .object({
      id: z.string(),
      kind: z.string(),
      facts: z.array(z.object({ label: z.string(), value: z.string() })),
      branches: z.array(z.object({ name: z.string(), kinds: z.array(z.object({ kind: z.string(), states })) })),
    })
    .nullable(),
});
const thingQuery = `query T($id: ID!) { exploreThing(id: $id) { id kind facts { label value }
  branches { name kinds { kind states { state count } } } } }`;
const pages = z.object({
  exploreExpansion: z.object({
    pages: z.array(
      z.object({
        key: z.string(),
        more: z.boolean(),
        counts: states,
        rows: z.array(
          z.object({
            cursor: z.string(),
            thing: z.object({ id: z.string() }),
            relation: z.object({ state: z.string().nullable() }),
          }),
        ),
      }),
    ),
  }),
});
const stepsQuery = `query N($steps: [ExploreStep!]!) { exploreExpansion(ids: [], steps: $steps) { pages {
  key more counts { state count } rows { cursor thing { id } relation { state } } } } }`;
const paths = z.object({
  found: z.array(z.object({ sentence: z.string(), things: z.array(z.object({ id: z.string() })) })),
});
const makers = { id: 'p-hub', relation: 'MAKES', direction: 'IN', first: 50 };

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp();
  const session = app.driver.session({ defaultAccessMode: 'WRITE' });
  await session.run(fixture);
  await session.close();
  client = await app.signIn();
});
afterAll(() => app.close());

async function tripsOf<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const before = app.trips.length;
  const result = await work();
  return [result, app.trips.slice(before).flat().length];
}

describe('a thing', () => {
  it('comes with its relations counted by kind and state in one trip, without rejected and staged ones', async () => {
    const [{ exploreThing: hub }, trips] = await tripsOf(() => client.read(thing, thingQuery, { id: 'p-hub' }));
    expect(trips).toBe(1);
    expect(hub?.branches).toEqual([
      {
        name: '生产企业',
        kinds: [
          {
            kind: 'Enterprise',
            states: [
              { state: 'CONFIRMED', count: 30 },
              { state: 'TO_REVIEW', count: 230 },
              { state: 'UNSTATED', count: 1 },
            ],
          },
        ],
      },
    ]);
  });

  it('is not there while its import is being written, nor for nobody', async () => {
    expect(await client.read(thing, thingQuery, { id: 't-staged' })).toEqual({ exploreThing: null });
    const asked = { id: 'p-hub', labels: kindLabels, types: relationTypes };
    expect(await app.graph.read(exploreThing, { ...asked, viewer: { id: null, role: '', groupId: null } })).toEqual([]);
  });
});

describe('the history of a thing', () => {
  const changes = z.object({
    exploreHistory: z.object({
      more: z.boolean(),
      rows: z.array(
        z.object({
          ...{ cursor: z.string(), by: z.string(), relation: z.string().nullable(), far: z.string().nullable() },
          ...{ field: z.string().nullable(), gone: z.boolean(), after: z.string().nullable() },
        }),
      ),
    }),
  });
  const query = `query H($id: ID!, $after: String) { exploreHistory(id: $id, first: 1, after: $after) {
    more rows { cursor by relation far field gone after } } }`;

  it('tells what was changed of it and of its relations, newest first, page by page, one trip each', async () => {
    const session = app.driver.session({ defaultAccessMode: 'WRITE' });
    await session.run(`CREATE (:Change {id: 'h1', factId: 'Enterprise/t-1', at: '2026-01-01T00:00:00.000Z', by: 'a', batchId: 'b1', field: 'status', before: '在业', after: '注销'})
      CREATE (:Change {id: 'h2', factId: 'SELLS_TO/t-1~t-2', at: '2026-01-02T00:00:00.000Z', by: 'a', batchId: 'b2', field: 'state', before: 'TO_REVIEW', after: 'CONFIRMED'})
      CREATE (:Change {id: 'h3', factId: 'SELLS_TO/gone~t-1', at: '2026-01-03T00:00:00.000Z', by: 'a', batchId: 'b3', field: '*', before: 'DRAFT', to: 't-1', from: 'gone'})
      CREATE (:Change {id: 'h4', factId: 'Enterprise/t-1', at: '2026-01-04T00:00:00.000Z', by: 'a', batchId: 'b4', field: 'nameKey', before: 'x', after: 'y'})`);
    await session.close();
    const told: unknown[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const [{ exploreHistory }, trips] = await tripsOf(() => client.read(changes, query, { id: 't-1', after }));
      expect(trips).toBe(1);
      const [row] = exploreHistory.rows;
      told.push([row?.relation, row?.far, row?.field, row?.gone, row?.after]);
      after = row?.cursor ?? null;
      more = exploreHistory.more;
    }
    expect(told).toEqual([
      ['供货', null, null, true, null],
      ['供货', '测试2有限公司', '状态', false, 'CONFIRMED'],
      [null, null, '经营状态', false, '注销'],
    ]);
  });
});

describe('neighbours', () => {
  it('come confirmed ones first, page after page, each once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const { exploreExpansion } = await client.read(pages, stepsQuery, { steps: [{ ...makers, after }] });
      const [page] = exploreExpansion.pages;
      seen.push(...(page?.rows.map((row) => row.thing.id) ?? []));
      if (after === undefined)
        expect(page?.rows.slice(0, 30).every(({ relation }) => relation.state === 'CONFIRMED')).toBe(true);
      after = page?.rows.at(-1)?.cursor;
      more = page?.more === true;
    }
    expect(new Set(seen).size).toBe(261);
    expect(seen).toHaveLength(261);
  });

  it('of many steps cost one trip, are narrowed and say how many there are', async () => {
    const steps = [
      { ...makers, first: 200 },
      { ...makers, state: 'CONFIRMED', first: 10 },
      { id: 't-0', relation: 'SELLS_TO', direction: 'OUT', region: '320102', first: 10 },
      { id: 't-0', relation: 'SELLS_TO', direction: 'OUT', region: '330213', first: 10 },
      { ...makers, only: ['m-7'] },
      { ...makers, id: 'gone' },
    ];
    const [{ exploreExpansion }, trips] = await tripsOf(() => client.read(pages, stepsQuery, { steps }));
    const found = exploreExpansion.pages;
    expect(trips).toBe(1);
    expect(found.map(({ key, more, rows }) => [key, rows.length, more])).toEqual([
      ['0', 200, true],
      ['1', 10, true],
      ['2', 1, false],
      ['3', 0, false],
      ['4', 1, false],
    ]);
    expect(found[1]?.counts).toEqual([{ state: 'CONFIRMED', count: 30 }]);
  });

  it('are refused beyond 200 at once, over an unknown relation, and to nobody without the right', async () => {
    for (const step of [
      { ...makers, first: 201 },
      { ...makers, relation: 'OF_USER' },
    ]) {
      const { errors } = await client.run(stepsQuery, { steps: [step] });
      expect(errors?.[0]?.extensions['code']).toBe('INVALID');
    }
  });
});

describe('an expansion', () => {
  const expansion = z.object({
    exploreExpansion: z.object({
      things: z.array(z.object({ id: z.string() })),
      pages: z.array(z.object({ rows: z.array(z.object({ thing: z.object({ id: z.string() }) })) })),
      between: z.array(z.object({ id: z.string() })),
    }),
  });
  const query = `query E($ids: [ID!]!, $steps: [ExploreStep!]!, $among: [ID!]!) {
    exploreExpansion(ids: $ids, steps: $steps, among: $among) { things { id } pages { rows { thing { id } } } between { id } } }`;
  const ask = async (variables: Readonly<Record<string, unknown>>) =>
    (await client.read(expansion, query, { ids: [], steps: [], ...variables })).exploreExpansion;

  it('brings how its things are related to each other and to what is drawn, in one trip', async () => {
    const steps = [{ id: 't-2', relation: 'SELLS_TO', direction: 'OUT', first: 10 }];
    const [found, trips] = await tripsOf(() => ask({ steps, among: ['t-2', 't-1', 'p-hub'] }));
    expect(trips).toBe(1);
    expect(found.pages[0]?.rows.map(({ thing: { id } }) => id)).toEqual(['t-0', 't-3']);
    // Of t-3 the making is rejected; what t-1 and t-2 have between them was drawn before.
    expect(found.between.map(({ id }) => id)).toEqual([
      'MAKES/t-0~p-hub',
      'SELLS_TO/t-0~t-1',
      'SELLS_TO/t-2~t-0',
      'SELLS_TO/t-2~t-3',
    ]);
  });

  it('opens a picture with its things, neighbours and relations in one trip', async () => {
    const steps = [{ ...makers, first: 1 }];
    const [found, trips] = await tripsOf(() => ask({ ids: ['t-0', 'gone', 'p-hub', 't-1'], steps, among: [] }));
    expect(trips).toBe(1);
    expect(found.things.map(({ id }) => id)).toEqual(['t-0', 'p-hub', 't-1']);
    expect(found.between.map(({ id }) => id)).toEqual(expect.arrayContaining(['MAKES/t-0~p-hub', 'SELLS_TO/t-0~t-1']));
  });
});

describe('paths', () => {
  const query = `query P($from: ID!, $to: ID!, $relations: [String!], $maxHops: Int) {
    found: explorePaths(from: $from, to: $to, relations: $relations, maxHops: $maxHops) { sentence things { id } } }`;

  it('go round a cycle without passing a thing twice, as sentences in one trip', async () => {
    const [{ found }, trips] = await tripsOf(() =>
      client.read(paths, query, { from: 't-0', to: 't-3', relations: ['SELLS_TO'] }),
    );
    expect(trips).toBe(1);
    expect(found.map(({ things }) => things.map(({ id }) => id).join(' '))).toEqual(['t-0 t-2 t-3', 't-0 t-1 t-2 t-3']);
    expect(found[0]?.sentence).toBe('测试2有限公司向测试0有限公司供货；测试2有限公司向测试3有限公司供货（待核）。');
  });

  it('keep to the hops and never pass a hub', async () => {
    expect(
      (await client.read(paths, query, { from: 't-0', to: 't-3', relations: ['SELLS_TO'], maxHops: 1 })).found,
    ).toEqual([]);
    expect((await client.read(paths, query, { from: 't-0', to: 'm-7' })).found).toEqual([]);
    expect((await client.read(paths, query, { from: 't-0', to: 'p-hub' })).found).toHaveLength(1);
  });

  it('are given up when nobody waits for them any more', async () => {
    const gone = app.graph.for({ operation: 'test', user: 'test', signal: AbortSignal.abort() });
    const viewer = { id: 'x', username: 'x', role: 'ADMIN', groupId: null };
    const asked = readPaths({ graph: gone, viewer }, { from: 't-0', to: 't-3' });
    await expect(asked).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('lead from the firms of a district to a target, nearest first', async () => {
    const { found } = await client.read(
      paths,
      `{ found: exploreApproaches(target: "t-3", region: "320102", relations: ["SELLS_TO"]) { sentence things { id } } }`,
    );
    expect(found.map(({ things }) => things.map(({ id }) => id).join(' '))).toEqual([
      't-2 t-3',
      't-0 t-2 t-3',
      't-1 t-2 t-3',
    ]);
  });

  it('may be short: what two things are both related to', async () => {
    const { data } = await client.run(
      `{ exploreCommon(a: "t-0", b: "m-7") { total rows { thing { id } relations { type } } } }`,
    );
    expect(data?.['exploreCommon']).toEqual({
      total: 1,
      rows: [{ thing: { id: 'p-hub' }, relations: [{ type: 'MAKES' }, { type: 'MAKES' }] }],
    });
  });
});

describe('saved views', () => {
  const list = z.object({
    exploreViews: z.array(z.object({ id: z.string(), name: z.string(), own: z.boolean(), version: z.number() })),
  });
  const listQuery = '{ exploreViews(rootId: "t-0") { id name own version } }';
  const saveText = `mutation S($input: SaveExploreViewInput!) { saveExploreView(input: $input) { __typename
    ... on MutationSaveExploreViewSuccess { data { id } } ... on ConflictError { code } ... on ForbiddenError { code } ... on InvalidError { code } } }`;
  const input = (id: string, given: Readonly<Record<string, unknown>> = {}) => ({
    input: { ...{ clientMutationId: id, name: '招商线索', rootId: 't-0', body: 'WzFd', shared: false }, ...given },
  });

  it('are one’s own until they are shared, and changed by their owner alone', async () => {
    const other = await app.signIn('lead');
    await client.run(saveText, input('view-1'));
    await client.run(saveText, input('view-1'));
    const [mine] = (await client.read(list, listQuery)).exploreViews;
    expect(mine).toMatchObject({ name: '招商线索', own: true, version: 1 });
    expect((await client.read(list, listQuery)).exploreViews).toHaveLength(1);
    expect((await other.read(list, listQuery)).exploreViews).toEqual([]);
    expect((await other.run(`{ exploreView(id: "${mine?.id}") { body } }`)).data).toEqual({ exploreView: null });

    const changed = { id: mine?.id, expectedVersion: 1, shared: true };
    expect((await other.run(saveText, input('view-2', changed))).data?.['saveExploreView']).toMatchObject({
      code: 'FORBIDDEN',
    });
    await client.run(saveText, input('view-3', changed));
    expect((await client.run(saveText, input('view-4', changed))).data?.['saveExploreView']).toMatchObject({
      code: 'CONFLICT',
    });
    expect((await other.read(list, listQuery)).exploreViews).toMatchObject([{ own: false, version: 2 }]);
    expect((await client.run(saveText, input('view-5', { body: '<script>' }))).data?.['saveExploreView']).toMatchObject(
      { code: 'INVALID' },
    );

    const gone = { clientMutationId: 'view-6', id: mine?.id, expectedVersion: 2 };
    await client.run(
      'mutation R($input: RemoveExploreViewInput!) { removeExploreView(input: $input) { __typename } }',
      { input: gone },
    );
    expect((await other.read(list, listQuery)).exploreViews).toEqual([]);
  });
});

describe('the list of a picture', () => {
  it('is handed out as a workbook, and refused when it is none', async () => {
    const ask = (body: unknown) =>
      client.request('/exports/explore.xlsx', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const [response, trips] = await tripsOf(() => ask({ title: '测试', ids: ['t-0', 't-staged', 'p-hub'] }));
    expect([response.status, trips]).toEqual([200, 0]);
    expect(new Uint8Array(await response.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    expect((await ask({ title: '测试', ids: [] })).status).toBe(400);
  });
});
