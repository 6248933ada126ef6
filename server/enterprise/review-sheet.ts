import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { invariant } from '../platform/kernel/invariant.ts';
import type { OccupationRow } from './enterprise.types.ts';
import { decisionWords, reviewColumns, reviewTitles } from './review-sheet.rules.ts';

/** The most characters that Excel lets into a cell. */
const cellLength = 32_767;
const letterOf = (index: number) => String.fromCharCode(65 + index);

function cellOf(value: string | number, wrap: boolean): CellObject {
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  // Typed as text, what begins with = + - @ stays text: nothing of a list is ever a formula.
  return { value: value.slice(0, cellLength), type: String, wrap, alignVertical: 'top' };
}

/** A filter on every column and the list of decisions to choose from, which the writer has no option for. */
function choices(rows: number) {
  const last = Math.max(rows, 1) + 1;
  const decision = letterOf(reviewColumns.findIndex(({ title }) => title === reviewTitles.decision));
  const words = Object.values(decisionWords).join(',');
  const markup =
    `<autoFilter ref="A1:${letterOf(reviewColumns.length - 1)}${last}"/>` +
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" ' +
    `errorTitle="${reviewTitles.decision}" error="请填 ${words.replaceAll(',', '、')}，或留空" ` +
    `sqref="${decision}2:${decision}${last}"><formula1>"${words}"</formula1></dataValidation></dataValidations>`;
  const transform = (xml: string) => {
    invariant(xml.includes('</sheetData>'), 'a sheet has rows');
    return xml.replace('</sheetData>', () => `</sheetData>${markup}`);
  };
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

/** The 占位复核表 as an .xlsx workbook. */
export async function reviewSheet(rows: readonly OccupationRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const header = reviewColumns.map(
    ({ title }): CellObject => ({ value: title, type: String, fontWeight: 'bold', backgroundColor: '#DDE7F3' }),
  );
  const body = rows.map((row) => reviewColumns.map(({ value, wrap = false }) => cellOf(value(row), wrap)));
  const options = {
    sheet: '占位复核表',
    columns: reviewColumns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 3,
  };
  const features = [choices(rows.length)];
  return new Uint8Array(await writeXlsxFile([header, ...body], options, { features }).toBuffer());
}
