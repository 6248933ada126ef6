import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { drawTargets } from './target-firms.ts';

const linkId = 'software-data-model.cloud';
const region = '320102';
const firm = 'test-maker';

const part = z.object({
  heading: z.string(),
  level: z.number(),
  lines: z.array(z.string()),
  table: z.object({ head: z.array(z.string()), rows: z.array(z.object({ cells: z.array(z.string()) })) }).nullable(),
});
const shape = z.object({
  proposal: z
    .object({
      ...{ title: z.string(), lines: z.array(z.string()), mark: z.string().nullable(), linkId: z.string().nullable() },
      ...{ mode: z.string(), line: z.string(), day: z.string(), lacking: z.array(z.string()) },
      places: z.array(z.object({ id: z.string(), name: z.string() })),
      placeChoices: z.array(z.object({ id: z.string() })),
      parts: z.array(part),
    })
    .nullable(),
});
const query = `query Proposal($region: String!, $enterpriseId: ID!, $linkId: ID, $line: String, $places: [ID!], $facts: [PolicyFactInput!], $asOf: Date) {
  proposal(region: $region, enterpriseId: $enterpriseId, linkId: $linkId, line: $line, places: $places, facts: $facts, asOf: $asOf) {
    title lines mark linkId mode line day lacking places { id name } placeChoices { id }
    parts { heading level lines table { head rows { cells } } } } }`;

const priceMutation = `mutation Price($input: RecordCostPriceInput!) { recordCostPrice(input: $input) { __typename
  ... on MutationRecordCostPriceSuccess { data { prices { id item amount unit source by version } } }
  ... on Error { code field message } } }`;
const scenarioMutation = `mutation Scenario($input: RecordScenarioInput!) { recordScenario(input: $input) { __typename
  ... on MutationRecordScenarioSuccess { data { scenarios { id name version } } }
  ... on Error { code field message } } }`;
const withdrawMutation = `mutation Withdraw($input: WithdrawFromPlaceInput!) { withdrawFromPlace(input: $input) { __typename
  ... on MutationWithdrawFromPlaceSuccess { data { prices { id } } }
  ... on Error { code field message } } }`;
const refused = z.object({ code: z.string(), message: z.string() });

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
  await drawTargets(app.driver, linkId);
  for (let tries = 0; tries < 5; tries += 1) {
    const { errors } = await client.run(query, { region, enterpriseId: firm, linkId });
    if (!errors) break;
  }
});
afterAll(() => app.close());

async function proposal(more: Readonly<Record<string, unknown>> = {}) {
  const read = await client.read(shape, query, { region, enterpriseId: firm, linkId, ...more });
  if (!read.proposal) throw new Error('no proposal');
  return read.proposal;
}
const partOf = (parts: readonly z.infer<typeof part>[], heading: string) =>
  parts.find((each) => each.heading.includes(heading));

const price = { region, item: 'POWER', amount: '0.6830', on: '2026-10-01', source: '供电公司 2026 年 10 月公告' };
const recordPrice = async (clientMutationId: string, more: object = {}) =>
  (await client.run(priceMutation, { input: { clientMutationId, ...price, ...more } })).data?.['recordCostPrice'];

describe('a proposal', () => {
  it('takes two trips, and says of everything what is recorded and what is not', async () => {
    const sent = app.trips.length;
    const found = await proposal({ line: '500平 办公', places: ['320104', '330200'] });
    expect(app.trips.slice(sent).map((trip) => trip.length)).toEqual([2]);
    expect(found).toMatchObject({ linkId, mode: 'FILL', line: '500平 办公', mark: '示例数据' });
    expect(found.parts.filter(({ level }) => level === 1).map(({ heading }) => heading)).toEqual([
      '一、链上位置与缺口',
      '二、为什么是这里',
      '三、载体方案',
      '四、适用政策',
      '五、本地上下游',
      '六、成本账',
      '七、开放的应用场景',
      '八、接洽与下一步',
      '九、还要记录的',
    ]);
    expect(partOf(found.parts, '二、为什么')?.table?.rows.length).toBe(7);
    expect(partOf(found.parts, '关系路径')?.table?.rows[0]?.cells).toContain('示例名录');
    expect(partOf(found.parts, '三、载体')?.table?.head.length).toBeGreaterThan(2);
    const costs = partOf(found.parts, '六、成本账')?.table;
    expect(costs?.head).toEqual(['项目', '单位', '玄武区', '秦淮区', expect.any(String)]);
    expect(costs?.rows.every(({ cells }) => cells.slice(2).every((cell) => cell === '未记录'))).toBe(true);
    expect(found.placeChoices.map(({ id }) => id)).toContain('320104');
    expect(found.lacking).toContain('开放的应用场景');
  });

  it('offers no policy whose review is open or whose days nobody knows', async () => {
    const found = await proposal({ region: '330213', linkId: null });
    const lines = partOf(found.parts, '四、适用政策')?.lines.join('\n') ?? '';
    expect(lines).toContain('公平竞争审查还没有记录');
    const offered = found.parts
      .filter(({ heading }) => heading.includes('符合'))
      .flatMap(({ table }) => table?.rows.map(({ cells }) => cells[0]) ?? []);
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.some((name) => name && lines.includes(name))).toBe(false);
    const early = await proposal({ region: '330213', linkId: null, asOf: '2020-01-01' });
    expect(partOf(early.parts, '四、适用政策')?.lines.join('\n')).toContain('不在施行期');
    expect(partOf(early.parts, '符合条件的')?.lines).toEqual(['没有。']);
  });

  it('shows a price and a scenario with source and day once they are recorded, until they are taken back', async () => {
    const wrong = refused.parse(await recordPrice('p-wrong', { amount: '六毛八' }));
    expect(wrong).toMatchObject({ code: 'INVALID', message: expect.stringContaining('价格') });
    expect(refused.parse(await recordPrice('p-late', { on: '2999-01-01' })).code).toBe('INVALID');
    expect(refused.parse(await recordPrice('p-none', { source: ' ' })).code).toBe('INVALID');
    const told = z
      .object({
        data: z.object({ prices: z.array(z.object({ id: z.string(), amount: z.string(), version: z.number() })) }),
      })
      .parse(await recordPrice('p-1'));
    expect(told.data.prices).toMatchObject([{ amount: '0.683' }]);
    const named = { name: '市民热线智能应答', owner: '区数据局', on: '2026-09-01', until: '2999-01-01', linkId };
    const input = { clientMutationId: 's-1', region, ...named, source: '区场景清单' };
    await client.run(scenarioMutation, { input });
    const found = await proposal();
    const power = partOf(found.parts, '六、成本账')?.table?.rows.find(({ cells }) => cells[0] === '用电');
    expect(power?.cells).toEqual(['用电', '元/千瓦时', '0.683（来源：供电公司 2026 年 10 月公告，2026-10-01）']);
    const scenario = partOf(found.parts, '应用场景')?.table?.rows[0]?.cells;
    expect(scenario).toEqual(expect.arrayContaining(['市民热线智能应答', '本环节', '区场景清单']));
    const before = await proposal({ asOf: '2026-09-30' });
    expect(partOf(before.parts, '六、成本账')?.table?.rows[2]?.cells[2]).toBe('未记录');
    const [{ id, version } = { id: '', version: 0 }] = told.data.prices;
    const back = { clientMutationId: 'w-1', region, id, expectedVersion: version, reason: '抄错了' };
    const { data } = await client.run(withdrawMutation, { input: back });
    expect(data?.['withdrawFromPlace']).toMatchObject({ data: { prices: [] } });
    expect(partOf((await proposal()).parts, '六、成本账')?.table?.rows[2]?.cells[2]).toBe('未记录');
  });

  it('of a firm that is here already says so, and why', async () => {
    const found = await proposal({ enterpriseId: 'demo-01' });
    expect(partOf(found.parts, '二、为什么')?.lines[0]).toContain('企业已在本地');
    expect(partOf(found.parts, '三、载体')?.lines.join('')).toContain('没有需求可据以比选载体');
  });

  it('goes out as a Word file, and refuses what is not there', async () => {
    const address = `/exports/proposal.docx?region=${region}&enterprise=${firm}&link=${linkId}&line=500%E5%B9%B3&places=320104`;
    const file = await client.request(address);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toContain('wordprocessingml');
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
    expect((await client.request('/exports/proposal.docx?region=320102&enterprise=nobody')).status).toBe(404);
    expect((await client.read(shape, query, { region, enterpriseId: 'nobody' })).proposal).toBeNull();
    const lost = await client.run(query, { region, enterpriseId: firm, linkId: 'nothing' });
    expect(lost.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    const nowhere = await client.run(query, { region, enterpriseId: firm, linkId, places: ['nowhere'] });
    expect(nowhere.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    const many = await client.run(query, {
      region,
      enterpriseId: firm,
      linkId,
      places: ['320104', '320105', '320106'],
    });
    expect(many.errors?.[0]?.extensions['code']).toBe('INVALID');
  });
});
