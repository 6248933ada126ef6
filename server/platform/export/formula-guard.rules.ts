// What a spreadsheet runs, or an importer takes for the start of a formula; the full-width ones pass for them in Chinese
// input methods (safety requirement U9). Written as codes, so that none of them can be lost in an editor.
const risky = '=+\\-@\\t\\r\\n\\0\\uFF1D\\uFF0B\\uFF0D\\uFF20';
const guardedBefore = new RegExp(`^'*[${risky}]`);
const guardedAfter = new RegExp(`^''*[${risky}]`);

/** A text as a cell of a CSV: what a spreadsheet could run is led by one quote mark. */
export function guarded(text: string): string {
  return guardedBefore.test(text) ? `'${text}` : text;
}

/** The text of a cell that `guarded` wrote: takes off the one quote mark and nothing else. */
export function unguarded(cell: string): string {
  return guardedAfter.test(cell) ? cell.slice(1) : cell;
}
