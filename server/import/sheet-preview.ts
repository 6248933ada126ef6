import type { InLanguages } from '../platform/kernel/language.ts';
import { headingFault, likelyHeader } from './sheet.rules.ts';
import type { SheetLines } from './sheet-lines.ts';
import { refusalText } from './sheet-refusal.ts';

/** What a person sees of a file before saying how it is to be read. */
export interface SheetPreview extends Pick<SheetLines, 'format' | 'encoding' | 'asked' | 'delimiter' | 'warnings'> {
  /** Lines below the header that hold something. */
  readonly rowCount: number;
  readonly headings: readonly string[];
  /** Why the file cannot be imported as it is; null when nothing is wrong with its header. */
  readonly fault: InLanguages<string> | null;
  /** For each column the first different values below its heading. */
  readonly samples: readonly (readonly string[])[];
  /** The first lines of the file with their numbers, the header among them. */
  readonly lines: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

const shownLines = 20;
const shownValues = 3;
const shownLength = 60;
const searchedRows = 1_000;

function cut(text: string): string {
  const plain = text.trim();
  return plain.length > shownLength ? `${plain.slice(0, shownLength)}…` : plain;
}

/** What to show of a sheet; `known` are the folded names of all columns that some kind of file has. */
export function previewOf(sheet: SheetLines, known: ReadonlySet<string>): SheetPreview {
  const { format, encoding, asked, delimiter, warnings, rows, numbers } = sheet;
  const head = likelyHeader(rows, known);
  const header = rows[head] ?? [];
  const body = rows.slice(head + 1).filter((line) => line.some((cell) => cell.trim() !== ''));
  const samples = header.map((_, column) => {
    const values = new Set<string>();
    for (const line of body.slice(0, searchedRows)) {
      const value = cut(line[column] ?? '');
      if (value !== '') values.add(value);
      if (values.size >= shownValues) break;
    }
    return [...values];
  });
  const fault = head < 0 ? { key: 'noHeading' as const, params: {} } : headingFault(header);
  return {
    ...{
      format,
      encoding,
      asked,
      delimiter,
      warnings,
      samples,
      fault: fault && refusalText(fault.key, fault.params),
      rowCount: head < 0 ? 0 : body.length,
    },
    headings: header.map((name) => name.trim()),
    lines: rows.slice(0, shownLines).map((line, index) => ({ number: numbers[index] ?? 0, cells: line.map(cut) })),
  };
}
