import type { SourceRow } from './source.types.ts';

/** Sources in words for a cell; null: none is known. */
export function sourceWords(sources: readonly Pick<SourceRow, 'title' | 'section'>[]): string | null {
  return sources.map(({ title, section }) => (section ? `《${title}》${section}` : `《${title}》`)).join('；') || null;
}
