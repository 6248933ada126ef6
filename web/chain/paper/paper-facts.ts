import { todayInShanghai } from '../../platform/format/day.ts';
import { written } from '../../platform/text/written.ts';
import type { ChainMap } from '../map/map.query.ts';
import { knownReading } from '../modes/known.mode.ts';
import type { ItemCount, Reading } from '../modes/mode.ts';
import { text } from './paper.text.ts';

export interface NamedSource {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly date: string | null;
}

/** What a sheet says beside the picture, so that it can be read apart from the system. */
export interface PaperFacts {
  readonly title: string;
  readonly place: string;
  readonly draft: boolean;
  readonly demo: boolean;
  /** Day by whose end the numbers hold. */
  readonly asOf: string;
  /** The items of the mode's legend with their numbers of level-1 links. */
  readonly legend: readonly ItemCount[];
  readonly numbers: readonly string[];
  /** Documents, each once. */
  readonly sources: readonly string[];
  readonly madeBy: string;
  /** Day and minute. */
  readonly madeAt: string;
}

/** A document in words, as a list of sources names it. */
export function documentWords({ title, documentNumber, date }: NamedSource): string {
  const more = [documentNumber, date].filter((each) => each !== null);
  return more.length === 0 ? written.document(title) : written.aside(written.document(title), written.phrases(more));
}

interface Making {
  readonly reading: Reading;
  readonly sources: readonly NamedSource[];
  readonly madeBy: string;
  readonly madeAt: string;
}

/** How the map is read, unless as it opens; what it is compared with. */
function modeWords({ mode, other }: Reading): readonly string[] {
  if (mode.id === knownReading.mode.id) return [];
  const against = other === null ? '' : text.against(other.asOf ?? other.place);
  return [text.readAs(mode.name) + against];
}

/** The facts of a chain's sheet. Confirmed and to-review stay two numbers; neither is a count of distinct enterprises. */
export function paperFacts(map: ChainMap, { reading, sources, madeBy, madeAt }: Making): PaperFacts {
  const top = map.links.filter((each) => each.parentId === null);
  const sum = (of: 'confirmed' | 'toReview'): number => top.reduce((total, { presence }) => total + presence[of], 0);
  return {
    title: text.title(map.industry.title),
    place: text.place(map.region.path.join(' / ')),
    draft: map.industry.status === 'draft',
    demo: map.demo,
    asOf: map.asOf ?? todayInShanghai(),
    legend: reading.count(top),
    numbers: [
      text.links(top.length, map.links.length - top.length),
      text.confirmed(sum('confirmed')),
      text.toReview(sum('toReview')),
      text.counting,
      ...modeWords(reading),
    ],
    sources: [...new Set(sources.map(documentWords))],
    madeBy,
    madeAt,
  };
}
