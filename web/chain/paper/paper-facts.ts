import { todayInShanghai } from '../../platform/format/day.ts';
import { countStates } from '../map/knowledge.ts';
import type { ChainMap, Knowledge } from '../map/map.query.ts';
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
  readonly states: Readonly<Record<Knowledge, number>>;
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
  return more.length === 0 ? `《${title}》` : `《${title}》（${more.join('，')}）`;
}

interface Making {
  readonly sources: readonly NamedSource[];
  readonly madeBy: string;
  readonly madeAt: string;
}

/** The facts of a chain's sheet. Confirmed and to-review stay two numbers; neither is a count of distinct enterprises. */
export function paperFacts(map: ChainMap, { sources, madeBy, madeAt }: Making): PaperFacts {
  const top = map.links.filter((each) => each.parentId === null);
  const sum = (of: 'confirmed' | 'toReview'): number => top.reduce((total, { presence }) => total + presence[of], 0);
  return {
    title: text.title(map.industry.title),
    place: text.place(map.region.path.join(' / ')),
    draft: map.industry.status === 'draft',
    demo: map.demo,
    asOf: map.asOf ?? todayInShanghai(),
    states: countStates(top),
    numbers: [
      text.links(top.length, map.links.length - top.length),
      text.confirmed(sum('confirmed')),
      text.toReview(sum('toReview')),
      text.counting,
    ],
    sources: [...new Set(sources.map(documentWords))],
    madeBy,
    madeAt,
  };
}
