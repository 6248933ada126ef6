import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createUser } from '../../server/auth/auth.writes.ts';
import { importKinds } from '../../server/import/import.registry.ts';
import { dayOf } from '../../server/platform/kernel/dates.ts';
import { type Client, type TestApp, testPassword } from '../support/app.ts';
import { endings, handedOut as listOf, rawCsv } from '../support/handed-out.ts';
import { restoredApp } from './archive.support.ts';

const today = dayOf(new Date());
const region = '320102';
const industryId = 'software-data-model';
const link = 'software-data-model.custom-software';

let app: TestApp;
let reader: Client;
beforeAll(async () => {
  app = await restoredApp();
  reader = await app.signIn();
}, 600_000);
afterAll(() => app.close());

const handedOut = (path: string) => listOf(reader, path);

describe('the list of links', () => {
  it('holds what the map shows, the same in every format', async () => {
    const shape = z.object({
      chainMap: z.object({
        links: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            knowledge: z.string(),
            presence: z.object({ confirmed: z.number() }),
          }),
        ),
      }),
    });
    const { chainMap } = await reader.read(
      shape,
      `{ chainMap(industryId: "${industryId}", region: "${region}") { links { id name knowledge presence { confirmed } } } }`,
    );
    const lists = [];
    for (const ending of endings) {
      lists.push(await handedOut(`/exports/links.${ending}?industryId=${industryId}&region=${region}`));
    }
    const [first] = lists;
    expect(first?.name).toMatch(/^环节表-.+-玄武区-\d{8}\.xlsx$/);
    expect(first?.cover).toContain(`范围：玄武区；筛选：全部状态；数据截至：${today}；行数：${chainMap.links.length}`);
    expect(first?.body.map((row) => row['环节编号']).sort()).toEqual(chainMap.links.map(({ id }) => id).sort());
    for (const link of chainMap.links) {
      const row = first?.body.find((each) => each['环节编号'] === link.id);
      const uncounted = link.knowledge === 'UNSURVEYED' && link.presence.confirmed === 0;
      expect(row?.['已确认'], link.id).toBe(uncounted ? '' : String(link.presence.confirmed));
      expect(row?.['环节']).toBe(link.name);
    }
    for (const list of lists) expect({ ...list, name: '' }).toEqual({ ...first, name: '' });
  });

  it('narrows as the page does and shows another day', async () => {
    const query = `industryId=${industryId}&region=${region}`;
    const unsurveyed = await handedOut(`/exports/links.csv?${query}&show=UNSURVEYED`);
    expect(unsurveyed.cover).toContain('筛选：未摸底');
    expect(new Set(unsurveyed.body.map((row) => row['状态']))).toEqual(new Set(['未摸底']));
    const then = await handedOut(`/exports/links.csv?${query}&asOf=2020-01-01`);
    expect(then.cover).toContain('数据截至：2020-01-01');
    expect(new Set(then.body.map((row) => row['状态']))).not.toContain('已有');
  });
});

describe('other lists', () => {
  it('are the dossier with what is missing', async () => {
    for (const ending of endings) {
      const { cover, body } = await handedOut(`/exports/dossier.${ending}?industryId=${industryId}`);
      expect(cover).toMatch(/^链条档案　产业链：.+；口径：.+；已有：\d+\/\d+；数据截至/);
      expect(body.length).toBeGreaterThan(4);
      for (const row of body) expect(row['有无'] === '缺').toBe(row['内容'] === '');
    }
  });

  it('are what a search finds', async () => {
    const { cover, body, name } = await handedOut(`/exports/search.csv?text=${encodeURIComponent('软件')}`);
    expect(name).toMatch(/^搜索结果-软件-\d{8}\.csv$/);
    expect(cover).toContain(`搜索：软件；范围：全部；数据截至：${today}；行数：${body.length}`);
    expect(body.length).toBeGreaterThan(1);
    for (const row of body) expect(row['名称']).not.toBe('');
  });

  it('are occupations, the same in every format', async () => {
    const query = `linkId=${link}&region=${region}&unverified=1`;
    const first = await handedOut(`/exports/occupations.xlsx?${query}`);
    expect(first.cover).toContain('筛选：全部，含存续待核企业');
    expect(first.header.slice(0, 3)).toEqual(['占位编号', '版本', '企业名称']);
    expect(first.body.length).toBeGreaterThan(0);
    for (const ending of endings) {
      const list = await handedOut(`/exports/occupations.${ending}?${query}`);
      expect({ ...list, name: '' }).toEqual({ ...first, name: '' });
    }
  });

  it('are the problems of an import', async () => {
    const kind = importKinds.find(({ name }) => name === 'enterprises');
    const session = app.driver.session();
    const problem = { row: 3, column: '企业名称', value: '=1+1', reason: '名称不合规', fix: '改为全称' };
    const report = {
      ...{ rows: 3, created: 2, changed: 0, unchanged: 0, conflicts: 0, rejected: 1, problemCount: 1, noteCount: 0 },
      ...{ problems: [problem], notes: [], tally: {} },
    };
    await session.run(
      `CREATE (:Job {id: 'problem-job', kind: 'enterprises', file: '名单.csv', by: 'researcher', at: $at, dryRun: true,
        state: 'DONE', total: 3, done: 3, leaseUntil: $at, report: $report})`,
      { at: new Date().toISOString(), report: JSON.stringify(report) },
    );
    await session.close();
    for (const ending of endings) {
      const { cover, body } = await handedOut(`/import/jobs/problem-job/problems.${ending}`);
      expect(cover).toContain(`文件：名单.csv；类别：${kind?.title}；导入：试运行；数据截至：${today}；行数：1`);
      expect(body).toEqual([{ 行: '3', 列: '企业名称', 值: '=1+1', 原因: '名称不合规', 怎么改: '改为全称' }]);
    }
  });

  it('are the imports of late, as the page lists them', async () => {
    const shape = z.object({ importJobs: z.array(z.object({ id: z.string(), file: z.string() })) });
    const { importJobs } = await reader.read(shape, '{ importJobs(first: 50) { id file } }');
    expect(importJobs.map(({ id }) => id)).toContain('problem-job');
    for (const ending of endings) {
      const { cover, body } = await handedOut(`/exports/imports.${ending}`);
      expect(cover).toContain(`数据截至：${today}；行数：${importJobs.length}`);
      expect(body.map((row) => row['批次编号'])).toEqual(importJobs.map(({ id }) => id));
      expect(body.find((row) => row['批次编号'] === 'problem-job')).toMatchObject({
        ...{ 文件: '名单.csv', 方式: '试导入', 状态: '完成', 行数: '3', 新增: '2', 拒收: '1' },
      });
    }
  });
});

describe('what is known of one thing', () => {
  const shape = z.object({
    enterprise: z.object({
      name: z.string(),
      origins: z.array(z.object({ field: z.string() })),
      occupations: z.array(z.object({ link: z.object({ name: z.string() }) })),
      claims: z.array(z.object({ id: z.string() })),
      history: z.array(z.object({ field: z.string() })),
    }),
  });

  it('is all of an enterprise: facts, links, what others say, history', async () => {
    const session = app.driver.session();
    const standing = 'MATCH (e:Enterprise)-[:OCCUPIES]->(:ChainLink {id: $link}) RETURN e.id AS id LIMIT 1';
    const id = String((await session.run(standing, { link })).records[0]?.get('id'));
    const at = '2026-01-02T03:04:05.000Z';
    await session.run(
      `MATCH (e:Enterprise {id: $id}) SET e.sourceIds = ['s-1']
       CREATE (:Source {id: 's-1', title: '示例名单', date: '2026-03-04'})
       CREATE (:Claim {id: 'claim-1', factId: 'Enterprise/' + $id, field: 'address', value: '=HYPERLINK("x")',
         state: 'OPEN', version: 1, sourceIds: []})
       CREATE (:Change {id: 'change-1', factId: 'Enterprise/' + $id, at: $at, by: '@one', batchId: 'b-1', field: 'address',
         before: '-2', after: '+1'})`,
      { id, at },
    );
    await session.close();
    const query = `id=${encodeURIComponent(id)}`;
    const first = await handedOut(`/exports/enterprise.xlsx?${query}`);
    const { enterprise } = await reader.read(
      shape,
      `query E($id: ID!) { enterprise(id: $id) { name origins { field } occupations { link { name } } claims { id } history { field } } }`,
      { id },
    );
    expect(first.cover).toContain(`企业：${enterprise.name}；数据截至：${today}`);
    const part = (name: string) => first.body.filter((row) => row['部分'] === name);
    const facts = new Map(part('登记信息').map((row) => [row['项目'], row]));
    expect(facts.get('企业名称')).toMatchObject({
      ...{ 内容: enterprise.name, 状态: '未确认', 依据: '《示例名单》', 截至: '2026-03-04' },
    });
    expect(part('环节').map((row) => row['项目']?.split('·').at(-1))).toEqual(
      enterprise.occupations.map((each) => each.link.name),
    );
    expect(part('其他来源的值')).toMatchObject([{ 项目: '登记地址', 内容: '=HYPERLINK("x")', 状态: '待定' }]);
    expect(part('履历')).toHaveLength(enterprise.history.length);
    expect(part('履历')).toContainEqual(
      expect.objectContaining({ 项目: '企业：登记地址', 内容: '原为“-2”，改为“+1”', 录入时间: '2026-01-02 11:04' }),
    );
    for (const ending of endings) {
      expect({ ...(await handedOut(`/exports/enterprise.${ending}?${query}`)), name: '' }).toEqual({
        ...first,
        name: '',
      });
    }
    const raw = await rawCsv(reader, `/exports/enterprise.csv?${query}`);
    expect(raw).toContain(`"'=HYPERLINK(""x"")"`);
    expect(raw).toContain(`'@one`);
  });

  it('is the history of a link as its panel shows it', async () => {
    const session = app.driver.session();
    await session.run(
      `CREATE (:Change {id: 'change-2', factId: 'ChainLink/' + $link, at: '2026-01-02T03:04:05.000Z', by: 'researcher',
         batchId: 'b-2', field: 'note', before: null, after: '=1+1'})`,
      { link },
    );
    await session.close();
    const history = z.object({ history: z.array(z.object({ at: z.string(), by: z.string(), field: z.string() })) });
    const query = `query H { history(kind: LINK, id: "${link}", region: "${region}", first: 50) { at by field } }`;
    const shown = (await reader.read(history, query)).history;
    expect(shown.length).toBeGreaterThan(1);
    const address = `kind=LINK&id=${link}&region=${region}`;
    for (const ending of endings) {
      const { cover, body } = await handedOut(`/exports/history.${ending}?${address}`);
      expect(cover).toContain('范围：玄武区；');
      expect(body.map((row) => row['谁'])).toEqual(shown.map(({ by }) => by));
      expect(body).toContainEqual(expect.objectContaining({ 对象: '环节', 做了什么: '改“编制说明”', 改为: '=1+1' }));
    }
    expect(await rawCsv(reader, `/exports/history.csv?${address}`)).toContain(`'=1+1`);
    expect((await reader.request('/exports/history.csv?kind=LINK&id=none')).status).toBe(404);
    expect((await reader.request(`/exports/history.csv?kind=CHAIN&id=${link}`)).status).toBe(400);
  });

  it('is the rules of a link with who changed them, for those who edit them', async () => {
    const session = app.driver.session();
    await session.run(
      `CREATE (:Change {id: 'change-3', factId: 'ChainLink/' + $link, at: '2026-01-02T03:04:05.000Z', by: '-someone',
         batchId: 'b-3', field: 'keywords', before: ['甲', '乙'], after: ['甲', '丙']})`,
      { link },
    );
    await session.close();
    const account = { username: 'lead', role: 'LEAD', groupId: null, password: testPassword, by: 'test' };
    await createUser(app.graph, account);
    const lead = await app.signIn('lead');
    const rules = z.object({ linkRules: z.object({ keywords: z.array(z.string()), codes: z.array(z.string()) }) });
    const { linkRules } = await lead.read(rules, `{ linkRules(id: "${link}") { keywords codes } }`);
    for (const ending of endings) {
      const { cover, body } = await listOf(lead, `/exports/rules.${ending}?id=${link}`);
      expect(cover).toMatch(/^归类规则　产业链：.+；环节：.+；依据：.+；数据截至/);
      const words = body.filter((row) => row['部分'] === '规则' && row['清单'] === '关键词');
      expect(words.map((row) => row['词、代码或改动'])).toEqual(linkRules.keywords);
      expect(body).toContainEqual(
        expect.objectContaining({
          部分: '修改记录',
          清单: '关键词',
          '词、代码或改动': '新增 丙；去掉 乙',
          谁: '-someone',
        }),
      );
    }
    expect(await rawCsv(lead, `/exports/rules.csv?id=${link}`)).toContain(`,'-someone,`);
    expect((await (await app.signIn('operator')).request(`/exports/rules.csv?id=${link}`)).status).toBe(403);
    expect((await lead.request('/exports/rules.csv?id=none')).status).toBe(404);
  });
});

describe('an export', () => {
  it('is for signed-in people and refuses what it does not understand', async () => {
    const anonymous = await app.app.request(
      `http://127.0.0.1/exports/links.csv?industryId=${industryId}&region=${region}`,
    );
    expect(anonymous.status).toBe(401);
    const statusOf = async (path: string) => (await reader.request(path)).status;
    expect(await statusOf(`/exports/links.csv?industryId=${industryId}&region=${region}&shows=PRESENT`)).toBe(400);
    expect(await statusOf(`/exports/links.csv?industryId=${industryId}`)).toBe(400);
    expect(await statusOf(`/exports/links.csv?industryId=none&region=${region}`)).toBe(404);
    expect(await statusOf('/exports/dossier.xlsx?industryId=none')).toBe(404);
    expect(await statusOf(`/exports/links.pdf?industryId=${industryId}&region=${region}`)).toBe(404);
    expect(await statusOf(`/exports/search.csv?text=${'长'.repeat(500)}`)).toBe(400);
    const operator = await app.signIn('operator');
    expect((await operator.request('/import/jobs/problem-job/problems.csv')).status).toBe(403);
    expect((await operator.request('/exports/imports.csv')).status).toBe(403);
  });
});
