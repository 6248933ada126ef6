import type { Table } from '../platform/export/table.rules.ts';
import { columnName, headerRow } from '../platform/export/xlsx.ts';
import type { OccupationRow } from './enterprise.types.ts';
import { decisionWords, reviewColumns, reviewTitles } from './review-sheet.rules.ts';

/** The 占位复核表: what it is of stands on its cover row. */
export function reviewTable(
  rows: readonly OccupationRow[],
  { cover, asOf }: Pick<Table<OccupationRow>, 'cover' | 'asOf'>,
): Table<OccupationRow> {
  return { title: '占位复核表', columns: reviewColumns, rows, cover, asOf };
}

/** The list of decisions to choose from, and the columns that stay in sight. */
export function reviewOptions(rows: number) {
  const last = Math.max(rows, 1) + headerRow;
  const decision = columnName(reviewColumns.findIndex(({ title }) => title === reviewTitles.decision));
  const words = Object.values(decisionWords).join(',');
  const markup =
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" ' +
    `errorTitle="${reviewTitles.decision}" error="请填 ${words.replaceAll(',', '、')}，或留空" ` +
    `sqref="${decision}${headerRow + 1}:${decision}${last}"><formula1>"${words}"</formula1></dataValidation></dataValidations>`;
  return { markup, sticky: 3 };
}
