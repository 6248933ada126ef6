import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
});
afterAll(() => app.close());

const region = '320102';
const named = z.object({ id: z.string(), name: z.string() });
const rowShape = z.object({
  ...{ id: z.string(), name: z.string(), stage: z.string(), version: z.number(), movedBecause: z.string().nullable() },
  ...{ investment: z.object({ amount: z.string() }).nullable(), lacking: z.array(z.string()) },
  ...{ links: z.array(named), carriers: z.array(named), sources: z.array(z.object({ title: z.string() })) },
});
const view = z.object({
  ...{ totalCount: z.number(), rows: z.array(rowShape) },
  ...{ linkChoices: z.array(named), carrierChoices: z.array(named) },
});
const rowFields = `id name stage version movedBecause investment { amount } lacking links { id name } carriers { id name }
  sources { title }`;
const fields = `totalCount rows { ${rowFields} } linkChoices { id name } carrierChoices { id name }`;
const outcome = z.union([z.object({ data: view }), z.object({ code: z.string(), message: z.string() })]);

let sent = 0;
async function send(mutation: 'saveOpportunity' | 'moveOpportunity', input: Readonly<Record<string, unknown>>) {
  const type = mutation === 'saveOpportunity' ? 'SaveOpportunity' : 'MoveOpportunity';
  sent += 1;
  const query = `mutation M($input: ${type}Input!) { done: ${mutation}(input: $input) {
    ... on Mutation${type}Success { data { ${fields} } } ... on Error { code message } } }`;
  const variables = { input: { clientMutationId: `offer-${sent}`, ...input } };
  return (await client.read(z.object({ done: outcome }), query, variables)).done;
}

async function done(...given: Parameters<typeof send>) {
  const answer = await send(...given);
  if (!('data' in answer)) throw new Error(answer.message);
  return answer.data;
}

async function all(narrow = '') {
  const query = `{ opportunities(region: "${region}"${narrow}) { ${fields} } }`;
  return (await client.read(z.object({ opportunities: view }), query)).opportunities;
}

const plain = { region, on: '2026-11-01', source: '小组例会', linkIds: [], carrierIds: [] };

describe('offers of a region', () => {
  it('are made, completed, shown and taken off, each step in the history', async () => {
    const { linkChoices, carrierChoices } = await all();
    const [link] = linkChoices;
    const [carrier] = carrierChoices;
    const made = await done('saveOpportunity', { ...plain, name: ' 存储芯片封测 ' });
    const [offer] = made.rows;
    expect(offer).toMatchObject({ name: '存储芯片封测', stage: 'PLANNED', lacking: ['CONTENT', 'CONTACT', 'ABOUT'] });
    const id = offer?.id;
    const early = await send('moveOpportunity', { id, expectedVersion: 1, to: 'READY' });
    expect(early).toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('建设内容、联系单位、环节或载体'),
    });
    const told = {
      ...{ content: '建一条产线', contact: '招商一科', investment: '120000000.05' },
      ...{ linkIds: [link?.id], carrierIds: [carrier?.id] },
    };
    const again = { ...plain, name: '存储芯片封测', id, expectedVersion: 1 };
    const saved = await done('saveOpportunity', { ...again, ...told });
    expect(saved.rows[0]).toMatchObject({
      ...{ version: 2, investment: { amount: '120000000.05' }, lacking: [] },
      ...{ links: [link], carriers: [carrier], sources: [{ title: '小组例会' }] },
    });
    expect(await send('saveOpportunity', { ...again, ...told })).toMatchObject({ code: 'CONFLICT' });
    await done('moveOpportunity', { id, expectedVersion: 2, to: 'READY' });
    expect(await send('moveOpportunity', { id, expectedVersion: 3, to: 'WITHDRAWN' })).toMatchObject({
      ...{ code: 'INVALID', message: expect.stringContaining('理由') },
    });
    // What is shown stays whole; a link that is left out is gone from it.
    const bare = await send('saveOpportunity', { ...again, expectedVersion: 3 });
    expect(bare).toMatchObject({ code: 'INVALID', message: expect.stringContaining('可推介') });
    const without = await done('saveOpportunity', { ...again, ...told, linkIds: [], expectedVersion: 3 });
    expect(without.rows[0]).toMatchObject({ links: [], carriers: [carrier], version: 4 });
    expect((await all(`, about: "${link?.id}"`)).rows).toEqual([]);
    expect((await all(`, about: "${carrier?.id}"`)).totalCount).toBe(1);
    const history = z.object({ history: z.array(z.object({ about: z.string(), field: z.string() })) });
    const kept = await client.read(history, `{ history(kind: OPPORTUNITY, id: "${id}", first: 50) { about field } }`);
    expect(kept.history.map(({ field }) => field)).toEqual(expect.arrayContaining(['stage', 'content', 'state']));
  });

  it('refuse what is not there, and who may not', async () => {
    expect(await send('saveOpportunity', { ...plain, name: '无', linkIds: ['nowhere'] })).toMatchObject({
      ...{ code: 'NOT_FOUND', message: expect.stringContaining('nowhere') },
    });
    expect(await send('saveOpportunity', { ...plain, name: ' ' })).toMatchObject({
      ...{ code: 'INVALID', message: expect.stringContaining('项目名称') },
    });
    const operator = await app.signIn('operator');
    const query = `mutation { saveOpportunity(input: { clientMutationId: "o", region: "${region}", name: "无", linkIds: [],
      carrierIds: [], on: "2026-11-01", source: "无" }) { __typename } }`;
    expect((await operator.run(query)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are handed out as a sheet and as a book', async () => {
    for (const [ending, type] of [
      ['xlsx', 'spreadsheetml'],
      ['docx', 'wordprocessingml'],
    ] as const) {
      const answer = await client.request(`/exports/opportunities.${ending}?region=${region}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain(type);
    }
  });
});
