import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { checkCharacter } from '../../server/enterprise/uscc.rules.ts';
import { rowsOfFile } from '../../server/import/import.file.ts';
import { importKinds } from '../../server/import/import.registry.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { endings, handedOut, rawCsv } from '../support/handed-out.ts';

const usccOf = (organisation: string) => {
  const start = `91320102${organisation}`;
  return `${start}${checkCharacter(start) ?? ''}`;
};
const code = usccOf('MA1TE0T06');
const row = (name: string, given: Readonly<Record<string, string | null>> = {}) => ({
  ...{ 企业名称: name, 统一社会信用代码: null, 注册日期: '2001-02-03', 注册资金: '50(万元)' },
  ...{
    经营范围: '软件开发；应用软件定制开发；信息系统集成服务。',
    所在省份: '江苏省',
    注册地址: '南京市玄武区珠江路88号',
  },
  ...given,
});
const listed = [
  row('南京示例软件有限公司', { 统一社会信用代码: code }),
  row('南京示例软件有限责任公司', {
    ...{ 统一社会信用代码: '320102MA1TE0T06', 注册地址: '南京市玄武区玄武湖街道某路1号', 注册资金: null },
    经营范围: '舞台设备租赁；旅行社服务；旅游业务。',
  }),
  row('南京示列软件有限公司', { 注册地址: null }),
  row('江苏某某餐饮管理有限公司', { 经营范围: '餐饮服务。' }),
];

const queueQuery = `query Q($region: String, $obvious: Boolean, $first: Int, $after: String) {
  duplicates(region: $region, obvious: $obvious, first: $first, after: $after) {
    totalCount obviousCount compared more reasons { reason count } pageInfo { hasNextPage endCursor }
    edges { node { id obvious reasons lastChoice enterprises { id name uscc version occupations { id state } region { code } } } } } }`;
const firm = z.object({
  ...{ id: z.string(), name: z.string(), uscc: z.string().nullable(), version: z.number() },
  occupations: z.array(z.object({ id: z.string(), state: z.string() })),
  region: z.object({ code: z.string() }).nullable(),
});
const queueShape = z.object({
  duplicates: z.object({
    ...{ totalCount: z.number(), obviousCount: z.number(), compared: z.number(), more: z.boolean() },
    reasons: z.array(z.object({ reason: z.string(), count: z.number() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    edges: z.array(
      z.object({
        node: z.object({
          ...{ id: z.string(), obvious: z.boolean(), reasons: z.array(z.string()), lastChoice: z.string().nullable() },
          enterprises: z.tuple([firm, firm]),
        }),
      }),
    ),
  }),
});
const mergeText = `mutation M($input: MergeEnterprisesInput!) { mergeEnterprises(input: $input) { __typename
  ... on MutationMergeEnterprisesSuccess { data { id choice version } } ... on Error { code message } } }`;
const judgeText = `mutation J($input: JudgeDuplicateInput!) { judgeDuplicate(input: $input) { __typename
  ... on MutationJudgeDuplicateSuccess { data { id choice version reason decidedBy } } ... on Error { code message } } }`;
const outcome = z.object({ __typename: z.string(), code: z.string().optional(), message: z.string().optional() });
const decision = z.object({
  ...{ id: z.string(), choice: z.string(), version: z.number() },
  ...{ reason: z.string().nullish(), decidedBy: z.string().optional() },
});
const merged = z.object({ mergeEnterprises: outcome.extend({ data: z.array(decision).optional() }) });
const judged = z.object({ judgeDuplicate: outcome.extend({ data: decision.optional() }) });
const enterpriseText = `query E($id: ID!) { enterprise(id: $id) { id name uscc version occupations { id state } region { code }
  history { field after } claims { field value } } }`;
const enterpriseShape = z.object({
  enterprise: firm.extend({
    history: z.array(z.object({ field: z.string(), after: z.string().nullable() })),
    claims: z.array(z.object({ field: z.string(), value: z.string() })),
  }),
});

let app: TestApp;
let client: Client;
let serial = 0;
const request = () => ({ clientMutationId: `m-${serial++}` });
const importList = (file = '试.csv') =>
  importRows(app.graph, enterprisesKind, { file, rows: listed, region: '320102', by: 'test' });
const queue = async (variables: Readonly<Record<string, unknown>> = {}) =>
  (await client.read(queueShape, queueQuery, variables)).duplicates;
const merge = async (items: readonly unknown[], reason: string | null = null) =>
  (await client.read(merged, mergeText, { input: { ...request(), items, reason } })).mergeEnterprises;
const judge = async (input: Readonly<Record<string, unknown>>) =>
  (await client.read(judged, judgeText, { input: { ...request(), ...input } })).judgeDuplicate;
const enterprise = async (id: string) => (await client.read(enterpriseShape, enterpriseText, { id })).enterprise;
const itemOf = ([kept, gone]: readonly [z.infer<typeof firm>, z.infer<typeof firm>]) => ({
  ...{ keptId: kept.id, goneId: gone.id, expectedVersion: kept.version, goneVersion: gone.version },
});
const named = { ...listed[1], 统一社会信用代码: null };
const importNamed = () =>
  importRows(app.graph, enterprisesKind, { file: '另.csv', rows: [named], region: '320102', by: 'test' });

const passing = new Set(['batchId', 'createdIn', 'at', 'createdAt', 'recordedAt']);
const written = (properties: unknown) =>
  JSON.stringify(
    Object.entries(Object(properties))
      .filter(([key]) => !passing.has(key))
      .sort(),
  );
/** Everything that the graph says, but for who did what when. */
async function contents(): Promise<readonly string[]> {
  const session = app.driver.session();
  const aside = ['User', 'Session', 'Job', 'Lock', 'Change', 'MutationRecord', 'DuplicateChoice', 'Chunk'];
  const nodes = await session.run(
    'MATCH (n) WHERE none(l IN labels(n) WHERE l IN $aside) RETURN labels(n)[0] + properties(n).id AS of, properties(n) AS p',
    { aside },
  );
  const edges = await session.run('MATCH (a)-[r]->(b) RETURN a.id + type(r) + b.id AS of, properties(r) AS p');
  await session.close();
  return [...nodes.records, ...edges.records].map((each) => `${each.get('of')} ${written(each.get('p'))}`).sort();
}

async function rows(text: string) {
  const session = app.driver.session();
  const { records } = await session.run(text);
  await session.close();
  return records.map((record) => record.toObject());
}

async function first() {
  const [edge] = (await queue()).edges;
  if (!edge) throw new Error('a pair waits');
  return edge.node;
}

beforeAll(async () => {
  app = await testApp({ demo: false });
  client = await app.signIn();
  await importList();
  await importNamed();
});
afterAll(() => app.close());

describe('the queue of duplicates', () => {
  it('holds pairs surest first, each with both records, in two trips', async () => {
    const before = app.trips.length;
    const { edges, totalCount, obviousCount, compared, more } = await queue({ region: '320102' });
    expect(app.trips.slice(before).flat()).toEqual(['enterprise/duplicate-records', 'enterprise/enterprises']);
    expect([totalCount, obviousCount, compared, more]).toEqual([3, 1, 4, false]);
    const [sure] = edges;
    expect(sure?.node).toMatchObject({ obvious: true, lastChoice: null });
    expect(sure?.node.reasons).toEqual(['SAME_CODE', 'SAME_NAME']);
    expect(sure?.node.enterprises[0].uscc).toBe(code);
    expect((await queue({ obvious: true })).totalCount).toBe(1);
    expect((await queue({ region: '320104' })).totalCount).toBe(0);
  });

  it('pages through every pair once', async () => {
    const all = (await queue()).edges.map(({ node }) => node.id);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await queue({ first: 1, after });
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(all);
  });
});

describe('the list of the queue', () => {
  it('holds the pairs that the page shows, narrowed as there', async () => {
    const { edges } = await queue({ region: '320102' });
    const ids = (firms: z.infer<typeof firm>[]) => firms.map(({ id }) => id);
    for (const ending of endings) {
      const { cover, body } = await handedOut(client, `/exports/duplicates.${ending}?region=320102`);
      expect(cover).toContain(`范围：玄武区；筛选：全部；数据截至`);
      expect(body.map((each) => [each['甲：编号'], each['乙：编号']])).toEqual(
        edges.map(({ node }) => ids(node.enterprises)),
      );
      expect(body[0]).toMatchObject({ 为什么像同一家: '同一代码的两种写法、同名', '甲：统一社会信用代码': code });
    }
    const some = await handedOut(client, '/exports/duplicates.csv?reason=SAME_CODE');
    expect(some.cover).toContain('范围：全部企业；筛选：同一代码的两种写法');
    expect(some.body).toHaveLength(1);
    expect((await handedOut(client, '/exports/duplicates.csv?region=320104')).body).toEqual([]);
    expect((await client.request('/exports/duplicates.csv?reasons=SAME_CODE')).status).toBe(400);
  });
});

describe('a merge', () => {
  it('keeps both ids, moves what the other one has, counts anew, and is undone exactly', async () => {
    const before = await contents();
    const { id, enterprises } = await first();
    const [kept, gone] = enterprises;
    expect(gone.occupations.length).toBeGreaterThan(0);
    const done = await merge([itemOf(enterprises)], '同一税号');
    expect(done.data).toEqual([{ id, choice: 'MERGED', version: 1 }]);

    const [byOne, byOther] = [await enterprise(kept.id), await enterprise(gone.id)];
    expect(byOther).toEqual(byOne);
    expect(byOne.id).toBe(kept.id);
    const links = new Set([...kept.occupations, ...gone.occupations].map((each) => each.id.split('~')[1]));
    expect(new Set(byOne.occupations.map((each) => each.id.split('~')[1]))).toEqual(links);
    expect(byOne.history).toContainEqual({ field: 'mergedInto', after: kept.id });
    expect(byOne.history).toContainEqual({ field: 'mergedFrom', after: gone.id });
    expect(byOne.claims.map(({ field }) => field)).toEqual(['address', 'scope']);
    expect((await recountAll(app.graph)).repaired).toBe(0);
    expect((await queue()).edges.map(({ node }) => node.id)).not.toContain(id);

    const again = await importList();
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 4, conflicts: 0 });
    expect(await importNamed()).toMatchObject({ created: 0, changed: 0, unchanged: 1 });

    const split = await judge({ id, expectedVersion: 1, choice: 'SPLIT', reason: '是两家' });
    expect(split.data).toMatchObject({ choice: 'SPLIT', version: 2 });
    expect((await recountAll(app.graph)).repaired).toBe(0);
    expect((await enterprise(gone.id)).id).toBe(gone.id);
    const after = await contents();
    expect(after.filter((each) => !before.includes(each))).toEqual([]);
    expect(before.filter((each) => !after.includes(each))).toEqual([]);
  });

  it('that was split is no longer obvious, and what was edited since stays with the one that was kept', async () => {
    const { id, obvious, enterprises } = await first();
    expect(obvious).toBe(false);
    const [kept, gone] = enterprises;
    await merge([itemOf(enterprises)]);
    const taken = (await enterprise(kept.id)).occupations.find(
      (each) => !kept.occupations.some(({ id: own }) => own === each.id),
    );
    if (!taken) throw new Error('an occupation came over');
    const review = `mutation R($input: ReviewOccupationInput!) { reviewOccupation(input: $input) { __typename } }`;
    await client.run(review, { input: { ...request(), id: taken.id, expectedVersion: 1, decision: 'CONFIRMED' } });
    await judge({ id, expectedVersion: 3, choice: 'SPLIT', reason: '还是两家' });
    const [one, other] = [await enterprise(kept.id), await enterprise(gone.id)];
    expect(one.occupations).toContainEqual({ id: taken.id, state: 'CONFIRMED' });
    expect(other.occupations).toEqual(gone.occupations);
    expect((await recountAll(app.graph)).repaired).toBe(0);
  });

  it('of something that changed meanwhile, or twice, writes nothing', async () => {
    const { enterprises } = await first();
    const before = await contents();
    const item = itemOf(enterprises);
    expect((await merge([{ ...item, goneVersion: 99 }])).code).toBe('CONFLICT');
    expect((await merge([item, item])).code).toBe('INVALID');
    expect((await merge([{ ...item, keptId: item.goneId }])).code).toBe('INVALID');
    expect((await merge([{ ...item, keptId: '没有' }])).code).toBe('NOT_FOUND');
    expect(await contents()).toEqual(before);
  });

  it('of three that are one leaves one, whichever pairs name them', async () => {
    const { edges } = await queue();
    const done = await merge(edges.map(({ node }) => itemOf(node.enterprises)));
    expect(done.data?.length).toBe(2);
    const ids = new Set(edges.flatMap(({ node }) => node.enterprises.map(({ id }) => id)));
    expect(ids.size).toBe(3);
    const found = await Promise.all([...ids].map(async (id) => (await enterprise(id)).id));
    expect(new Set(found).size).toBe(1);
    const names = new Set(edges.flatMap(({ node }) => node.enterprises.map(({ name }) => name)));
    const lists = importKinds.filter(({ name }) => name === 'companies' || name === 'company-supplies');
    const given = [
      [...names].map((企业名称) => ({ 企业名称, 地址: '别处' })),
      [...names].map((供应商) => ({ 供应商, 客户: '江苏某某餐饮管理有限公司', 供应产品: '软件' })),
    ];
    for (const [index, rows] of given.entries()) {
      const text = [Object.keys(rows[0] ?? {}), ...rows.map(Object.values)].map((cells) => cells.join(',')).join('\n');
      const kind = lists[index];
      if (!kind) throw new Error('no kind');
      const read = await rowsOfFile('名单.csv', new TextEncoder().encode(`${text}\n`), kind);
      const report = await kind.import(app.graph, { file: '名单.csv', ...read, by: 'importer' });
      expect(report, kind.name).toMatchObject({ rows: names.size, created: index, conflicts: 0, rejected: 0 });
    }
    expect((await queue()).totalCount).toBe(0);
    expect((await recountAll(app.graph)).repaired).toBe(0);
  });
});

describe('a judgement', () => {
  it('that two are different is remembered with its reason', async () => {
    const rows = [row('南京某某科技发展有限公司'), row('南京市某某科技发展有限公司')];
    await importRows(app.graph, enterprisesKind, { file: '二.csv', rows, region: '320102', by: 'test' });
    const { id } = await first();
    expect((await judge({ id, choice: 'DIFFERENT' })).code).toBe('INVALID');
    expect((await judge({ id, choice: 'SPLIT', reason: '没有合并过' })).code).toBe('INVALID');
    const done = await judge({ id, choice: 'DIFFERENT', reason: '+法定代表人不同' });
    expect(done.data).toMatchObject({
      choice: 'DIFFERENT',
      reason: '+法定代表人不同',
      decidedBy: 'researcher',
      version: 1,
    });
    expect((await queue()).totalCount).toBe(0);
    expect((await judge({ id, choice: 'REOPENED' })).code).toBe('CONFLICT');
  });

  it('is listed with those before it, newest first', async () => {
    const shape = z.object({
      duplicateDecisions: z.array(z.object({ id: z.string(), reason: z.string().nullable() })),
    });
    const { duplicateDecisions } = await client.read(shape, '{ duplicateDecisions(first: 50) { id reason } }');
    expect(duplicateDecisions.length).toBeGreaterThan(1);
    for (const ending of endings) {
      const { cover, body } = await handedOut(client, `/exports/duplicate-decisions.${ending}`);
      expect(cover).toContain(`行数：${duplicateDecisions.length}`);
      expect(body.map((each) => each['理由'])).toEqual(duplicateDecisions.map(({ reason }) => reason ?? ''));
      expect(body[0]).toMatchObject({ 判定: '不是同一家', 理由: '+法定代表人不同', 判定人: 'researcher' });
    }
    expect(await rawCsv(client, '/exports/duplicate-decisions.csv')).toContain(`,'+法定代表人不同,`);
  });

  it('can be taken back', async () => {
    const [latest] = await rows(`MATCH (c:DuplicateChoice {choice: 'DIFFERENT'}) RETURN c.id AS id`);
    const id = latest?.['id'];
    await judge({ id, expectedVersion: 1, choice: 'REOPENED' });
    expect(await first()).toMatchObject({ id, lastChoice: 'REOPENED' });
  });

  it('is for those who may edit', async () => {
    const operator = await app.signIn('operator');
    const input = { ...request(), id: 'a~b', choice: 'DIFFERENT', reason: '不同' };
    const { errors, data } = await operator.run(judgeText, { input });
    expect(JSON.stringify([errors, data])).toContain('FORBIDDEN');
  });
});
