import {
  importKnownCarriers,
  importKnownCodes,
  importKnownEnterprises,
  importKnownIndustries,
  importKnownLinks,
  importKnownOrganisations,
  importKnownProducts,
  importKnownRegions,
} from '../../../cypher/queries.gen.ts';
import { isUscc, normaliseCode } from '../../enterprise/uscc.rules.ts';
import type { WriteTransaction } from '../../platform/graph/graph.ts';
import { type InLanguages, said } from '../../platform/kernel/language.ts';
import { productId } from '../../product/product.rules.ts';

/** The ways in which the map is asked for a thing; each is one index. */
const sorts = [
  ...(['uscc', 'stockCode', 'enterprise', 'product', 'code', 'codeName', 'link', 'linkName'] as const),
  ...(['region', 'regionName', 'organisation', 'organisationName'] as const),
  ...(['carrier', 'carrierName', 'industry', 'industryTitle'] as const),
] as const;
type Sort = (typeof sorts)[number];

/** A thing of the map that a reference may mean. */
export interface Hit {
  readonly id: string;
  readonly name: string;
  readonly about: string | null;
}

interface Key {
  readonly sort: Sort;
  readonly key: string;
  /** Tells homonyms apart by what the row says beside the name. */
  readonly about?: string;
}

/** What a cell refers to: the first of its keys that the map knows decides. */
export interface Reference {
  readonly column: string;
  readonly value: string;
  readonly what: InLanguages<string>;
  readonly keys: readonly Key[];
  /** The row can be taken without it, and tells homonyms apart itself. */
  readonly optional?: boolean;
}

/** A thing that a row of the file itself brings, so that other rows can refer to it. */
export interface Introduced {
  readonly sort: Sort;
  readonly key: string;
  readonly hit: Hit;
}

export type Resolved =
  | { readonly kind: 'one'; readonly hit: Hit; readonly by: Sort; readonly introduced: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'many'; readonly hits: readonly Hit[] };

const stockCode = /^(\d{6})(?:\.(?:SZ|SH|BJ))?$/i;

/** The six digits of a stock code however it is written; null when a text is none. */
export function stockCodeOf(text: string): string | null {
  return stockCode.exec(text.trim())?.[1] ?? null;
}

/** A full name as lists write it: as given, in half-width and in full-width brackets. */
export function nameVariants(name: string): readonly string[] {
  const plain = name.normalize('NFKC');
  return [...new Set([name, plain, plain.replaceAll('(', '（').replaceAll(')', '）')])];
}

/** The reference of a cell that may be empty. */
export function ifSaid(value: string | null, make: (value: string) => Reference): Reference | null {
  return value === null ? null : make(value);
}

/** A firm by credit code, stock code or full name, whichever the cell holds; never by a short name. */
export function enterpriseReference(column: string, value: string): Reference {
  const code = normaliseCode(value);
  const stock = stockCodeOf(value);
  const keys = isUscc(code)
    ? [{ sort: 'uscc', key: code } as const]
    : stock === null
      ? nameVariants(value).map((key) => ({ sort: 'enterprise', key }) as const)
      : [{ sort: 'stockCode', key: stock } as const];
  return { column, value, what: said('企业', 'enterprise'), keys };
}

export function productReference(column: string, value: string): Reference {
  return { column, value, what: said('产品', 'product'), keys: [{ sort: 'product', key: productId(value) }] };
}

/** A code of a scheme, by its name where the scheme has no such code. */
export function codeReference(column: string, scheme: string, code: string | null, name: string | null): Reference {
  const byCode = code === null ? [] : [{ sort: 'code', key: `${scheme}:${code}` } as const];
  const byName = name === null ? [] : [{ sort: 'codeName', key: name, about: scheme } as const];
  const what = said(`${scheme} 行业代码`, `industry code of ${scheme}`);
  return { column, value: code ?? name ?? '', what, keys: [...byCode, ...byName] };
}

/** A link by its id, or by its name, within a chain when the row names one. */
export function linkReference(column: string, value: string, chain: string | null): Reference {
  const about = chain === null ? {} : { about: chain };
  const keys = [{ sort: 'link', key: value } as const, { sort: 'linkName', key: value, ...about } as const];
  return { column, value, what: said('环节', 'link'), keys };
}

export function regionReference(column: string, value: string): Reference {
  const keys = [{ sort: 'region', key: value } as const, { sort: 'regionName', key: value } as const];
  return { column, value, what: said('地区', 'region'), keys };
}

export function organisationReference(column: string, value: string): Reference {
  const keys = [{ sort: 'organisation', key: value } as const, { sort: 'organisationName', key: value } as const];
  return { column, value, what: said('单位', 'organisation'), keys };
}

/** A carrier by its id or name. */
export function carrierReference(column: string, value: string): Reference {
  const keys = [{ sort: 'carrier', key: value } as const, { sort: 'carrierName', key: value } as const];
  return { column, value, what: said('载体', 'carrier'), keys };
}

/** An industry by its id or title. */
export function industryReference(column: string, value: string): Reference {
  const keys = [{ sort: 'industry', key: value } as const, { sort: 'industryTitle', key: value } as const];
  return { column, value, what: said('重点产业', 'industry of focus'), keys };
}

/** Under which an introduced thing is found. */
export function introducedKey(sort: Sort, key: string): string {
  return `${sort} ${key}`;
}

type KnownRow = { readonly sort: string; readonly key: string } & Hit;

/** What the map has of everything that the rows of one chunk refer to. */
export class KnownThings {
  readonly #hits = new Map<Sort, Map<string, Hit[]>>();

  readonly #introduced: ReadonlyMap<string, Hit>;

  constructor(introduced: ReadonlyMap<string, Hit>) {
    this.#introduced = introduced;
    for (const sort of sorts) this.#hits.set(sort, new Map());
  }

  add(rows: readonly KnownRow[]): void {
    for (const row of rows) {
      const sort = sorts.find((known) => known === row.sort);
      const byKey = sort === undefined ? undefined : this.#hits.get(sort);
      const hits = byKey?.get(row.key);
      if (hits) hits.push(row);
      else byKey?.set(row.key, [row]);
    }
  }

  resolve({ keys }: Reference): Resolved {
    for (const { sort, key, about } of keys) {
      const found = this.#hits.get(sort)?.get(key) ?? [];
      const hits = about === undefined ? found : found.filter((hit) => hit.about === about);
      const [hit, ...others] = hits;
      if (hit) return others.length === 0 ? { kind: 'one', hit, by: sort, introduced: false } : { kind: 'many', hits };
    }
    for (const { sort, key, about } of keys) {
      const hit = this.#introduced.get(introducedKey(sort, key));
      if (hit && (about === undefined || about === hit.about)) return { kind: 'one', hit, by: sort, introduced: true };
    }
    return { kind: 'none' };
  }
}

type Wanted = (sort: Sort) => readonly string[];

/** A statement for each label: one around them all is planned anew, at length, whenever the graph has grown. */
const statements: readonly (readonly [
  readonly Sort[],
  (tx: WriteTransaction, of: Wanted) => Promise<readonly KnownRow[]>,
])[] = [
  [
    ['product'],
    async (tx, of) =>
      (await tx.run(importKnownProducts, { ids: of('product') })).map(({ id }) => ({
        ...{ sort: 'product', key: id, id, name: id, about: null },
      })),
  ],
  [
    ['uscc', 'stockCode', 'enterprise'],
    (tx, of) =>
      tx.run(importKnownEnterprises, {
        ...{ usccs: of('uscc'), stockCodes: of('stockCode'), names: of('enterprise') },
      }),
  ],
  [['code', 'codeName'], (tx, of) => tx.run(importKnownCodes, { ids: of('code'), names: of('codeName') })],
  [['link', 'linkName'], (tx, of) => tx.run(importKnownLinks, { ids: of('link'), names: of('linkName') })],
  [['region', 'regionName'], (tx, of) => tx.run(importKnownRegions, { ids: of('region'), names: of('regionName') })],
  [
    ['organisation', 'organisationName'],
    (tx, of) => tx.run(importKnownOrganisations, { ids: of('organisation'), names: of('organisationName') }),
  ],
  [
    ['carrier', 'carrierName'],
    (tx, of) => tx.run(importKnownCarriers, { ids: of('carrier'), names: of('carrierName') }),
  ],
  [
    ['industry', 'industryTitle'],
    (tx, of) => tx.run(importKnownIndustries, { ids: of('industry'), titles: of('industryTitle') }),
  ],
];

/** Reads what the references of a chunk may mean, a trip for each kind of thing that they name. */
export async function readKnown(
  tx: WriteTransaction,
  references: Iterable<Reference>,
  introduced: ReadonlyMap<string, Hit>,
): Promise<KnownThings> {
  const wanted = new Map<Sort, Set<string>>(sorts.map((sort) => [sort, new Set()]));
  for (const { keys } of references) for (const { sort, key } of keys) wanted.get(sort)?.add(key);
  const of = (sort: Sort) => [...(wanted.get(sort) ?? [])];
  const known = new KnownThings(introduced);
  for (const [answers, read] of statements) {
    if (answers.some((sort) => (wanted.get(sort)?.size ?? 0) > 0)) known.add(await read(tx, of));
  }
  return known;
}
