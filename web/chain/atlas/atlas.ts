import type { ReactNode } from 'react';
import type { ChainMap } from '../map/map.query.ts';
import type { PaperLists } from '../paper/paper.query.ts';
import type { PaperFacts } from '../paper/paper-facts.ts';
import type { AtlasBase } from './base.query.ts';

/** What an atlas is made from. */
export interface Atlas {
  readonly map: ChainMap;
  readonly lists: PaperLists;
  readonly facts: PaperFacts;
  /** Carriers and policies; null: they are not wanted. */
  readonly base: AtlasBase | null;
  /** Number of a source in the list at the end, by its id. */
  readonly numberOf: (sourceId: string) => number | undefined;
}

/** A piece of a page. */
export interface Block {
  readonly key: string;
  readonly node: ReactNode;
  readonly breakBefore: boolean;
  readonly keepWithNext: boolean;
  /** What the contents say of it, if they name it. */
  readonly entry: { readonly title: string; readonly level: 1 | 2 } | null;
}

/** A part of the atlas. */
export type AtlasPart = (atlas: Atlas) => readonly Block[];

export const block = (key: string, node: ReactNode, more: Partial<Block> = {}): Block => ({
  key,
  node,
  breakBefore: false,
  keepWithNext: false,
  entry: null,
  ...more,
});

/** The numbers of sources as they stand behind what rests on them: `[1] [3]`. */
export function marksOf(atlas: Atlas, sourceIds: readonly string[]): string {
  const numbers = sourceIds.flatMap((id) => atlas.numberOf(id) ?? []).sort((a, b) => a - b);
  return [...new Set(numbers)].map((each) => `[${each}]`).join(' ');
}
