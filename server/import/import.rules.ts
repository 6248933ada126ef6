import { z } from 'zod';
import type { Fact } from '../platform/facts/fact-kind.ts';
import type { SavedFact } from '../platform/facts/save-facts.ts';
import { said } from '../platform/kernel/language.ts';
import { columnTitle, wholeRow } from './column-titles.rules.ts';
import type { Importer, NumberedRow, OutcomeName, Problem, RowPlan, RowsOfOutcomes } from './import.types.ts';
import { titleIn } from './kind-titles.rules.ts';
import { addRanges, addRow } from './row-ranges.rules.ts';
import { widthColumn } from './sheet.rules.ts';
import { ofIssue, told, toldShape } from './told.rules.ts';

/** Reads a problem as it is kept. */
export const problemShape = z.object({
  ...{ row: z.number(), column: z.string(), value: z.string(), reason: toldShape, fix: toldShape },
});
/** Reads a note as it is kept. */
export const noteShape = z.object({ row: z.number(), text: toldShape });

function shown(value: unknown): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}

const { localeError: english } = z.locales.en();

/** Reads one row by its kind; a row that does not fit leaves its problems and is null. */
export function accept<Row>(
  kind: Pick<Importer<Row>, 'row' | 'title' | 'fix'> & { readonly name?: string },
  raw: unknown,
  number: number,
  problems: Problem[],
): NumberedRow<Row> | null {
  const result = kind.row.safeParse(raw);
  if (result.success) return { number, row: result.data };
  const inEnglish = kind.row.safeParse(raw, { error: english }).error?.issues;
  const issues = result.error.issues.map(({ path, message }, index) => {
    return { path, reason: ofIssue(message, inEnglish?.[index]?.message ?? message) };
  });
  // Cells of a line of another width may have moved: what each of them says is not judged.
  const ofWidth = issues.filter(({ path }) => path[0] === widthColumn);
  for (const issue of ofWidth.length > 0 ? ofWidth : issues) {
    const column = issue.path.map(String).join('.') || wholeRow;
    const value = shown(valueAt(raw, issue.path));
    const { title, name = '' } = kind;
    const about = { kind: said(title, titleIn('en', { name, title })), column: columnTitle(column) };
    const fix = kind.fix?.(column) ?? told('byKind', about);
    problems.push({ row: number, column, value, reason: issue.reason, fix });
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
      reason: told('noSource'),
      fix: told('noSourceFix'),
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

export const outcomeNames = [
  'created',
  'changed',
  'unchanged',
  'conflicts',
  'rejected',
] as const satisfies readonly OutcomeName[];

const noRows = (): RowsOfOutcomes => ({ created: [], changed: [], unchanged: [], conflicts: [], rejected: [] });
/** Reads which rows came to what. */
export const rowsOfOutcomes = z.record(z.enum(outcomeNames), z.array(z.number()));

const countsShape = z.object({
  outcomes: z.object({
    ...{ created: z.number(), changed: z.number(), unchanged: z.number() },
    ...{ conflicts: z.number(), rejected: z.number() },
  }),
  problems: z.array(problemShape),
  notes: z.array(noteShape),
  tally: z.record(z.string(), z.number()),
  // What an earlier version wrote has none.
  rowsOf: rowsOfOutcomes.default(noRows),
});
/** What became of rows: filled while they are written. */
export type Counts = z.infer<typeof countsShape>;

export function noCounts(): Counts {
  const outcomes = { created: 0, changed: 0, unchanged: 0, conflicts: 0, rejected: 0 };
  return { outcomes, problems: [], notes: [], tally: {}, rowsOf: noRows() };
}

/** The counts that a text holds. */
export function readCounts(text: string): Counts {
  return countsShape.parse(JSON.parse(text));
}

function outcomeOf(plan: RowPlan, saved: ReadonlyMap<Fact, SavedFact>): OutcomeName {
  if (plan.outcome === 'write') return rowOutcome(plan, saved);
  return plan.outcome === 'conflict' ? 'conflicts' : 'rejected';
}

/** What became of a chunk's rows. */
export function countsOf(
  rows: readonly NumberedRow<unknown>[],
  plans: readonly RowPlan[],
  saved: readonly SavedFact[],
): Counts {
  const counts = noCounts();
  const byFact = new Map(saved.map((item) => [item.fact, item]));
  for (const [index, plan] of plans.entries()) {
    const row = rows[index]?.number ?? 0;
    const outcome = outcomeOf(plan, byFact);
    counts.outcomes[outcome] += 1;
    addRow(counts.rowsOf[outcome], row);
    if (plan.outcome === 'write') {
      for (const text of plan.notes ?? []) counts.notes.push({ row, text });
    } else {
      counts.problems.push(...plan.problems);
    }
    addTally(counts.tally, plan.tally ?? {});
  }
  return counts;
}

function addTally(total: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(more)) total[name] = (total[name] ?? 0) + count;
}

/** Adds the counts of a chunk to those of its file. */
export function addCounts(total: Counts, { outcomes, problems, notes, tally, rowsOf }: Counts): void {
  for (const name of outcomeNames) {
    total.outcomes[name] += outcomes[name];
    addRanges(total.rowsOf[name], rowsOf[name]);
  }
  for (const problem of problems) total.problems.push(problem);
  for (const note of notes) total.notes.push(note);
  addTally(total.tally, tally);
}
