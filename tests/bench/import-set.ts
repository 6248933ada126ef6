import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sizes = { firms: 4_654, industries: 480, products: 95_559, makes: 53_785, relations: 110_153 };

const lines = (rows: readonly unknown[]) => `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
const times = (count: number, row: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => row(index));
const code = (firm: number) => String(firm + 1).padStart(6, '0');
const industry = (index: number) => String(110_000 + index);
/** Spreads relations over the things that they join without meeting twice. */
const spread = (index: number, count: number) => (index * 7_919 + Math.floor(index / count)) % count;

/** Writes an invented set in the form and, at factor 1, of the size of ChainKnowledgeGraph; returns its rows. */
export function writeImportSet(folder: string, factor: number): number {
  const [firms, products] = [sizes.firms * factor, sizes.products * factor];
  const relations = ['上游材料', '产品小类'];
  const files: Readonly<Record<string, readonly unknown[]>> = {
    company: times(firms, (index) => ({
      ...{ name: `示例${index}`, fullname: `示例${index}股份有限公司`, code: `${code(index)}.SZ` },
      ...{ location: '深圳证券交易所', time: '2021-10-19' },
    })),
    industry: times(sizes.industries, (index) => ({ code: industry(index), name: `示例行业${index}` })),
    industry_industry: times(sizes.industries - 1, (index) => ({
      ...{ from_code: industry(index + 1), to_code: industry(Math.floor(index / 4)) },
    })),
    industry_up: times(sizes.industries, (index) => ({
      industry: `示例行业${index}`,
      ups: Object.fromEntries(
        times(11, (at) => `示例行业${(index + Number(at) + 1) % sizes.industries}`).map((key) => [key, 2]),
      ),
    })),
    company_industry: times(firms, (index) => ({
      company_code: `${code(index)}.SZ`,
      industry_code: industry(index % 480),
    })),
    product: times(products, (index) => ({ name: `示例产品${index}` })),
    company_product: times(sizes.makes * factor, (index) => ({
      ...{
        company_code: `${code(index % firms)}.SZ`,
        product_name: `示例产品${spread(index, products)}`,
        rel_weight: 0.25,
      },
    })),
    product_product: times(sizes.relations * factor, (index) => ({
      from_entity: `示例产品${index % products}`,
      to_entity: `示例产品${(index % products) + 1 + Math.floor(index / products) < products ? (index % products) + 1 + Math.floor(index / products) : 0}`,
      rel: relations[index % 2],
    })),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(files)) writeFileSync(join(folder, `${name}.json`), lines(rows));
  return Object.values(files).reduce((sum, rows) => sum + rows.length, 0);
}
