/** Where the value of one field comes from: a source, and for a list the row in it. */
export interface FieldOrigin {
  /** `*` for every field that is not named by an origin of its own. */
  readonly field: string;
  readonly sourceId: string;
  readonly row: number | null;
}

/** The written form of an origin, as a thing keeps it in `fieldSources`. */
export function originText({ field, sourceId, row }: FieldOrigin): string {
  return `${field}|${sourceId}|${row ?? ''}`;
}

/** Reads `fieldSources`; what has another form is left out. */
export function originsIn(texts: unknown): readonly FieldOrigin[] {
  if (!Array.isArray(texts)) return [];
  return texts.flatMap((text): FieldOrigin[] => {
    const [field, sourceId, row] = typeof text === 'string' ? text.split('|') : [];
    if (!field || !sourceId) return [];
    return [{ field, sourceId, row: row ? Number(row) : null }];
  });
}

/** The origins after some fields were stated anew: a field has one origin, the latest. */
export function restated(texts: unknown, stated: readonly FieldOrigin[]): readonly string[] {
  const fields = new Set(stated.map(({ field }) => field));
  return [...originsIn(texts).filter(({ field }) => !fields.has(field)), ...stated].map(originText);
}

/** The origin of a field: its own, else that of the whole thing; null when neither is kept. */
export function originOf(texts: unknown, field: string): FieldOrigin | null {
  const origins = originsIn(texts);
  return origins.find((each) => each.field === field) ?? origins.find((each) => each.field === '*') ?? null;
}

/** Source ids of a thing with another one added, each once. */
export function citing(before: unknown, ...added: readonly string[]): readonly string[] {
  const ids = Array.isArray(before) ? before.filter((id): id is string => typeof id === 'string') : [];
  return [...new Set([...ids, ...added])];
}
