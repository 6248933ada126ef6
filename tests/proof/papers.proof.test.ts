import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import { markOf } from '../../server/policy/quote.rules.ts';
import { shippedDocuments } from '../../server/policy/shipped-policies.ts';
import { bombDocx, docxOf, lockedPdf, pdfOf, scannedPdf } from '../policy/paper.support.ts';
import { fields, measures, type Paper, paper, proposal } from '../policy/papers.support.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const shared = process.env['LIANTU_TEST_DATA'] ?? new URL('../../../shared/', import.meta.url).pathname;
const papers: Readonly<Record<string, string>> = {
  'xuanwu-2025-10': '000_d00015903c6e919f.txt',
  'fenghua-2023-measures': '002_ccd3ac4c58c0c668.txt',
  'qiaocheng-mechanism': '003_e8d314f64630bade.txt',
  'fuling-2021-plan': '004_6427f86b664cdbfb.txt',
};

let app: TestApp;
let bureau: Client;
let researcher: Client;
beforeAll(async () => {
  app = await testApp();
  bureau = await app.signIn('bureau');
  researcher = await app.signIn();
});
afterAll(() => app.close());

const district = '320102';
const send = (client: Client, body: Uint8Array | string, name: string) =>
  client.request('/papers', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
    body: new Uint8Array(Buffer.from(body)),
  });

async function uploaded(body: Uint8Array | string, name: string): Promise<string> {
  const response = await send(bureau, body, name);
  expect(response.status, await response.clone().text()).toBe(201);
  return z.object({ id: z.string() }).parse(await response.json()).id;
}

async function proposed(fileId: string, region: string) {
  const query = `query ($fileId: ID!, $region: String!) { policyUpload(fileId: $fileId, region: $region) { text
    identity { title number issued } parts { start number heading clause } areas { id level }
    candidates { id version likely found missing } } }`;
  return (await bureau.read(proposal, query, { fileId, region })).policyUpload;
}

const paperOf = async (id: string) =>
  (
    await researcher.read(
      z.object({ policyPaper: paper.nullable() }),
      `query ($id: ID!) { policyPaper(id: $id) { ${fields} } }`,
      { id },
    )
  ).policyPaper;

let mutations = 0;
async function mutate(name: string, input: Readonly<Record<string, unknown>>, as = bureau) {
  mutations += 1;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const inputType = name === 'describePolicyDocument' ? 'DescribePolicyDocumentInput' : `${type}Input`;
  const success = name === 'withdrawPolicyPaper' ? '' : `... on Mutation${type}Success { data { ${fields} } }`;
  const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename ${success}
    ... on Error { code message } } }`;
  return as.run(query, { input: { clientMutationId: `m${mutations}`, ...input } });
}

const done = (name: string, answer: Awaited<ReturnType<typeof mutate>>): Paper => {
  const shape = z.object({ [name]: z.object({ data: paper }) });
  const parsed = shape.safeParse(answer.data);
  if (!parsed.success) throw new Error(JSON.stringify(answer));
  const found = Object.values(parsed.data)[0];
  if (!found) throw new Error('no answer');
  return found.data;
};

const said = (answer: Awaited<ReturnType<typeof mutate>>) => JSON.stringify(answer.data ?? answer.errors);

function partsOf({ parts }: Awaited<ReturnType<typeof proposed>>, clauses = false) {
  return parts.map(({ start, heading, clause }) => ({ start, heading, clause: clauses && clause }));
}

async function store(body: Uint8Array | string, name: string, more: Readonly<Record<string, unknown>> = {}) {
  const fileId = await uploaded(body, name);
  const found = await proposed(fileId, district);
  const identity = {
    title: '关于支持示例产业发展的若干措施',
    number: '例政办[2025]7号',
    issuer: '示例区人民政府办公室',
  };
  const input = { fileId, regionId: district, identity: { ...identity, issued: '2025-03-04' }, ...more };
  return mutate('storePolicyPaper', { parts: partsOf(found, true), ...input });
}

describe('uploads of policy documents', () => {
  it.each<[string, Uint8Array | string, RegExp]>([
    ['空.txt', '', /文件是空的/],
    ['图.pdf', Buffer.from('89504e470d0a1a0a00', 'hex'), /不是 \.txt、\.docx 或 \.pdf/],
    ['扫描.pdf', scannedPdf(), /没有可读的文字层.*OCR/],
    ['密.pdf', lockedPdf(), /打开密码/],
    ['弹.docx', bombDocx(), /压缩比超过 100 倍/],
  ])('refuse %s by what it is, with the way out', async (name, body, words) => {
    const response = await send(bureau, body, name);
    const text = await response.text();
    expect(`${response.status} ${text}`).toMatch(/^400 .*INVALID/);
    expect(text).toContain(`不能导入“${name}”`);
    expect(text).toMatch(words);
  });

  it('are for who keeps the package, and not above 20 MB', async () => {
    expect((await send(researcher, measures, '措施.txt')).status).toBe(403);
    const huge = new Uint8Array(20_000_001);
    expect((await send(bureau, huge, '大.pdf')).status).toBe(413);
  });

  it('propose identity and articles, and write nothing', async () => {
    const found = await proposed(await uploaded(docxOf(measures.split('\n')), '措施.docx'), district);
    expect(found.identity).toEqual({
      title: '关于支持示例产业发展的若干措施',
      number: '例政办〔2025〕7号',
      issued: '2025-03-04',
    });
    expect(found.parts.map(({ number, clause }) => [number, clause])).toEqual([
      ...[['', false] as const, ['一、', true] as const],
      ...[['一、 （一）', true] as const, ['一、 （二）', true] as const],
    ]);
    expect(found.areas[0]).toEqual({ id: district, level: 'DISTRICT' });
    expect(found.candidates.map(({ id, likely }) => [id, likely])).toEqual([['xuanwu-2025-10', false]]);
    expect(await proposed(await uploaded(pdfOf(['一、总则', '（一）奖励。']), '措施.pdf'), district)).toMatchObject({
      parts: [{ number: '一、' }, { number: '一、 （一）' }],
    });
  });
});

describe('a stored document', () => {
  let id = '';

  it('has its text by the articles that were confirmed, and clauses word for word in their places', async () => {
    const stored = done('storePolicyPaper', await store(measures, '措施.txt'));
    id = stored.document.id;
    expect(stored.articles.map(({ text }) => text).join('')).toBe(measures);
    expect(stored.document).toMatchObject({ level: 'DISTRICT', standing: 'IN_FORCE', uploaded: true });
    expect(stored.document.clauses.map(({ article }) => article)).toEqual([
      ...['一、 总则', '一、 （一） 落户奖励', '一、 （二） 租金补贴'],
    ]);
    for (const { quote, quoteStart, quoteEnd } of stored.document.clauses) {
      expect(measures.slice(quoteStart ?? 0, quoteEnd ?? 0)).toBe(quote);
    }
    const sent = app.trips.length;
    expect(await paperOf(id)).toEqual(stored);
    expect(app.trips.slice(sent).map((trip) => trip.length)).toEqual([1]);
  });

  it('is given back as the file that it was, as a download', async () => {
    const [file] = (await paperOf(id))?.files ?? [];
    expect(file).toMatchObject({ name: '措施.txt', by: 'bureau', current: true });
    const given = await researcher.request(`/papers/${encodeURIComponent(id)}/${encodeURIComponent(file?.id ?? '')}`);
    expect(Buffer.from(await given.arrayBuffer()).toString()).toBe(measures);
    expect(given.headers.get('content-disposition')).toContain('attachment');
    expect(given.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await researcher.request(`/papers/xuanwu-2025-10/${encodeURIComponent(file?.id ?? '')}`)).status).toBe(404);
  });

  it('is one, whoever uploads it again, and its next text takes the place of the last', async () => {
    expect(said(await store(measures, '又一份.txt'))).toContain('已有这份文件：“关于支持示例产业发展的若干措施”');
    const before = await paperOf(id);
    const stale = { documentId: id, identity: null, expectedVersion: (before?.version ?? 0) - 1 };
    expect(said(await store(measures, '措施.txt', stale))).toContain('内容已被 bureau');
    const shorter = measures.split('\n').slice(0, -1).join('\n');
    const current = { documentId: id, identity: null, expectedVersion: before?.version };
    const stored = done('storePolicyPaper', await store(shorter, '修订.txt', current));
    expect(stored.articles.map(({ text }) => text).join('')).toBe(shorter);
    expect(stored.document.clauses.map((clause) => clause.id)).toEqual(
      before?.document.clauses.slice(0, 2).map((clause) => clause.id),
    );
    expect(stored.files.map(({ name, current: shown }) => [name, shown])).toEqual([
      ...[['修订.txt', true] as const, ['措施.txt', false] as const],
    ]);
  });

  it('refuses boundaries that are none, unknown files, and what cannot be an identity', async () => {
    const wrong = async (more: Readonly<Record<string, unknown>>) => said(await store(measures, '措施.txt', more));
    const part = { start: 0, heading: '', clause: false };
    const identity = { title: '另一份', issuer: '示例区人民政府' };
    const base = { documentId: null, identity };
    expect(await wrong({ ...base, parts: [{ ...part, start: 3 }] })).toContain('第一段须从正文开头起');
    expect(await wrong({ ...base, parts: [part, { ...part, start: 9_999 }] })).toContain('各段的起点须依次向后');
    expect(await wrong({ ...base, identity: { ...identity, title: ' ' } })).toContain('“标题”不成立：没有写');
    expect(await wrong({ ...base, identity: { ...identity, issued: '2999-01-01' } })).toContain('晚于今天');
    const early = { ...identity, inForceFrom: '2025-01-01', inForceTo: '2024-01-01' };
    expect(await wrong({ ...base, identity: early })).toContain('早于施行日');
    expect(await wrong({ ...base, identity: { ...identity, supersedes: 'none' } })).toContain('被取代文件不存在');
    expect(await wrong({ documentId: 'none', identity: null })).toContain('没有找到这份政策文件');
    expect(
      said(await mutate('storePolicyPaper', { fileId: 'x', regionId: district, identity, parts: [part] })),
    ).toContain('没有找到上传的文件');
    expect(
      said(await mutate('storePolicyPaper', { fileId: 'x', regionId: district, parts: [part] }, researcher)),
    ).toContain('FORBIDDEN');
  });

  it('is found by its words, marked where they stand, and narrowed to the region', async () => {
    const hits = async (text: string, region = district) => {
      const shape = z.object({
        policyWords: z.array(
          z.object({
            documentId: z.string(),
            number: z.string().nullable(),
            at: z.number(),
            text: z.string(),
            marks: z.array(z.number()),
          }),
        ),
      });
      const query = `query ($text: String!, $region: String) { policyWords(text: $text, region: $region) {
        documentId number at text marks } }`;
      return (await researcher.read(shape, query, { text, region })).policyWords;
    };
    const [hit] = await hits('一次性奖励');
    expect(hit).toMatchObject({ documentId: id, number: '一、 （一）', at: measures.indexOf('一次性奖励') });
    expect(hit?.text.slice(hit.marks[0], hit.marks[1])).toBe('一次性奖励');
    expect((await hits('若干措施')).map(({ number }) => number)).toContain(null);
    expect(await hits('一次性奖励', '330213')).toEqual([]);
    expect(await hits('租金补贴')).toEqual([]);
    expect(await hits('AND "')).toEqual([]);
  });

  it('stands in a line of documents, with what took its place', async () => {
    const fileId = await uploaded('关于修订的通知\n一、甲', '修订.txt');
    const identity = {
      title: '关于修订的通知',
      issuer: '示例区人民政府办公室',
      inForceFrom: '2025-06-01',
      supersedes: id,
    };
    const next = done(
      'storePolicyPaper',
      await mutate('storePolicyPaper', {
        fileId,
        regionId: district,
        identity,
        parts: [{ start: 0, heading: '', clause: false }],
      }),
    );
    expect(next.succession.map(({ id: each, lineage, standing }) => [each, lineage, standing])).toEqual([
      [id, 'BEFORE', 'SUPERSEDED'],
      [next.document.id, 'THIS', 'IN_FORCE'],
    ]);
    expect((await paperOf(id))?.succession.map(({ lineage }) => lineage)).toEqual(['THIS', 'AFTER']);
    const back = { documentId: next.document.id, regionId: district, expectedVersion: next.version, reason: '传错了' };
    expect(said(await mutate('withdrawPolicyPaper', back))).toContain('Success');
    expect(await paperOf(next.document.id)).toBeNull();
    expect((await paperOf(id))?.document.standing).toBe('IN_FORCE');
  });

  it('is 待核 until its day is known, and says who said so', async () => {
    const fileId = await uploaded('无日期的意见\n一、甲', '意见.txt');
    const identity = { title: '无日期的意见', issuer: '示例区' };
    const parts = [{ start: 0, heading: '', clause: false }];
    const made = done(
      'storePolicyPaper',
      await mutate('storePolicyPaper', { fileId, regionId: district, identity, parts }),
    );
    expect(made.document.standing).toBe('UNVERIFIED');
    const known = { ...identity, issued: '2024-05-01' };
    const input = { documentId: made.document.id, regionId: district, expectedVersion: made.version, identity: known };
    const described = done(
      'describePolicyDocument',
      await mutate('describePolicyDocument', { ...input, source: '发文单位来电确认' }),
    );
    expect(described.document.standing).toBe('IN_FORCE');
    expect(said(await mutate('describePolicyDocument', { ...input, source: '' }))).toContain('依据');
  });
});

describe('the package of an industry', () => {
  it('holds what is recorded to apply to it, and tells what is not complete', async () => {
    const shape = z.object({
      policies: z.object({
        gauge: z.object({
          levels: z.array(z.object({ level: z.string(), documents: z.number() })),
          ...{ unverified: z.number(), unresolved: z.number(), clauses: z.number() },
        }),
        documents: z.array(z.object({ id: z.string(), recorded: z.boolean() })),
      }),
    });
    const query = `query ($industryId: ID, $linkId: ID) { policies(region: "341602", industryId: $industryId, linkId: $linkId) {
      gauge { levels { level documents } unverified unresolved clauses } documents { id recorded } } }`;
    const of = async (variables: Readonly<Record<string, string>>) =>
      (await researcher.read(shape, query, variables)).policies;
    const choices = z.object({ choices: z.object({ industries: z.array(z.object({ id: z.string() })) }) });
    const [one, other] = (await researcher.read(choices, '{ choices { industries { id } } }')).choices.industries;
    const links = z.object({ chainMap: z.object({ links: z.array(z.object({ id: z.string() })) }) });
    const map = await researcher.read(
      links,
      `{ chainMap(industryId: "${one?.id}", region: "341602") { links { id } } }`,
    );
    const [first, second] = map.chainMap.links;
    const industryId = one?.id ?? '';
    expect(await of({ industryId })).toMatchObject({
      documents: [{ id: 'qiaocheng-mechanism', recorded: false }],
      gauge: {
        levels: [{ level: 'COUNTRY', documents: 0 }, {}, {}, { level: 'DISTRICT', documents: 1 }],
        unverified: 1,
        unresolved: 5,
      },
    });
    const scope = { documentId: 'qiaocheng-mechanism', industryId, linkId: first?.id };
    const recorded = done('recordPolicyScope', await mutate('recordPolicyScope', { ...scope, source: '第八条写明' }));
    expect(recorded.scopes).toMatchObject([{ industryId, linkId: first?.id }]);
    const ids = async (variables: Readonly<Record<string, string>>) =>
      (await of(variables)).documents.map(({ recorded: r }) => r);
    expect(await ids({ industryId })).toEqual([true]);
    expect(await ids({ industryId, linkId: first?.id ?? '' })).toEqual([true]);
    expect(await ids({ industryId, linkId: second?.id ?? '' })).toEqual([]);
    expect(await ids({ industryId: other?.id ?? '' })).toEqual([]);
    expect(said(await mutate('recordPolicyScope', { ...scope, linkId: 'none', source: '甲' }))).toContain(
      '没有找到这份文件、条款、产业或环节',
    );
    const back = { ...scope, expectedVersion: recorded.scopes[0]?.version, reason: '记错了' };
    expect(done('withdrawPolicyScope', await mutate('withdrawPolicyScope', back)).scopes).toEqual([]);
    expect(await ids({ industryId: other?.id ?? '' })).toEqual([false]);
  });
});

describe('the documents that ship', () => {
  for (const { id, region, clauses } of shippedDocuments()) {
    const file = `${shared}documents/${papers[id]}`;
    const there = existsSync(file);
    it.skipIf(!there)(
      `show every quote of ${id} once it is uploaded${there ? '' : ': skipped, it is not here'}`,
      async () => {
        const fileId = await uploaded(readFileSync(file), '原文.txt');
        const found = await proposed(fileId, region);
        const candidate = found.candidates.find((each) => each.id === id);
        expect(candidate).toMatchObject({ likely: true, found: clauses.length, missing: 0 });
        const input = {
          fileId,
          regionId: region,
          documentId: id,
          expectedVersion: candidate?.version,
          parts: partsOf(found),
        };
        const stored = done('storePolicyPaper', await mutate('storePolicyPaper', input));
        const whole = stored.articles.map(({ text }) => text).join('');
        expect(whole).toBe(found.text);
        expect(stored.document.clauses.map((clause) => clause.id)).toEqual(clauses.map((clause) => clause.id));
        for (const [at, { quote, quoteStart, quoteEnd }] of stored.document.clauses.entries()) {
          expect(whole.slice(quoteStart ?? 0, quoteEnd ?? 0)).toBe(quote);
          expect(markOf(quote ?? '')).toEqual(clauses[at]?.quote);
        }
        const back = {
          documentId: id,
          regionId: region,
          expectedVersion: stored.version,
          reason: '换一份扫描更清楚的',
        };
        expect(said(await mutate('withdrawPolicyPaper', back))).toContain('Success');
        const after = await paperOf(id);
        expect([after?.articles, after?.document.uploaded, after?.document.clauses[0]?.quote]).toEqual([
          [],
          false,
          null,
        ]);
        expect((await app.files.kept.get(sha256(readFileSync(file))))?.length).toBeGreaterThan(1_000);
      },
    );
  }
});
