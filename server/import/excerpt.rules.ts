import type { SheetExcerpt } from './import.types.ts';
import { folded } from './sheet.rules.ts';

/** Lines of a file without the columns whose folded headings are about persons. */
export function withoutPersons({ header, lines }: SheetExcerpt, personal: ReadonlySet<string>): SheetExcerpt {
  const shown = header.flatMap((heading, column) => (personal.has(folded(heading)) ? [] : [column]));
  const cellsOf = (cells: readonly string[]) => shown.map((column) => cells[column] ?? '');
  return { header: cellsOf(header), lines: lines.map(({ line, number }) => ({ line: cellsOf(line), number })) };
}
