import type { SourceRow } from '../source/source.types.ts';

export interface PlaceRow {
  readonly id: string;
  readonly name: string;
}

/** A thing as the picture draws it; kind is its label. */
export interface ThingRef {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly demo: boolean;
  readonly region?: PlaceRow | null;
  readonly lane?: PlaceRow | null;
}

export interface RelationRow {
  readonly id: string;
  readonly type: string;
  readonly fromId: string;
  readonly toId: string;
  readonly state: string | null;
  readonly asOf: string | null;
  readonly what: string | null;
  readonly role: string | null;
  readonly kind: string | null;
  readonly share: number | null;
  readonly stance: string | null;
  readonly sources: readonly SourceRow[];
}

/** How many relations of one type and direction lead to things of one kind in one state. */
export interface CountRow {
  readonly type: string;
  readonly out: boolean;
  readonly kind: string;
  readonly state: string;
  readonly count: number;
}

export interface ThingRow extends ThingRef {
  readonly state: string | null;
  readonly props: Readonly<Record<string, unknown>>;
  readonly industryId: string | null;
  readonly sources: readonly SourceRow[];
  readonly counts: readonly CountRow[];
}

export interface StateCount {
  readonly state: string;
  readonly count: number;
}

export interface NeighbourRow {
  readonly order: string;
  readonly relation: RelationRow;
  readonly thing: ThingRef;
}

export interface NeighbourPage {
  readonly origin: string;
  readonly counts: readonly StateCount[];
  readonly rows: readonly NeighbourRow[];
}

export interface PathRow {
  readonly things: readonly ThingRef[];
  readonly relations: readonly RelationRow[];
}

export interface CommonRow {
  readonly thing: ThingRef;
  readonly relations: readonly RelationRow[];
}

export interface CommonView {
  readonly total: number;
  readonly rows: readonly CommonRow[];
}

/** A saved view; its body is read only where it is opened. */
export interface ViewRow {
  readonly id: string;
  readonly name: string;
  readonly rootId: string;
  readonly shared: boolean;
  /** The id of who saved it. */
  readonly owner: string;
  readonly by: string;
  readonly at: string;
  readonly version: number;
  readonly body: string | null;
}
