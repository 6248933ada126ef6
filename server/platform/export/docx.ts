import {
  AlignmentType,
  Document,
  type FileChild,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { attachment } from '../http/attachment.ts';
import { dayOf } from '../kernel/dates.ts';
import type { Paper, PaperPart, PaperTable } from './paper.rules.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const bodySize = 24;
const tableSize = 20;
/** Between the margins of an A4 page, in twentieths of a point. */
const textWidth = 9026;

function paragraph(text: string, size = bodySize, bold = false): Paragraph {
  return new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text, size, bold })] });
}

function tableOf({ head, widths, rows }: PaperTable): Table {
  const whole = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((width) => Math.round((textWidth * width) / whole));
  const line = (cells: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: columns[at] ?? 0, type: WidthType.DXA },
            children: [paragraph(text, tableSize, bold)],
          }),
      ),
    });
  return new Table({
    columnWidths: columns,
    width: { size: textWidth, type: WidthType.DXA },
    rows: [line(head, true), ...rows.map((cells) => line(cells, false))],
  });
}

function partOf({ heading, newPage = false, lines = [], table }: PaperPart): readonly FileChild[] {
  const title = new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, pageBreakBefore: newPage });
  return [title, ...lines.map((text) => paragraph(text)), ...(table ? [tableOf(table)] : [])];
}

/** A paper as a .docx document, in the fonts of official papers where a machine has them. */
export async function docxOf({ title, lines, parts }: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
  const document = new Document({
    title,
    creator: '链图 Liantu',
    styles: { default: { document: { run: { font, size: bodySize } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
          ...lines.map((text) => paragraph(text, tableSize)),
          ...parts.flatMap(partOf),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The answer that hands out a paper. */
export async function downloadPaper(
  paper: Paper,
  { subject, plain }: { readonly subject: string; readonly plain: string },
): Promise<Response> {
  const clean = subject.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '_');
  const day = dayOf(new Date()).replaceAll('-', '');
  const name = `${[paper.title, clean, day].filter((part) => part !== '').join('-')}.docx`;
  const headers = { 'content-type': docxType, 'content-disposition': attachment(name, `${plain}.docx`) };
  return new Response(await docxOf(paper), { headers });
}
