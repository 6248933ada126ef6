import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toldIn } from '../../server/import/told.rules.ts';
import { counted, dataSet, emptyGraph, importSet, outcomesOf } from './data-sets.support.ts';

let app: Awaited<ReturnType<typeof emptyGraph>>;
beforeAll(async () => {
  app = await emptyGraph();
});
afterAll(() => app.driver.close());

const all = { changed: 0, unchanged: 0, conflicts: 0, rejected: 0 };

describe.runIf(existsSync(dataSet('gaoming-graph')))('the graph of 高明 by its preset', () => {
  it('is 272 things of 855 rows, and 451.4 亿, not 1,609.4', async () => {
    const parts = await importSet(app.graph, 'gaoming-graph');
    const sum = (key: 'rows' | 'created' | 'unchanged' | 'conflicts' | 'rejected') =>
      parts.reduce((total, part) => total + part[key], 0);
    expect({ rows: sum('rows'), created: sum('created'), rejected: sum('rejected') }).toEqual({
      ...{ rows: 855, created: 272, rejected: 0 },
    });
    expect(sum('unchanged') + sum('conflicts')).toBe(855 - 272);
    expect(parts.map(({ created }) => created)).toEqual([93, 42, 43, 67, 9, 9, 9]);
    const fen = 'MATCH (s:ExpansionSignal) RETURN toInteger(sum(s.amountFen) / 1000000000) AS n';
    expect(await counted(app.driver, fen)).toBe(4514);
  });

  it('says which rows give one project two amounts', async () => {
    const again = await importSet(app.graph, 'gaoming-graph');
    const [, projects] = again;
    expect(again.map(({ created, changed }) => created + changed)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(projects?.conflicts).toBe(5);
    for (const { value } of projects?.problems ?? []) expect(value).toContain('甜秘密高端智能家居生产基地（二期）');
  });
});

describe.runIf(existsSync(dataSet('gbt4754-2017')))('GB/T 4754 by its preset', () => {
  it('is 1,971 codes below their parents; what is of the edition of 2011 is repaired and said', async () => {
    const [table] = await importSet(app.graph, 'gbt4754', dataSet('gbt4754-2017'));
    if (!table) throw new Error('no part');
    expect(outcomesOf(table)).toEqual({ ...all, rows: 1_972, created: 1_971, conflicts: 1 });
    expect(table.tally).toEqual({ sameName: 412, oldNumber: 4, oldName: 10 });
    expect(table.problems).toEqual([expect.objectContaining({ column: '代码', value: '3035' })]);
    expect(table.notes.map(({ text }) => toldIn('zh', text))).toContain(
      '“机床附件制造”按 GB/T 4754—2017《国民经济行业分类》 改为“机床功能部件及附件制造”',
    );
    const session = app.driver.session();
    const { records } = await session.run(
      `MATCH (c:IndustryCode) WHERE c.statedName IS NOT NULL AND c.code STARTS WITH '303'
       RETURN c.code AS code, c.name AS name ORDER BY code`,
    );
    await session.close();
    expect(records.map((record) => `${record.get('code')} ${record.get('name')}`)).toEqual([
      ...['3032 建筑用石加工', '3033 防水建筑材料制造', '3034 隔热和隔音材料制造'],
    ]);
    const roots =
      "MATCH (c:IndustryCode {scheme: 'GBT4754-2017'}) WHERE NOT (c)-[:CODE_UNDER]->() RETURN count(c) AS n";
    expect(await counted(app.driver, roots)).toBe(20);
  });
});

describe.runIf(existsSync(dataSet('admin-divisions')))('GB/T 2260 by its preset', () => {
  it('is 3,433 current codes, the retired ones, and 3,996 lines of who took over', async () => {
    const [list, history, successions] = await importSet(app.graph, 'gbt2260', dataSet('admin-divisions'));
    if (!list || !history || !successions) throw new Error('three parts');
    expect(list.rows).toBe(3_433);
    expect(list.created + list.changed + list.unchanged).toBe(3_433);
    expect(
      await counted(app.driver, 'MATCH (r:Region {current: true}) WHERE r.id =~ "[0-9]{6}" RETURN count(r) AS n'),
    ).toBe(3_433);
    expect(outcomesOf(history)).toEqual({ ...all, rows: 7_229, created: 4_015, unchanged: 3_214 });
    // 容城, 安新, 雄县 and 西沙区 are in the list of current codes too; one code takes over from itself, one from nothing known.
    expect(outcomesOf(successions)).toEqual({
      ...{ rows: 3_996, created: 3_969, changed: 0, unchanged: 21, conflicts: 4, rejected: 2 },
    });
    expect(successions.tally).toMatchObject({ split: 75, noSuccessor: 23, nameUnknown: 15 });
    const fenghua =
      "MATCH (:Region {id: '330283', current: false})-[:SUCCEEDED_BY]->(:Region {id: '330213'}) RETURN count(*) AS n";
    expect(await counted(app.driver, fenghua)).toBe(1);
    const again = await importSet(app.graph, 'gbt2260', dataSet('admin-divisions'));
    expect(again.map(({ created, changed }) => created + changed)).toEqual([0, 0, 0]);
  });
});
