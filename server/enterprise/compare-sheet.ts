import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import type { ComparedResult, Verdict } from './compare.rules.ts';
import type { ComparedRow } from './enterprise.types.ts';
import { decisionWords } from './review-sheet.rules.ts';

const verdictWords: Readonly<Record<Verdict, string>> = { FOUND: '已有', SIMILAR: '相似', NEW: '新' };
const differsWords = { NAME: '信用代码相同、名称不同', CODE: '名称相同、信用代码不同' } as const;

interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly value: (line: ComparedResult, row: ComparedRow | null) => string | number;
}

function linksOf({ occupations }: ComparedRow): string {
  return occupations
    .map(({ industryTitle, linkName, state, confirmedBy }) => {
      const by = state === 'CONFIRMED' && confirmedBy !== null ? `，${confirmedBy}` : '';
      return `${industryTitle}·${linkName}（${decisionWords[state]}${by}）`;
    })
    .join('\n');
}

function noteOf({ repeats, differs }: ComparedResult): string {
  const notes = [...(repeats === null ? [] : [`与第 ${repeats} 行重复`]), ...(differs ? [differsWords[differs]] : [])];
  return notes.join('；');
}

const columns: readonly Column[] = [
  { title: '行', width: 6, value: ({ number }) => number },
  { title: '名单上写的', width: 34, value: ({ text }) => text },
  { title: '结果', width: 8, value: ({ verdict }) => verdictWords[verdict] },
  { title: '系统里的企业', width: 34, value: (_, row) => row?.name ?? '' },
  { title: '统一社会信用代码', width: 22, value: (_, row) => (row === null ? '' : (row.uscc ?? '待核')) },
  { title: '所在地', width: 24, value: (_, row) => (row === null ? '' : (row.region?.path.join(' ') ?? '未定位')) },
  { title: '环节（状态，谁确认）', width: 44, value: (_, row) => (row === null ? '' : linksOf(row)) },
  { title: '说明', width: 26, value: (line) => noteOf(line) },
];

function cellOf(value: string | number): CellObject {
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  // Typed as text, what begins with = + - @ stays text: nothing of a list is ever a formula.
  return { value, type: String, wrap: true, alignVertical: 'top' };
}

/** The outcome of a comparison as an .xlsx workbook: one row for every enterprise that a line found or is like. */
export async function compareSheet(lines: readonly ComparedResult[]): Promise<Uint8Array<ArrayBuffer>> {
  const header = columns.map(
    ({ title }): CellObject => ({ value: title, type: String, fontWeight: 'bold', backgroundColor: '#DDE7F3' }),
  );
  const body = lines.flatMap((line) => {
    const rows: readonly (ComparedRow | null)[] = line.enterprises.length > 0 ? line.enterprises : [null];
    return rows.map((row) => columns.map(({ value }) => cellOf(value(line, row))));
  });
  const options = { sheet: '名单比对', columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 };
  return new Uint8Array(await writeXlsxFile([header, ...body], options).toBuffer());
}
