import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namedTallies } from '../../server/import/import.report.ts';
import type { PartReport } from '../../server/import/preset.ts';
import { counted, dataSet, emptyGraph, importSet, outcomesOf } from '../import/data-sets.support.ts';

const name = 'chain-knowledge-graph';
const minutes = 60_000;

describe.runIf(existsSync(dataSet(name)))('ChainKnowledgeGraph by its preset', () => {
  let app: Awaited<ReturnType<typeof emptyGraph>>;
  let parts: ReadonlyMap<string, PartReport>;
  const second = new Map<string, PartReport>();
  beforeAll(async () => {
    app = await emptyGraph();
    parts = new Map((await importSet(app.graph, name)).map((part) => [part.file, part]));
  }, 10 * minutes);
  afterAll(() => app.driver.close());

  const part = (file: string) => {
    const found = parts.get(`${file}.json`);
    if (!found) throw new Error(`no part ${file}`);
    return found;
  };
  const all = { changed: 0, unchanged: 0, conflicts: 0, rejected: 0 };

  it('takes every firm by its full name and tells the codes that several share', async () => {
    expect(outcomesOf(part('company'))).toEqual({ ...all, rows: 4_654, created: 4_654 });
    // 81 dates are the name of an exchange, 5 are a dash, and one exchange is a date.
    expect(part('company').tally).toEqual({
      ...{ codeWithoutMarket: 752, shifted: 82, noDate: 5, sharedCode: 121, sharedShortName: 82 },
    });
    const shared = await counted(
      app.driver,
      'MATCH (e:Enterprise) WITH e.stockCode AS code, count(e) AS firms WHERE firms > 1 RETURN count(code) AS n',
    );
    expect(shared).toBe(53);
  });

  it('takes the industries with those above them, and the weighted lines between them', async () => {
    expect(outcomesOf(part('industry'))).toEqual({ ...all, rows: 511, created: 511 });
    expect(outcomesOf(part('industry_industry'))).toEqual({ ...all, rows: 480, created: 480 });
    // 其他建材Ⅲ and 其他能源设备Ⅲ are no industries of the file: 37 lines lead to them, 48 start from them.
    expect(outcomesOf(part('industry_up'))).toEqual({ ...all, rows: 5_256, created: 5_171, rejected: 85 });
    expect(part('industry_up')).toMatchObject({
      ...{ records: 335, empty: 89, tally: { 'unknown:code': 48, 'unknown:upstream': 37 } },
    });
    expect(new Set(part('industry_up').problems.map(({ value }) => value))).toEqual(
      new Set(['其他建材Ⅲ', '其他能源设备Ⅲ']),
    );
  });

  it('joins firms to industries by code, never by short name', async () => {
    expect(outcomesOf(part('company_industry'))).toEqual({
      ...{ rows: 4_430, created: 4_277, changed: 0, unchanged: 0, conflicts: 50, rejected: 103 },
    });
    expect(part('company_industry').tally).toMatchObject({
      ...{ codeByName: 168, 'unknown:company': 103, 'ambiguous:company': 50, lowerCaseMarket: 1 },
    });
    expect(await counted(app.driver, 'MATCH ()-[f:CLASSED_AS]->() RETURN count(f) AS n')).toBe(4_277);
  });

  it('takes every product as it is written', async () => {
    expect(outcomesOf(part('product'))).toEqual({ ...all, rows: 95_559, created: 95_559 });
    expect(part('product').tally).toMatchObject({
      alikeWhenFolded: 30,
      notNfkc: 131,
      oneCharacter: 117,
      brokenCharacter: 1,
    });
    expect(await counted(app.driver, 'MATCH (n:Product) RETURN count(DISTINCT n.name) AS n')).toBe(95_559);
  });

  it('joins firms to products and tells every kind of bad weight', async () => {
    expect(outcomesOf(part('company_product'))).toEqual({
      ...{ rows: 53_785, created: 52_305, changed: 0, unchanged: 0, conflicts: 1_471, rejected: 9 },
    });
    // All 578 repeats stand under codes that several firms share: none of them is written.
    expect(part('company_product').tally).toMatchObject({
      ...{ 'weight0.001': 14_714, weightNegative: 763, weightZero: 287, weightAboveOne: 48, companiesAboveOne: 3_240 },
      ...{ samePair: 578, 'unknown:product': 9, 'ambiguous:company': 1_471, accountingEntry: 1_941 },
    });
    const rejected = part('company_product').problems.filter(({ column }) => column === '产品');
    expect(rejected.map(({ row }) => row)).toEqual([6267, 6274, 21478, 33388, 33390, 33398, 43449, 43701, 48022]);
  });

  it('joins products to products without loops and loose ends', async () => {
    expect(outcomesOf(part('product_product'))).toEqual({ ...all, rows: 110_153, created: 110_035, rejected: 118 });
    expect(part('product_product').tally).toMatchObject({
      ...{ selfLoop: 108, MADE_FROM: 56_715, WIDER_OF: 52_933, USED_IN: 387 },
    });
    const relations = 'MATCH ()-[f:MADE_FROM|KIND_OF|USED_IN]->() RETURN count(f) AS n';
    expect(await counted(app.driver, relations)).toBe(110_035);
    expect(
      await counted(
        app.driver,
        "MATCH (:Product {name: '香菇鸭粥'})-[f:MADE_FROM]->(:Product {name: '大米'}) RETURN count(f) AS n",
      ),
    ).toBe(1);
    expect(
      await counted(
        app.driver,
        "MATCH (:Product {name: '纸包装容器'})-[f:KIND_OF]->(:Product {name: '包装容器'}) RETURN count(f) AS n",
      ),
    ).toBe(1);
  });

  it('gives every number of its reports a Chinese name', () => {
    for (const { file, tally } of parts.values()) {
      expect(
        namedTallies(tally, 'zh')
          .map(({ name }) => name)
          .sort(),
        file,
      ).toEqual(Object.keys(tally).sort());
    }
  });

  it('creates and changes nothing the second time', { timeout: 10 * minutes }, async () => {
    const total =
      'MATCH (n) OPTIONAL MATCH (n)-[f]->() RETURN sum(coalesce(f.version, 0)) + sum(coalesce(n.version, 0)) AS n';
    const before = await counted(app.driver, total);
    for (const again of await importSet(app.graph, name)) second.set(again.file, again);
    for (const [file, again] of second) {
      const first = parts.get(file);
      expect({ file, ...outcomesOf(again) }).toEqual({
        ...{ file, rows: first?.rows, created: 0, changed: 0 },
        ...{ unchanged: first?.created, conflicts: first?.conflicts, rejected: first?.rejected },
      });
    }
    expect(await counted(app.driver, total)).toBe(before);
  });
});
