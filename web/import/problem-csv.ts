import type { ImportReport } from './import.query.ts';
import { text } from './import.text.ts';

// Excel runs a cell that begins like this as a formula.
const formula = /^[=+\-@\t\r]/;
const byteOrderMark = '\ufeff';

function cell(value: string): string {
  const guarded = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The problems of a report as a CSV that Excel opens in Chinese and takes for text alone. */
export function problemCsv(problems: ImportReport['problems']): string {
  const { row, column, value, reason, fix } = text.problemColumns;
  const rows = problems.map((each) => [String(each.row), each.column, each.value, each.reason, each.fix]);
  return `${byteOrderMark}${[[row, column, value, reason, fix], ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Saves a text as a file of the user's. */
export function saveText(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
