import type { SourceRow } from '../source/source.types.ts';

/** The shapes of a region as somebody supplied them; none ships. */
export interface OutlineRow {
  readonly regionId: string;
  readonly regionName: string;
  /** Null: nobody has supplied any, or they were taken off. */
  readonly outline: {
    /** Rings and lines as JSON: `[{name, closed, points: [[lon, lat], …]}]`. */
    readonly shapes: string;
    readonly fileName: string;
    readonly on: string;
    readonly by: string | null;
    readonly version: number;
    readonly sources: readonly SourceRow[];
  } | null;
}

/** A region, locked, with the outline that it has. */
export interface LockedOutline {
  readonly regionId: string;
  readonly version: number | null;
  readonly by: string | null;
  readonly at: string | null;
}
