import type { AreaCell, AreaMatrix } from './areas.query.ts';

export interface AreaRow {
  readonly id: string;
  readonly name: string;
  readonly sub: boolean;
  /** By column; the row's total under `everywhere`. */
  readonly cells: ReadonlyMap<string, AreaCell>;
}

/** The rows under one heading: a lane of the industry, or an industry where there are several. */
export interface AreaGroup {
  readonly title: string;
  readonly rows: readonly AreaRow[];
}

export const everywhere = '*';

const cellsOf = (cells: readonly AreaCell[]): ReadonlyMap<string, AreaCell> =>
  new Map(cells.map((cell) => [cell.columnId ?? everywhere, cell]));

/** The cells of the row over all links. */
export function totalsOf(matrix: AreaMatrix): ReadonlyMap<string, AreaCell> {
  return cellsOf(matrix.cells.filter(({ linkId }) => linkId === null));
}

/** Links by lane, or by industry if there are several, each followed by its sub-links; those of which nothing is recorded only if wanted. */
export function areaGroups(matrix: AreaMatrix, filled: boolean): readonly AreaGroup[] {
  const byLink = Map.groupBy(matrix.cells, ({ linkId }) => linkId);
  const titles = new Map(matrix.industries.map(({ id, title }) => [id, title]));
  const several = matrix.industries.length > 1;
  const children = Map.groupBy(matrix.links, ({ parentId }) => parentId);
  const groups = new Map<string, AreaRow[]>();
  for (const link of children.get(null) ?? []) {
    const title = several ? (titles.get(link.industryId) ?? '') : link.lane;
    const rows = groups.get(title) ?? [];
    groups.set(title, rows);
    for (const each of [link, ...(children.get(link.id) ?? [])]) {
      const cells = byLink.get(each.id);
      if (filled && !cells) continue;
      rows.push({ id: each.id, name: each.name, sub: each.parentId !== null, cells: cellsOf(cells ?? []) });
    }
  }
  return [...groups].filter(([, rows]) => rows.length > 0).map(([title, rows]) => ({ title, rows }));
}

const steps = [1, 2, 5, 10, 20] as const;

/** How strongly a number of confirmed enterprises is coloured: 0 to 5. */
export function heatOf(confirmed: number): number {
  return steps.filter((least) => confirmed >= least).length;
}
