import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { attachment } from '../http/attachment.ts';
import { dayOf } from '../kernel/dates.ts';
import type { Paper, PaperPart, PaperPicture, PaperTable } from './paper.rules.ts';
import { pictureSize } from './picture-size.rules.ts';

/** The contents of pictures by their hash. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

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

/** The widest and highest that a picture stands in a page, in pixels of 96 to the inch. */
const pictureMost = { width: 600, height: 520 };

/** A picture with its words; one that is not on this machine, or does not say its size, is its words alone. */
function pictureOf({ hash, type, caption }: PaperPicture, pictures: Pictures): readonly FileChild[] {
  const words = paragraph(caption, tableSize);
  const data = pictures.get(hash);
  const size = data ? pictureSize(type, data) : null;
  if (!data || !size) return [words];
  const scale = Math.min(1, pictureMost.width / size.width, pictureMost.height / size.height);
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  const altText = { name: caption, title: caption, description: caption };
  const image = new ImageRun({ type: type === 'png' ? 'png' : 'jpg', data, transformation, altText });
  return [new Paragraph({ keepNext: true, children: [image] }), words];
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

function partOf(part: PaperPart, drawn: Pictures): readonly FileChild[] {
  const { heading, level = 1, newPage = false, lines = [], table, pictures = [] } = part;
  const title = new Paragraph({ text: heading, heading: headings[level], pageBreakBefore: newPage, keepNext: true });
  const own = pictures.flatMap((picture) => pictureOf(picture, drawn));
  return [title, ...lines.map((text) => paragraph(text)), ...(table ? [tableOf(table)] : []), ...own];
}

/** What is said across every page, behind its text. */
const behind = (mark: string) =>
  new Paragraph({ children: [new TextWatermark({ text: mark, font: '仿宋', color: 'B45309', opacity: 0.25 })] });

/** Head and foot of every page: the title with the mark, and the number of the page. */
function framed({ title, mark }: Paper) {
  const small = { size: 18, color: '666666' };
  const head = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ ...small, text: title }),
      ...(mark ? [new TextRun({ ...small, text: `　【${mark}】`, bold: true, color: 'B45309' })] : []),
    ],
  });
  const numbers = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'];
  const foot = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ ...small, children: numbers })],
  });
  return {
    headers: { default: new Header({ children: mark ? [head, behind(mark)] : [head] }) },
    footers: { default: new Footer({ children: [foot] }) },
  };
}

/** A paper as a .docx document, in the fonts of official papers where a machine has them. */
export async function docxOf(paper: Paper, pictures: Pictures = new Map()): Promise<Uint8Array<ArrayBuffer>> {
  const { title, lines, parts } = paper;
  const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
  const document = new Document({
    title,
    creator: '链图 Liantu',
    styles: { default: { document: { run: { font, size: bodySize } } } },
    sections: [
      {
        ...framed(paper),
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
          ...lines.map((text) => paragraph(text, tableSize)),
          ...parts.flatMap((part) => partOf(part, pictures)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The answer that hands out a paper. */
export async function downloadPaper(
  paper: Paper,
  { subject, plain, pictures }: { readonly subject: string; readonly plain: string; readonly pictures?: Pictures },
): Promise<Response> {
  const clean = subject.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '_');
  const day = dayOf(new Date()).replaceAll('-', '');
  const name = `${[paper.title, clean, day].filter((part) => part !== '').join('-')}.docx`;
  const headers = { 'content-type': docxType, 'content-disposition': attachment(name, `${plain}.docx`) };
  return new Response(await docxOf(paper, pictures), { headers });
}
