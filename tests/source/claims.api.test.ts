import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { checkCharacter } from '../../server/enterprise/uscc.rules.ts';
import type { ImportReport } from '../../server/import/import.types.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const code = `91320102MA1TE0T01${checkCharacter('91320102MA1TE0T01') ?? ''}`;
const firm = {
  企业名称: '示例甲软件有限公司',
  统一社会信用代码: code,
  注册日期: '2001-02-03',
  注册资金: '500(万元人民币)',
  经营范围: '软件开发；应用软件定制开发。',
  所在省份: '江苏省',
  注册地址: '南京市玄武区玄武湖街道某路1号',
};

const origin = z.object({
  ...{ field: z.string(), row: z.number().nullable(), enteredBy: z.string().nullable(), confirmed: z.boolean() },
  confirmedBy: z.string().nullable(),
  sources: z.array(z.object({ file: z.string().nullable(), title: z.string(), date: z.string().nullable() })),
});
const claim = z.object({
  ...{ id: z.string(), field: z.string(), value: z.string(), state: z.string(), version: z.number() },
  ...{ reason: z.string().nullable(), decidedBy: z.string().nullable(), row: z.number().nullable() },
  sources: z.array(z.object({ file: z.string().nullable() })),
});
const page = z.object({
  enterprise: z.object({
    ...{ version: z.number(), name: z.string(), scope: z.string(), establishedOn: z.string().nullable() },
    registeredCapital: z.object({ amount: z.string() }).nullable(),
    location: z.object({ regionId: z.string(), state: z.string(), rule: z.string(), precision: z.string().nullable() }),
    origins: z.array(origin),
    claims: z.array(claim),
  }),
});
const pageQuery = `query E { enterprise(id: "${code}") { version name scope establishedOn registeredCapital { amount }
  location { regionId state rule precision }
  origins { field row enteredBy confirmed confirmedBy sources { file title date } }
  claims { id field value state version reason decidedBy row sources { file } } } }`;
const answers = (name: string) =>
  `{ __typename ... on Mutation${name}Success { data { version } } ... on Error { code message } }`;
const mutations = {
  confirmEnterpriseFields: `mutation M($input: ConfirmEnterpriseFieldsInput!) { confirmEnterpriseFields(input: $input) ${answers('ConfirmEnterpriseFields')} }`,
  updateEnterprise: `mutation M($input: UpdateEnterpriseInput!) { updateEnterprise(input: $input) ${answers('UpdateEnterprise')} }`,
  decideClaim: `mutation M($input: DecideClaimInput!) { decideClaim(input: $input) ${answers('DecideClaim')} }`,
} as const;
const outcome = z.record(
  z.string(),
  z.object({ __typename: z.string(), code: z.string().optional(), message: z.string().optional() }),
);

let app: TestApp;
let client: Client;
let serial = 0;
const list = (file: string, change: Partial<typeof firm> = {}) =>
  importRows(app.graph, enterprisesKind, {
    ...{ file, digest: file, region: '320102', by: 'importer', numbers: [7] },
    rows: [{ ...firm, ...change }],
  });
const outcomes = ({ created, changed, unchanged, conflicts }: ImportReport) => [created, changed, unchanged, conflicts];
const read = async () => (await client.read(page, pageQuery)).enterprise;
const run = async (name: keyof typeof mutations, input: Readonly<Record<string, unknown>>, as = client) => {
  serial += 1;
  const body = { clientMutationId: `m${serial}`, ...input };
  return (await as.read(outcome, mutations[name], { input: body }))[name];
};
const done = async (name: keyof typeof mutations, input: Readonly<Record<string, unknown>>) =>
  expect((await run(name, input))?.__typename, name).toMatch(/Success$/);
const confirm = async (input: Readonly<Record<string, unknown>>) =>
  done('confirmEnterpriseFields', { id: code, expectedVersion: (await read()).version, fields: [], ...input });
const open = async (field: string) => {
  const found = (await read()).claims.find((each) => each.field === field && each.state === 'OPEN');
  if (!found) throw new Error(`no open claim about ${field}`);
  return found;
};
const originOf = async (field: string) => (await read()).origins.find((each) => each.field === field);

beforeAll(async () => {
  app = await testApp({ demo: false });
  client = await app.signIn();
  await list('甲.csv');
});
afterAll(() => app.close());

describe('where a field comes from', () => {
  it('is the file, the row and the importer, in the one trip of the page', async () => {
    const before = app.trips.length;
    const scope = await originOf('scope');
    expect(app.trips.slice(before).flat()).toEqual(['enterprise/enterprises']);
    expect(scope).toMatchObject({ row: 7, enteredBy: 'importer', confirmed: false, confirmedBy: null });
    expect(scope?.sources.map(({ file }) => file)).toEqual(['甲.csv']);
    expect(await originOf('region')).toMatchObject({ enteredBy: 'importer', confirmed: false });
  });

  it('is told field by field when another list changes one', async () => {
    expect(outcomes(await list('乙.csv', { 注册日期: '2001-02-04' }))).toEqual([0, 1, 0, 0]);
    expect((await originOf('establishedOn'))?.sources.map(({ file }) => file)).toEqual(['乙.csv']);
    expect((await originOf('scope'))?.sources.map(({ file }) => file)).toEqual(['甲.csv']);
  });
});

describe('a confirmed value', () => {
  it('names who confirmed it, and stays whatever a list says', async () => {
    await confirm({ fields: ['scope', 'capitalText'], location: true });
    expect(await originOf('scope')).toMatchObject({ confirmed: true, confirmedBy: 'researcher' });
    expect(await originOf('region')).toMatchObject({ confirmed: true, confirmedBy: 'researcher' });
    expect(await originOf('name')).toMatchObject({ confirmed: false, confirmedBy: null });
    const report = await list('丙.csv', { 经营范围: '齿轮制造。', 注册地址: '南京市鼓楼区某路2号' });
    expect(outcomes(report)).toEqual([0, 0, 0, 1]);
    expect((await read()).scope).toBe(firm.经营范围);
  });

  it('keeps the rival values with file and row, once however often the list comes', async () => {
    const before = await read();
    expect(before.claims.map(({ field, value, state, row }) => [field, value, state, row])).toEqual([
      ['region', '320106', 'OPEN', 7],
      ['scope', '齿轮制造。', 'OPEN', 7],
    ]);
    expect(before.claims[1]?.sources.map(({ file }) => file)).toEqual(['丙.csv']);
    const report = await list('丙.csv', { 经营范围: '齿轮制造。', 注册地址: '南京市鼓楼区某路2号' });
    expect(outcomes(report)).toEqual([0, 0, 0, 1]);
    expect((await read()).claims).toEqual(before.claims);
  });

  it('is decided with a reason, at the version seen, by those who may', async () => {
    const { id, version } = await open('scope');
    const said = { id, expectedVersion: version, choose: true };
    expect(await run('decideClaim', { ...said, reason: ' ' })).toMatchObject({ code: 'INVALID' });
    expect(await run('decideClaim', { ...said, expectedVersion: 9, reason: '电话核实' })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await run('decideClaim', { ...said, id: 'none', reason: '电话核实' })).toMatchObject({ code: 'NOT_FOUND' });
    const operator = await app.signIn('operator');
    const { errors } = await operator.run(mutations.decideClaim, {
      input: { ...said, clientMutationId: 'x', reason: '电话核实' },
    });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await open('scope')).version).toBe(version);
  });

  it('gives way to the one chosen and stays beside it with its own source', async () => {
    const { id, version } = await open('scope');
    await done('decideClaim', { id, expectedVersion: version, choose: true, reason: '电话核实' });
    const after = await read();
    expect(after.scope).toBe('齿轮制造。');
    expect((await originOf('scope'))?.sources.map(({ file }) => file)).toEqual(['丙.csv']);
    const scopes = after.claims.filter(({ field }) => field === 'scope');
    expect(scopes.map(({ value, state, decidedBy, sources }) => [value, state, decidedBy, sources[0]?.file])).toEqual(
      expect.arrayContaining([
        ['齿轮制造。', 'CHOSEN', 'researcher', '丙.csv'],
        [firm.经营范围, 'DISMISSED', 'researcher', '甲.csv'],
      ]),
    );
  });

  it('once decided about, is no conflict when the list comes again', async () => {
    const { id, version } = await open('region');
    await done('decideClaim', { id, expectedVersion: version, choose: false, reason: '现场看过，在玄武湖街道' });
    expect(outcomes(await list('丙.csv', { 经营范围: '齿轮制造。', 注册地址: '南京市鼓楼区某路2号' }))[3]).toBe(0);
    expect((await read()).location).toMatchObject({ regionId: '320102-xuanwuhu', state: 'CONFIRMED' });
    const first = await list('甲.csv');
    expect(outcomes(first)[3]).toBe(0);
    expect((await read()).scope).toBe('齿轮制造。');
  });
});

describe('a place', () => {
  it('chosen from another source moves the enterprise and its counts', async () => {
    await list('丁.csv', { 注册地址: '南京市玄武区锁金村街道3号' });
    const { id, version, value } = await open('region');
    await done('decideClaim', { id, expectedVersion: version, choose: true, reason: '已搬迁' });
    const { location } = await read();
    expect(location).toEqual({ regionId: value, state: 'CONFIRMED', rule: 'DECIDED', precision: 'STREET' });
    expect((await recountAll(app.graph)).repaired).toBe(0);
  });
});

describe('a correction', () => {
  it('states source and reason, and its value counts as confirmed', async () => {
    const { version } = await read();
    const changes = [
      { field: 'capitalText', value: '1000(万元人民币)' },
      { field: 'name', value: '示例甲信息有限公司' },
    ];
    const said = {
      id: code,
      expectedVersion: version,
      changes,
      source: '营业执照',
      asOf: '2026-01-02',
      reason: '增资并更名',
    };
    expect(await run('updateEnterprise', { ...said, reason: '' })).toMatchObject({ code: 'INVALID' });
    expect(await run('updateEnterprise', { ...said, source: '' })).toMatchObject({ code: 'INVALID' });
    expect(await run('updateEnterprise', { ...said, expectedVersion: version - 1 })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await run('updateEnterprise', { ...said, changes: [{ field: 'uscc', value: '123' }] })).toMatchObject({
      code: 'INVALID',
    });
    await done('updateEnterprise', said);
    const after = await read();
    expect(after).toMatchObject({ name: '示例甲信息有限公司', registeredCapital: { amount: '10000000' } });
    expect(await originOf('name')).toMatchObject({ confirmed: true, enteredBy: 'researcher', row: null });
    expect((await originOf('name'))?.sources).toEqual([{ file: null, title: '营业执照', date: '2026-01-02' }]);
    const kept = after.claims.filter(({ field }) => field === 'name' || field === 'capitalText');
    expect(kept.map(({ value, state, reason }) => [value, state, reason]).sort()).toEqual([
      ['500(万元人民币)', 'DISMISSED', '增资并更名'],
      ['示例甲软件有限公司', 'DISMISSED', '增资并更名'],
    ]);
  });

  it('can be left unconfirmed again, after which lists speak', async () => {
    await confirm({ fields: ['scope'], withdraw: true });
    expect(await originOf('scope')).toMatchObject({ confirmed: false, confirmedBy: null });
    await list('戊.csv', { 经营范围: '齿轮检验。' });
    expect((await read()).scope).toBe('齿轮检验。');
  });
});
