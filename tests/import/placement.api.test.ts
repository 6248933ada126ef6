import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { checkCharacter } from '../../server/enterprise/uscc.rules.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { endings, handedOut, rawCsv } from '../support/handed-out.ts';

const usccOf = (district: string) => {
  const start = `91${district}MA1TE0T06`;
  return `${start}${checkCharacter(start) ?? ''}`;
};
const firm = (name: string, uscc: string | null, address: string) => ({
  ...{
    企业名称: name,
    统一社会信用代码: uscc,
    经营范围: '软件开发；应用软件定制开发。',
    所在省份: '江苏省',
    注册地址: address,
  },
});
const listed = [
  firm('南京甲某软件有限公司', usccOf('320104'), '南京市玄武区某路1号'),
  firm('南京乙某软件有限公司', usccOf('320102'), '南京市玄武区某路2号'),
  firm('南京丙某软件有限公司', null, '南京市玄武区某路3号'),
];
const listText = `query D { disputedPlaces(region: "320102") { totalCount edges { node {
  id name version regionId rule opinions { rule districtId name } } } } }`;
const listShape = z.object({
  disputedPlaces: z.object({
    totalCount: z.number(),
    edges: z.array(
      z.object({
        node: z.object({
          ...{ id: z.string(), name: z.string(), version: z.number(), regionId: z.string(), rule: z.string() },
          opinions: z.array(z.object({ rule: z.string(), districtId: z.string(), name: z.string() })),
        }),
      }),
    ),
  }),
});
const decideText = `mutation P($input: DecidePlaceInput!) { decidePlace(input: $input) { __typename
  ... on MutationDecidePlaceSuccess { data { region { code } location { rule state } } } ... on Error { code } } }`;
const decideShape = z.object({
  decidePlace: z.object({ __typename: z.string(), code: z.string().optional(), data: z.unknown().optional() }),
});

let app: TestApp;
let client: Client;
const importList = () =>
  importRows(app.graph, enterprisesKind, { file: '试.csv', rows: listed, region: '320102', by: 'test' });
beforeAll(async () => {
  app = await testApp({ demo: false });
  client = await app.signIn();
  await importList();
});
afterAll(() => app.close());

describe('the list of disputed places', () => {
  it('is handed out as the page shows it', async () => {
    const renamed = async (from: string, to: string) => {
      const session = app.driver.session();
      await session.run('MATCH (e:Enterprise {name: $from}) SET e.name = $to', { from, to });
      await session.close();
    };
    const [plain, risky] = ['南京甲某软件有限公司', '=南京甲某软件有限公司'];
    await renamed(plain, risky);
    const { edges } = (await client.read(listShape, listText)).disputedPlaces;
    for (const ending of endings) {
      const { cover, body, name } = await handedOut(client, `/exports/places.${ending}?region=320102`);
      expect(name).toMatch(/^所在区分歧-玄武区-\d{8}\./);
      expect(cover).toContain('范围：玄武区；数据截至');
      expect(body.map((row) => row['企业编号'])).toEqual(edges.map(({ node }) => node.id));
      expect(body[0]).toMatchObject({
        企业名称: risky,
        判定依据: '地址',
        各依据的说法: '地址：玄武区；信用代码：秦淮区',
      });
    }
    expect(await rawCsv(client, '/exports/places.csv?region=320102')).toContain(`\n'${risky},`);
    expect((await handedOut(client, '/exports/places.csv?region=320104')).body).toEqual([]);
    expect((await client.request('/exports/places.csv')).status).toBe(400);
    await renamed(risky, plain);
  });

  it('holds who stands by one rule where another says otherwise, until a person decides', async () => {
    const before = app.trips.length;
    const { totalCount, edges } = (await client.read(listShape, listText)).disputedPlaces;
    expect(app.trips.slice(before).flat()).toEqual(['enterprise/known-regions', 'enterprise/placed']);
    expect(totalCount).toBe(1);
    const node = edges[0]?.node;
    expect(node).toMatchObject({ name: '南京甲某软件有限公司', regionId: '320102', rule: 'ADDRESS' });
    expect(node?.opinions).toEqual([
      { rule: 'ADDRESS', districtId: '320102', name: '玄武区' },
      { rule: 'CODE', districtId: '320104', name: '秦淮区' },
    ]);

    const decide = async (changes: Readonly<Record<string, unknown>>) => {
      const given = {
        id: node?.id,
        expectedVersion: node?.version,
        regionId: '320104',
        reason: '现场核实',
        ...changes,
      };
      return (await client.read(decideShape, decideText, { input: given })).decidePlace;
    };
    expect((await decide({ clientMutationId: 'd-1', reason: ' ' })).code).toBe('INVALID');
    expect((await decide({ clientMutationId: 'd-2', regionId: '999999' })).code).toBe('INVALID');
    expect((await decide({ clientMutationId: 'd-3', expectedVersion: 99 })).code).toBe('CONFLICT');
    expect(await decide({ clientMutationId: 'd-4' })).toMatchObject({
      data: { region: { code: '320104' }, location: { rule: 'DECIDED', state: 'CONFIRMED' } },
    });
    expect((await client.read(listShape, listText)).disputedPlaces.totalCount).toBe(0);
    expect((await recountAll(app.graph)).repaired).toBe(0);
    expect(await importList()).toMatchObject({ created: 0, changed: 0 });
  });
});
