import type { SourceRow } from '../source/source.types.ts';

/** What a street or town is for (重点产业方向). */
export interface DirectionRow {
  readonly id: string;
  readonly name: string;
  /** Carriers in it. */
  readonly carriers: number;
  readonly industries: readonly {
    readonly id: string;
    readonly title: string;
    readonly on: string | null;
    readonly by: string | null;
    readonly sources: readonly SourceRow[];
  }[];
}

/** The streets and towns of a district with what each is for. */
export interface DirectionView {
  readonly regionId: string;
  readonly regionName: string;
  readonly streets: readonly DirectionRow[];
  /** 重点产业 of the district. */
  readonly choices: readonly { readonly id: string; readonly title: string }[];
}

/** A region, locked, with the industries that it is for, and those of the ones asked for that there are. */
export interface LockedDirection {
  readonly name: string;
  readonly current: readonly string[];
  readonly known: readonly string[];
}
