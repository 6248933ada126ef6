import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOfFile } from '../../server/import/import.file.ts';
import { importKinds } from '../../server/import/import.registry.ts';
import { toldIn } from '../../server/import/told.rules.ts';
import { rowsOf } from '../import/page.support.ts';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function take(text: string, dryRun = false) {
  const kind = importKinds.find(({ name }) => name === 'projects');
  if (!kind) throw new Error('no kind');
  const read = await rowsOfFile('项目.csv', new TextEncoder().encode(text), kind);
  const report = await kind.import(app.graph, { file: '项目.csv', ...read, by: 'test', dryRun });
  const { rows, created, changed, unchanged, conflicts, rejected, problems } = report;
  return {
    counts: [rows, created, changed, unchanged, conflicts, rejected],
    problems: problems.map(({ row, column, reason }) => `${row} ${column} ${toldIn('zh', reason)}`),
  };
}

const sheet = `项目名称,地区,产业链,环节,投资企业,面积下限（㎡）,面积上限（㎡）,荷载,租售方式,预算（元）,预算单位,投资（万元）,年税收（万元）,成功概率,信息日期
甲研发项目,320102,软件信息和数模融合产业,行业垂类模型与微调,示例行业模型科技有限公司,800,1200,0.5t/㎡,租,68.5,元/㎡·月,1234.567891,0,60%,2026-11-10
乙项目,320102,,,没有的企业,500,300,,,,,,,,2026-11-10
丙项目,320102,没有的产业,,,500,,,,,,,,,2026-11-10
丁项目,999999,,,,500,,很重,,20,,,-3,,2026-11-10
戊项目,320102,,,没有的企业,,,,,,,,,,2026-11-10
`;

describe('sheets of projects', () => {
  it('make projects with exact numbers, say which rows are wrong, and say it again the same', async () => {
    const tried = await take(sheet, true);
    const first = await take(sheet);
    expect(first).toEqual(tried);
    expect(first.counts).toEqual([5, 2, 0, 0, 1, 2]);
    expect(first.problems).toEqual([
      '3 面积上限（㎡） 小于面积下限',
      '4 产业链 没有这条产业链，或有几条同名',
      '5 荷载（kN/㎡） 不是带单位的荷载',
      '5 年税收（万元） 不是小数位数在 6 位以内、不小于 0 的数',
    ]);
    const [made] = await rowsOf(
      app,
      `MATCH (p:Project {regionId: '320102', name: '甲研发项目'}) RETURN p.investFen AS invest, p.taxFen AS tax,
         p.areaHundredths AS area, p.loadKn AS load, p.chance AS chance, p.enterpriseId AS firm, p.linkId AS link,
         p.jobs AS jobs, p.state AS state`,
    );
    expect([Number(made?.['invest']), Number(made?.['tax']), Number(made?.['area'])]).toEqual([
      1_234_567_891, 0, 80_000,
    ]);
    expect(made).toMatchObject({ load: 4.9, chance: 0.6, firm: 'demo-06', jobs: null, state: 'CONFIRMED' });
    expect(made?.['link']).toBe('software-data-model.industry-model');
    expect((await take(sheet)).counts).toEqual([5, 0, 0, 2, 1, 2]);
    const older = `项目名称,地区,层高（米）,信息日期\n甲研发项目,320102,9,2026-10-01\n`;
    expect((await take(older)).problems[0]).toContain('2026-11-10');
  });

  it('read again what a list has handed out: demo projects too', async () => {
    const client = await app.signIn('researcher');
    const handed = await client.request('/exports/projects.csv?region=320102');
    const again = await take((await handed.text()).replace(/^\uFEFF/, ''), true);
    expect(again.problems).toEqual([]);
    expect(again.counts[1]).toBe(0);
    expect(again.counts[0]).toBeGreaterThan(6);
    expect((await client.request('/exports/projects.xlsx?region=999999')).status).toBe(404);
  });
});
