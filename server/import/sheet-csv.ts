import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { unguarded } from '../platform/export/formula-guard.rules.ts';
import { SheetMeter } from './sheet-limits.ts';
import { SheetRefusal } from './sheet-refusal.ts';

const record = z.array(z.string());
/** Characters: an unclosed quotation mark makes one record of the rest of a file. */
const maxRecord = 1_000_000;
const sniffed = 20;

/** How many lines agree on how often they hold a mark, and how often that is; a line without it agrees with none. */
function agreement(lines: readonly string[], mark: string) {
  const groups = Map.groupBy(lines, (line) => line.split(mark).length - 1);
  groups.delete(0);
  const [best] = [...groups].map(([times, agreeing]) => ({ times, lines: agreeing.length })).sort(byLines);
  return best ?? { times: 0, lines: 0 };
}

const byLines = (a: Agreement, b: Agreement) => b.lines - a.lines || b.times - a.times;
interface Agreement {
  readonly times: number;
  readonly lines: number;
}

/** The mark between cells: the one of comma, tab and semicolon that most of the first lines agree upon. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const lines = text
    .slice(0, 100_000)
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split('\n', sniffed);
  const marks = [',', '\t', ';'] as const;
  const [best] = marks.map((mark) => ({ mark, ...agreement(lines, mark) })).sort(byLines);
  return best?.mark ?? ',';
}

/** The records of a CSV; throws SheetRefusal for what is none and at the limits of sheets. */
export function readCsv(text: string, delimiter = delimiterOf(text)): readonly (readonly string[])[] {
  const meter = new SheetMeter();
  const rows: (readonly string[])[] = [];
  let refused: SheetRefusal | null = null;
  try {
    parse(text, {
      ...{ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false },
      ...{ max_record_size: maxRecord, delimiter },
      // Counted as they come: a file of separators alone would fill the memory before its end.
      on_record: (raw: unknown) => {
        const row = record.parse(raw);
        try {
          meter.row(row);
        } catch (error) {
          if (error instanceof SheetRefusal) refused = error;
          throw error;
        }
        // What we handed out with a quote mark before it comes back without.
        rows.push(row.map(unguarded));
        return null;
      },
    });
  } catch (error) {
    if (refused) throw refused;
    if (!(error instanceof CsvError)) throw error;
    const reason = error.code === 'CSV_MAX_RECORD_SIZE' ? 'csvQuote' : 'csv';
    throw new SheetRefusal(reason, 'csvFix', { params: { detail: error.message }, cause: error });
  }
  return rows;
}
