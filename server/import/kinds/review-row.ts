import { z } from 'zod';
import type { OccupationState } from '../../enterprise/enterprise.types.ts';
import { reviewTitles } from '../../enterprise/review-sheet.rules.ts';
import type { SheetShape } from '../import.types.ts';
import { widthColumn } from '../sheet.rules.ts';
import { asIssue, type Told, told } from '../told.rules.ts';

/** One row of a 占位复核表; decision null: nobody decided. */
export interface ReviewRow {
  readonly id: string;
  readonly version: number;
  readonly name: string | null;
  readonly decision: OccupationState | null;
  readonly reason: string | null;
}

const column = (title: string, required: boolean) => ({ names: [title], required });

export const reviewShape: SheetShape = {
  columns: [
    column(reviewTitles.id, true),
    column(reviewTitles.version, true),
    column(reviewTitles.name, false),
    column(reviewTitles.decision, true),
    column(reviewTitles.reason, false),
  ],
};

/** What people write for a decision; the words of the state are taken too. */
const decisions: Readonly<Record<string, OccupationState>> = {
  确认: 'CONFIRMED',
  已确认: 'CONFIRMED',
  驳回: 'REJECTED',
  已驳回: 'REJECTED',
  剔除: 'REJECTED',
  已剔除: 'REJECTED',
  待核: 'TO_REVIEW',
};

const cell = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

const cells = z.object({
  [widthColumn]: z.undefined(asIssue('width')).optional(),
  [reviewTitles.id]: cell,
  [reviewTitles.version]: cell,
  [reviewTitles.name]: cell,
  [reviewTitles.decision]: cell.refine(
    (text) => text === null || Object.hasOwn(decisions, text),
    asIssue('notDecision'),
  ),
  [reviewTitles.reason]: cell,
});

export const reviewRow: z.ZodType<ReviewRow> = cells.transform((row, context): ReviewRow => {
  const decision = decisions[row[reviewTitles.decision] ?? ''] ?? null;
  const id = row[reviewTitles.id] ?? '';
  const version = row[reviewTitles.version] ?? '';
  const refuse = (title: string, message: string) => context.addIssue({ code: 'custom', path: [title], message });
  // What nobody decided is not judged.
  if (decision !== null && id === '') refuse(reviewTitles.id, asIssue('placementMissing'));
  if (decision !== null && !/^[1-9]\d{0,8}$/.test(version)) refuse(reviewTitles.version, asIssue('notVersion'));
  return { id, version: Number(version), name: row[reviewTitles.name], decision, reason: row[reviewTitles.reason] };
});

const fixes: Readonly<Record<string, Told>> = {
  [reviewTitles.decision]: told('decisionFix'),
  [reviewTitles.id]: told('placementFix'),
  [reviewTitles.version]: told('versionFix'),
};

/** What to do about a bad cell of a 占位复核表. */
export function reviewFix(title: string): Told {
  return fixes[title] ?? told('exportAgain');
}
