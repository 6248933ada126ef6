import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
let client: Client;
let lead: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
  lead = await app.signIn('lead');
});
afterAll(() => app.close());

const firm = 'demo-04';
const answer = z.object({
  kind: z.string(),
  text: z.string().nullable(),
  amount: z.string().nullable(),
  firm: z.object({ id: z.string(), name: z.string() }).nullable(),
});
const visits = z.object({
  visits: z.array(
    z.object({ id: z.string(), on: z.string(), who: z.string(), version: z.number(), answers: z.array(answer) }),
  ),
});
const fields = 'visits { id on who version answers { kind text amount firm { id name } } }';
const outcome = z.union([
  z.object({ data: visits }),
  z.object({ code: z.string(), field: z.string().nullish(), message: z.string() }),
]);

let sent = 0;
async function send(mutation: 'recordVisit' | 'withdrawVisit', input: Readonly<Record<string, unknown>>, as = client) {
  const type = mutation === 'recordVisit' ? 'RecordVisit' : 'WithdrawVisit';
  sent += 1;
  const query = `mutation M($input: ${type}Input!) { done: ${mutation}(input: $input) {
    ... on Mutation${type}Success { data { ${fields} } } ... on Error { code field message } } }`;
  const variables = { input: { clientMutationId: `visit-${sent}`, ...input } };
  return (await as.read(z.object({ done: outcome }), query, variables)).done;
}

const visit = (answers: readonly Readonly<Record<string, unknown>>[], more = {}) =>
  send('recordVisit', { enterpriseId: firm, on: '2026-10-08', who: '软件组', answers, ...more });

const told = async () =>
  (await client.read(z.object({ visitsOf: visits }), `{ visitsOf(enterpriseId: "${firm}") { ${fields} } }`)).visitsOf
    .visits;

const branch = z.object({
  ...{ type: z.string(), direction: z.string() },
  kinds: z.array(z.object({ states: z.array(z.object({ count: z.number() })) })),
});
const thing = z.object({ exploreThing: z.object({ branches: z.array(branch) }) });
/** How many neighbours the explorer counts by relation and direction. */
async function counted(): Promise<ReadonlyMap<string, number>> {
  const query = `{ exploreThing(id: "${firm}") { branches { type direction kinds { states { count } } } } }`;
  const { exploreThing } = await client.read(thing, query);
  return new Map(
    exploreThing.branches.map(({ type, direction, kinds }) => {
      const counts = kinds.flatMap(({ states }) => states.map(({ count }) => count));
      return [`${type} ${direction}`, counts.reduce((sum, count) => sum + count, 0)];
    }),
  );
}

describe('a visit to a firm', () => {
  it('writes all answers as facts that cite it, or none of them', async () => {
    const refused = await visit([
      { kind: 'SUPPLIER', newFirm: { name: '走访甲材料有限公司' }, text: '存储介质' },
      { kind: 'SUPPLIER', enterpriseId: firm },
    ]);
    expect(refused).toMatchObject({ code: 'INVALID', message: expect.stringContaining('企业自己') });
    expect(await told()).toEqual([]);
    expect((await counted()).get('SELLS_TO IN')).toBeUndefined();
    const answers = [
      { kind: 'SUPPLIER', newFirm: { name: '走访甲材料有限公司' }, text: '存储介质' },
      { kind: 'CUSTOMER', enterpriseId: 'demo-02' },
      { kind: 'EXPANSION', text: '二期产线', amount: '5000万元' },
      { kind: 'SPACE', text: '3000 平厂房，层高 6 米' },
      { kind: 'PROBLEM', text: '夜班公交' },
    ];
    expect(await visit(answers)).toHaveProperty('data');
    const [only] = await told();
    expect(only?.answers.map(({ kind }) => kind).sort()).toEqual(answers.map(({ kind }) => kind).sort());
    expect(only?.answers.find(({ kind }) => kind === 'SUPPLIER')?.firm?.name).toBe('走访甲材料有限公司');
    expect(only?.answers.find(({ kind }) => kind === 'EXPANSION')).toMatchObject({
      text: '二期产线',
      amount: '5000万元',
    });
    const after = await counted();
    expect([after.get('SELLS_TO IN'), after.get('SELLS_TO OUT')]).toEqual([1, 1]);
    expect([after.get('SIGNAL_OF IN'), after.get('RAISED_BY IN')]).toEqual([2, 1]);
  });

  it('is taken back by who entered it or by a lead, with what only it said', async () => {
    const [only] = await told();
    const second = await visit([{ kind: 'CUSTOMER', enterpriseId: 'demo-02' }], { who: '街道' });
    expect(second).toHaveProperty('data');
    const input = { id: only?.id, reason: '记错了企业' };
    expect(await send('withdrawVisit', { ...input, expectedVersion: 7 })).toMatchObject({ code: 'CONFLICT' });
    expect(await send('withdrawVisit', { ...input, expectedVersion: only?.version }, lead)).toHaveProperty('data');
    const left = await told();
    expect(left.map(({ who, answers }) => [who, answers.map(({ kind }) => kind)])).toEqual([['街道', ['CUSTOMER']]]);
    const after = await counted();
    expect([after.get('SELLS_TO IN'), after.get('RAISED_BY IN')]).toEqual([undefined, undefined]);
    expect(after.get('SELLS_TO OUT')).toBe(1);
  });

  it('refuses a day to come, nobody, and a firm that lies nowhere', async () => {
    const problem = [{ kind: 'PROBLEM', text: '用工' }];
    expect(await visit(problem, { on: '2999-01-01' })).toMatchObject({ code: 'INVALID', field: 'on' });
    expect(await visit(problem, { who: ' ' })).toMatchObject({ code: 'INVALID', field: 'who' });
    expect(await visit(problem, { enterpriseId: 'no-such-firm' })).toMatchObject({ code: 'NOT_FOUND' });
    const made = await client.read(
      z.object({ search: z.array(z.object({ id: z.string() })) }),
      '{ search(text: "走访甲材料有限公司") { id } }',
    );
    expect(await visit(problem, { enterpriseId: made.search[0]?.id })).toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('所在区划'),
    });
  });
});
