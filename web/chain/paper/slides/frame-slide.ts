import { boxXml, type NextId } from '../../../platform/office/drawing.ts';
import { slideSize } from '../../../platform/office/presentation.ts';
import { written } from '../../../platform/text/written.ts';
import { text as paperText } from '../paper.text.ts';
import type { PaperFacts } from '../paper-facts.ts';
import { palette, plain } from './look.ts';
import { text } from './slides.text.ts';

/** Edge of a slide, and what its title and its foot take. */
export const edge = { side: 380_000, top: 780_000, bottom: 360_000 } as const;

export interface SlidePlace {
  readonly title: string;
  readonly page: number;
  readonly pages: number;
}

/** Title and foot of a slide: every slide says of where and when it speaks, since slides get copied one by one. */
export function frameXml(next: NextId, facts: PaperFacts, { title, page, pages }: SlidePlace): string {
  const width = slideSize.width - edge.side * 2;
  const foot = { y: slideSize.height - edge.bottom, height: 260_000 };
  const where = text.foot(facts.title, facts.place, paperText.asOf(facts.asOf));
  const marks = [facts.draft ? paperText.draft : '', facts.demo ? paperText.demo : ''].filter((each) => each !== '');
  const heading = { x: edge.side, y: 220_000, width, height: 480_000 };
  return (
    boxXml(next(), heading, {
      name: 'title',
      title: true,
      anchor: 'ctr',
      paragraphs: [plain(title, 20, { bold: true })],
    }) +
    boxXml(
      next(),
      { x: edge.side, width: width * 0.86, ...foot },
      {
        name: 'foot',
        paragraphs: [plain(written.apart([where, ...marks]), 9, { colour: palette.quiet })],
      },
    ) +
    boxXml(
      next(),
      { x: edge.side + width * 0.86, width: width * 0.14, ...foot },
      {
        name: 'page',
        paragraphs: [plain(text.page(page, pages), 9, { colour: palette.quiet, align: 'r' })],
      },
    )
  );
}
