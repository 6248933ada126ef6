import { boxXml, idsOfSlide } from '../../../platform/office/drawing.ts';
import { slideSize } from '../../../platform/office/presentation.ts';
import { type Cell, tableXml } from '../../../platform/office/table.ts';
import type { PaperFacts } from '../paper-facts.ts';
import { edge, frameXml, type SlidePlace } from './frame-slide.ts';
import { palette, plain } from './look.ts';
import { text } from './slides.text.ts';

export const rowsPerSlide = 17;
const rowHeight = 300_000;
const size = 10;

export const cell = (words: string, look: Parameters<typeof plain>[2] = {}): Cell => ({
  paragraphs: [plain(words, size, look)],
});

export interface TablePages {
  readonly title: string;
  readonly heads: readonly string[];
  readonly shares: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** What has to be said under the table. */
  readonly note: string;
}

/** How many slides a table takes. */
export const pagesOf = ({ rows }: Pick<TablePages, 'rows'>): number =>
  Math.max(1, Math.ceil(rows.length / rowsPerSlide));

/** A table over as many slides as it takes, its head on each of them. */
export function tableSlides(table: TablePages, facts: PaperFacts, first: Omit<SlidePlace, 'title'>): readonly string[] {
  const { title, heads, shares, rows, note } = table;
  const pages = pagesOf(table);
  const width = slideSize.width - edge.side * 2;
  const head = heads.map(
    (each): Cell => ({ ...cell(each, { bold: true }), fill: { kind: 'plain', colour: palette.outside } }),
  );
  return Array.from({ length: pages }, (_, index) => {
    const next = idsOfSlide();
    const part = rows.slice(index * rowsPerSlide, (index + 1) * rowsPerSlide);
    const named = text.paged(title, index + 1, pages);
    const under = edge.top + (part.length + 1) * rowHeight + 60_000;
    return (
      frameXml(next, facts, { title: named, page: first.page + index, pages: first.pages }) +
      tableXml(next(), named, { x: edge.side, y: edge.top, width }, shares, [head, ...part], rowHeight) +
      boxXml(
        next(),
        { x: edge.side, y: Math.min(under, 6_200_000), width, height: 240_000 },
        {
          name: 'note',
          paragraphs: [plain(note, 9, { colour: palette.quiet })],
        },
      )
    );
  });
}
