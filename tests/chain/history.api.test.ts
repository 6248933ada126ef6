import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { childOfFact, linkFact, suppliesFact } from '../../server/chain/chain.facts.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import type { Fact } from '../../server/platform/facts/fact-kind.ts';
import { saveFacts } from '../../server/platform/facts/save-facts.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const industryId = 'software-data-model';
const software = `${industryId}.custom-software`;
const regions = ['320102', '320102-xuanwuhu'];
const presence = '{ local confirmed toReview leaders demo surveyedAt }';
const shown = `asOf demo lanes { id name stage order } supplies { id fromId toId what }
  links { id name laneId parentId order criticality support note stance knowledge presence ${presence} keywords }`;
const mapQuery = `query M($region: String!, $asOf: Date) {
  chainMap(industryId: "${industryId}", region: $region, asOf: $asOf) { ${shown} } }`;
const map = z.object({
  chainMap: z.looseObject({
    asOf: z.string().nullable(),
    lanes: z.array(z.unknown()),
    links: z.array(
      z.looseObject({ id: z.string(), name: z.string(), presence: z.looseObject({ toReview: z.number() }) }),
    ),
  }),
});
const listed = (scope: string, address: string) =>
  ['甲', '乙', '丙'].map((name) => ({
    ...{ 企业名称: `示例${name}软件有限公司`, 统一社会信用代码: null, 注册日期: '2001-02-03', 所在省份: '江苏省' },
    ...{
      经营范围: name === '甲' ? scope : '软件开发；应用软件定制开发。',
      注册地址: name === '乙' ? address : '南京市玄武区某路1号',
    },
  }));
const made = '软件开发；应用软件定制开发；信息系统集成服务。';
const inStreet = '南京市玄武区玄武湖街道某路2号';

let app: TestApp;
let client: Client;
const snapshots = new Map<string, unknown>();

async function query(text: string, params: Readonly<Record<string, unknown>> = {}) {
  const session = app.driver.session();
  const { records } = await session.run(text, params);
  await session.close();
  return records.map((record) => record.toObject());
}
const read = async (region: string, asOf: string | null = null) => {
  const { chainMap } = await client.read(map, mapQuery, { region, asOf });
  const { asOf: day, ...rest } = chainMap;
  expect(day).toBe(asOf);
  return rest;
};

/** Does something, dates all that it recorded to noon of a day, and keeps what the map says then. */
async function onDay(day: string, work: () => Promise<unknown>): Promise<void> {
  await work();
  const at = { at: `${day}T04:00:00.000Z`, after: '2025-02-01' };
  await query('MATCH (c:Change) WHERE c.at > $after SET c.at = $at', at);
  await query('MATCH (j:Job) WHERE j.at > $after SET j.at = $at', at);
  for (const region of regions) snapshots.set(`${day} ${region}`, await read(region));
}
const list = (file: string, scope: string, address: string) => () =>
  importRows(app.graph, enterprisesKind, {
    file,
    digest: file,
    rows: listed(scope, address),
    region: '320102',
    by: 'test',
  });
const write = (facts: readonly Fact[]) =>
  app.graph.write((tx) =>
    saveFacts(tx, facts, { batchId: 'mutation~test', by: 'person', at: new Date().toISOString() }),
  );
let serial = 0;
async function mutate(name: string, type: string, input: Readonly<Record<string, unknown>>) {
  serial += 1;
  const text = `mutation M($input: ${type}Input!) { ${name}(input: $input) { __typename ... on Error { message } } }`;
  const { data } = await client.run(text, { input: { clientMutationId: `m${serial}`, ...input } });
  expect(JSON.stringify(data)).toContain('Success');
}
const judge = async (firm: string, decision: string, reason: string | null = null) => {
  const [found] = await query(
    `MATCH (e:Enterprise)-[o:OCCUPIES]->(:ChainLink {id: $software}) WHERE e.name CONTAINS $firm
     RETURN o.id AS id, o.version AS expectedVersion`,
    { firm, software },
  );
  await mutate('reviewOccupation', 'ReviewOccupation', { ...found, decision, reason });
};

beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
  const [first, second, third] = (await read('320102')).links.map(({ id }) => id);
  const supply = { kind: suppliesFact, id: `${first}~${third}~test`, from: first ?? '', to: third ?? '' };
  const surveyed = (await read('320102')).links.at(-1)?.id ?? '';
  await onDay('2025-01-02', async () => undefined);
  await onDay('2025-01-03', list('一.csv', made, inStreet));
  await onDay('2025-01-04', async () => {
    await judge('乙', 'CONFIRMED');
    await judge('丙', 'REJECTED', '不做');
  });
  await onDay('2025-01-05', () =>
    mutate('recordSurvey', 'RecordSurvey', { linkId: surveyed, region: '320102', on: '2025-01-05', result: 'FOUND' }),
  );
  await onDay('2025-01-06', list('二.csv', '齿轮制造。', '南京市鼓楼区某路3号'));
  await onDay('2025-01-07', () =>
    write([
      { kind: linkFact, id: first ?? '', props: { name: '改过的名字', order: 99 } },
      {
        kind: childOfFact,
        id: `${third}~${second}`,
        from: third ?? '',
        to: second ?? '',
        props: { state: 'CONFIRMED' },
      },
      { ...supply, props: { what: '样品', state: 'CONFIRMED' } },
    ]),
  );
  await onDay('2025-01-08', async () => {
    await judge('丙', 'TO_REVIEW');
    await write([
      { kind: childOfFact, id: `${third}~${first}`, from: third ?? '', to: first ?? '', props: { state: 'CONFIRMED' } },
    ]);
  });
  await onDay('2025-01-09', list('三.csv', made, '南京市玄武区锁金村街道4号'));
});
afterAll(() => app.close());

describe('the map as of a day', () => {
  it('is what the map said on that day, day by day', async () => {
    expect(new Set([...snapshots.values()].map((each) => JSON.stringify(each))).size).toBeGreaterThan(10);
    for (const [key, snapshot] of snapshots) {
      const [day = '', region = ''] = key.split(' ');
      expect(await read(region, day), key).toEqual(snapshot);
    }
  });

  it('follows proposals that were withdrawn and made again, and a firm that moved out and back', async () => {
    const counts: number[] = [];
    for (const day of ['02', '03', '06', '09']) {
      const { links } = await read('320102', `2025-01-${day}`);
      counts.push(links.find(({ id }) => id === software)?.presence.toReview ?? -1);
    }
    const [before = 0] = counts;
    expect(counts.map((count) => count - before)).toEqual([0, 3, 0, 2]);
  });

  it('is one trip, and ends with the day of Shanghai', async () => {
    const before = app.trips.length;
    await read('320102', '2025-01-03');
    expect(app.trips.slice(before).flat()).toEqual(['chain/map-as-of']);
    await query(`MATCH (c:Change) WHERE c.at STARTS WITH '2025-01-04' SET c.at = '2025-01-03T16:00:00.000Z'`);
    expect(await read('320102', '2025-01-03')).toEqual(snapshots.get('2025-01-03 320102'));
    expect(await read('320102', '2025-01-04')).toEqual(snapshots.get('2025-01-04 320102'));
  });

  it('is empty before anything was recorded, and refuses days to come and parts that it does not know', async () => {
    expect(await read('320102', '2024-12-31')).toMatchObject({ lanes: [], links: [], supplies: [] });
    const future = await client.run(mapQuery, { region: '320102', asOf: '2999-01-01' });
    expect(future.errors?.[0]?.extensions['code']).toBe('INVALID');
    const part = `query P { chainMap(industryId: "${industryId}", region: "320102", asOf: "2025-01-03") { links { survey { on } } } }`;
    expect((await client.run(part)).errors?.[0]?.message).toContain('历史');
  });
});
