import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { drawTargets } from './target-firms.ts';

const industryId = 'software-data-model';
const linkId = `${industryId}.cloud`;
const at = { industryId, linkId, mode: 'FILL', region: '320102' };

const target = z.object({
  rank: z.number(),
  enterprise: z.object({ id: z.string(), name: z.string(), city: z.string().nullable(), listed: z.boolean() }),
  ...{ low: z.number(), high: z.number(), order: z.number(), generators: z.array(z.string()) },
  talks: z.array(z.object({ firmName: z.string(), own: z.boolean(), outcome: z.string() })),
  features: z.array(
    z.object({ code: z.string(), weight: z.number(), value: z.number().nullable(), reason: z.string() }),
  ),
  paths: z.array(
    z.object({
      ...{ inferred: z.boolean(), share: z.number().nullable() },
      steps: z.array(z.object({ relation: z.string(), source: z.string().nullable(), date: z.string().nullable() })),
    }),
  ),
  pathShare: z.number().nullable(),
});
const fields = `rank enterprise { id name city listed } low high order generators talks { firmName own outcome }
  features { code weight value reason } paths { inferred share steps { relation source date } } pathShare`;
const pageShape = z.object({
  targets: z.object({
    ...{ total: z.number(), recorded: z.array(z.string()), unrecorded: z.array(z.string()) },
    ...{ missing: z.array(z.string()), blocked: z.string().nullable(), endCursor: z.string().nullable() },
    ruleSet: z.object({ name: z.string() }),
    items: z.array(target),
  }),
});
const query = `query Targets($industryId: ID!, $linkId: ID!, $mode: ModeName!, $region: String!, $first: Int, $after: String) {
  targets(industryId: $industryId, linkId: $linkId, mode: $mode, region: $region, first: $first, after: $after) {
    total recorded unrecorded missing blocked endCursor ruleSet { name } items { ${fields} } } }`;
const whyShape = z.object({
  targetWhy: z.object({
    ...{
      candidate: z.boolean(),
      rank: z.number().nullable(),
      excluded: z.array(z.string()),
      missing: z.array(z.string()),
    },
    target: z.object({ enterprise: z.object({ id: z.string() }) }).nullable(),
  }),
});
const whyQuery = `query Why($industryId: ID!, $linkId: ID!, $mode: ModeName!, $region: String!, $enterpriseId: ID!) {
  targetWhy(industryId: $industryId, linkId: $linkId, mode: $mode, region: $region, enterpriseId: $enterpriseId) {
    candidate rank excluded missing target { enterprise { id } } } }`;

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
  await drawTargets(app.driver, linkId);
  // Planning a large statement anew may take longer than a reader waits: then the second time is fast.
  for (let tries = 0; tries < 5; tries += 1) {
    const { errors } = await client.run(query, at);
    if (!errors) break;
  }
});
afterAll(() => app.close());

const page = async (more: Readonly<Record<string, unknown>> = {}) =>
  (await client.read(pageShape, query, { ...at, ...more })).targets;
const why = async (enterpriseId: string) => (await client.read(whyShape, whyQuery, { ...at, enterpriseId })).targetWhy;

describe('targets of a link', () => {
  it('are a page in one trip, with reasons, ranges and what is not recorded', async () => {
    const sent = app.trips.length;
    const found = await page();
    expect(app.trips.slice(sent).map((trip) => trip.length)).toEqual([1]);
    const generators = new Map(found.items.map((each) => [each.enterprise.id, each.generators.join()]));
    expect(generators.get('test-maker')).toContain('G1');
    expect(generators.get('test-partner')).toBe('G5');
    expect(generators.get('test-customer')).toBe('G2');
    expect(generators.get('test-classed')).toBe('G4');
    expect([...generators.keys()]).not.toContain('test-far');
    expect(found.total).toBe(found.items.length);
    expect(found.ruleSet.name).toBe('target-2026');
    expect(found.unrecorded).toContain('G8');
    expect(found.missing.join()).toContain('乡贤');
    expect(found.items.map(({ order }) => order)).toEqual(found.items.map(({ order }) => order).sort((a, b) => b - a));
    const maker = found.items.find(({ enterprise }) => enterprise.id === 'test-maker');
    expect(maker?.enterprise).toMatchObject({ city: '南京市', listed: false });
    expect(maker?.features.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(maker?.low).toBeLessThan(maker?.high ?? 0);
    expect(maker?.paths[0]?.steps).toMatchObject([
      { relation: 'IN_LINK', source: '示例名录' },
      { relation: 'MAKES', source: '示例名录', date: '2026-01-10' },
    ]);
    const customer = found.items.find(({ enterprise }) => enterprise.id === 'test-customer');
    expect(customer?.pathShare).toBeGreaterThan(0.5);
    expect(customer?.features.find(({ code }) => code === 'DIRECT_TIE')?.reason).toContain('示例徐庄云服务有限公司');
  });

  it('go on where a page ended', async () => {
    const all = await page();
    const first = await page({ first: 2 });
    const next = await page({ first: 2, after: first.endCursor });
    expect([...first.items, ...next.items].map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect([...first.items, ...next.items]).toEqual(all.items.slice(0, 4));
    const refused = await client.run(query, { ...at, after: 'nothing' });
    expect(refused.errors?.[0]?.extensions['code']).toBe('INVALID');
    const lost = await client.run(query, { ...at, linkId: 'nothing' });
    expect(lost.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('say of any firm why it is where it is, or why not', async () => {
    expect(await why('test-maker')).toMatchObject({
      candidate: true,
      excluded: [],
      target: { enterprise: { id: 'test-maker' } },
    });
    expect(await why('test-closed')).toMatchObject({ candidate: false, excluded: ['企业已注销、吊销或停业'] });
    const branched = await why('test-branched');
    expect(branched).toMatchObject({ candidate: false, rank: null });
    expect(branched.excluded.join()).toContain('玄武分公司');
    const far = await why('test-far');
    expect(far).toMatchObject({ candidate: false, excluded: [], target: null });
    expect(far.missing[0]).toContain('没有一条');
    expect(await why('nobody')).toMatchObject({ candidate: false, missing: ['图谱中没有这家企业'] });
  });

  it('tell who already talked to a firm', async () => {
    const shape = z.object({ done: z.object({ data: z.object({ done: z.number() }) }) });
    const send = (name: string, input: Readonly<Record<string, unknown>>) => {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
      const mutation = `mutation M($input: ${type}Input!) { done: ${name}(input: $input) {
        ... on Mutation${type}Success { data { done } } } }`;
      return client.read(shape, mutation, { input: { clientMutationId: `talk-${name}`, ...input } });
    };
    await send('addTargets', {
      ...{ region: at.region, origin: 'LIST' },
      items: [{ enterpriseId: 'test-maker', linkId, mode: 'FILL' }],
    });
    const contact = { on: '2026-11-02', who: '软件组', channel: 'CALL', outcome: 'INTERESTED' };
    await send('recordContact', { id: `test-maker~${linkId}`, expectedVersion: 1, ...contact });
    const { items } = await page();
    const talked = items.filter(({ talks }) => talks.length > 0);
    expect(talked.map(({ enterprise }) => enterprise.id)).toEqual(['test-maker']);
    expect(talked[0]?.talks).toMatchObject([{ own: true, outcome: 'INTERESTED' }]);
  });

  it('are scored by the weights that a lead saved for the chain', async () => {
    const before = await page();
    const lead = await app.signIn('lead');
    const numbers = [
      { key: 'targets.weights.LINK_FIT.FILL', value: 0 },
      { key: 'targets.weights.DIRECT_TIE.FILL', value: 45 },
    ];
    const saved = z.object({ done: z.object({ __typename: z.string() }) });
    const mutation = `mutation M($input: SaveVerdictRulesInput!) { done: saveVerdictRules(input: $input) {
      __typename ... on Error { message } } }`;
    const said = { clientMutationId: 'weights', industryId, validFrom: '2026-11-01', source: '专班纪要', numbers };
    const answer = await lead.read(saved, mutation, { input: said });
    expect(answer.done.__typename).toBe('MutationSaveVerdictRulesSuccess');
    const after = await page();
    expect(after.ruleSet.name).toBe(`${industryId}~2026-11-01`);
    const weight = (found: typeof after) =>
      found.items
        .find(({ enterprise }) => enterprise.id === 'test-customer')
        ?.features.find(({ code }) => code === 'DIRECT_TIE');
    expect([weight(before)?.weight, weight(after)?.weight]).toEqual([15, 45]);
    const rank = (found: typeof after) =>
      found.items.find(({ enterprise }) => enterprise.id === 'test-customer')?.rank ?? 99;
    expect(rank(after)).toBeLessThanOrEqual(rank(before));
  });
});
