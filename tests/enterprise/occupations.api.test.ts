import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const link = 'software-data-model.custom-software';
const names = ['甲', '乙', '丙', '丁'];
const listed = names.map((name, index) => ({
  企业名称: `示例${name}软件有限公司`,
  统一社会信用代码: null,
  注册日期: '2001-02-03',
  注册资金: ['50(万元)', '500(万元)', '100(万美元)', null][index],
  经营范围: index === 3 ? '软件开发；百货销售。' : '软件开发；应用软件定制开发；信息系统集成服务。',
  所在省份: '江苏省',
  注册地址: index === 0 ? '南京市玄武区玄武湖街道某路1号' : '南京市玄武区某路2号',
}));

const listQuery = `query L($filter: OccupationFilter, $first: Int, $after: String) {
  occupations(linkId: "${link}", region: "320102", filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id version state confidence matches { word in at }
      enterprise { name scope status registeredCapital { amount currency } region { name } } } }
    facets { states { value count } regions { value label count } capitals { value count } words { value count } statuses { value count } } } }`;
const facet = z.array(z.object({ value: z.string(), label: z.string().nullish(), count: z.number() }));
const listShape = z.object({
  occupations: z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    edges: z.array(
      z.object({
        node: z.object({
          ...{ id: z.string(), version: z.number(), state: z.string(), confidence: z.number() },
          matches: z.array(z.object({ word: z.string(), in: z.string(), at: z.number() })),
          enterprise: z.object({
            ...{ name: z.string(), scope: z.string(), status: z.string() },
            registeredCapital: z.object({ amount: z.string(), currency: z.string() }).nullable(),
            region: z.object({ name: z.string() }),
          }),
        }),
      }),
    ),
    facets: z.object({ states: facet, regions: facet, capitals: facet, words: facet, statuses: facet }),
  }),
});
const bulk = `mutation B($input: ReviewOccupationsInput!) { reviewOccupations(input: $input) { __typename
  ... on MutationReviewOccupationsSuccess { data { id state version confirmedBy } } ... on Error { code message } } }`;
const bulkShape = z.object({
  reviewOccupations: z.object({
    __typename: z.string(),
    code: z.string().optional(),
    message: z.string().optional(),
    data: z.array(z.object({ id: z.string(), state: z.string(), version: z.number() })).optional(),
  }),
});
const presenceQuery = `query P { link(id: "${link}", region: "320102") { presence { confirmed toReview } } }`;
const presence = z.object({ link: z.object({ presence: z.object({ confirmed: z.number(), toReview: z.number() }) }) });

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp({ demo: false });
  client = await app.signIn();
  await importRows(app.graph, enterprisesKind, { file: '试.csv', rows: listed, region: '320102', by: 'test' });
});
afterAll(() => app.close());

const list = async (filter: Readonly<Record<string, unknown>> = {}, first = 50, after: string | null = null) =>
  (await client.read(listShape, listQuery, { filter, first, after })).occupations;
const review = async (input: Readonly<Record<string, unknown>>) =>
  (await client.read(bulkShape, bulk, { input })).reviewOccupations;
const counts = async () => (await client.read(presence, presenceQuery)).link.presence;

describe('the list of a link', () => {
  it('is one trip, and marks every word at its place in the text', async () => {
    const before = app.trips.length;
    const { edges, totalCount } = await list();
    expect(app.trips.slice(before).flat()).toEqual(['enterprise/occupation-list']);
    expect(totalCount).toBe(edges.length);
    expect(totalCount).toBeGreaterThanOrEqual(3);
    for (const { node } of edges) {
      expect(node.matches.length).toBeGreaterThan(0);
      for (const { word, in: where, at } of node.matches) {
        const text = where === 'NAME' ? node.enterprise.name : node.enterprise.scope;
        expect(text.slice(at, at + word.length)).toBe(word);
      }
    }
    const sure = edges.map(({ node }) => node.confidence);
    expect(sure).toEqual([...sure].sort((a, b) => b - a));
  });

  it('narrows by each of what it offers, to just the number offered', async () => {
    const { facets, totalCount } = await list();
    expect(facets.states).toEqual([{ value: 'TO_REVIEW', count: totalCount }]);
    const offered = [
      ...facets.capitals.map(({ value, count }) => ({ filter: { capital: value }, count })),
      ...facets.words.map(({ value, count }) => ({ filter: { word: value }, count })),
      ...facets.statuses.map(({ value, count }) => ({ filter: { status: value }, count })),
      ...facets.regions.map(({ value, count }) =>
        value === '' ? { filter: { unlocated: true }, count } : { filter: { regionId: value }, count },
      ),
    ];
    expect(offered.length).toBeGreaterThan(6);
    for (const { filter, count } of offered)
      expect((await list(filter)).totalCount, JSON.stringify(filter)).toBe(count);
    expect(facets.capitals.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['BELOW_1M', 'FROM_1M', 'FOREIGN']),
    );
    expect((await list({ regionId: '320102-xuanwuhu' })).edges[0]?.node.enterprise.registeredCapital).toEqual({
      amount: '500000',
      currency: 'CNY',
    });
    expect((await list({ text: '示例乙' })).totalCount).toBe(1);
    expect((await list({ text: '没有这样的字' })).totalCount).toBe(0);
  });

  it('pages through everything once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await list({}, 1, after);
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual((await list()).edges.map(({ node }) => node.id));
  });
});

describe('a judgement of many', () => {
  it('writes all and moves the counts, and is taken back whole', async () => {
    const { edges, totalCount } = await list({ state: 'TO_REVIEW' });
    const items = edges.map(({ node }) => ({ id: node.id, expectedVersion: node.version }));
    const done = await review({ clientMutationId: 'many-1', items, decision: 'REJECTED', reason: '仅销售不生产' });
    expect(done.data?.map(({ state }) => state)).toEqual(items.map(() => 'REJECTED'));
    expect(await counts()).toEqual({ confirmed: 0, toReview: 0 });
    expect((await recountAll(app.graph)).repaired).toBe(0);
    const again = (done.data ?? []).map(({ id, version }) => ({ id, expectedVersion: version }));
    await review({ clientMutationId: 'many-2', items: again, decision: 'TO_REVIEW' });
    expect(await counts()).toEqual({ confirmed: 0, toReview: totalCount });
    const [row] = (await list()).facets.states;
    expect(row).toEqual({ value: 'TO_REVIEW', count: totalCount });
  });

  it('writes none when one was changed meanwhile, and says which and by whom', async () => {
    const [first, second] = (await list()).edges;
    if (!first || !second) throw new Error('two occupations wait');
    const items = [first, second].map(({ node }) => ({ id: node.id, expectedVersion: node.version }));
    await review({ clientMutationId: 'one-1', items: items.slice(1), decision: 'CONFIRMED' });
    const before = await counts();
    const lost = await review({ clientMutationId: 'both-1', items, decision: 'CONFIRMED' });
    expect(lost).toMatchObject({ __typename: 'ConflictError', code: 'CONFLICT' });
    expect(lost.message).toContain(second.node.enterprise.name);
    expect(lost.message).toContain('researcher');
    expect(await counts()).toEqual(before);
  });

  it('takes 1 to 200 different ones, a reason to reject, and nobody who may not judge', async () => {
    const { edges } = await list();
    const items = edges.map(({ node }) => ({ id: node.id, expectedVersion: node.version }));
    const invalid = { __typename: 'InvalidError', code: 'INVALID' };
    expect(await review({ clientMutationId: 'x-1', items: [], decision: 'CONFIRMED' })).toMatchObject(invalid);
    const twice = [items[0], items[0]];
    expect(await review({ clientMutationId: 'x-2', items: twice, decision: 'CONFIRMED' })).toMatchObject(invalid);
    expect(await review({ clientMutationId: 'x-3', items, decision: 'REJECTED' })).toMatchObject(invalid);
    const operator = await app.signIn('operator');
    const { data, errors } = await operator.run(bulk, {
      input: { clientMutationId: 'x-4', items, decision: 'CONFIRMED' },
    });
    expect(errors?.[0]?.extensions['code'] ?? JSON.stringify(data)).toContain('FORBIDDEN');
  });
});

describe('an enterprise of a list', () => {
  it('tells its facts, where it lies by which rule, and its history in words', async () => {
    const [first] = (await list({ text: '示例甲' })).edges;
    const found = await client.run(
      `query E($id: ID!) { enterprise(id: $id) { establishedOn capitalText branchForm tags
        location { regionId rule precision state } history { about linkName field by before after } } }`,
      { id: first?.node.id.split('~')[0] },
    );
    expect(found.errors).toBeUndefined();
    expect(found.data?.['enterprise']).toMatchObject({
      ...{ establishedOn: '2001-02-03', capitalText: '50(万元)', branchForm: 'LEGAL_PERSON', tags: [] },
      location: { regionId: '320102-xuanwuhu', rule: 'ADDRESS', precision: 'STREET', state: 'TO_REVIEW' },
    });
    const text = JSON.stringify(found.data?.['enterprise']);
    for (const about of ['ENTERPRISE', 'LOCATION', 'OCCUPATION']) expect(text).toContain(`"about":"${about}"`);
  });
});
