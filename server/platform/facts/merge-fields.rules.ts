/** One change of a fact's field, as its history keeps it. */
export interface ChangedField {
  /** `Kind/id@version:field:batch`. */
  readonly id: string;
  readonly field: string;
  readonly at: string;
  readonly by: string;
}

type Scalar = string | number | boolean | null;
type Fields<Field extends string> = { readonly [Name in Field]: Scalar };

/** What somebody wants fields to be; a field that is not there is to stay. */
export type FieldEdit<Field extends string, Row extends Fields<Field>> = { readonly [Name in Field]?: Row[Name] };

/** A field that somebody else changed since it was read, to something else. */
export interface FieldClash<Field extends string, Row extends Fields<Field>> {
  readonly field: Field;
  readonly mine: Row[Field];
  readonly theirs: Row[Field];
  readonly by: string;
  readonly at: string;
}

export interface FieldMerge<Field extends string, Row extends Fields<Field>> {
  /** Fields to write; none where there are clashes. */
  readonly write: FieldEdit<Field, Row>;
  readonly clashes: readonly FieldClash<Field, Row>[];
  /** Fields that others changed meanwhile and that stay as they left them. */
  readonly kept: readonly Field[];
}

/** The version that a change made, as its id tells. */
export function versionOf({ id, field }: Pick<ChangedField, 'id' | 'field'>): number {
  const [head = ''] = id.split(`:${field}:`);
  return Number(head.slice(head.lastIndexOf('@') + 1));
}

/**
 * Puts an edit of a fact as it was at a version onto the fact as it is: fields that nobody else changed since, or that
 * were changed to the same, are written; where one was changed to something else nothing is, and a person chooses.
 */
export function mergeFields<Field extends string, Row extends Fields<Field>>(
  fields: readonly Field[],
  row: Row,
  changes: readonly ChangedField[],
  { edit, seenVersion }: { readonly edit: FieldEdit<Field, Row>; readonly seenVersion: number },
): FieldMerge<Field, Row> {
  const since = new Map(changes.filter((each) => versionOf(each) > seenVersion).map((each) => [each.field, each]));
  const asked = fields.filter((field) => edit[field] !== undefined);
  const clashes = asked.flatMap((field): FieldClash<Field, Row>[] => {
    const other = since.get(field);
    const mine: Row[Field] | undefined = edit[field];
    if (!other || mine === undefined || mine === row[field]) return [];
    return [{ field, mine, theirs: row[field], by: other.by, at: other.at }];
  });
  const kept = fields.filter((field) => since.has(field) && !asked.includes(field));
  if (clashes.length > 0) return { write: {}, clashes, kept };
  return { write: edit, clashes, kept };
}
