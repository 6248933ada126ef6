import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const region = '320102';
const industryId = 'software-data-model';
const linkId = 'software-data-model.os-database';

let app: TestApp;
let client: Client;
let lead: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
  lead = await app.signIn('lead');
});
afterAll(() => app.close());

const talk = z.object({ firmName: z.string(), own: z.boolean(), who: z.string().nullable() });
const done = z.union([
  z.object({
    data: z.object({
      done: z.number(),
      rows: z.array(
        z.object({ id: z.string(), done: z.boolean(), message: z.string().nullable(), talks: z.array(talk) }),
      ),
    }),
  }),
  z.object({ code: z.string(), field: z.string().nullish(), message: z.string() }),
]);

let sent = 0;
async function send(mutation: string, input: Readonly<Record<string, unknown>>, as: Client = client) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  sent += 1;
  const query = `mutation M($input: ${type}Input!) { done: ${mutation}(input: $input) {
    ... on Mutation${type}Success { data { done rows { id done message talks { firmName own who } } } }
    ... on Error { code field message } } }`;
  const variables = { input: { clientMutationId: `reserve-${sent}`, ...input } };
  return (await as.read(z.object({ done }), query, variables)).done;
}

const add = (items: readonly Readonly<Record<string, unknown>>[], as?: Client) =>
  send('addTargets', { region, origin: 'HAND', items }, as);

const target = z.object({
  ...{ id: z.string(), state: z.string(), version: z.number(), overdue: z.boolean(), contacts: z.number() },
  ...{
    enterpriseId: z.string(),
    enterpriseName: z.string(),
    addedBy: z.string().nullable(),
    nextStep: z.string().nullable(),
  },
});
const reserve = z.object({
  reserve: z.object({
    ...{ totalCount: z.number(), all: z.number(), contactOutcomes: z.number() },
    states: z.array(z.object({ state: z.string(), count: z.number() })),
    groups: z.array(z.object({ value: z.string(), label: z.string() })),
    edges: z.array(z.object({ node: target })),
    coverage: z.object({
      gaps: z.array(z.object({ linkId: z.string(), active: z.number() })),
      ...{ withTargets: z.number(), withoutTargets: z.number(), unknown: z.number() },
    }),
  }),
});
const fields = `totalCount all contactOutcomes states { state count } groups { value label }
  edges { node { id state version overdue contacts enterpriseId enterpriseName addedBy nextStep } }
  coverage { withTargets withoutTargets unknown gaps { linkId active } }`;

async function read(more = '') {
  const query = `{ reserve(industryId: "${industryId}", region: "${region}" ${more}) { ${fields} } }`;
  return (await client.read(reserve, query)).reserve;
}

async function rowOf(id: string) {
  const found = (await read()).edges.find(({ node }) => node.id === id);
  if (!found) throw new Error(`no target ${id}`);
  return found.node;
}

async function idOf(answer: Promise<z.infer<typeof done>>): Promise<string> {
  const got = await answer;
  if (!('data' in got)) throw new Error(got.message);
  return got.data.rows[0]?.id ?? '';
}

const byHand = (name: string) => ({ newFirm: { name }, linkId, mode: 'FILL', reason: '补链缺口' });

describe('the reserve', () => {
  it('has a firm once on a link: a second one is told who has it', async () => {
    const id = await idOf(add([byHand('测试补链一号有限公司')]));
    expect(await rowOf(id)).toMatchObject({ state: 'RESERVED', addedBy: 'researcher', version: 1 });
    const again = await add([byHand('测试补链一号有限公司')], lead);
    expect(again).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('researcher') });
    const other = await add([{ ...byHand('测试补链一号有限公司'), linkId: 'nothing' }]);
    expect(other).toMatchObject({ code: 'NOT_FOUND' });
    expect(await add([{ linkId, mode: 'FILL' }])).toMatchObject({ field: 'enterpriseId' });
    expect(await add([byHand('别处')], await app.signIn('operator')).catch((e: Error) => e.message)).toContain('权限');
  });

  it('is read in one trip, two with the gaps it covers, and by link on the map without another', async () => {
    const before = app.trips.length;
    const { states, coverage, totalCount } = await read();
    expect(app.trips.slice(before).map((trip) => trip.length)).toEqual([2]);
    expect(totalCount).toBe(1);
    expect(states).toContainEqual({ state: 'RESERVED', count: 1 });
    expect(coverage.gaps.length).toBe(coverage.withTargets + coverage.withoutTargets);
    const shape = z.object({
      chainMap: z.object({ links: z.array(z.object({ id: z.string(), targets: z.object({ active: z.number() }) })) }),
    });
    const map = `{ chainMap(industryId: "${industryId}", region: "${region}") { links { id targets { active } } } }`;
    const { chainMap } = await client.read(shape, map);
    expect(app.trips.at(-1)?.length).toBe(1);
    expect(chainMap.links.find(({ id }) => id === linkId)?.targets).toEqual({ active: 1 });
  });

  it('moves by its rules; contacts are kept and counted, and guard against collisions', async () => {
    const id = await idOf(add([byHand('测试补链二号有限公司')]));
    const at = async () => ({ id, expectedVersion: (await rowOf(id)).version });
    expect(await send('moveTargets', { items: [await at()], to: 'CONTACTED' })).toMatchObject({ code: 'INVALID' });
    const contact = { on: '2026-11-02', who: '招商一科', channel: 'CALL', outcome: 'INTERESTED', nextStep: '约考察' };
    expect(await send('recordContact', { ...(await at()), ...contact })).toMatchObject({ data: { done: 1 } });
    expect(await rowOf(id)).toMatchObject({ state: 'CONTACTED', contacts: 1, nextStep: '约考察' });
    expect((await read()).contactOutcomes).toBe(1);
    expect(await send('moveTargets', { items: [{ id, expectedVersion: 1 }], to: 'NEGOTIATING' })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await send('moveTargets', { items: [await at()], to: 'SHELVED', reason: '暂缓' })).toMatchObject({
      field: 'lookAgainOn',
    });
    const elsewhere = { ...byHand('测试补链二号有限公司'), linkId: 'software-data-model.custom-software' };
    const second = await add([elsewhere]);
    expect(second).toMatchObject({ data: { rows: [{ talks: [{ own: true, who: '招商一科' }] }] } });
    const gone = await send('withdrawTargets', { items: [await at()], reason: '误加' });
    expect(gone).toMatchObject({ data: { done: 1 } });
    expect((await read()).edges.some(({ node }) => node.id === id)).toBe(false);
    expect((await read()).contactOutcomes).toBe(1);
    expect(await idOf(add([byHand('测试补链二号有限公司')]))).toBe(id);
  });

  it('changes many at once, each row wholly or with its reason', async () => {
    const ids = [await idOf(add([byHand('测试批量甲有限公司')])), await idOf(add([byHand('测试批量乙有限公司')]))];
    const items = ids.map((id) => ({ id }));
    const [group] = (await read()).groups;
    expect(await send('changeTargets', { items, groupId: 'nobody' })).toMatchObject({
      data: { done: 0, rows: [{ done: false, message: expect.stringContaining('nobody') }, { done: false }] },
    });
    if (group)
      expect(await send('changeTargets', { items, groupId: group.value })).toMatchObject({ data: { done: 2 } });
    const [first] = ids;
    await send('moveTargets', { items: [{ id: first }], to: 'SHELVED', reason: '不合适', lookAgainOn: '2030-01-01' });
    const both = await send('moveTargets', { items, to: 'SHELVED', reason: '不合适', lookAgainOn: '2030-01-01' });
    expect(both).toMatchObject({ data: { done: 1, rows: [{ done: false }, { done: true, message: null }] } });
    expect((await read('state: SHELVED')).totalCount).toBe(2);
  });

  it('tells all of one firm: targets, contacts, notes and history', async () => {
    const id = await idOf(add([byHand('测试详情有限公司')]));
    await send('noteTarget', { id, text: '总部在外省' });
    const shape = z.object({
      reserveOf: z.object({
        targets: z.array(
          z.object({
            id: z.string(),
            next: z.array(z.string()),
            follows: z.array(z.object({ id: z.string(), kind: z.string(), text: z.string() })),
          }),
        ),
      }),
    });
    const query = `{ reserveOf(enterpriseId: "${id.split('~')[0]}") { targets { id next follows { id kind text } } } }`;
    const before = app.trips.length;
    const { targets } = (await client.read(shape, query)).reserveOf;
    expect(app.trips.slice(before).map((trip) => trip.length)).toEqual([1]);
    expect(targets).toMatchObject([
      { id, next: ['CONTACTED', 'SHELVED'], follows: [{ kind: 'NOTE', text: '总部在外省' }] },
    ]);
    const followId = targets[0]?.follows[0]?.id;
    expect(await send('withdrawFollow', { id: followId, reason: '写错' }, await app.signIn('bureau'))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await send('withdrawFollow', { id: followId, reason: '写错' })).toMatchObject({ data: { done: 0 } });
    const history = z.object({ history: z.array(z.object({ about: z.string(), field: z.string() })) });
    const changes = await client.read(history, `{ history(kind: TARGET, id: "${id}") { about field } }`);
    expect(changes.history).toContainEqual({ about: 'TARGETED', field: '*' });
    expect(changes.history).toContainEqual({ about: 'FOLLOWED', field: 'state' });
  });
});
