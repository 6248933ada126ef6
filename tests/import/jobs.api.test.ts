import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { endedJob, rowsOf, startImport } from './page.support.ts';

const header = '"企业名称","统一社会信用代码","注册日期","企业类型","注册资金","经营范围","所在省份","注册地址"';
const row = (name: string, date = '2010-01-02') =>
  `"${name}","N/A","${date}","有限责任公司","100(万元)","软件开发；应用软件定制开发。","江苏省","南京市玄武区某路1号"`;
const sheet = [
  header,
  row('示例子丑软件有限公司'),
  row('示例寅卯软件有限公司'),
  row('示例辰巳软件有限公司', '不是日期'),
];

const jobQuery = `query J($id: ID!) { importJob(id: $id) { state total done error file by kindTitle region
  report { rows created changed unchanged conflicts rejected problemCount problems { row column value reason fix } tally { label count } } } }`;
const job = z.object({
  importJob: z.object({
    ...{ state: z.string(), total: z.number(), done: z.number(), error: z.string().nullable() },
    ...{ file: z.string(), by: z.string(), kindTitle: z.string(), region: z.string().nullable() },
    report: z.record(z.string(), z.unknown()).nullable(),
  }),
});

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp({ demo: false });
  client = await app.signIn();
});
afterAll(() => app.close());

const upload = async (text: string) => (await app.files.put('名单.csv', Buffer.from(text))).id;
const run = (input: Readonly<Record<string, unknown>>) => startImport(client, input);
const count = async () => Number((await rowsOf(app, 'MATCH (e:Enterprise) RETURN count(e) AS n'))[0]?.['n']);
const ended = (id: string | undefined) => endedJob(async () => (await client.read(job, jobQuery, { id })).importJob);

const common = { kind: 'enterprises', region: '320102' };

describe('an import from the page', () => {
  it('tries out without writing, then writes what it said, and is listed with its report', async () => {
    const fileId = await upload(sheet.join('\n'));
    const trial = await run({ ...common, clientMutationId: 't-1', fileId, dryRun: true });
    expect(trial.data).toMatchObject({ dryRun: true });
    const tried = await ended(trial.data?.id);
    expect(tried).toMatchObject({ state: 'DONE', file: '名单.csv', by: 'researcher', kindTitle: '企业名单' });
    expect(tried.report).toMatchObject({ rows: 3, created: 2, rejected: 1, problemCount: 1 });
    expect(await count()).toBe(0);

    const real = await run({ ...common, clientMutationId: 't-2', fileId, dryRun: false });
    const done = await ended(real.data?.id);
    expect(done.report).toEqual(tried.report);
    expect(await count()).toBe(2);
    const { data } = await client.run('{ importJobs(first: 10) { id dryRun state } importKinds { name needsRegion } }');
    expect(data?.['importJobs']).toMatchObject([
      { id: real.data?.id, dryRun: false, state: 'DONE' },
      { id: trial.data?.id, dryRun: true, state: 'DONE' },
    ]);
    expect(data?.['importKinds']).toContainEqual({ name: 'enterprises', needsRegion: true });
  });

  it('runs once however often its start is repeated', async () => {
    const fileId = await upload([header, row('示例午未软件有限公司')].join('\n'));
    const input = { ...common, clientMutationId: 'r-1', fileId, dryRun: false };
    const [one, two] = [await run(input), await run(input)];
    expect(two.data?.id).toBe(one.data?.id);
    expect((await ended(one.data?.id)).report).toMatchObject({ created: 1 });
  });

  it('fails with what is wrong and what to do, and leaves nothing behind', async () => {
    const before = await count();
    const fileId = await upload('"甲","乙"\n"1","2"');
    const failed = await ended((await run({ ...common, clientMutationId: 'f-1', fileId, dryRun: false })).data?.id);
    expect(failed.state).toBe('FAILED');
    expect(failed.error).toContain('企业名称');
    const nowhere = { clientMutationId: 'f-2', kind: 'enterprises', fileId, dryRun: true };
    const good = await upload(sheet.join('\n'));
    const noRegion = await ended((await run({ ...nowhere, fileId: good })).data?.id);
    expect(noRegion).toMatchObject({ state: 'FAILED', report: null });
    expect(noRegion.error).toContain('区县');
    expect(await run({ ...common, clientMutationId: 'f-3', fileId: 'upload-gone', dryRun: true })).toMatchObject({
      __typename: 'NotFoundError',
    });
    expect(await run({ ...common, kind: 'chains', clientMutationId: 'f-4', fileId, dryRun: true })).toMatchObject({
      __typename: 'InvalidError',
    });
    expect(await count()).toBe(before);
  });

  it('is not for park operators', async () => {
    const operator = await app.signIn('operator');
    const { errors } = await operator.run('{ importJobs { id } }');
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
