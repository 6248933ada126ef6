export const regionLevels = ['NATION', 'PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'TOWN', 'PARK'] as const;
/** The country: no province is part of it in the graph, so that paths begin with a province. */
export const nation = { id: '100000', name: '全国' } as const;

export type RegionLevel = (typeof regionLevels)[number];

export interface RegionRow {
  /** GB/T 2260 code, or the parent's code plus a suffix for streets, towns and parks. */
  readonly id: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parentId: string | null;
  /** Names from the province down to the region itself. */
  readonly path: readonly string[];
}
