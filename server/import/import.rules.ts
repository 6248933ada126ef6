import type { Fact } from '../platform/facts/fact-kind.ts';
import type { SavedFact } from '../platform/facts/save-facts.ts';
import type { ImportKind, Problem } from './import.types.ts';

export interface Accepted<Row> {
  readonly number: number;
  readonly row: Row;
  readonly facts: readonly Fact[];
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}

/** Reads one row by its kind; a row that does not fit leaves its problems and is null. */
export function accept<Row>(
  kind: ImportKind<Row>,
  raw: unknown,
  number: number,
  problems: Problem[],
): Accepted<Row> | null {
  const result = kind.row.safeParse(raw);
  if (result.success) return { number, row: result.data, facts: [] };
  for (const issue of result.error.issues) {
    const column = issue.path.map(String).join('.') || '（整行）';
    const value = shown(valueAt(raw, issue.path));
    problems.push({
      row: number,
      column,
      value,
      reason: issue.message,
      fix: `按“${kind.title}”的格式改正“${column}”后重新导入`,
    });
  }
  return null;
}

/** A fact must name where it comes from: citing a source that is not there rejects the row. */
export function unknownSources(
  ids: readonly string[],
  known: ReadonlyMap<string, string | null>,
  number: number,
): readonly Problem[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({
      row: number,
      column: 'sources',
      value: id,
      reason: '引用的依据不存在',
      fix: '先导入该依据，或改正编号',
    }));
}

/** A row is new when its first fact is, changed when any of its facts is new or differs, else unchanged. */
export function rowOutcome(
  facts: readonly Fact[],
  saved: ReadonlyMap<Fact, SavedFact>,
): 'created' | 'changed' | 'unchanged' {
  const outcomes = facts.map((fact) => saved.get(fact)?.outcome ?? 'unchanged');
  if (outcomes[0] === 'created') return 'created';
  return outcomes.some((outcome) => outcome !== 'unchanged') ? 'changed' : 'unchanged';
}
