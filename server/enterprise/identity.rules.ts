import { relationId } from '../platform/kernel/ids.ts';
import { normaliseName } from '../platform/kernel/text.ts';
import { isUscc, normaliseCode } from './uscc.rules.ts';

/** What a row says about who the enterprise is. */
export interface Identity {
  readonly uscc: string | null;
  /** An older registration number, or what stood in the code's place without being a code. */
  readonly registrationNumber: string | null;
  readonly nameKey: string;
  readonly identityState: 'USCC' | 'NAME';
}

/** The key of firms without a code: district (six digits) and normalised full name. */
export function nameKeyOf(districtId: string, name: string): string {
  return relationId(districtId.slice(0, 6), normaliseName(name));
}

/** Identity by a valid code, else by full name and district, 待核. */
export function identityOf(row: { readonly name: string; readonly code: string | null }, districtId: string): Identity {
  const code = row.code === null ? null : normaliseCode(row.code);
  const nameKey = nameKeyOf(districtId, row.name);
  return code !== null && isUscc(code)
    ? { uscc: code, registrationNumber: null, nameKey, identityState: 'USCC' }
    : { uscc: null, registrationNumber: code, nameKey, identityState: 'NAME' };
}

export interface KeyedRow {
  readonly number: number;
  readonly name: string;
  readonly identity: Identity;
  /** Everything the row says, to tell a repetition from a contradiction. */
  readonly content: string;
}

export type FileVerdict =
  | { readonly kind: 'write' }
  | { readonly kind: 'repeated'; readonly of: number }
  | { readonly kind: 'conflict'; readonly of: number; readonly about: 'name' | 'code' | 'content' };

function grouped(rows: readonly KeyedRow[], keyOf: (row: KeyedRow) => string | null): Map<string, KeyedRow[]> {
  const groups = new Map<string, KeyedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/**
 * What a file says twice, by row number: one code under two names or one name and district under two codes is a
 * conflict of all its rows; a later row of the same firm repeats the first or, saying something else, contradicts it.
 */
export function withinFile(rows: readonly KeyedRow[]): ReadonlyMap<number, FileVerdict> {
  const verdicts = new Map<number, FileVerdict>(rows.map(({ number }) => [number, { kind: 'write' }]));
  const otherOf = (group: readonly KeyedRow[], number: number) =>
    group.find((row) => row.number !== number)?.number ?? number;
  for (const group of grouped(rows, ({ identity }) => identity.uscc).values()) {
    if (new Set(group.map(({ identity }) => identity.nameKey.replace(/^\d+~/, ''))).size < 2) continue;
    for (const { number } of group)
      verdicts.set(number, { kind: 'conflict', of: otherOf(group, number), about: 'name' });
  }
  for (const group of grouped(rows, ({ identity }) => identity.nameKey).values()) {
    const codes = new Set(group.flatMap(({ identity }) => (identity.uscc === null ? [] : [identity.uscc])));
    if (codes.size > 1) {
      for (const { number } of group) {
        verdicts.set(number, { kind: 'conflict', of: otherOf(group, number), about: 'code' });
      }
      continue;
    }
    repeats(group, verdicts);
  }
  for (const group of grouped(rows, ({ identity }) => identity.uscc).values()) repeats(group, verdicts);
  return verdicts;
}

/** The row with a code stands for its firm, else the first; the others repeat it or contradict it. */
function repeats(group: readonly KeyedRow[], verdicts: Map<number, FileVerdict>): void {
  const open = group.filter(({ number }) => verdicts.get(number)?.kind === 'write');
  const stands = open.find(({ identity }) => identity.uscc !== null) ?? open[0];
  if (!stands) return;
  for (const { number, content } of open) {
    if (number === stands.number) continue;
    const same = content === stands.content;
    verdicts.set(
      number,
      same ? { kind: 'repeated', of: stands.number } : { kind: 'conflict', of: stands.number, about: 'content' },
    );
  }
}
