import type { NumberedRow } from '../import.types.ts';

export type Repeat =
  /** Another row says the same. */
  | { readonly kind: 'repeated'; readonly of: number }
  /** A later row says something else of the same thing. */
  | { readonly kind: 'contradicted'; readonly by: number };

/**
 * The rows of a file that do not stand, by row number: of several rows about the same thing the last one stands, those
 * that say the same repeat it, the others contradict it.
 */
export function repeatsOf<Row>(
  rows: readonly NumberedRow<Row>[],
  keyOf: (row: Row) => string,
): ReadonlyMap<number, Repeat> {
  const last = new Map<string, NumberedRow<Row>>();
  const several = new Map<string, NumberedRow<Row>[]>();
  for (const numbered of rows) {
    const key = keyOf(numbered.row);
    const before = last.get(key);
    if (before) {
      const group = several.get(key);
      if (group) group.push(before);
      else several.set(key, [before]);
    }
    last.set(key, numbered);
  }
  const verdicts = new Map<number, Repeat>();
  for (const [key, group] of several) {
    const stands = last.get(key);
    if (!stands) continue;
    const content = JSON.stringify(stands.row);
    for (const { number, row } of group) {
      const same = JSON.stringify(row) === content;
      verdicts.set(
        number,
        same ? { kind: 'repeated', of: stands.number } : { kind: 'contradicted', by: stands.number },
      );
    }
  }
  return verdicts;
}
