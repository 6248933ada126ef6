import { maxCells, maxColumns, maxRows } from './sheet-limits.ts';
import { SheetRefusal } from './sheet-refusal.ts';
import { XlsxPackage } from './xlsx-package.ts';
import { cellPlace, cellTextLength, dayOfSerial, plainNumber, unescaped } from './xlsx-values.rules.ts';
import { readWorkbook, TextCollector, type Workbook } from './xlsx-workbook.ts';
import { readXml } from './xlsx-xml.ts';

/** Rows of a sheet as text, all of the same width, with their numbers as Excel shows them; empty rows left out. */
export interface SheetText {
  readonly rows: readonly (readonly string[])[];
  readonly numbers: readonly number[];
}

const maxCharacters = 100_000_000;

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

/** Reads the first visible sheet of an .xlsx workbook by what its cells show; throws SheetRefusal. */
export async function readXlsx(bytes: Uint8Array): Promise<SheetText> {
  const parts = await XlsxPackage.open(bytes);
  const workbook = await readWorkbook(parts);
  const grid = new Grid();
  const collected = new TextCollector();
  let row = 0;
  let column = -1;
  let cell: Cell | null = null;
  let inValue = false;
  let value = '';
  await readXml(parts.text(workbook.sheet), {
    open: (name, attribute) => {
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1);
        column = -1;
      } else if (name === 'c') {
        grid.seen();
        const reference = attribute('r');
        column = reference === null ? column + 1 : (cellPlace(reference)?.column ?? Number.NaN);
        cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0) };
        value = '';
        collected.start();
      } else if (name === 'v') {
        inValue = true;
      }
      collected.open(name);
    },
    text: (piece) => {
      if (inValue) value += piece;
      else collected.text(piece);
    },
    close: (name) => {
      collected.close(name);
      if (name === 'v') inValue = false;
      if (name !== 'c' || cell === null) return;
      grid.put(row, cell.column, cell.type === 'inlineStr' ? collected.end() : shown(cell, value, workbook));
      cell = null;
    },
  });
  return grid.text();
}

/** What a cell shows; a formula by its last result, an error by its name. */
function shown({ type, style }: Cell, value: string, { strings, dayStyles, from1904 }: Workbook): string {
  if (value === '') return '';
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'str':
    case 'e':
      return unescaped(value);
    case 'b':
      return value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.trim().replace(/T.*$/, '');
    default:
      return (dayStyles[style] ? dayOfSerial(Number(value), from1904) : null) ?? plainNumber(value);
  }
}

/** The cells that hold something, kept sparse until their number is known to be small. */
class Grid {
  readonly #rows = new Map<number, Map<number, string>>();
  #cells = 0;
  #characters = 0;
  #width = 0;

  seen(): void {
    this.#cells += 1;
    if (this.#cells > maxCells)
      throw new SheetRefusal('manyCells', 'splitFix', { params: { most: maxCells / 10_000 } });
  }

  put(row: number, column: number, text: string): void {
    if (text === '') return;
    if (!Number.isInteger(row) || row < 1 || !Number.isInteger(column)) {
      throw new SheetRefusal('cellPlace', 'cellPlaceFix');
    }
    if (column >= maxColumns) {
      throw new SheetRefusal('farColumn', 'splitFix', { params: { column: column + 1, most: maxColumns } });
    }
    if (row > maxRows) throw new SheetRefusal('farRow', 'splitFix', { params: { row, most: maxRows / 10_000 } });
    if (text.length > cellTextLength) {
      throw new SheetRefusal('longCellAt', 'longCellFix', { params: { row, most: cellTextLength } });
    }
    // Many cells may share one long text.
    this.#characters += text.length;
    if (this.#characters > maxCharacters) throw new SheetRefusal('muchText', 'splitFix');
    this.#width = Math.max(this.#width, column + 1);
    const cells = this.#rows.get(row);
    if (cells) cells.set(column, text);
    else this.#rows.set(row, new Map([[column, text]]));
  }

  text(): SheetText {
    const width = this.#width;
    if (this.#rows.size * width > maxCells) {
      const params = { rows: this.#rows.size, columns: width, most: maxCells / 10_000 };
      throw new SheetRefusal('manyPlaces', 'splitFix', { params });
    }
    const filled = [...this.#rows].sort(([a], [b]) => a - b);
    return {
      rows: filled.map(([, cells]) => Array.from({ length: width }, (_, column) => cells.get(column) ?? '')),
      numbers: filled.map(([number]) => number),
    };
  }
}
