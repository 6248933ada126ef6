import { presentation } from '../../../platform/office/presentation.ts';
import type { PaperLists } from '../paper.query.ts';
import type { PaperFacts } from '../paper-facts.ts';
import { gapTable } from './gap-table.ts';
import { mapSlide, type Read } from './map-slide.ts';
import { pagesOf, type TablePages, tableSlides } from './table-slides.ts';
import { firmTable, stateTable } from './tables.ts';
import { titleSlide } from './title-slide.ts';

export interface Deck extends Read {
  readonly facts: PaperFacts;
  readonly lists: PaperLists;
}

const tables: readonly ((deck: Deck) => TablePages | null)[] = [
  ({ map }) => stateTable(map),
  // The past has no verdicts.
  ({ map, lists }) => (map.asOf === null ? gapTable(map, lists) : null),
  // The past has no lists of firms.
  ({ map, lists }) => (map.asOf === null ? firmTable(map, lists) : null),
];

/** The slides of a chain: what it is, the map as shapes, and its tables. */
export function deckSlides(deck: Deck): readonly string[] {
  const { facts } = deck;
  const all = tables.flatMap((table) => table(deck) ?? []);
  const pages = 2 + all.reduce((sum, each) => sum + pagesOf(each), 0);
  let page = 3;
  const listed = all.flatMap((table) => {
    const slides = tableSlides(table, facts, { page, pages });
    page += slides.length;
    return slides;
  });
  return [titleSlide(facts, pages), mapSlide(deck, facts, { title: facts.title, page: 2, pages }), ...listed];
}

/** The slides as a file of PowerPoint (.pptx). */
export function deckFile(deck: Deck, made: string): Promise<Blob> {
  return presentation(deckSlides(deck), { title: deck.facts.title, author: deck.facts.madeBy, made });
}
