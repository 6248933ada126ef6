import { boxXml, idsOfSlide } from '../../../platform/office/drawing.ts';
import { slideSize } from '../../../platform/office/presentation.ts';
import { t } from '../../../platform/text/texts.ts';
import { written } from '../../../platform/text/written.ts';
import { text as paperText } from '../paper.text.ts';
import type { PaperFacts } from '../paper-facts.ts';
import { edge, frameXml } from './frame-slide.ts';
import { palette, plain, stateFill, stateLine } from './look.ts';
import { text } from './slides.text.ts';

const shownSources = 8;

/** The first slide: what this is, how many links are in which state, from which documents, by whom. */
export function titleSlide(facts: PaperFacts, pages: number): string {
  const next = idsOfSlide();
  const width = slideSize.width - edge.side * 2;
  const gap = 180_000;
  const tile = {
    y: 2_150_000,
    width: (width - gap * (facts.legend.length - 1)) / facts.legend.length,
    height: 900_000,
  };
  const tiles = facts.legend.map(({ id, word, look, count }, index) =>
    boxXml(
      next(),
      { ...tile, x: edge.side + index * (tile.width + gap) },
      {
        name: `state ${id}`,
        rounded: true,
        fill: stateFill(look),
        line: stateLine(look),
        anchor: 'ctr',
        inset: 90_000,
        paragraphs: [
          plain(String(count), 26, { bold: true, align: 'ctr', colour: palette.state[look].word }),
          plain(word, 13, { align: 'ctr', colour: palette.state[look].word }),
        ],
      },
    ),
  );
  const listed = facts.sources.slice(0, shownSources);
  const more = facts.sources.length > listed.length ? [text.sourcesMore(listed.length, facts.sources.length)] : [];
  const sources = listed.length === 0 ? [paperText.noSources] : [paperText.sources, ...listed, ...more];
  return (
    frameXml(next, facts, { title: facts.title, page: 1, pages }) +
    boxXml(
      next(),
      { x: edge.side, y: 900_000, width, height: 1_100_000 },
      {
        name: 'numbers',
        paragraphs: [
          plain(facts.place, 16, { colour: palette.quiet }),
          plain(paperText.asOf(facts.asOf), 16, { bold: true }),
          plain(written.apart(facts.numbers), 13),
        ],
      },
    ) +
    tiles.join('') +
    boxXml(
      next(),
      { x: edge.side, y: 3_300_000, width, height: 2_700_000 },
      {
        name: 'sources',
        paragraphs: sources.map((each) => plain(each, 12, { colour: palette.quiet })),
      },
    ) +
    boxXml(
      next(),
      { x: edge.side, y: 6_080_000, width, height: 280_000 },
      {
        name: 'made by',
        paragraphs: [
          plain(paperText.madeBy(t.product.name, facts.madeBy, facts.madeAt), 11, { colour: palette.quiet }),
        ],
      },
    )
  );
}
