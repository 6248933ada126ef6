import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkCharacter } from '../../server/enterprise/uscc.rules.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { readXlsx } from '../../server/import/xlsx.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const body = '91320102MA1TE0T06';
const code = `${body}${checkCharacter(body) ?? ''}`;
const firm = (name: string, uscc: string | null) => ({
  ...{ 企业名称: name, 统一社会信用代码: uscc, 经营范围: '软件开发；应用软件定制开发。', 所在省份: '江苏省' },
  注册地址: '南京市玄武区玄武湖街道某路1号',
});
const query = `query C($text: String!) { compareNames(text: $text) { number text verdict repeats differs
  enterprises { id name uscc regionPath occupations { linkName industryTitle state confirmedBy } } } }`;
const shape = z.object({
  compareNames: z.array(
    z.object({
      ...{ number: z.number(), text: z.string(), verdict: z.string() },
      ...{ repeats: z.number().nullable(), differs: z.string().nullable() },
      enterprises: z.array(
        z.object({
          ...{ name: z.string(), uscc: z.string().nullable(), regionPath: z.array(z.string()) },
          occupations: z.array(z.object({ linkName: z.string(), state: z.string() })),
        }),
      ),
    }),
  ),
});

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp({ demo: false });
  client = await app.signIn('operator');
  const rows = [firm('南京示例智能软件有限公司', code), firm('南京另一家数据科技有限公司', null)];
  await importRows(app.graph, enterprisesKind, { file: '试.csv', rows, region: '320102', by: 'test' });
});
afterAll(() => app.close());

const compare = async (text: string) => (await client.read(shape, query, { text })).compareNames;

describe('a pasted list', () => {
  it('is found, similar or new, with links, place and state, in one trip', async () => {
    const before = app.trips.length;
    const text = `序号\t企业名称\n1、南京示例智能软件有限责任公司\n示列智能软件\n${code}\n上海某某餐饮有限公司\n=cmd|calc`;
    const lines = await compare(text);
    expect(app.trips.slice(before).flat()).toEqual(['enterprise/compare']);
    expect(lines.map(({ number, verdict }) => [number, verdict])).toEqual([
      [2, 'FOUND'],
      [3, 'SIMILAR'],
      [4, 'FOUND'],
      [5, 'NEW'],
      [6, 'NEW'],
    ]);
    const [found] = lines[0]?.enterprises ?? [];
    expect(found).toMatchObject({ name: '南京示例智能软件有限公司', uscc: code });
    expect(found?.regionPath).toContain('玄武区');
    expect(found?.occupations.length).toBeGreaterThan(0);
    expect(found?.occupations.every(({ state }) => state === 'TO_REVIEW')).toBe(true);
  });

  it('of 500 is one trip, and of 501 is refused', async () => {
    const many = Array.from({ length: 500 }, (_, at) => `某某${at}号软件有限公司`);
    expect((await compare(many.join('\n'))).length).toBe(500);
    const { errors } = await client.run(query, { text: [...many, '多一家有限公司'].join('\n') });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' });
  });

  it('comes as a workbook whose cells are no formulas', async () => {
    const answer = await client.request('/exports/compare.xlsx', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: `${code}\n=cmd()有限公司` }),
    });
    expect(answer.status).toBe(200);
    const { rows } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    expect(rows[0]?.slice(0, 4)).toEqual(['行', '名单上写的', '结果', '系统里的企业']);
    expect(rows[1]?.slice(2, 5)).toEqual(['已有', '南京示例智能软件有限公司', code]);
    expect(rows[2]?.slice(1, 3)).toEqual(['=cmd()有限公司', '新']);
    const wrong = await client.request('/exports/compare.xlsx', { method: 'POST', body: '[]' });
    expect(wrong.status).toBe(400);
  });
});
