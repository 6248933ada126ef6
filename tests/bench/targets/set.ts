import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { MakerData } from '../../../server/targeting/maker-likeness.rules.ts';
import { seeded } from './measures.ts';

/** A relation of the set between two things, by index. */
export type Edge = readonly [number, number];

/** Firms by stock code: a code that names several firms is one here. */
export interface TargetSet {
  readonly firms: readonly string[];
  readonly products: readonly string[];
  readonly makes: readonly Edge[];
  /** What does not change with the split. */
  readonly about: Pick<MakerData, 'firmNames' | 'classesOf' | 'classNames'>;
  /** Products and what they are made from, by index in lists of their own. */
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  readonly upstream: readonly Edge[];
}

const accounting = /平衡项目|抵[销消]|调整项目/;
const codeOf = (text: string) => /\d{6}/.exec(text)?.[0] ?? text;

function rowsOf<Row>(folder: string, file: string, row: z.ZodType<Row>): readonly Row[] {
  const lines = readFileSync(join(folder, `${file}.json`), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => row.parse(JSON.parse(line)));
}

/** Each text once, in order, with where it stands. */
function numbered(texts: Iterable<string>) {
  const at = new Map<string, number>();
  for (const text of texts) if (!at.has(text)) at.set(text, at.size);
  return { list: [...at.keys()], at };
}

function edgesOf(pairs: readonly (readonly [string, string])[]) {
  const unique = [...new Map(pairs.map((pair) => [pair.join('\n'), pair])).values()];
  const [from, to] = [numbered(unique.map(([each]) => each)), numbered(unique.map(([, each]) => each))];
  const edges = unique.map(([a, b]): Edge => [from.at.get(a) ?? 0, to.at.get(b) ?? 0]);
  return { from: from.list, to: to.list, edges };
}

/** Reads a folder in the form of ChainKnowledgeGraph, without entries of accounts, self-loops and repeats. */
export function readTargetSet(folder: string): TargetSet {
  const text = z.string();
  const makes = rowsOf(folder, 'company_product', z.object({ company_code: text, product_name: text }))
    .filter(({ product_name: product }) => !accounting.test(product))
    .map((row) => [codeOf(row.company_code), row.product_name] as const);
  const made = edgesOf(makes);
  const names = new Map<string, string>();
  for (const row of rowsOf(folder, 'company', z.object({ code: text, fullname: text }))) {
    names.set(codeOf(row.code), `${names.get(codeOf(row.code)) ?? ''} ${row.fullname}`);
  }
  const classNames = new Map(
    rowsOf(folder, 'industry', z.object({ code: text, name: text })).map(({ code, name }) => [code, name]),
  );
  const above = new Map(
    rowsOf(folder, 'industry_industry', z.object({ from_code: text, to_code: text })).map((row) => [
      row.from_code,
      row.to_code,
    ]),
  );
  const classOf = new Map<string, string>();
  for (const row of rowsOf(folder, 'company_industry', z.object({ company_code: text, industry_code: text }))) {
    const code = codeOf(row.company_code);
    if (!classOf.has(code)) classOf.set(code, row.industry_code);
  }
  const upwards = (code: string | undefined): readonly string[] =>
    code === undefined ? [] : [code, ...upwards(above.get(code))];
  const relation = z.object({ from_entity: text, to_entity: text, rel: text });
  const upstream = edgesOf(
    rowsOf(folder, 'product_product', relation)
      .filter((row) => row.rel === '上游材料' && row.from_entity !== row.to_entity)
      .map((row) => [row.from_entity, row.to_entity] as const),
  );
  return {
    ...{ firms: made.from, products: made.to, makes: made.edges },
    about: {
      firmNames: made.from.map((code) => names.get(code) ?? ''),
      classesOf: made.from.map((code) => upwards(classOf.get(code))),
      classNames,
    },
    ...{ heads: upstream.from, tails: upstream.to, upstream: upstream.edges },
  };
}

export interface Split {
  readonly visible: readonly Edge[];
  readonly hidden: readonly Edge[];
}

/** Hides a seeded tenth of the relations whose ends have at least so many. */
export function splitOf(edges: readonly Edge[], [from, to]: Edge, seed: number): Split {
  const counts = [new Map<number, number>(), new Map<number, number>()] as const;
  for (const edge of edges) {
    for (const [side, count] of counts.entries()) {
      const end = edge[side === 0 ? 0 : 1];
      count.set(end, (count.get(end) ?? 0) + 1);
    }
  }
  const fit = edges.filter(([a, b]) => (counts[0].get(a) ?? 0) >= from && (counts[1].get(b) ?? 0) >= to);
  const random = seeded(seed);
  const drawn = fit.map((edge) => ({ edge, at: random() })).sort((a, b) => a.at - b.at);
  const hidden = drawn.slice(0, Math.floor(fit.length / 10)).map(({ edge }) => edge);
  const gone = new Set(hidden);
  return { visible: edges.filter((edge) => !gone.has(edge)), hidden };
}

/** Relations that a file names, by the columns of a task; null: the file is of another task. */
export function heldOut(
  file: string,
  columns: readonly [string, string],
  edges: readonly Edge[],
  [from, to]: readonly [readonly string[], readonly string[]],
): Split | null {
  const rows = z
    .array(z.record(z.string(), z.string()))
    .parse(parse(readFileSync(file, 'utf8'), { columns: true, bom: true, skip_empty_lines: true }));
  const [first, second] = columns;
  if (rows[0]?.[first] === undefined || rows[0][second] === undefined) return null;
  const wanted = new Set(
    rows.map((row) => {
      const key = row[first] ?? '';
      return `${first === 'code' ? codeOf(key) : key}\n${row[second] ?? ''}`;
    }),
  );
  const hidden = edges.filter(([a, b]) => wanted.has(`${from[a]}\n${to[b]}`));
  const gone = new Set(hidden);
  return { visible: edges.filter((edge) => !gone.has(edge)), hidden };
}
