import type { Compared } from './regions.query.ts';

type Row = Compared['rows'][number];

/** Regions in an address: codes joined by commas, each once. */
export function regionsIn(query: URLSearchParams): readonly string[] {
  const codes = (query.get('regions') ?? '').split(',').filter((code) => code !== '');
  return [...new Set(codes)];
}

/** Rows whose classes differ. */
export function differingRows(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ cells }) => new Set(cells.map((cell) => cell.class)).size > 1);
}
