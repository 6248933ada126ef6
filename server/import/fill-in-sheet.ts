import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { invariant } from '../platform/kernel/invariant.ts';
import { asTextColumns, promptOf, validationMarkup } from './fill-in-sheet.rules.ts';
import type { SheetExcerpt, SheetShape } from './import.types.ts';
import { correctionTitles } from './mapping.rules.ts';
import { cellTextLength } from './xlsx-values.rules.ts';

const headColor = '#DDE7F3';
const requiredColor = '#FCE8D5';
const narrow = 12;
const wide = 40;

// Typed as text, what begins with = + - @ stays text: nothing that was uploaded is ever a formula.
const textCell = (value: string, more: Partial<CellObject> = {}): CellObject => ({
  value: value.slice(0, cellTextLength),
  type: String,
  format: '@',
  ...more,
});
const headCell = (title: string, color = headColor) => textCell(title, { fontWeight: 'bold', backgroundColor: color });

/** An empty sheet of a kind to fill in, with prompts and lists to choose from, and a second sheet that explains it. */
export async function templateSheet(title: string, shape: SheetShape): Promise<Uint8Array<ArrayBuffer>> {
  const { columns } = shape;
  const header = columns.map(({ names: [name = ''], required }) =>
    headCell(name, required ? requiredColor : headColor),
  );
  const empty = columns.map((): CellObject => ({ type: String, format: '@' }));
  const notes = columns.map((column) => {
    const [name = '', ...others] = column.names;
    return [textCell(name), textCell(promptOf(column), { wrap: true }), textCell(others.join('、'), { wrap: true })];
  });
  const transform = (xml: string): string => {
    invariant(xml.includes('</sheetData>'), 'a sheet has rows');
    const text = asTextColumns(xml);
    // Only the sheet to fill in has an empty second row.
    return text === xml ? xml : text.replace('</sheetData>', () => `</sheetData>${validationMarkup(columns)}`);
  };
  const features = [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }];
  const widths = columns.map(({ names: [name = ''] }) => ({ width: Math.max(narrow, name.length * 2 + 4) }));
  const sheets = [
    { data: [header, empty], sheet: title.slice(0, 31), columns: widths, stickyRowsCount: 1 },
    {
      data: [[headCell('列'), headCell('怎么填'), headCell('也认这些列名')], ...notes],
      sheet: '填写说明',
      columns: [{ width: 20 }, { width: 60 }, { width: 60 }],
      stickyRowsCount: 1,
    },
  ];
  return new Uint8Array(await writeXlsxFile(sheets, { features }).toBuffer());
}

export interface Correction {
  readonly reason: string;
  readonly fix: string;
}

/**
 * The rows of a file that were not taken, under its own headings, each with why and what to do: to be mended and
 * imported as it is.
 */
export async function correctionSheet(
  { header, lines }: SheetExcerpt,
  corrections: ReadonlyMap<number, Correction>,
): Promise<Uint8Array<ArrayBuffer>> {
  const added: readonly string[] = Object.values(correctionTitles);
  // A corrected sheet that is corrected again does not keep the reasons of the first time.
  const kept = header.flatMap((name, column) => (added.includes(name.trim()) ? [] : [column]));
  const head = [
    ...kept.map((column) => headCell(header[column] ?? '')),
    ...added.map((name) => headCell(name, requiredColor)),
  ];
  const body = lines.map(({ line, number }) => {
    const { reason = '', fix = '' } = corrections.get(number) ?? {};
    const cells = kept.map((column) => textCell(line[column] ?? ''));
    return [...cells, textCell(String(number)), textCell(reason, { wrap: true }), textCell(fix, { wrap: true })];
  });
  const columns = [...kept.map(() => ({ width: 18 })), { width: narrow }, { width: wide }, { width: wide }];
  const sheet = { sheet: '待改正的行', columns, stickyRowsCount: 1 };
  return new Uint8Array(await writeXlsxFile([head, ...body], sheet).toBuffer());
}
