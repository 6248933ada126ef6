import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOfFile } from '../../server/import/import.file.ts';
import { importKinds } from '../../server/import/import.registry.ts';
import { toldIn } from '../../server/import/told.rules.ts';
import { dayOf } from '../../server/platform/kernel/dates.ts';
import { rowsOf } from '../import/page.support.ts';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function take(name: string, text: string, dryRun = false) {
  const kind = importKinds.find((known) => known.name === name);
  if (!kind) throw new Error(`no kind ${name}`);
  const read = await rowsOfFile('载体.csv', new TextEncoder().encode(text), kind);
  const report = await kind.import(app.graph, { file: '载体.csv', ...read, by: 'test', dryRun });
  const { rows, created, changed, unchanged, conflicts, rejected, problems } = report;
  return {
    counts: [rows, created, changed, unchanged, conflicts, rejected],
    problems: problems.map(({ row, column, reason }) => `${row} ${column} ${toldIn('zh', reason)}`),
  };
}

const carriers = `载体名称,载体类型,地区,所属载体,运营单位,地上层数,建筑面积（㎡）,占地（亩）,重点产业方向,负面清单
甲园区,园区,320102-xuzhuang,,徐庄高新区,,,120,软件信息和数模融合产业、脑机接口,印染
甲一号楼,楼宇,320102-xuzhuang,甲园区,,9,18600.5,,,
乙楼,写字间,320102,,,,,,,
丙楼,楼宇,320102,没有的园区,,,,,,
`;
const units = `载体,单元号,单元类别,楼层,面积（㎡）,亩数,层高（米）,荷载,租金（元/㎡·月）,状态,状态日期,承租方,起租日期,合同到期
甲一号楼,801,房源,8,320.5,,3.9,0.5t/㎡,68.5,已租,2026-11-10,示例徐庄云服务有限公司,2025-01-01,2027-12-31
甲一号楼,802,,8,,,,,,可租,2026-11-10,,,
甲一号楼,803,,8,-3,,,很重,,可租,2026-11-10,,,
甲一号楼,804,房源,8,,,,,,净地可供,2026-11-10,,,
甲一号楼,805,房源,8,,,,,,可租,,,,
甲园区,A-1,地块,,,30,,,,净地可供,2026-11-10,,,
`;

describe('sheets of carriers', () => {
  it('make carriers with what is around them and what they are for, say which rows are wrong, and say it again the same', async () => {
    const tried = await take('carrier-list', carriers, true);
    expect(tried.counts).toEqual([4, 2, 0, 0, 0, 2]);
    const first = await take('carrier-list', carriers);
    expect(first.counts).toEqual(tried.counts);
    expect(first.problems).toEqual(['4 载体类型 不是园区、楼宇、地块、片区、平台之一', '5 所属载体 没有这个载体']);
    const [made] = await rowsOf(
      app,
      `MATCH (b:Carrier {name: '甲一号楼'})-[:WITHIN]->(p:Carrier)-[:SUITS]->(i:Industry)
       MATCH (:Organisation)-[:OPERATES]->(p)
       RETURN p.directions AS words, i.id AS industry, b.areaHundredths AS area, p.areaHundredths AS land`,
    );
    expect(made).toMatchObject({ words: ['脑机接口'], industry: 'software-data-model' });
    expect([Number(made?.['area']), Number(made?.['land'])]).toEqual([1_860_050, 8_000_000]);
    expect((await take('carrier-list', carriers)).counts).toEqual([4, 0, 0, 2, 0, 2]);
  });

  it('make units with exact numbers and tenants, and refuse what cannot be', async () => {
    const report = await take('carrier-units', units);
    expect(report.counts).toEqual([6, 3, 0, 0, 0, 3]);
    expect(report.problems).toEqual([
      '4 面积（㎡） 不是小数位数在 2 位以内的正数',
      '4 荷载（kN/㎡） 不是带单位的荷载',
      '5 状态 “房源”不能是“净地可供”',
      '6 状态日期 写了状态而没写“状态日期”',
    ]);
    const [room] = await rowsOf(
      app,
      `MATCH (e:Enterprise)-[t:TENANT_OF]->(u:CarrierUnit {number: '801'}) WHERE u.demo IS NULL
       RETURN u.loadKn AS load, u.rentFen AS rent, u.areaHundredths AS area, e.id AS tenant, t.since AS since`,
    );
    expect(room).toMatchObject({ load: 4.9, tenant: 'demo-02', since: '2025-01-01' });
    expect([Number(room?.['rent']), Number(room?.['area'])]).toEqual([6_850, 32_050]);
    expect((await take('carrier-units', units)).counts).toEqual([6, 0, 0, 3, 0, 3]);
  });

  it('never put an older state over a newer one, and end the tenancy of who left', async () => {
    const head = '载体,单元号,状态,状态日期\n';
    const older = await take('carrier-units', `${head}甲一号楼,801,可租,2026-10-01\n`);
    expect(older.problems).toEqual(['2 状态日期 库里的状态是 2026-11-10 的，比这一行新']);
    expect((await take('carrier-units', `${head}甲一号楼,801,可租,2026-11-20\n`)).counts).toEqual([1, 0, 1, 0, 0, 0]);
    const [room] = await rowsOf(
      app,
      `MATCH (:Enterprise)-[t:TENANT_OF]->(u:CarrierUnit {number: '801'}) WHERE u.demo IS NULL
       RETURN t.until AS until, u.tenantName AS tenant, u.contractEnd AS end`,
    );
    expect(room).toEqual({ until: '2026-11-20', tenant: null, end: null });
  });

  it('take back a sheet of checks: unchanged states get the day of the check, those that moved meanwhile do not', async () => {
    const client = await app.signIn('bureau');
    const path = '/exports/carrier-check.csv?region=320102&operator=320102-toucuju';
    const sheet = (await (await client.request(path)).text()).replace(/^\uFEFF/, '');
    const lines = sheet.split('\r\n');
    const at = lines.findIndex((line) => line.startsWith('载体,'));
    const place = lines[at]?.split(',').indexOf('无变化') ?? -1;
    const filled = lines.slice(at, at + 12).map((line, index) => {
      const cells = line.split(',');
      if (index > 0) cells[place] = '是';
      return cells.join(',');
    });
    const dated = filled.filter((line, index) => index === 0 || line.includes('2026-09-18'));
    expect(dated.length).toBeGreaterThan(5);
    const back = await take('carrier-units', dated.join('\n'));
    expect(back.problems).toEqual([]);
    expect(back.counts[2]).toBe(dated.length - 1);
    expect((await take('carrier-units', dated.join('\n'))).counts[3]).toBe(dated.length - 1);
    const [carrier, number] = dated[1]?.split(',') ?? [];
    await take('carrier-units', `载体,单元号,状态,状态日期\n${carrier},${number},预留,${dayOf(new Date())}\n`);
    const late = await take('carrier-units', dated.join('\n'));
    expect(late.problems).toEqual([expect.stringContaining('状态已改过')]);
  });

  it('keep years of buildings, and hand units out as they take them in', async () => {
    const years = '载体,年度,税收（万元）,主导产业,主导产业占比\n甲一号楼,2025,12000.5,软件业,61%\n甲一号楼,去年,1,,\n';
    const report = await take('carrier-years', years);
    expect(report.counts).toEqual([2, 1, 0, 0, 0, 1]);
    const [year] = await rowsOf(app, 'MATCH (y:CarrierYear {mainShare: 0.61}) RETURN y.taxFen AS tax');
    expect(Number(year?.['tax'])).toBe(12_000_500_000);
    const client = await app.signIn('operator');
    const sheet = await client.request('/exports/carrier-units.csv?region=320102');
    expect(sheet.status).toBe(200);
    const again = await take('carrier-units', (await sheet.text()).replace(/^\uFEFF/, ''), true);
    expect(again.problems).toEqual([]);
    expect(again.counts[1]).toBe(0);
    const list = await client.request('/exports/carriers.csv?region=320102&statuses=FOR_RENT');
    expect(await list.text()).toContain('示例玄武数字大厦');
    expect((await client.request('/exports/carriers.csv?region=320102&kinds=castle')).status).toBe(400);
  });
});
