import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { z } from 'zod';

const atOnce = 5_000;
const row = z.record(z.string(), z.unknown());
type Row = z.infer<typeof row>;

function rowsOf(folder: string, name: string): readonly Row[] {
  const text = readFileSync(join(folder, `${name}.json`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => row.parse(JSON.parse(line)));
}

const relation = (from: string, type: string, to: string) =>
  `UNWIND $rows AS r MATCH (a:${from} {id: r.from}) MATCH (b:${to} {id: r.to}) MERGE (a)-[f:${type} {id: r.id}]->(b) SET f += r.props`;
const node = (label: string) => `UNWIND $rows AS r MERGE (n:${label} {id: r.id}) SET n += r.props`;
const ends = (from: unknown, to: unknown, props: Row = {}) => ({
  from,
  to,
  id: `${String(from)}~${String(to)}`,
  props,
});

/** The same files by the bare driver: UNWIND and MERGE into the same constraints, nothing checked; seconds. */
export async function bareImport(driver: Driver, folder: string): Promise<number> {
  const startedAt = performance.now();
  const put = async (statement: string, rows: readonly Row[]) => {
    const session = driver.session();
    for (let at = 0; at < rows.length; at += atOnce) {
      await session.executeWrite((tx) => tx.run(statement, { rows: rows.slice(at, at + atOnce) }));
    }
    await session.close();
  };
  const firms = rowsOf(folder, 'company');
  const byCode = new Map(firms.map(({ code, fullname }) => [String(code).slice(0, 6), fullname]));
  const industries = rowsOf(folder, 'industry');
  const byName = new Map(industries.map(({ name, code }) => [name, code]));
  const firm = (code: unknown) => byCode.get(String(code).slice(0, 6)) ?? null;
  await put(
    node('Enterprise'),
    firms.map((each) => ({
      id: each['fullname'],
      props: {
        name: each['fullname'],
        shortName: each['name'],
        stockCode: each['code'],
        exchange: each['location'],
        listedOn: each['time'],
      },
    })),
  );
  await put(
    node('IndustryCode'),
    industries.map(({ code, name }) => ({ id: code, props: { code, name } })),
  );
  await put(
    relation('IndustryCode', 'CODE_UNDER', 'IndustryCode'),
    rowsOf(folder, 'industry_industry').map((each) => ends(each['from_code'], each['to_code'])),
  );
  const draws = rowsOf(folder, 'industry_up').flatMap(({ industry, ups }) =>
    Object.entries(row.parse(ups)).map(([up, weight]) =>
      ends(byName.get(industry) ?? null, byName.get(up) ?? null, { weight }),
    ),
  );
  await put(relation('IndustryCode', 'DRAWS_ON', 'IndustryCode'), draws);
  await put(
    relation('Enterprise', 'CLASSED_AS', 'IndustryCode'),
    rowsOf(folder, 'company_industry').map((each) => ends(firm(each['company_code']), each['industry_code'])),
  );
  await put(
    node('Product'),
    rowsOf(folder, 'product').map(({ name }) => ({ id: name, props: { name } })),
  );
  await put(
    relation('Enterprise', 'MAKES', 'Product'),
    rowsOf(folder, 'company_product').map((each) =>
      ends(firm(each['company_code']), each['product_name'], { weight: each['rel_weight'] }),
    ),
  );
  const between = rowsOf(folder, 'product_product').map((each) => ({
    rel: each['rel'],
    ...ends(each['from_entity'], each['to_entity']),
  }));
  await put(
    relation('Product', 'MADE_FROM', 'Product'),
    between.filter(({ rel }) => rel !== '产品小类'),
  );
  await put(
    relation('Product', 'KIND_OF', 'Product'),
    between.filter(({ rel }) => rel === '产品小类'),
  );
  return (performance.now() - startedAt) / 1_000;
}
