import { SheetRefusal } from './sheet-refusal.ts';
import { cellTextLength } from './xlsx-values.rules.ts';

// Safety requirement U3, for every format alike.
export const maxRows = 100_000;
export const maxColumns = 200;
export const maxCells = 1_000_000;

/** Counts what a sheet holds while it is read; throws SheetRefusal as soon as it is too much. */
export class SheetMeter {
  #rows = 0;
  #cells = 0;

  row(cells: readonly string[]): void {
    this.#rows += 1;
    if (this.#rows > maxRows) throw new SheetRefusal('manyRows', 'rowsFix', { params: { most: maxRows / 10_000 } });
    if (cells.length > maxColumns) {
      const params = { row: this.#rows, count: cells.length, most: maxColumns };
      throw new SheetRefusal('manyColumns', 'splitFix', { params });
    }
    this.#cells += cells.length;
    if (this.#cells > maxCells)
      throw new SheetRefusal('manyCells', 'splitFix', { params: { most: maxCells / 10_000 } });
    if (cells.some((cell) => cell.length > cellTextLength)) {
      const params = { row: this.#rows, most: cellTextLength };
      throw new SheetRefusal('longCellAt', 'longCellFix', { params });
    }
  }
}
