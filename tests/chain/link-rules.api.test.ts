import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const linkId = 'culture-tourism.homestay';
const firm = (name: string, scope: string) => ({
  ...{ 企业名称: name, 统一社会信用代码: null, 经营范围: scope, 所在省份: '江苏省', 注册地址: '南京市玄武区某路1号' },
});
const listed = [
  firm('南京甲某民宿管理有限公司', '民宿服务；民宿管理。'),
  firm('南京乙某民宿管理有限公司', '民宿服务；民宿管理。'),
  firm('南京丙某飞船宿营服务有限公司', '飞船宿营；飞船宿营设施管理。'),
  firm('南京丁某餐饮管理有限公司', '餐饮服务。'),
];

const rulesText = `query R($id: ID!) { linkRules(id: $id) { id name version regionId keywords synonyms exclusions codes capacityKinds
  sources { title } history { field by before after } } }`;
const words = z.array(z.string());
const rulesShape = z.object({
  linkRules: z.object({
    ...{ version: z.number(), regionId: z.string().nullable() },
    ...{ keywords: words, synonyms: words, exclusions: words, codes: words, capacityKinds: words },
    sources: z.array(z.object({ title: z.string() })),
    history: z.array(z.object({ field: z.string(), by: z.string(), before: z.string().nullable(), after: z.string() })),
  }),
});
const effectText = `query E($linkId: ID!, $region: String, $draft: RuleDraftInput!) {
  ruleEffect(linkId: $linkId, region: $region, draft: $draft) { added dropped judged others looked complete
    addedFirst { name words clause judged } droppedFirst { name words judged } } }`;
const effectRow = z.object({ name: z.string(), words, judged: z.boolean() });
const effectShape = z.object({
  ruleEffect: z.object({
    ...{ added: z.number(), dropped: z.number(), judged: z.number(), looked: z.number(), complete: z.boolean() },
    ...{ addedFirst: z.array(effectRow), droppedFirst: z.array(effectRow) },
  }),
});
const saveText = `mutation S($input: SaveLinkRulesInput!) { saveLinkRules(input: $input) { __typename
  ... on MutationSaveLinkRulesSuccess { data { id state } } ... on Error { code message field } } }`;
const saveShape = z.object({
  saveLinkRules: z.object({
    ...{ __typename: z.string(), code: z.string().optional(), message: z.string().optional() },
    data: z.object({ id: z.string() }).optional(),
  }),
});
const jobText = 'query J($id: ID!) { rulesJob(id: $id) { state total done error report { added changed withdrawn } } }';
const jobShape = z.object({
  rulesJob: z.object({
    ...{ state: z.string(), total: z.number(), done: z.number(), error: z.string().nullable() },
    report: z.object({ added: z.number(), changed: z.number(), withdrawn: z.number() }).nullable(),
  }),
});
const standingText = `query O($linkId: ID!) { occupations(linkId: $linkId, region: "320102") {
  edges { node { id version state enterprise { name } } } } }`;
const standingShape = z.object({
  occupations: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          ...{ id: z.string(), version: z.number(), state: z.string() },
          enterprise: z.object({ name: z.string() }),
        }),
      }),
    ),
  }),
});

let app: TestApp;
let lead: Client;
let serial = 0;
beforeAll(async () => {
  app = await testApp({ demo: false });
  lead = await app.signIn('lead');
  await importRows(app.graph, enterprisesKind, { file: '试.csv', rows: listed, region: '320102', by: 'test' });
});
afterAll(() => app.close());

const rules = async () => (await lead.read(rulesShape, rulesText, { id: linkId })).linkRules;
const draftOf = async (changes: Readonly<Record<string, readonly string[]>> = {}) => {
  const { keywords, synonyms, exclusions, codes, capacityKinds } = await rules();
  return { keywords, synonyms, exclusions, codes, capacityKinds, ...changes };
};
const effect = async (draft: unknown, region: string | null = '320102') =>
  (await lead.read(effectShape, effectText, { linkId, region, draft })).ruleEffect;
const standing = async () =>
  (await lead.read(standingShape, standingText, { linkId })).occupations.edges.map(({ node }) => node);
const save = async (changes: Readonly<Record<string, unknown>>) => {
  const input = { clientMutationId: `s-${serial++}`, linkId, source: '甲单位来函', ...changes };
  return (await lead.read(saveShape, saveText, { input })).saveLinkRules;
};
async function finished(id: string | undefined) {
  for (let tries = 0; tries < 400; tries += 1) {
    const { rulesJob } = await lead.read(jobShape, jobText, { id });
    if (rulesJob.state !== 'RUNNING') return rulesJob;
    await sleep(100);
  }
  throw new Error('the job did not end');
}

describe('the rules of a link', () => {
  it('tell before they are saved what a draft would add and drop, and with which words', async () => {
    const { keywords } = await rules();
    expect(await effect(await draftOf())).toMatchObject({ added: 0, dropped: 0, complete: true });
    const more = await effect(await draftOf({ keywords: [...keywords, '飞船宿营'] }));
    expect(more).toMatchObject({ added: 1, dropped: 0, judged: 0, complete: true, looked: 4 });
    expect(more.addedFirst).toEqual([
      expect.objectContaining({ name: '南京丙某飞船宿营服务有限公司', words: ['飞船宿营'], judged: false }),
    ]);
    const less = await effect(await draftOf({ exclusions: ['民宿'] }));
    expect([less.added, less.dropped]).toEqual([0, 2]);
    expect(less.droppedFirst.map(({ name }) => name).sort()).toEqual([
      '南京乙某民宿管理有限公司',
      '南京甲某民宿管理有限公司',
    ]);
    expect((await effect(await draftOf({ exclusions: ['民宿'] }), '320104')).dropped).toBe(0);
    const { errors } = await lead.run(effectText, {
      linkId,
      region: null,
      draft: await draftOf({ keywords: ['甲++乙'] }),
    });
    expect(errors?.[0]?.message).toContain('甲++乙');
  });

  it('are saved with source and history, and propose anew; what people judged stays', async () => {
    const before = await standing();
    expect(before.map(({ state }) => state)).toEqual(['TO_REVIEW', 'TO_REVIEW']);
    const [judged] = before;
    const review = `mutation V($input: ReviewOccupationInput!) { reviewOccupation(input: $input) { __typename } }`;
    const decision = { id: judged?.id, expectedVersion: judged?.version, decision: 'CONFIRMED' };
    await lead.run(review, { input: { clientMutationId: 'v-1', ...decision } });

    const { version, keywords } = await rules();
    const draft = await draftOf({ keywords: [...keywords, '飞船宿营'], exclusions: ['民宿'] });
    expect(await effect(draft)).toMatchObject({ added: 1, dropped: 2, judged: 1 });
    const saved = await save({ ...draft, expectedVersion: version });
    expect(saved.__typename).toBe('MutationSaveLinkRulesSuccess');
    expect(await finished(saved.data?.id)).toMatchObject({
      ...{ state: 'DONE', error: null },
      report: { added: 1, changed: 0, withdrawn: 1 },
    });
    const after = await standing();
    expect(after.map(({ state, enterprise }) => [enterprise.name, state]).sort()).toEqual([
      ['南京丙某飞船宿营服务有限公司', 'TO_REVIEW'],
      [judged?.enterprise.name, 'CONFIRMED'],
    ]);
    expect((await recountAll(app.graph)).repaired).toBe(0);
    const now = await rules();
    expect(now.sources.map(({ title }) => title)).toContain('甲单位来函');
    const { by, after: written } = now.history.find(({ field }) => field === 'keywords') ?? {};
    expect([by, written?.endsWith('飞船宿营')]).toEqual(['lead', true]);
  });

  it('are refused without a source, from an older version, and for those who may not', async () => {
    const { version } = await rules();
    const draft = await draftOf();
    expect((await save({ ...draft, expectedVersion: version, source: ' ' })).code).toBe('INVALID');
    expect((await save({ ...draft, expectedVersion: version - 1 })).code).toBe('CONFLICT');
    expect((await save({ ...draft, keywords: [], expectedVersion: version })).code).toBe('INVALID');
    const researcher = await app.signIn('researcher');
    const { errors, data } = await researcher.run(effectText, { linkId, region: null, draft });
    expect(JSON.stringify([errors, data])).toContain('FORBIDDEN');
  });
});
