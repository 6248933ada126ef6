import { boxXml, idsOfSlide } from '../../../platform/office/drawing.ts';
import { slideSize } from '../../../platform/office/presentation.ts';
import { t } from '../../../platform/text/zh.ts';
import { knowledgeOrder } from '../../map/knowledge.ts';
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
  const tile = { y: 2_150_000, width: (width - gap * 3) / 4, height: 900_000 };
  const tiles = knowledgeOrder.map((state, index) =>
    boxXml(
      next(),
      { ...tile, x: edge.side + index * (tile.width + gap) },
      {
        name: `state ${state}`,
        rounded: true,
        fill: stateFill(state),
        line: stateLine(state),
        anchor: 'ctr',
        inset: 90_000,
        paragraphs: [
          plain(String(facts.states[state]), 26, { bold: true, align: 'ctr', colour: palette.state[state].word }),
          plain(t.knowledge[state], 13, { align: 'ctr', colour: palette.state[state].word }),
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
          plain(facts.numbers.join('　·　'), 13),
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
