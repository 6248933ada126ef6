import { SheetRefusal } from './sheet-refusal.ts';
import { cellTextLength } from './xlsx-values.rules.ts';

// Safety requirement U3, for every format alike.
export const maxRows = 100_000;
export const maxColumns = 200;
export const maxCells = 1_000_000;
export const split = '删去多余的行和列，或分成几个文件再导入';

/** Counts what a sheet holds while it is read; throws SheetRefusal as soon as it is too much. */
export class SheetMeter {
  #rows = 0;
  #cells = 0;

  row(cells: readonly string[]): void {
    this.#rows += 1;
    if (this.#rows > maxRows) throw new SheetRefusal(`超过 ${maxRows / 10_000} 万行`, '分成几个文件再导入');
    if (cells.length > maxColumns) {
      throw new SheetRefusal(`第 ${this.#rows} 行有 ${cells.length} 列，超过 ${maxColumns} 列`, split);
    }
    this.#cells += cells.length;
    if (this.#cells > maxCells) throw new SheetRefusal(`单元格超过 ${maxCells / 10_000} 万个`, split);
    if (cells.some((cell) => cell.length > cellTextLength)) {
      throw new SheetRefusal(`第 ${this.#rows} 行有单元格超过 ${cellTextLength} 个字符`, '缩短该单元格的内容后再导入');
    }
  }
}
