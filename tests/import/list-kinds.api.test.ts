import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../seed/run.ts';
import { rowsOfFile } from '../../server/import/import.file.ts';
import { importKinds } from '../../server/import/import.registry.ts';
import type { ImportReport } from '../../server/import/import.types.ts';
import { toldIn } from '../../server/import/told.rules.ts';
import { counted, emptyGraph } from './data-sets.support.ts';

let app: Awaited<ReturnType<typeof emptyGraph>>;
beforeAll(async () => {
  app = await emptyGraph();
  await seed(app.graph, { by: 'test', demo: false });
  await take(
    'companies',
    '企业名称,证券代码,地区\n甲一机械有限公司,600001,320102\n甲二（南京）电子有限公司,600002.SH,\n甲三材料有限公司,600003,\n甲四材料有限公司,600003,\n',
  );
  await take('products', '产品名称,别名\n锂电池,锂电;锂离子电池\n正极材料,\n');
});
afterAll(() => app.driver.close());

/** Imports a text as a person's file of a kind. */
async function take(name: string, text: string): Promise<ImportReport> {
  const kind = importKinds.find((known) => known.name === name);
  if (!kind) throw new Error(`no kind ${name}`);
  const read = await rowsOfFile('名单.csv', new TextEncoder().encode(text), kind);
  return kind.import(app.graph, { file: '名单.csv', ...read, by: 'test' });
}

const outcomes = ({ rows, created, changed, unchanged, conflicts, rejected }: ImportReport) =>
  `${rows} rows: ${created} created, ${changed} changed, ${unchanged} unchanged, ${conflicts} in conflict, ${rejected} rejected`;
const reasons = ({ problems }: ImportReport) =>
  problems.map(({ row, column, reason }) => `${row} ${column} ${toldIn('zh', reason)}`);
const count = (statement: string) => counted(app.driver, statement);

describe('every kind of list', () => {
  const lists = importKinds.filter(({ sheet }) => sheet !== null);

  it('has columns by Chinese names, none of them twice', () => {
    expect(lists.length).toBeGreaterThanOrEqual(20);
    for (const { name, sheet } of lists) {
      const names = sheet?.columns.flatMap((column) => column.names) ?? [];
      expect(names.length, name).toBeGreaterThan(0);
      expect(new Set(names).size, name).toBe(names.length);
      expect(
        sheet?.columns.some(({ required }) => required),
        name,
      ).toBe(true);
    }
  });
});

describe('firms', () => {
  it('are found again by full name in any brackets, and keep what a person confirmed', async () => {
    const again = await take('companies', '公司全称,证券代码\n甲二(南京)电子有限公司,600002\n');
    expect(outcomes(again)).toBe('1 rows: 0 created, 0 changed, 1 unchanged, 0 in conflict, 0 rejected');
    const session = app.driver.session();
    await session.run("MATCH (e:Enterprise {name: '甲一机械有限公司'}) SET e.confirmedFields = ['stockCode']");
    await session.close();
    const other = await take('companies', '企业名称,证券代码\n甲一机械有限公司,600009\n');
    expect(outcomes(other)).toBe('1 rows: 0 created, 0 changed, 0 unchanged, 1 in conflict, 0 rejected');
    expect(reasons(other)).toEqual(['2 证券代码 与经人确认的“600001”不同']);
  });
});

describe('supply relations and shareholdings', () => {
  it('join firms by full name or stock code, and say which codes several firms share', async () => {
    const supplies =
      '供应商,客户,供应产品,日期\n600001,甲二（南京）电子有限公司,机床,2024-03\n甲一机械,600002,机床,\n600003,600002,铜,\n600002,600002,铜,\n';
    const first = await take('company-supplies', supplies);
    expect(outcomes(first)).toBe('4 rows: 1 created, 0 changed, 0 unchanged, 2 in conflict, 1 rejected');
    expect(reasons(first)).toEqual([
      '3 供应方 没有这个企业',
      '4 供应方 这里有 2 个企业都可能是它：“甲三材料有限公司”、“甲四材料有限公司”',
      '5 采购方 两端是同一家企业',
    ]);
    expect(outcomes(await take('company-supplies', supplies))).toContain('0 created, 0 changed, 1 unchanged');
    expect(
      await count(
        "MATCH (:Enterprise {stockCode: '600001'})-[f:SELLS_TO {what: '机床', asOf: '2024-03'}]->() RETURN count(f) AS n",
      ),
    ).toBe(1);
  });

  it('take a share with its percent sign, and never guess one', async () => {
    const report = await take(
      'shareholdings',
      '股东,被投企业,持股比例\n600001,600002,51.5%\n600002,甲三材料有限公司,51\n600001,甲四材料有限公司,\n',
    );
    expect(outcomes(report)).toBe('3 rows: 2 created, 0 changed, 0 unchanged, 0 in conflict, 1 rejected');
    expect(reasons(report)).toEqual(['3 持股比例 不是 0% 到 100% 之间、带百分号的比例']);
    expect(await count('MATCH ()-[f:HOLDS {share: 0.515}]->() RETURN count(f) AS n')).toBe(1);
    expect(await count('MATCH ()-[f:HOLDS]->() WHERE f.share IS NULL RETURN count(f) AS n')).toBe(1);
  });
});

describe('products', () => {
  it('stand under links, found by name within their chain', async () => {
    const session = app.driver.session();
    const { records } = await session.run(
      'MATCH (l:ChainLink)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN l.name AS link, i.title AS chain, l.id AS id ORDER BY id LIMIT 1',
    );
    await session.close();
    const [link, chain] = [records[0]?.get('link'), records[0]?.get('chain')];
    const report = await take(
      'product-links',
      `产品,环节,产业链\n锂电池,${link},${chain}\n锂电池,${link},没有的产业链\n没有的产品,${link},${chain}\n`,
    );
    expect(outcomes(report)).toBe('3 rows: 1 created, 0 changed, 0 unchanged, 0 in conflict, 2 rejected');
    expect(reasons(report)).toEqual(['3 环节 没有这个环节', '4 产品 没有这个产品']);
  });

  it('come as JSON Lines too, and tell the line that is none', async () => {
    const lines =
      '{"产品":"锂电池","关系":"上游材料","关联产品":"正极材料"}\n\n{"产品":"锂电池","关系":"同类","关联产品":"正极材料"}\n';
    const report = await take('product-relations', lines);
    expect(outcomes(report)).toBe('2 rows: 1 created, 0 changed, 0 unchanged, 0 in conflict, 1 rejected');
    expect(report.problems[0]).toMatchObject({ row: 3, column: '关系', value: '同类' });
    const broken = take('product-relations', '{"产品":"锂电池"}\n{"产品":\n');
    await expect(broken).rejects.toThrow('第 2 行不是 JSON');
  });
});

describe('signals, clues and reference counts', () => {
  it('keep dates as far as they are known, and amounts only with their unit', async () => {
    const report = await take(
      'expansion-signals',
      '事项,日期,企业,金额,地区\n二期厂房,2025-06,600001,5000万元,\n三期厂房,2025-06-01,600001,20,\n招商项目,2025,,2亿元,440608\n不知是谁,2025,,,\n',
    );
    expect(outcomes(report)).toBe('4 rows: 2 created, 0 changed, 0 unchanged, 0 in conflict, 2 rejected');
    expect(reasons(report)).toEqual(['3 金额 不是带单位的金额', '5 企业 既没有企业也没有地区']);
    expect(await count("MATCH (s:ExpansionSignal {on: '2025-06'})-[:SIGNAL_OF]->() RETURN s.amountFen AS n")).toBe(
      5_000_000_000,
    );
    expect(
      await count(
        "MATCH (:ExpansionSignal)-[:REPORTED_IN]->(:Region {id: '440608'})-[:PART_OF*1..3]->(r:Region {id: '440000'}) RETURN count(r) AS n",
      ),
    ).toBe(1);
  });

  it('keep rival sources side by side, and never take a missing number for zero', async () => {
    await take('industry-codes', '代码,名称,上级代码\n3841,锂离子电池制造,384\n384,电池制造,\n');
    const text =
      '行业代码,地区,指标,年份,数值,来源\n3841,320102,企业数,2023,12,统计年鉴\n3841,320102,企业数,2023,14,普查公报\n3841,320102,企业数,2022,,统计年鉴\n3841,320102,企业数,2021,0,统计年鉴\n';
    const report = await take('reference-counts', text);
    expect(outcomes(report)).toBe('4 rows: 3 created, 0 changed, 0 unchanged, 0 in conflict, 1 rejected');
    expect(toldIn('zh', report.problems[0]?.reason ?? '')).toContain('“数值”缺失');
    expect(
      await count(
        "MATCH (c:ReferenceCount {year: 2023})-[:COUNT_OF]->(:IndustryCode {code: '3841'}) RETURN count(DISTINCT c.origin) AS n",
      ),
    ).toBe(2);
    expect(outcomes(await take('reference-counts', text))).toContain('0 created, 0 changed, 3 unchanged');
  });
});

describe('records of 摸底', () => {
  const link = async () => {
    const session = app.driver.session();
    const { records } = await session.run('MATCH (l:ChainLink) RETURN l.id AS id ORDER BY id LIMIT 1');
    await session.close();
    return String(records[0]?.get('id'));
  };

  it('are where the map reads them, and do not go over those of others', async () => {
    const id = await link();
    const sheet = (by: string, result: string) =>
      `地区,环节,日期,摸底人,结果,范围\n320102,${id},2025-05-06,${by},${result},全区\n`;
    expect(outcomes(await take('surveys', sheet('一组', '查实没有')))).toContain('1 created');
    expect(
      await count(
        `MATCH (p:Presence {id: '320102~${id}', surveyedAt: '2025-05-06', surveyResult: 'NONE_FOUND'}) RETURN count(p) AS n`,
      ),
    ).toBe(1);
    const other = await take('surveys', sheet('二组', '有'));
    expect(reasons(other)).toEqual(['2 结果 同一天已由 一组 记为“查实没有”']);
    expect(outcomes(await take('surveys', sheet('一组', '有')))).toContain('1 changed');
    const future = await take('surveys', `地区,环节,日期,摸底人,结果\n320102,${id},2999-01-01,一组,有\n`);
    expect(outcomes(future)).toContain('1 rejected');
  });

  it('do not say 查实没有 where firms are confirmed', async () => {
    const id = await link();
    const session = app.driver.session();
    await session.run('MERGE (p:Presence {id: $id}) SET p.regionId = "320102", p.confirmed = 2', {
      id: `320102~${id}`,
    });
    await session.close();
    const report = await take('surveys', `地区,环节,日期,摸底人,结果\n320102,${id},2025-07-01,一组,没有\n`);
    expect(reasons(report)).toEqual(['2 结果 与 2 家已确认企业矛盾，不能记“查实没有”']);
  });
});

describe('organisations as a sheet', () => {
  it('find their superior in the sheet, in any order, and themselves again', async () => {
    const text =
      '单位名称,地区,上级单位,类型\n示例区投促中心,320102,示例区商务局,办公室\n示例区商务局,320102,,部门\n示例区某科,320102,没有的局,部门\n';
    const first = await take('organisation-list', text);
    expect(outcomes(first)).toBe('3 rows: 2 created, 0 changed, 0 unchanged, 0 in conflict, 1 rejected');
    expect(
      await count(
        "MATCH (:Organisation {name: '示例区投促中心'})-[:UNIT_OF]->(o:Organisation {name: '示例区商务局'}) RETURN count(o) AS n",
      ),
    ).toBe(1);
    expect(outcomes(await take('organisation-list', text))).toContain('0 created, 0 changed, 2 unchanged');
  });

  it('go with a superior that could not be taken', async () => {
    const report = await take(
      'organisation-list',
      '单位名称,地区,上级单位,类型\n示例乙科,320102,示例乙局,部门\n示例乙局,没有的区,,部门\n',
    );
    expect(outcomes(report)).toBe('2 rows: 0 created, 0 changed, 0 unchanged, 0 in conflict, 2 rejected');
    expect(reasons(report)).toEqual(['2 上级单位 没有这个单位', '3 地区 没有这个地区']);
  });
});
