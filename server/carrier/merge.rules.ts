import { type FieldEdit, type FieldMerge, mergeFields } from '../platform/facts/merge-fields.rules.ts';
import type { FieldChange, UnitRow } from './carrier.types.ts';

/** The fields of a unit that people change; `tenantName` stands for the tenant, by id or by name. */
export const unitFields = [
  ...(['usage', 'floor', 'areaHundredths', 'heightM', 'loadKn', 'powerKva', 'effluentT', 'fireClass'] as const),
  ...(['envClass', 'divisible', 'minLotHundredths', 'tenure', 'rentFen', 'saleFen', 'landFen', 'status'] as const),
  ...(['freeFrom', 'contractEnd', 'tenantName', 'note'] as const),
] as const;
export type UnitField = (typeof unitFields)[number];

/** What somebody wants fields to be; a field that is not there is to stay. */
export type UnitEdit = FieldEdit<UnitField, UnitRow>;

/** Puts an edit of a unit as it was at a version onto the unit as it is. */
export function mergeUnit(
  unit: UnitRow,
  changes: readonly FieldChange[],
  edit: UnitEdit,
  seenVersion: number,
): FieldMerge<UnitField, UnitRow> {
  return mergeFields(unitFields, unit, changes, { edit, seenVersion });
}
