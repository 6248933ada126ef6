import { saveFile } from '../../../platform/data/save-file.ts';
import { makeSheet, paperName, type Wanted } from '../make-sheet.ts';
import type { PaperLists } from '../paper.query.ts';
import { deckFile } from './deck.ts';
import { text } from './slides.text.ts';

/** Saves the chain as slides whose shapes can be edited. */
export async function saveDeck(wanted: Wanted, lists: PaperLists): Promise<void> {
  const { picture, facts } = makeSheet(wanted, lists.sources, null);
  const file = await deckFile(
    { map: wanted.map, reading: wanted.reading, picture, facts, lists },
    new Date().toISOString(),
  );
  saveFile(file, paperName(wanted, text.deck, facts.asOf, 'pptx'));
}
