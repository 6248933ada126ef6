import type { Fact } from '../platform/facts/fact-kind.ts';
import type { SavedFact } from '../platform/facts/save-facts.ts';
import type { Importer, NumberedRow, Problem, RowPlan } from './import.types.ts';
import { widthColumn } from './sheet.rules.ts';

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
  kind: Pick<Importer<Row>, 'row' | 'title' | 'fix'>,
  raw: unknown,
  number: number,
  problems: Problem[],
): NumberedRow<Row> | null {
  const result = kind.row.safeParse(raw);
  if (result.success) return { number, row: result.data };
  // Cells of a line of another width may have moved: what each of them says is not judged.
  const ofWidth = result.error.issues.filter(({ path }) => path[0] === widthColumn);
  for (const issue of ofWidth.length > 0 ? ofWidth : result.error.issues) {
    const column = issue.path.map(String).join('.') || '（整行）';
    const value = shown(valueAt(raw, issue.path));
    const fix = kind.fix?.(column) ?? `按“${kind.title}”的格式改正“${column}”后重新导入`;
    problems.push({ row: number, column, value, reason: issue.message, fix });
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
  plan: Extract<RowPlan, { outcome: 'write' }>,
  saved: ReadonlyMap<Fact, SavedFact>,
): 'created' | 'changed' | 'unchanged' {
  const outcomes = plan.facts.map((fact) => saved.get(fact)?.outcome ?? 'unchanged');
  if (outcomes[0] === 'created') return 'created';
  return plan.changes || outcomes.some((outcome) => outcome !== 'unchanged') ? 'changed' : 'unchanged';
}

export interface Counts {
  readonly outcomes: Record<'created' | 'changed' | 'unchanged' | 'conflicts' | 'rejected', number>;
  readonly problems: Problem[];
  readonly notes: { readonly row: number; readonly text: string }[];
  readonly tally: Record<string, number>;
}

/** Adds what became of a chunk's rows to a report. */
export function count(
  counts: Counts,
  rows: readonly NumberedRow<unknown>[],
  plans: readonly RowPlan[],
  saved: readonly SavedFact[],
): void {
  const byFact = new Map(saved.map((item) => [item.fact, item]));
  for (const [index, plan] of plans.entries()) {
    const row = rows[index]?.number ?? 0;
    if (plan.outcome === 'write') {
      counts.outcomes[rowOutcome(plan, byFact)] += 1;
      counts.notes.push(...(plan.notes ?? []).map((text) => ({ row, text })));
      for (const [name, more] of Object.entries(plan.tally ?? {}))
        counts.tally[name] = (counts.tally[name] ?? 0) + more;
    } else {
      counts.outcomes[plan.outcome === 'conflict' ? 'conflicts' : 'rejected'] += 1;
      counts.problems.push(...plan.problems);
    }
  }
}
