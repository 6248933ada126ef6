import { z } from 'zod';
import { enterpriseByName } from '../../../cypher/queries.gen.ts';
import { branchFormOf } from '../../enterprise/branch.rules.ts';
import { enterpriseFact, locatedInFact } from '../../enterprise/enterprise.facts.ts';
import { nameKeyOf } from '../../enterprise/identity.rules.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import type { WriteTransaction } from '../../platform/graph/graph.ts';
import type { Value } from '../../platform/graph/query.ts';
import { relationId, sha256 } from '../../platform/kernel/ids.ts';
import { normaliseName } from '../../platform/kernel/text.ts';
import { type CompanyRow, companyRow, companySheet, companyTitles } from '../lists/company-row.ts';
import type { ListKind, Statement } from '../lists/list-kind.ts';
import { nameVariants, regionReference } from '../lists/references.ts';
import { told } from '../told.rules.ts';

/** Where a firm's district would stand in its key when no list says which it is. */
const nowhere = '000000';

const known = z.looseObject({
  id: z.string(),
  name: z.string(),
  nameKey: z.string().nullish(),
  uscc: z.string().nullish(),
  confirmedFields: z.array(z.string()).nullish(),
});
const gone = z.object({ uscc: z.string().nullish(), name: z.string() });
type Known = z.infer<typeof known> & { readonly regionId: string | null };

/** A firm that a row may be, found by what is its own or by what a firm was called that was merged into it. */
interface Found {
  readonly firm: Known;
  /** The credit code that goes with the name it was found by. */
  readonly uscc: string | null;
  readonly merged: boolean;
}

/** The firms that the map has under the codes and full names of a chunk. */
class Directory {
  readonly #byCode = new Map<string, Found>();
  readonly #byName = new Map<string, Found[]>();

  static async read(tx: WriteTransaction, rows: readonly CompanyRow[]): Promise<Directory> {
    const usccs = rows.flatMap(({ uscc }) => uscc ?? []);
    const names = [...new Set(rows.flatMap(({ name }) => nameVariants(name)))];
    const directory = new Directory();
    for (const { enterprise, regionId, merged } of await tx.run(enterpriseByName, { usccs, names })) {
      const firm = { ...known.parse(enterprise), regionId };
      directory.#add(firm, firm, false);
      for (const each of merged) directory.#add(firm, gone.parse(each), true);
    }
    return directory;
  }

  #add(firm: Known, { uscc = null, name }: Pick<Known, 'uscc' | 'name'>, merged: boolean): void {
    const found = { firm, uscc, merged };
    if (uscc && (!merged || !this.#byCode.has(uscc))) this.#byCode.set(uscc, found);
    const key = normaliseName(name);
    const others = this.#byName.get(key) ?? [];
    if (!others.some((each) => each.firm.id === firm.id)) this.#byName.set(key, [...others, found]);
  }

  /** All firms that a row may be: by its code, else by full name, in its district when it names one. */
  of({ uscc, name }: CompanyRow, region: string | null): readonly Found[] {
    const byCode = uscc === null ? undefined : this.#byCode.get(uscc);
    if (byCode) return [byCode];
    return (this.#byName.get(normaliseName(name)) ?? []).filter(({ firm, uscc: own }) => {
      const there = firm.regionId?.slice(0, 6) ?? null;
      const near = region === null || there === null || there === region.slice(0, 6);
      return near && (uscc === null || !own);
    });
  }
}

const fields = ['shortName', 'uscc', 'stockCode', 'exchange', 'listedOn', 'address'] as const;

function newCompany(row: CompanyRow, region: string | null, sourceIds: readonly string[]): Fact {
  const nameKey = nameKeyOf(region ?? nowhere, row.name);
  const id = row.uscc ?? `name-${nameKey.slice(0, 6)}-${sha256(nameKey).slice(0, 20)}`;
  const said = Object.fromEntries(fields.flatMap((key) => (row[key] === null ? [] : [[key, row[key]]])));
  const identity = { name: row.name, nameKey, identityState: row.uscc === null ? 'NAME' : 'USCC' };
  const fresh = { status: 'UNVERIFIED', demo: false, confirmedFields: [], branchForm: branchFormOf(row.name) };
  return { kind: enterpriseFact, id, props: { ...identity, ...said, ...fresh, sourceIds } };
}

/** What a row adds to a firm that the map has; what it says against a person's word is a conflict. */
function addition(row: CompanyRow, { firm: before, merged }: Found, sourceIds: readonly string[]): Statement {
  const confirmed = new Set(before.confirmedFields ?? []);
  // What is said of a firm that was merged adds to the one that was kept, and takes the place of nothing.
  const free = (key: (typeof fields)[number]) => !merged || (before[key] ?? null) === null;
  const stated = fields.filter((key) => row[key] !== null && before[key] !== row[key] && free(key));
  const against = stated.find((key) => confirmed.has(key));
  if (against !== undefined) {
    const column = companyTitles[against];
    const words = {
      reason: told('againstPerson', { value: String(before[against]) }),
      fix: told('againstPersonFix'),
    };
    return { facts: [], conflict: { column, value: row[against] ?? '', ...words } };
  }
  const props: Record<string, Value> = Object.fromEntries(stated.map((key) => [key, row[key]]));
  if (stated.includes('uscc')) props['identityState'] = 'USCC';
  const earlier = z.array(z.string()).catch([]).parse(before['sourceIds']);
  if (stated.length > 0) props['sourceIds'] = [...new Set([...earlier, ...sourceIds])];
  return { facts: [{ kind: enterpriseFact, id: before.id, props }] };
}

function ambiguous(name: string, candidates: readonly Found[]): Statement {
  const words = { reason: told('homonyms', { count: candidates.length }), fix: told('homonymsFix') };
  return { facts: [], conflict: { column: companyTitles.name, value: name, ...words } };
}

/** How many rows share a value, without those that have none. */
function shared(rows: readonly CompanyRow[], field: 'stockCode' | 'shortName'): (row: CompanyRow) => boolean {
  const counts = new Map<string, number>();
  for (const { [field]: value } of rows) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return ({ [field]: value }) => value !== null && (counts.get(value) ?? 0) > 1;
}

/** Firms by credit code or full name, wherever they are: listed firms, members of an association. */
export const companiesKind: ListKind<CompanyRow> = {
  name: 'companies',
  title: '企业名录（不限区县）',
  sheet: companySheet,
  row: companyRow,
  key: (row) => row.uscc ?? `${row.region} ${normaliseName(row.name)}`,
  regions: true,
  references: ({ region }) => ({ region: region === null ? null : regionReference(companyTitles.region, region) }),
  marks: (rows) => {
    const [sameCode, sameShortName] = [shared(rows, 'stockCode'), shared(rows, 'shortName')];
    return (row) => [
      ...row.marks,
      ...(sameCode(row) ? ['sharedCode'] : []),
      ...(sameShortName(row) ? ['sharedShortName'] : []),
    ];
  },
  prepare: async (tx, rows) => {
    const directory = await Directory.read(
      tx,
      rows.map(({ row }) => row),
    );
    return (row, found, { sourceIds }) => {
      const region = found.maybe('region')?.id ?? null;
      const [before, ...others] = directory.of(row, region);
      if (before && others.length > 0) return ambiguous(row.name, [before, ...others]);
      const stated = before ? addition(row, before, sourceIds) : { facts: [newCompany(row, region, sourceIds)] };
      const [first] = stated.facts;
      if (!first || region === null || before?.firm.regionId) return { ...stated, notes: row.notes };
      const props = { state: 'TO_REVIEW', rule: 'LIST', precision: null, sourceIds };
      const place = { kind: locatedInFact, id: relationId(first.id, region), from: first.id, to: region, props };
      return { facts: [first, place], notes: row.notes };
    };
  },
};
