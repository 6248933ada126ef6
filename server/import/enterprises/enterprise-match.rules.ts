import type { FileVerdict, Identity } from '../../enterprise/identity.rules.ts';
import { said } from '../../platform/kernel/language.ts';
import { normaliseName } from '../../platform/kernel/text.ts';
import { wholeRow } from '../column-titles.rules.ts';
import type { Problem } from '../import.types.ts';
import { type Told, type ToldKey, told } from '../told.rules.ts';

/** An enterprise as the map has it, so far as a list can touch it. */
export interface KnownEnterprise {
  readonly id: string;
  readonly uscc: string | null;
  readonly nameKey: string;
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Names of the values that a person confirmed: no list changes them. */
  readonly confirmed: ReadonlySet<string>;
  /** Values that a person decided against: a list that says one again is not a conflict. */
  readonly dismissed: readonly { readonly field: string; readonly value: string }[];
  readonly region: { readonly id: string; readonly confirmed: boolean } | null;
}

export type Target =
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly enterprise: KnownEnterprise }
  | { readonly kind: 'conflict'; readonly problem: Problem };

const decide = told('decide');
const choose = told('choose');

function clash(row: number, column: string, value: string, reason: Told): Target {
  return { kind: 'conflict', problem: { row, column, value, reason, fix: decide } };
}

/** Which enterprise a row is about: by its code, else by name and district; two that differ are for a person. */
export function targetOf(
  row: { readonly number: number; readonly name: string },
  identity: Identity,
  known: { readonly byCode: KnownEnterprise | null; readonly byName: readonly KnownEnterprise[] },
): Target {
  const { byCode, byName } = known;
  if (identity.uscc === null) {
    const [only, ...others] = byName;
    if (!only) return { kind: 'new' };
    if (others.length === 0) return { kind: 'known', enterprise: only };
    return clash(row.number, '企业名称', row.name, told('homonymsHere', { count: byName.length }));
  }
  const other = byName.find(({ id }) => id !== byCode?.id);
  if (byCode && other) {
    const reason = told('twoFirms', { name: byCode.name, other: other.uscc ?? said('待核', 'to review') });
    return clash(row.number, '统一社会信用代码', identity.uscc, reason);
  }
  if (byCode) return { kind: 'known', enterprise: byCode };
  if (!other) return { kind: 'new' };
  if (other.uscc === null) return { kind: 'known', enterprise: other };
  return clash(row.number, '统一社会信用代码', identity.uscc, told('otherCode', { uscc: other.uscc }));
}

export interface StatedValue {
  readonly key: string;
  readonly column: string;
  readonly value: string | null;
}

/** A value of a row that contradicts what a person confirmed: kept for a person to decide. */
export interface Rival {
  readonly field: string;
  readonly value: string;
  readonly problem: Problem;
}

function rival(row: number, { key, column, value }: StatedValue, reason: Told): Rival[] {
  return value === null ? [] : [{ field: key, value, problem: { row, column, value, reason, fix: choose } }];
}

/** The values of a row that would overrule what a person confirmed, but for those that a person decided against. */
export function againstConfirmed(
  row: number,
  known: KnownEnterprise,
  stated: readonly StatedValue[],
  placedIn: { readonly id: string; readonly address: string | null },
): readonly Rival[] {
  const settled = (field: string, value: string | null) =>
    known.dismissed.some((each) => each.field === field && value !== null && sameValue(each.value, value));
  const values = stated
    .filter(({ key, value }) => value !== null && known.confirmed.has(key) && !sameValue(known.values[key], value))
    .filter(({ key, value }) => !settled(key, value))
    .flatMap((each) => rival(row, each, told('againstValue', { value: String(known.values[each.key] ?? '') })));
  const { region } = known;
  if (!region?.confirmed || region.id === placedIn.id || settled('region', placedIn.id)) return values;
  const reason = told('againstPlace', { here: region.id, there: placedIn.id });
  const problem = { row, column: '注册地址', value: placedIn.address ?? '', reason, fix: choose };
  return [...values, { field: 'region', value: placedIn.id, problem }];
}

/** Whether two texts say the same: full and half width, blanks and letter case aside. */
export function sameValue(before: unknown, after: string): boolean {
  return typeof before === 'string' && normaliseName(before) === normaliseName(after);
}

const aboutFile: Readonly<Record<Extract<FileVerdict, { kind: 'conflict' }>['about'], readonly [string, ToldKey]>> = {
  name: ['企业名称', 'fileNames'],
  code: ['统一社会信用代码', 'fileCodes'],
  content: [wholeRow, 'fileContents'],
};

/** The problem of a row that contradicts another row of its file. */
export function fileProblem(
  row: { readonly number: number; readonly name: string },
  verdict: Extract<FileVerdict, { kind: 'conflict' }>,
): Problem {
  const [column, key] = aboutFile[verdict.about];
  return { row: row.number, column, value: row.name, reason: told(key, { of: verdict.of }), fix: decide };
}
