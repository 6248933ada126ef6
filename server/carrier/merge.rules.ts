import type { Value } from '../platform/graph/query.ts';
import type { FieldChange, UnitRow } from './carrier.types.ts';

/** The fields of a unit that people change; `tenantName` stands for the tenant, by id or by name. */
export const unitFields = [
  ...(['usage', 'floor', 'areaHundredths', 'heightM', 'loadKn', 'powerKva', 'effluentT', 'fireClass'] as const),
  ...(['envClass', 'divisible', 'minLotHundredths', 'tenure', 'rentFen', 'saleFen', 'landFen', 'status'] as const),
  ...(['freeFrom', 'contractEnd', 'tenantName', 'note'] as const),
] as const;
export type UnitField = (typeof unitFields)[number];

/** What somebody wants fields to be; a field that is not there is to stay. */
export type UnitEdit = { readonly [Field in UnitField]?: UnitRow[Field] };

/** A field that somebody else changed since it was read, to something else. */
export interface Clash {
  readonly field: UnitField;
  readonly mine: Value;
  readonly theirs: Value;
  readonly by: string;
  readonly at: string;
}

export interface Merge {
  /** Fields to write; none where there are clashes. */
  readonly write: UnitEdit;
  readonly clashes: readonly Clash[];
  /** Fields that others changed meanwhile and that stay as they left them. */
  readonly kept: readonly UnitField[];
}

/** The version that a change made, as its id tells (`Kind/id@version:field:batch`). */
export function versionOf({ id, field }: Pick<FieldChange, 'id' | 'field'>): number {
  const [head = ''] = id.split(`:${field}:`);
  return Number(head.slice(head.lastIndexOf('@') + 1));
}

/**
 * Puts an edit of a unit as it was at a version onto the unit as it is: fields that nobody else changed since, or that
 * were changed to the same, are written; where one was changed to something else nothing is, and a person chooses.
 */
export function mergeUnit(unit: UnitRow, changes: readonly FieldChange[], edit: UnitEdit, seenVersion: number): Merge {
  const since = new Map(changes.filter((each) => versionOf(each) > seenVersion).map((each) => [each.field, each]));
  const asked = unitFields.filter((field) => edit[field] !== undefined);
  const clashes = asked.flatMap((field): Clash[] => {
    const other = since.get(field);
    const mine = edit[field];
    if (!other || mine === undefined || mine === unit[field]) return [];
    return [{ field, mine, theirs: unit[field], by: other.by, at: other.at }];
  });
  const kept = unitFields.filter((field) => since.has(field) && !asked.includes(field));
  if (clashes.length > 0) return { write: {}, clashes, kept };
  return { write: edit, clashes, kept };
}
