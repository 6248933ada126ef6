import { originOf } from '../source/origin.rules.ts';
import { editableNames } from './edit.rules.ts';
import type { FieldOriginRow, OriginChange, OriginPart } from './enterprise.types.ts';

/** The last change that states a field: its own, else the one that made the whole fact. */
function entry(changes: readonly OriginChange[], field: string): OriginChange | null {
  const newest = [...changes].sort((a, b) => (a.at < b.at ? 1 : -1));
  return newest.find((each) => each.field === field) ?? newest.find((each) => each.field === '*') ?? null;
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The change by which a field came to be confirmed. */
function confirmation(changes: readonly OriginChange[], field: string): OriginChange | null {
  const newest = [...changes].sort((a, b) => (a.at < b.at ? 1 : -1));
  const found = newest.find(
    (each) =>
      each.field === 'confirmedFields' && names(each.after).includes(field) && !names(each.before).includes(field),
  );
  return found ?? null;
}

/**
 * For each field of an enterprise and its region: the source (with the row of a list), who entered the value when, and
 * who confirmed it when. What is not recorded is null.
 */
export function originsOf(part: OriginPart): readonly FieldOriginRow[] {
  const { fieldSources, sourceIds, confirmedFields, changes, location } = part;
  const fields = [...editableNames, 'status'].map((field): FieldOriginRow => {
    const own = originOf(fieldSources, field);
    const entered = entry(changes, field);
    const confirmed = (confirmedFields ?? []).includes(field);
    const by = confirmed ? confirmation(changes, field) : null;
    return {
      field,
      sourceIds: own === null ? (sourceIds ?? []) : [own.sourceId],
      row: own?.row ?? null,
      enteredBy: entered?.by ?? null,
      enteredAt: entered?.at ?? null,
      batchId: entered?.batchId ?? null,
      confirmed,
      confirmedBy: by?.by ?? null,
      confirmedAt: by?.at ?? null,
    };
  });
  if (location === null) return fields;
  const entered = entry(location.changes, '*');
  const confirmed = location.state === 'CONFIRMED';
  const by = confirmed ? (entry(location.changes, 'state') ?? entered) : null;
  const place = {
    ...{ field: 'region', sourceIds: location.sourceIds ?? [], row: null, confirmed },
    ...{ enteredBy: entered?.by ?? null, enteredAt: entered?.at ?? null, batchId: entered?.batchId ?? null },
    ...{ confirmedBy: by?.by ?? null, confirmedAt: by?.at ?? null },
  };
  return [...fields, place];
}
