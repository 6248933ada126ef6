import type { FileVerdict, Identity } from '../../enterprise/identity.rules.ts';
import { normaliseName } from '../../platform/kernel/text.ts';
import type { Problem } from '../import.types.ts';

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

const decide = '请人工核对后改正名单或系统里的一方，再导入';
const choose = '两个值都已留在企业页上：请人工核对后在那里选一个，或改正名单再导入';

function clash(row: number, column: string, value: string, reason: string): Target {
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
    return clash(
      row.number,
      '企业名称',
      row.name,
      `本区有 ${byName.length} 家同名企业，名单没有信用代码，无法判断是哪一家`,
    );
  }
  const other = byName.find(({ id }) => id !== byCode?.id);
  if (byCode && other) {
    const reason = `信用代码指向“${byCode.name}”，名称和所在区指向另一家（${other.uscc ?? '待核'}）`;
    return clash(row.number, '统一社会信用代码', identity.uscc, reason);
  }
  if (byCode) return { kind: 'known', enterprise: byCode };
  if (!other) return { kind: 'new' };
  if (other.uscc === null) return { kind: 'known', enterprise: other };
  return clash(row.number, '统一社会信用代码', identity.uscc, `本区同名企业已登记信用代码 ${other.uscc}，与名单不同`);
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

function rival(row: number, { key, column, value }: StatedValue, reason: string): Rival[] {
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
    .flatMap((each) => rival(row, each, `与经人确认的值“${String(known.values[each.key] ?? '')}”不同`));
  const { region } = known;
  if (!region?.confirmed || region.id === placedIn.id || settled('region', placedIn.id)) return values;
  const reason = `与经人确认的所在地（${region.id}）不同：按地址应在 ${placedIn.id}`;
  const problem = { row, column: '注册地址', value: placedIn.address ?? '', reason, fix: choose };
  return [...values, { field: 'region', value: placedIn.id, problem }];
}

/** Whether two texts say the same: full and half width, blanks and letter case aside. */
export function sameValue(before: unknown, after: string): boolean {
  return typeof before === 'string' && normaliseName(before) === normaliseName(after);
}

const aboutFile: Readonly<Record<Extract<FileVerdict, { kind: 'conflict' }>['about'], readonly [string, string]>> = {
  name: ['企业名称', '同一信用代码在本文件里有不同的企业名称'],
  code: ['统一社会信用代码', '同一名称和所在区在本文件里有不同的信用代码'],
  content: ['（整行）', '同一企业在本文件里有内容不同的两行'],
};

/** The problem of a row that contradicts another row of its file. */
export function fileProblem(
  row: { readonly number: number; readonly name: string },
  verdict: Extract<FileVerdict, { kind: 'conflict' }>,
): Problem {
  const [column, reason] = aboutFile[verdict.about];
  return { row: row.number, column, value: row.name, reason: `${reason}（另见第 ${verdict.of} 行）`, fix: decide };
}
