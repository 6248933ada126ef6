import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readXlsx } from '../../server/import/xlsx.ts';
import { endedJob, rowsOf, startImport } from '../import/page.support.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { endings, handedOut, rawCsv } from '../support/handed-out.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp({ demo: false });
  client = await app.signIn();
});
afterAll(() => app.close());

const preview = z.object({
  importPreview: z.object({
    ...{ encoding: z.string().nullable(), asked: z.boolean(), warnings: z.array(z.string()), rowCount: z.number() },
    ...{ fault: z.string().nullable(), preset: z.string().nullable() },
    lines: z.array(z.object({ number: z.number(), cells: z.array(z.string()) })),
    columns: z.array(z.object({ heading: z.string(), samples: z.array(z.string()), personal: z.boolean() })),
    kinds: z.array(
      z.object({
        ...{ kind: z.string(), fields: z.array(z.string()), missing: z.array(z.string()), by: z.string() },
        source: z.string().nullable(),
      }),
    ),
  }),
});
const previewQuery = `query P($fileId: ID!, $encoding: String) { importPreview(fileId: $fileId, encoding: $encoding) {
  encoding asked warnings rowCount fault preset lines { number cells } columns { heading samples personal }
  kinds { kind fields missing by source } } }`;
const jobQuery = `query J($id: ID!) { importJob(id: $id) { state error fileId encoding columns { heading field }
  report { rows created changed unchanged conflicts rejected problemCount } } }`;
const job = z.object({
  importJob: z.object({
    ...{
      state: z.string(),
      error: z.string().nullable(),
      fileId: z.string().nullable(),
      encoding: z.string().nullable(),
    },
    columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })).nullable(),
    report: z.record(z.string(), z.unknown()).nullable(),
  }),
});

const upload = async (content: string | Uint8Array, name = '名单.csv') =>
  (await app.files.put(name, typeof content === 'string' ? Buffer.from(content) : content)).id;
const look = async (fileId: string, encoding: string | null = null) =>
  (await client.read(preview, previewQuery, { fileId, encoding })).importPreview;
let count = 0;
const start = async (input: Readonly<Record<string, unknown>>) => {
  count += 1;
  return startImport(client, { clientMutationId: `p-${count}`, ...input });
};
const ended = (id: string | undefined) => endedJob(async () => (await client.read(job, jobQuery, { id })).importJob);
const rows = (query: string) => rowsOf(app, query);

const ledger = [
  '单位,代号,在哪里,负责人,备注',
  '示例子丑软件有限公司,,南京市玄武区某路1号,某人,好',
  '示例寅卯软件有限公司,,南京市玄武区某路2号,某人,',
  '辰,,南京市玄武区某路3号,某人,不全',
].join('\n');
const corrected = [
  { heading: '单位', field: '企业名称' },
  { heading: '代号', field: '统一社会信用代码' },
  { heading: '在哪里', field: '注册地址' },
  { heading: '负责人', field: null },
  { heading: '备注', field: null },
];
const common = { kind: 'enterprises', region: '320102', encoding: 'utf-8' };

describe('an uploaded file', () => {
  it('is shown as it would be read, and nothing about persons with it', async () => {
    const shown = await look(await upload(ledger));
    expect(shown).toMatchObject({
      encoding: 'utf-8',
      asked: false,
      warnings: [],
      rowCount: 3,
      fault: null,
      preset: null,
    });
    expect(shown.columns.map(({ heading }) => heading)).toEqual(['单位', '代号', '在哪里', '负责人', '备注']);
    expect(shown.columns[3]).toEqual({ heading: '负责人', samples: [], personal: true });
    expect(JSON.stringify(shown)).not.toContain('某人');
    expect(shown.lines[1]?.cells).toEqual(['示例子丑软件有限公司', '', '南京市玄武区某路1号', '＊', '好']);
    const enterprises = shown.kinds.find(({ kind }) => kind === 'enterprises');
    expect(enterprises).toMatchObject({ by: 'NAMES', missing: ['企业名称', '统一社会信用代码'] });
  });

  it('of unclear encoding is asked about, and read in the one that is chosen', async () => {
    const torn = Buffer.concat([
      Buffer.from('c6f3d2b5c3fbb3c62cd7a1cbf90a', 'hex'),
      Buffer.from([0xbc, 0xd7, 0x2c, 0xff, 0x0a]),
    ]);
    const fileId = await upload(torn);
    const asked = await look(fileId);
    expect(asked).toMatchObject({ asked: true, encoding: 'gb18030' });
    expect(asked.warnings.join()).toContain('乱码');
    expect(await look(fileId, 'gb18030')).toMatchObject({ asked: false, encoding: 'gb18030' });
    expect((await look(fileId, 'big5')).columns[0]?.heading).not.toBe('企业名称');
    const wrong = await client.run(previewQuery, { fileId, encoding: 'utf-7' });
    expect(wrong.errors?.[0]?.extensions['code']).toBe('INVALID');
  });

  it('with a header that cannot be used says so', async () => {
    expect((await look(await upload('企业名称,住所,住所\n甲,1,2\n'))).fault).toContain('“住所”出现了两次');
    expect((await client.run(previewQuery, { fileId: 'upload-gone' })).errors?.[0]?.extensions['code']).toBe(
      'NOT_FOUND',
    );
    const operator = await app.signIn('operator');
    expect((await operator.run(previewQuery, { fileId: 'x' })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('columns that a person corrected', () => {
  it('are what the dry run and the import read, and are offered again for the same headings', async () => {
    const fileId = await upload(ledger);
    const input = { ...common, fileId, columns: corrected, remember: '街道台账', dryRun: true };
    const tried = await ended((await start(input)).data?.id);
    expect(tried).toMatchObject({ state: 'DONE', fileId, encoding: 'utf-8', columns: corrected });
    expect(tried.report).toMatchObject({ rows: 3, created: 2, rejected: 1 });
    expect(await rows('MATCH (e:Enterprise) RETURN e.id')).toEqual([]);

    const others = '备注,在哪里,代号,单位\n,南京市玄武区某路4号,,示例午未软件有限公司\n';
    const shown = await look(await upload(others));
    expect(shown.kinds[0]).toEqual({
      ...{ kind: 'enterprises', by: 'SAVED', source: '街道台账', missing: [] },
      fields: ['', '注册地址', '统一社会信用代码', '企业名称'],
    });
    const [mapping] = await rows('MATCH (m:ColumnMapping) RETURN m.by AS by, m.headings AS headings');
    expect(mapping).toEqual({ by: 'researcher', headings: corrected.map(({ heading }) => heading) });
    const real = await ended((await start({ ...input, remember: null, dryRun: false })).data?.id);
    expect(real.report).toMatchObject({ created: 2, rejected: 1 });
    const again = await ended((await start({ ...input, remember: '街道台账', dryRun: false })).data?.id);
    expect(again.report).toMatchObject({ created: 0, changed: 0, unchanged: 2, rejected: 1 });
    expect(await rows('MATCH (m:ColumnMapping) RETURN m.id')).toHaveLength(1);
  });

  it('must be ones of the kind, each once, and the required ones among them', async () => {
    const fileId = await upload(ledger);
    const twice = [
      { heading: '单位', field: '企业名称' },
      { heading: '备注', field: '企业名称' },
    ];
    const unknown = [{ heading: '单位', field: '没有的列' }];
    for (const columns of [twice, unknown]) {
      expect(await start({ ...common, fileId, columns, dryRun: true })).toMatchObject({ __typename: 'InvalidError' });
    }
    const lacking = [{ heading: '单位', field: '企业名称' }];
    const failed = await ended((await start({ ...common, fileId, columns: lacking, dryRun: true })).data?.id);
    expect(failed).toMatchObject({ state: 'FAILED', error: expect.stringContaining('统一社会信用代码') });
  });
});

describe('a list with states and former names', () => {
  const list = (state: string) =>
    `公司名称,经营状态,统一社会信用代码,曾用名,注册地址,经营范围\n示例申酉软件有限公司,${state},91320102MA1XXXXX0X,示例旧名软件有限公司；示例更旧软件有限公司,南京市玄武区某路9号,软件开发\n`;
  const read = `MATCH (e:Enterprise {name: '示例申酉软件有限公司'})
    RETURN e.status AS status, e.aliases AS aliases, COUNT { (e)-[:OCCUPIES]->() } AS links`;

  it('sets them, adds to them, and lets no closed firm stand on a link', async () => {
    const run = async (content: string) =>
      ended((await start({ ...common, fileId: await upload(content), dryRun: false })).data?.id);
    await run(list('存续'));
    const aliases = ['示例旧名软件有限公司', '示例更旧软件有限公司'];
    const [open] = await rows(read);
    expect(open).toMatchObject({ status: 'ACTIVE', aliases });
    expect(Number(open?.['links'])).toBeGreaterThan(0);
    await run(list('注销').replace('示例旧名软件有限公司；', '示例再旧软件有限公司；'));
    const [closed] = await rows(read);
    expect(closed).toMatchObject({ status: 'CLOSED', aliases: [...aliases, '示例再旧软件有限公司'] });
    expect(Number(closed?.['links'])).toBe(0);
    expect((await run(list('').replace('示例旧名软件有限公司；', ''))).report).toMatchObject({ unchanged: 1 });
  });
});

describe('the rows that were not taken', () => {
  const download = (id: string | undefined, as = client) =>
    as.request(`/import/jobs/${encodeURIComponent(id ?? '')}/corrections.xlsx`);

  it('are a sheet with why and what to do; mended, it is imported as it is', async () => {
    const fileId = await upload(ledger, '台账.csv');
    const { data } = await start({ ...common, fileId, columns: corrected, dryRun: true });
    await ended(data?.id);
    await expect.poll(async () => (await download(data?.id)).status, { timeout: 10_000 }).toBe(200);
    const response = await download(data?.id);
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('待改正-台账.xlsx');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const sheet = await readXlsx(bytes);
    expect(sheet.rows[0]).toEqual(['单位', '代号', '在哪里', '备注', '原文件行号', '没有写入的原因', '改法']);
    expect(sheet.rows[1]?.slice(0, 5)).toEqual(['辰', '', '南京市玄武区某路3号', '不全', '4']);
    expect(sheet.rows[1]?.[5]).toContain('企业名称');

    const again = await upload(bytes, '待改正.xlsx');
    const shown = await look(again);
    // The remembered columns are offered for the corrected sheet too.
    expect(shown.kinds[0]).toMatchObject({ by: 'SAVED', missing: [] });
    const columns = shown.columns.map(({ heading }, index) => ({
      heading,
      field: shown.kinds[0]?.fields[index] || null,
    }));
    const tried = await ended(
      (await start({ ...common, encoding: null, fileId: again, columns, dryRun: true })).data?.id,
    );
    expect(tried.report).toMatchObject({ rows: 1, rejected: 1 });
  });

  it('are not there for a job without any, for a job that is not, or for others', async () => {
    const good = await upload('企业名称,统一社会信用代码\n示例戌亥软件有限公司,\n');
    const { data } = await start({ ...common, fileId: good, dryRun: true });
    await ended(data?.id);
    expect((await download(data?.id)).status).toBe(404);
    expect((await download('import~no')).status).toBe(404);
    expect((await download(data?.id, await app.signIn('operator'))).status).toBe(403);
    expect((await app.app.request('http://127.0.0.1/import/jobs/x/corrections.xlsx')).status).toBe(401);
  });
});

describe('the rows behind a number of a report', () => {
  const text = `query R($id: ID!, $outcome: ImportOutcome!, $from: Int) { importRows(id: $id, outcome: $outcome, from: $from, first: 2) {
    totalCount header rows { number cells } } }`;
  const shape = z.object({
    importRows: z.object({
      ...{ totalCount: z.number(), header: z.array(z.string()) },
      rows: z.array(z.object({ number: z.number(), cells: z.array(z.string()) })),
    }),
  });
  const names = ['示例甲子软件有限公司', '示例乙丑软件有限公司', '辰', '示例丙寅软件有限公司'];
  const list = (note: string) =>
    ['单位,代号,在哪里,负责人,备注', ...names.map((name, at) => `${name},,南京市玄武区某路${at}号,某人,${note}`)].join(
      '\n',
    );
  const run = async (dryRun: boolean) => {
    const input = { ...common, fileId: await upload(list('=1+1'), '台账.csv'), columns: corrected, dryRun };
    const { data } = await start(input);
    const { report } = await ended(data?.id);
    const path = `/import/jobs/${encodeURIComponent(data?.id ?? '')}/rows`;
    await expect
      .poll(async () => (await client.request(`${path}.csv?outcome=created`)).status, { timeout: 10_000 })
      .toBe(200);
    return { id: data?.id, report, path };
  };

  it('are those of the file, page by page and as a list, dry run or not', async () => {
    for (const dryRun of [true, false]) {
      const { id, report, path } = await run(dryRun);
      expect(report).toMatchObject({ rows: 4, created: 3, changed: 0, unchanged: 0, conflicts: 0, rejected: 1 });
      const { importRows } = await client.read(shape, text, { id, outcome: 'created' });
      expect(importRows).toMatchObject({ totalCount: 3, header: ['单位', '代号', '在哪里', '备注'] });
      expect(importRows.rows.map(({ number, cells: [name] }) => [number, name])).toEqual([
        [2, names[0]],
        [3, names[1]],
      ]);
      const rest = (await client.read(shape, text, { id, outcome: 'created', from: 2 })).importRows;
      expect(rest.rows.map(({ number, cells: [name] }) => [number, name])).toEqual([[5, names[3]]]);
      expect((await client.read(shape, text, { id, outcome: 'rejected' })).importRows.rows[0]?.number).toBe(4);
      for (const ending of endings) {
        const { cover, body } = await handedOut(client, `${path}.${ending}?outcome=created`);
        expect(cover).toContain(`文件：台账.csv；类别：`);
        expect(cover).toContain(`导入：${dryRun ? '试导入' : '导入'}；筛选：新增；`);
        expect(body.map((row) => [row['行'], row['单位'], row['备注']])).toEqual(
          [2, 3, 5].map((number) => [String(number), names[number - 2], '=1+1']),
        );
      }
      const raw = await rawCsv(client, `${path}.csv?outcome=created`);
      expect(raw).toContain(`'=1+1`);
      expect(raw).not.toContain('某人');
      for (const outcome of ['changed', 'unchanged', 'conflicts']) {
        expect((await handedOut(client, `${path}.csv?outcome=${outcome}`)).body).toEqual([]);
      }
    }
    const again = await run(false);
    expect(again.report).toMatchObject({ created: 0, unchanged: 3, rejected: 1 });
    const { body } = await handedOut(client, `${again.path}.csv?outcome=unchanged`);
    expect(body.map((row) => row['行'])).toEqual(['2', '3', '5']);
  });

  it('are for those who import, and only while the file is kept', async () => {
    const { id, path } = await run(true);
    const operator = await app.signIn('operator');
    expect((await operator.request(`${path}.csv?outcome=created`)).status).toBe(403);
    expect((await operator.run(text, { id, outcome: 'created' })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await client.request(`${path}.csv?outcome=all`)).status).toBe(400);
    expect((await client.run(text, { id: 'none', outcome: 'created' })).errors?.[0]?.extensions['code']).toBe(
      'NOT_FOUND',
    );
    const { importJob } = await client.read(job, jobQuery, { id });
    const session = app.driver.session();
    await session.run('MATCH (j:Job {id: $id}) SET j.fileId = "upload-00000000-0000-0000-0000-000000000000"', { id });
    await session.close();
    expect((await client.request(`${path}.csv?outcome=created`)).status).toBe(404);
    expect(importJob.fileId).not.toBeNull();
  });
});

describe('a template', () => {
  it('is there for every kind of sheet', async () => {
    const { data } = await client.run('{ importKinds { name columns { title required note } } }');
    const kinds = z
      .array(z.object({ name: z.string(), columns: z.array(z.object({ title: z.string() })) }))
      .parse(data?.['importKinds']);
    for (const { name, columns } of kinds) {
      const response = await client.request(`/import/templates/${name}.xlsx`);
      expect(response.status, name).toBe(200);
      const { rows: lines } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
      expect(lines[0]).toEqual(columns.map(({ title }) => title));
    }
    for (const path of ['chains.xlsx', 'none.xlsx', '..%2Fx.xlsx']) {
      expect((await client.request(`/import/templates/${path}`)).status, path).toBe(404);
    }
  });
});

describe('the progress of a job', () => {
  const events = async (id: string) => client.request(`/import/jobs/${encodeURIComponent(id)}/events`);

  it('is told as it goes on, and that it ended', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 2_500 }, (_, row) => `示例连载${row}软件有限公司,,南京市玄武区某路${row}号`);
    const fileId = await upload(['企业名称,统一社会信用代码,注册地址', ...many].join('\n'));
    const { data } = await start({ ...common, fileId, dryRun: true });
    let told = '';
    for (let tries = 0; tries < 10 && !told.includes('event: end'); tries += 1) {
      const response = await events(data?.id ?? '');
      expect(response.headers.get('content-type')).toBe('text/event-stream');
      told += await response.text();
    }
    const steps = [...told.matchAll(/event: progress\ndata: (.*)/g)].map(([, text]) => JSON.parse(text ?? ''));
    expect(steps.at(-1)).toEqual({ state: 'DONE', done: 2_500, total: 2_500 });
    expect(steps.some(({ state, done }) => state === 'RUNNING' && done < 2_500)).toBe(true);
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(told).toContain('event: end\ndata: {"state":"DONE"}');
  });

  it('ends at once for a job that ended, and is for importers', async () => {
    const { data } = await start({ ...common, fileId: await upload('甲,乙\n1,2\n'), dryRun: true });
    await ended(data?.id);
    expect(await (await events(data?.id ?? '')).text()).toContain('{"state":"FAILED"}');
    expect((await events('import~none')).status).toBe(404);
    const operator = await app.signIn('operator');
    expect((await operator.request(`/import/jobs/${data?.id}/events`)).status).toBe(403);
  });
});
